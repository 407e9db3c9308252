import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { JobPage } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { messagesFor } from '../language.ts';
import { UnionErrorEvent } from '../error-event.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { renderOperator } from '../operator.ts';
import { learnFacets } from './choice-label.ts';
import { addressPrefix, ownPrefix, pagesIn, startOf, type AddressSpace } from './job-address.ts';
import { JobCards } from './job-cards.ts';
import { renderFilterBar } from './job-filter-bar.ts';
import { JobListLoadEvent } from './job-list-events.ts';
import { renderSkeleton } from './job-list-states.ts';
import { JobListing } from './job-listing.ts';
import { presetNames, propertiesOf, queryOf } from './job-query.ts';
import { isMeant } from './preset-check.ts';
import { quietMs } from './job-quiet.ts';
import { renderResultBar } from './job-result-bar.ts';
import { renderResults } from './job-results.ts';
import { renderSearch } from './job-search.ts';
import { VisitOnUse } from './visit-on-use.ts';
import { fieldStyles } from '../field.styles.ts';
import { plainStyles } from '../plain.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { jobCardStyles } from './job-card.styles.ts';
import { jobListStyles } from './job-list.styles.ts';

/** From this width on the details stand beside the list, in CSS pixels. */
const wideFromPx = 760;

/**
 * Jobs of a union's service: search, filters, a list, and each job in full.
 *
 * @tag union-job-list
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot header - Above the search.
 * @slot empty - In place of our words when no job matches.
 * @slot item-actions - Below the details of the opened job.
 * @attr booth - The booth that the person is at, for applications; the fair is what `fair` says.
 * @attr placement - The partner's own token for the place of the list, for applications.
 * @attr manage-page - Address of the page that holds `<union-application>`.
 * @fires {JobOpenEvent} union-job-open - A job is opened; cancel it to show your own page.
 * @fires {JobListLoadEvent} union-job-list-load - Jobs have come.
 * @fires {ApplyOpenEvent} union-apply-open - The form of the opened job is opened; cancel it to show
 *   your own.
 * @fires {ApplicationSubmitEvent} union-application-submit - An application is sent.
 * @fires {ApplicationDoneEvent} union-application-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart search - The search form; `search-input`, `search-button` inside.
 * @csspart filter - A button that opens a filter; `filter-panel` is what it opens.
 * @csspart count - The number of jobs.
 * @csspart chip - A chosen filter.
 * @csspart job - A card; `job-title`, `job-pay`, `job-employer` and `tag` inside.
 * @csspart more - The button that shows further jobs.
 * @csspart pages - The way through the list with `paging="pages"`.
 * @csspart save - The star of a card; `saved` is the button that shows the saved jobs, `saved-job` one
 *   of them.
 * @csspart suggestions - What is offered while a person types.
 * @csspart detail - The opened job; `detail-title`, `apply-button`, `action` (share, print, report),
 *   `panel` (what such a button opens), `qr` and `similar` inside.
 * @csspart dialog - The frame of the opened job with `detail="dialog"`.
 * @csspart notice - What is told of a slow or failed read.
 * @csspart operator - Who runs the service.
 * @cssprop [--union-color-accent=#b3261e] - Buttons, pay, what is chosen.
 * @cssprop --union-color-accent-dark - The same on dark ground; otherwise a lighter accent.
 * @cssprop [--union-color-on-accent=#fff] - Text on the accent.
 * @cssprop --union-color-surface - Ground of cards and frame.
 * @cssprop --union-color-text - Text.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of cards, fields and buttons.
 * @cssprop [--union-space=16px] - Padding of cards and distance between blocks.
 */
export class UnionJobList extends LitElement {
  static override styles = [tokenStyles, plainStyles, fieldStyles, jobListStyles, jobCardStyles];

  static override properties = propertiesOf({
    limit: { type: Number },
    headingLevel: { type: Number },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true },
    lang: {},
    wide: { type: Boolean, reflect: true },
    hide: { reflect: true },
    data: { attribute: false },
    configuration: { attribute: false },
    locked: {},
    addressPrefix: {},
    paging: {},
    detail: {},
    jobPage: {},
    noJsonLd: { type: Boolean },
  });

  /** Words to search for at the start. */
  declare q: string;

  /** Divisions at the start, six digits of GB/T 2260, several separated by commas. */
  declare region: string;

  /** Target groups at the start: `graduate`, `migrant_worker`, … */
  declare targetGroup: string;

  /** Floors of schooling at the start: `college`, `bachelor`, … */
  declare education: string;

  /** Forms of work at the start: `full_time`, `internship`, … */
  declare employmentType: string;

  /** Job fairs whose jobs are shown at the start, `fair_…`. */
  declare fair: string;

  /** Employers whose jobs are shown at the start, `emp_…`. */
  declare employer: string;

  /** Least pay at the start, in CNY a month; leaves out jobs that state no pay. */
  declare payMin: string;

  /** Most pay at the start, in CNY a month. */
  declare payMax: string;

  /** Floors of experience at the start: `graduate`, `1_3_years`, … */
  declare experience: string;

  /** Industries at the start, sections `A` to `T` of GB/T 4754. */
  declare industry: string;

  /** Benefits that all jobs have at the start: `五险一金`, … */
  declare benefit: string;

  /** Only jobs posted within so many days at the start, 1–365. */
  declare postedWithin: string;

  /** Order at the start: `newest` or `relevance`; searches begin with the most relevant. */
  declare sort: string;

  /** Filters that visitors see and cannot change: `region target-group`, `pay`, … */
  locked = '';

  /**
   * What is not shown: `search`, `filters`, `count`, `chips`, `sort`, `saved`, `operator`, `apply`
   * (the button in an opened job), or a filter.
   */
  hide = '';

  /** How further jobs come: `more` by a button, `pages` in pages, `endless` while scrolling. */
  paging = 'more';

  /** Where a job opens: `beside` the list, `dialog`, `inline` below its card, or `page`. */
  detail = 'beside';

  /** Address of your page for one job, with `{id}` in it, for `detail="page"` and for sharing. */
  jobPage = '';

  /** What the list's members of the page's address begin with; empty leaves the address alone. */
  addressPrefix = addressPrefix;

  /** Leaves out the JSON-LD of an opened job. */
  noJsonLd = false;

  /** Jobs in a page, 1–100. */
  limit = 20;

  /** Level of the headings of cards, 2–6. */
  headingLevel = 3;

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything a quarter larger. */
  largeText = false;

  /** `zh-Hans` or `en`; otherwise as the provider or the page says. */
  override lang = '';

  /** Set by the element: whether there is room for two columns. */
  wide = false;

  /** A first page that is here already, from a server or a test; later ones are asked for. */
  data: JobPage | undefined;

  /** Service, key and language of this element alone. */
  configuration: Configuration | undefined;

  #broken = false;

  readonly #settings = new ConfigurationController(this, messagesFor);

  readonly #listing = new JobListing(this, {
    configuration: () => this.#settings.value,
    limit: () => this.limit,
    onLoad: (page) => this.#handleLoad(page),
  });

  readonly #cards = new JobCards((job) => this.#onUse.use((visit) => visit.open(job)));

  /** The members of the page's address that are ours: the first list of a prefix has them. */
  readonly #space = (): AddressSpace => ({
    prefix: ownPrefix(this, this.addressPrefix),
    locked: this.locked,
  });

  /** What the attributes and the page's address say. */
  readonly #read = () => {
    const space = this.#space();
    const presets = startOf((name) => this[name], space);
    return { query: queryOf(presets, isMeant), pages: pagesIn(space.prefix) };
  };

  readonly #onUse = new VisitOnUse(this, {
    listing: this.#listing,
    cards: this.#cards,
    settings: this.#settings,
    space: this.#space,
    read: this.#read,
  });

  readonly #resize = new ResizeObserver(([entry]) => {
    this.wide = (entry?.contentRect.width ?? 0) >= wideFromPx;
  });

  constructor() {
    super();
    presetNames.forEach((name) => (this[name] = ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A guess that spares a second layout; the ruler corrects it where the page leaves less room.
    if (this.hasUpdated) this.#watchWidth();
    else this.wide = (this.parentElement?.clientWidth ?? 0) >= wideFromPx;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const names = [...presetNames, 'data', 'locked', 'addressPrefix'] as const;
    if (!names.some((name) => changed.has(name))) return;
    const { query, pages } = this.#read();
    this.#listing.ask(query, { pages, kept: this.data });
  }

  protected override firstUpdated(): void {
    this.#watchWidth();
  }

  protected override render() {
    const { messages, language } = this.#settings;
    const { pending } = this.#listing.first;
    const { visit, isActing, bring } = this.#onUse;
    return html`<div class="size">
      <div class="ruler"></div>
      <div
        class="root ${visit?.layout ?? ''}"
        part="root"
        lang=${language}
        aria-busy=${pending || isActing || !messages ? 'true' : 'false'}
        @pointerover=${bring}
        @focusin=${bring}
      >
        <slot name="header"></slot>
        ${messages ? this.#renderSafely(messages) : renderSkeleton(this.limit)}
      </div>
    </div>`;
  }

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(messages: Messages): TemplateResult {
    try {
      if (!this.#broken) return this.#renderAll(messages);
    } catch (error) {
      this.#broken = true;
      console.error('union-jobs: <union-job-list> could not be rendered', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>
      <slot class="fallback"></slot>`;
  }

  #renderAll(messages: Messages) {
    const { query, first } = this.#listing;
    const { answer: page, pending, fault } = first;
    const { locked } = this;
    const { visit, isMissing, use } = this.#onUse;
    const failed = fault && !page;
    return html`${renderSearch(query.q ?? '', {
        messages,
        onSearch: (words) => use((used) => used.search(words)),
      })}
      ${renderFilterBar(query, {
        messages,
        hidden: `${locked} ${this.hide}`,
        panel: visit?.panel,
        renderPanel: visit && ((names) => visit.renderPanel(names)),
        onToggle: (panel) => use((used) => used.togglePanel(panel)),
      })}
      ${
        failed
          ? nothing
          : renderResultBar(query, {
              messages,
              page,
              pending,
              locked,
              onDrop: (choices) => use((used) => used.drop(choices)),
              onSort: (sort) => use((used) => used.sort(sort)),
            })
      }
      <div role="status" class="told">
        ${renderNotice(first, messages)}
        ${isMissing ? html`<p class="notice bad">${messages.fault.unreachable}</p>` : nothing}
      </div>
      <div class="columns">
        <div class="list">
          ${page ? this.#renderResults(messages) : failed ? nothing : renderSkeleton(this.limit)}
        </div>
        ${visit?.renderDetail()}
      </div>
      ${visit?.renderSaved()}
      <slot class="fallback" ?hidden=${!failed}></slot>
      ${failed ? nothing : renderOperator(page?.organization, messages)}`;
  }

  #renderResults(messages: Messages) {
    const { visit, use } = this.#onUse;
    return renderResults(this.#listing, {
      messages,
      headingLevel: this.headingLevel,
      jobs: visit?.shownJobs ?? this.#listing.jobs,
      cards: this.#cards,
      empty: visit?.renderEmpty(),
      paging: visit?.renderPaging(),
      onMore: () => use((used) => used.more()),
    });
  }

  /** A ruler without height: watching ourselves would loop, because the columns change our height. */
  #watchWidth() {
    const ruler = this.renderRoot.querySelector('.ruler');
    if (ruler) this.#resize.observe(ruler);
  }

  #handleLoad(page: JobPage) {
    const { messages } = this.#settings;
    const { jobs, first } = this.#listing;
    if (messages && page.facets) learnFacets(page.facets, messages);
    const total = first.answer?.facets?.jobs.value;
    this.dispatchEvent(new JobListLoadEvent({ shown: jobs.length, total }));
    this.#onUse.visit?.handleLoad();
    // The address names a job to be opened, or to apply for.
    const isNeeded = this.paging !== 'more' || location.search.includes('=job_');
    this.#onUse.bringIn(isNeeded ? 0 : quietMs(this.#listing, messages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-job-list': UnionJobList;
  }
}
