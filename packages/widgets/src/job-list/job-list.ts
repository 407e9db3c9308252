import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { JobPage, JobSummary } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { loadElement } from '../load-element.ts';
import { labelOf } from '../format.ts';
import { zhHans, type Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { renderOperator } from '../operator.ts';
import { isUnnamed, labelsOf, learnFacets, learnName } from './choice-label.ts';
import { JobCards } from './job-cards.ts';
import { renderFilterBar, type PanelName } from './job-filter-bar.ts';
import { JobListLoadEvent, JobOpenEvent } from './job-list-events.ts';
import { renderSkeleton } from './job-list-states.ts';
import { JobListing } from './job-listing.ts';
import { choicesOf, withFilter } from './job-choice.ts';
import { presetNames, queryOf } from './job-query.ts';
import { renderResultBar } from './job-result-bar.ts';
import { renderResults } from './job-results.ts';
import { renderSearch } from './job-search.ts';
import { baseStyles } from '../base.styles.ts';
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
 * @fires {JobOpenEvent} union-job-open - A job is opened; cancel it to show your own page.
 * @fires {JobListLoadEvent} union-job-list-load - Jobs have come.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart search - The search form; `search-input`, `search-button` inside.
 * @csspart filter - A button that opens a filter; `filter-panel` is what it opens.
 * @csspart count - The number of jobs.
 * @csspart chip - A chosen filter.
 * @csspart job - A card; `job-title`, `job-pay`, `job-employer` and `tag` inside.
 * @csspart more - The button that shows further jobs.
 * @csspart detail - The opened job; `detail-title` inside.
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
  static override styles = [tokenStyles, baseStyles, jobListStyles, jobCardStyles];

  static override properties = {
    q: {},
    region: {},
    targetGroup: { attribute: 'target-group' },
    education: {},
    employmentType: { attribute: 'employment-type' },
    fair: {},
    employer: {},
    sort: {},
    limit: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    wide: { type: Boolean, reflect: true },
    data: { attribute: false },
    configuration: { attribute: false },
  };

  /** Words to search for at the start. */
  q = '';

  /** Divisions at the start, six digits of GB/T 2260, several separated by commas. */
  region = '';

  /** Target groups at the start: `graduate`, `migrant_worker`, … */
  targetGroup = '';

  /** Floors of schooling at the start: `college`, `bachelor`, … */
  education = '';

  /** Forms of work at the start: `full_time`, `internship`, … */
  employmentType = '';

  /** Job fairs whose jobs are shown at the start, `fair_…`. */
  fair = '';

  /** Employers whose jobs are shown at the start, `emp_…`. */
  employer = '';

  /** Order at the start: `newest` or `relevance`; searches begin with the most relevant. */
  sort = '';

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

  #panel: PanelName | undefined;
  #opened: JobSummary | undefined;
  #broken = false;
  #incomplete = false;

  readonly #settings = new ConfigurationController(this);

  readonly #listing = new JobListing(this, {
    configuration: () => this.#settings.value,
    limit: () => this.limit,
    data: () => this.data,
    onLoad: (page, { first }) => this.#handleLoad(page, first),
  });

  readonly #cards = new JobCards({
    onOpen: (job) => void this.#open(job),
    onApproach: () => void this.#bringDetail(),
  });

  readonly #resize = new ResizeObserver(([entry]) => {
    this.wide = (entry?.contentRect.width ?? 0) >= wideFromPx;
  });

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
    if (presetNames.some((name) => changed.has(name)) || changed.has('data')) {
      this.#listing.preset(queryOf(this, isMeant));
    }
  }

  protected override firstUpdated(): void {
    this.#watchWidth();
  }

  protected override render() {
    const { messages, language } = this.#settings;
    const { pending } = this.#listing.first;
    return html`<div class="size">
      <div class="ruler"></div>
      <div
        class="root ${this.#opened && !this.wide ? 'reading' : ''}"
        part="root"
        lang=${language}
        aria-busy=${pending || !messages ? 'true' : 'false'}
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
      this.dispatchEvent(new UnionErrorEvent({ code: 'render', requestId: undefined }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>
      <slot class="fallback"></slot>`;
  }

  #renderAll(messages: Messages) {
    const { language, value: configuration } = this.#settings;
    const { query, first } = this.#listing;
    const { answer: page, pending, fault } = first;
    const failed = fault && !page;
    const onChange = (next: typeof query) => this.#listing.ask(next);
    return html`${renderSearch(query.q ?? '', {
        messages,
        onSearch: (words) => onChange(withFilter(query, 'q', words ? [words] : [])),
      })}
      ${renderFilterBar(query, {
        messages,
        language,
        panel: this.#panel,
        facets: page?.facets,
        configuration,
        onToggle: (panel) => void this.#togglePanel(panel),
        onChange,
      })}
      ${failed ? nothing : renderResultBar(query, { messages, page, pending, onChange })}
      <div role="status" class="told">
        ${renderNotice(first, messages)}
        ${this.#incomplete ? html`<p class="notice bad">${messages.fault.unreachable}</p>` : nothing}
      </div>
      <div class="columns ${this.#opened ? 'two' : ''}">
        <div class="list">
          ${page ? this.#renderResults(messages) : failed ? nothing : renderSkeleton(this.limit)}
        </div>
        ${this.#renderDetail()}
      </div>
      <slot class="fallback" ?hidden=${!failed}></slot>
      ${failed ? nothing : renderOperator(page?.organization, messages)}`;
  }

  #renderResults(messages: Messages) {
    return renderResults(this.#listing, {
      messages,
      headingLevel: this.headingLevel,
      opened: this.#opened,
      cards: this.#cards,
    });
  }

  #renderDetail() {
    return html`<union-job-detail
      part="detail"
      exportparts="detail-title"
      ?hidden=${!this.#opened}
      ?wide=${this.wide}
      .summary=${this.#opened}
      .configuration=${this.#settings.value}
      .headingLevel=${this.headingLevel}
      .lang=${this.#settings.language}
      @close=${this.#handleClose}
      ><slot name="item-actions"></slot
    ></union-job-detail>`;
  }

  /** A ruler without height: watching ourselves would loop, because the columns change our height. */
  #watchWidth() {
    const ruler = this.renderRoot.querySelector('.ruler');
    if (ruler) this.#resize.observe(ruler);
  }

  async #togglePanel(panel: PanelName | undefined) {
    this.#panel = panel;
    this.requestUpdate();
    if (panel && !(await this.#bring('union-job-filter', importFilter)))
      this.#togglePanel(undefined);
  }

  async #open(job: JobSummary) {
    if (!this.dispatchEvent(new JobOpenEvent({ job }))) return;
    if (!(await this.#bringDetail())) return;
    this.#opened = job;
    this.#panel = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('union-job-detail')?.focus();
  }

  #bringDetail(): Promise<boolean> {
    return this.#bring('union-job-detail', importDetail);
  }

  /** Brings the code of a part that is loaded on use; says so on screen when it does not come. */
  async #bring(tag: string, load: () => Promise<CustomElementConstructor>): Promise<boolean> {
    const came = await loadElement(tag, load);
    if (!came) this.dispatchEvent(new UnionErrorEvent({ code: 'network', requestId: undefined }));
    this.#incomplete = !came;
    this.requestUpdate();
    return came;
  }

  async #handleClose() {
    const id = this.#opened?.id;
    this.#opened = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-job="${id}"]`)?.focus();
  }

  #handleLoad(page: JobPage, first: boolean) {
    if (first) this.#opened = undefined;
    if (page.facets) learnFacets(page.facets);
    page.items.forEach(({ employer }) => learnName(employer.id, employer.name));
    void this.#nameRegions();
    const { jobs, first: read } = this.#listing;
    const total = read.answer?.facets?.jobs.value;
    this.dispatchEvent(new JobListLoadEvent({ shown: jobs.length, total }));
  }

  /** Names the chosen regions that stand in no count: a division without jobs of its own. */
  async #nameRegions() {
    const { baseUrl } = this.#settings.value;
    const codes = choicesOf(this.#listing.query)
      .filter(isUnnamed)
      .map(({ value }) => value);
    if (!codes.length || !baseUrl) return;
    const { lookUpRegions } = await import('./region-look-up.ts');
    await lookUpRegions(codes, { ...this.#settings.value, baseUrl });
    this.requestUpdate();
  }
}

const importFilter = async () => (await import('./job-filter.ts')).UnionJobFilter;
const importDetail = async () => (await import('./job-detail.ts')).UnionJobDetail;

const refused = new Set<string>();

/** A value that cannot be meant is left out; the integrator reads of it once. */
function isMeant(name: string, value: string, isWell: boolean): boolean {
  const labels = labelsOf(name, zhHans);
  if (isWell && (!labels || labelOf(labels, value, ''))) return true;
  if (!refused.has(name + value)) {
    refused.add(name + value);
    console.warn(`union-jobs: <union-job-list> does not know ${name}="${value}"; it is left out.`);
  }
  return false;
}

declare global {
  interface HTMLElementTagNameMap {
    'union-job-list': UnionJobList;
  }
}
