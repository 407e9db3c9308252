import { html, nothing } from 'lit';
import type { JobSummary } from '@union-jobs/sdk';
import type { ConfigurationController } from '../configuration-controller.ts';
import { allMessagesFor, type AllMessages } from '../language-on-use.ts';
import { loadElement } from '../load-element.ts';
import { learnName } from './choice-label.ts';
import { ChoiceNaming } from './choice-naming.ts';
import type { AddressSpace } from './job-address.ts';
import type { JobCards } from './job-cards.ts';
import { withFilter, withoutChoices } from './job-change.ts';
import { choicesOf, type Choice, type FilterName } from './job-choice.ts';
import { JobListLoadEvent, JobOpenEvent } from './job-list-events.ts';
import { JobExpiry } from './job-expiry.ts';
import { JobPaging } from './job-paging.ts';
import { JobSaving } from './job-saving.ts';
import { JobSuggestions } from './job-suggestions.ts';
import { isNamed } from './job-address.ts';
import { renderEmpty } from './job-empty.ts';
import type { PanelName } from './job-filter-bar.ts';
import type { JobFilterChangeEvent } from './job-filter.ts';
import { JobHistory, type Shown } from './job-history.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';
import type { JobQuery, JobSort } from './job-query.ts';
import { JobWayBack } from './job-way-back.ts';
import { OpenedJob } from './opened-job.ts';
import { tellRefused } from './tell-refused.ts';
import { adoptMore } from '../adopt-more.ts';
import { windowStyles } from '../window.styles.ts';
import { jobVisitStyles } from './job-visit.styles.ts';

/** The parts of a list that its visit works on. */
export interface VisitedParts {
  readonly listing: JobListing;
  readonly cards: JobCards;
  readonly settings: ConfigurationController;
  readonly space: () => AddressSpace;
  /** What the attributes and the page's address say. */
  readonly read: () => { query: JobQuery; pages: number };
}

interface VisitOptions {
  /** Code that comes on use has come, or has not. */
  noteMissing: (isMissing: boolean) => void;
}

/** What a list does for a person who turns to it; comes with the first touch. */
export class JobVisit {
  /** The open filter. */
  panel: PanelName | undefined;

  readonly #list: UnionJobList;
  readonly #parts: VisitedParts;
  readonly #options: VisitOptions;
  readonly #history: JobHistory;
  readonly #opened: OpenedJob;
  readonly #paging: JobPaging;
  readonly #saving: JobSaving;
  readonly #expiry: JobExpiry;
  readonly #naming: ChoiceNaming;
  #suggestions: JobSuggestions | undefined;
  readonly #wayBack: JobWayBack;
  #query: JobQuery;

  constructor(list: UnionJobList, parts: VisitedParts, options: VisitOptions) {
    this.#list = list;
    this.#parts = parts;
    this.#options = options;
    const { cards, space } = parts;
    this.#query = parts.listing.query;
    this.#history = new JobHistory({ space, preset: (name) => list[name], cards });
    this.#opened = new OpenedJob(list, {
      cards,
      settings: parts.settings,
      listing: parts.listing,
      linkTo: (id) => this.#history.linkTo(id),
      bring: (tag, load) => this.#bring(tag, load),
      onOpen: (job) => this.open(job),
      onEmployer: (employer) => void this.#showEmployer(employer),
    });
    this.#paging = new JobPaging(list, {
      listing: parts.listing,
      cards,
      configuration: () => parts.settings.value,
      onTurn: (page) => this.#turnTo(page),
      onNear: () => {
        if (!this.#wayBack.isWanted) this.#turnTo(this.#paging.page + 1, { replace: true });
      },
      onLoad: () => {
        const { jobs, first } = parts.listing;
        const total = first.answer?.facets?.jobs.value;
        list.dispatchEvent(new JobListLoadEvent({ shown: jobs.length, total }));
        this.handleLoad();
      },
    });
    this.#saving = new JobSaving(list, {
      cards,
      settings: parts.settings,
      jobs: () => this.shownJobs,
      messages: () => this.#messages,
      bring: (tag, load) => this.#bring(tag, load),
      onShow: (shows) => this.#showSaved(shows),
      onOpen: (job) => this.open(job),
    });
    this.#expiry = new JobExpiry(list, parts.listing);
    this.#naming = new ChoiceNaming(list, {
      listing: parts.listing,
      settings: parts.settings,
      messages: () => this.#messages,
    });
    this.#wayBack = new JobWayBack(list, {
      ...parts,
      history: this.#history,
      paging: this.#paging,
      opened: this.#opened,
      saving: this.#saving,
      shown: () => this.#shown,
      note: () => this.note({ replace: true }),
    });
    adoptMore(list.renderRoot as ShadowRoot, windowStyles);
    adoptMore(list.renderRoot as ShadowRoot, jobVisitStyles);
    if (list.isConnected) this.connect();
    if (!space().prefix && list.addressPrefix) {
      console.info(
        'union-jobs: a second <union-job-list> leaves the address bar alone; give it an ' +
          'address-prefix of its own.',
      );
    }
    this.handleLoad();
  }

  /** How the frame is laid out: `reading` in place of the list, `two` columns, or as before. */
  get layout(): string {
    return this.#saving.isShown ? 'saved' : this.#opened.layout;
  }

  /** The jobs on screen. */
  get shownJobs(): readonly JobSummary[] {
    return this.#paging.jobs;
  }

  connect(): void {
    this.#wayBack.connect();
    document.addEventListener('visibilitychange', this.#expiry.look);
    this.#expiry.look();
  }

  disconnect(): void {
    this.#wayBack.disconnect();
    document.removeEventListener('visibilitychange', this.#expiry.look);
    this.#expiry.stop();
  }

  /** Writes a person's action into the address; who asks for other jobs leaves the opened one. */
  note({ replace = false } = {}): void {
    const { query } = this.#parts.listing;
    if (query !== this.#query && !replace) this.#opened.hide();
    // Whoever acts goes before what the address said until then.
    if (!replace) this.#wayBack.isWanted = false;
    this.#query = query;
    this.#history.write(this.#shown, { replace });
    this.#list.requestUpdate();
  }

  search(words: string): void {
    if (this.#suggestions?.composing) return;
    this.#suggestions?.close();
    this.#ask(withFilter(this.#parts.listing.query, 'q', words ? [words] : []));
  }

  /** Gives up chosen values. */
  drop(choices: readonly Choice[]): void {
    this.#ask(withoutChoices(this.#parts.listing.query, choices));
  }

  sort(sort: JobSort): void {
    this.#ask({ ...this.#parts.listing.query, sort });
  }

  /** Shows a page more. */
  more(): void {
    this.#turnTo(this.#paging.page + 1);
  }

  /** Opens a job, or goes back to the list. */
  open(job: JobSummary | undefined): void {
    if (job && !this.#list.dispatchEvent(new JobOpenEvent({ job }))) return;
    const { detail, jobPage } = this.#list;
    if (job && detail === 'page') {
      if (jobPage) location.assign(jobPage.replace('{id}', job.id));
      return;
    }
    this.#wayBack.leave();
    this.panel = undefined;
    void this.#saving.show(false, { focuses: false });
    void this.#opened.show(job?.id);
    this.note();
  }

  togglePanel(panel: PanelName | undefined): void {
    this.panel = panel;
    this.#list.requestUpdate();
    if (!panel) return;
    void this.#bring('union-job-filter', importFilter).then((came) => {
      if (!came) this.togglePanel(undefined);
    });
  }

  /** Jobs have come. */
  handleLoad(): void {
    tellRefused();
    void this.#list.updateComplete.then(() => this.#wayBack.keep());
    this.#paging.goOn();
    this.#expiry.look();
    this.#listenToSearch();
    void this.#naming.learn();
    if (this.#wayBack.isWanted) void this.#wayBack.settle();
  }

  renderPanel(names: readonly FilterName[]) {
    const { messages, value, language } = this.#parts.settings;
    const { query, first } = this.#parts.listing;
    return html`<union-job-filter
      part="filter-panel"
      role="group"
      aria-label=${messages?.filter[this.panel ?? 'more'] ?? nothing}
      .names=${names}
      .query=${query}
      .facets=${first.answer?.facets}
      .configuration=${value}
      .lang=${language}
      @close=${() => this.togglePanel(undefined)}
      @union-job-filter-change=${({ query }: JobFilterChangeEvent) => this.#ask(query)}
    ></union-job-filter>`;
  }

  renderSaved(): unknown {
    return this.#saving.render();
  }

  renderPaging(): unknown {
    const messages = this.#messages;
    return messages && this.#paging.render(messages);
  }

  renderEmpty(): unknown {
    const messages = this.#messages;
    const { query } = this.#parts.listing;
    if (!messages || this.shownJobs.length) return undefined;
    return renderEmpty(
      choicesOf(query).filter(({ name }) => !isNamed(this.#list.locked, name)),
      { messages, onDrop: (choice) => this.drop([choice]) },
    );
  }

  renderDetail(): unknown {
    return this.#opened.render();
  }

  get #messages(): AllMessages | undefined {
    return allMessagesFor(this.#parts.settings.language, this.#list);
  }

  get #shown(): Shown {
    const { query } = this.#parts.listing;
    const { id: job } = this.#opened;
    return { query, pages: this.#paging.page, job, saved: this.#saving.isWanted };
  }

  #turnTo(page: number, { replace = false } = {}) {
    if (!replace) this.#wayBack.leave();
    this.#paging.turnTo(page);
    this.note({ replace });
  }

  #showSaved(shows: boolean) {
    this.#wayBack.leave();
    void this.#saving.show(shows);
    this.note();
  }

  #ask(query: JobQuery) {
    this.#wayBack.leave();
    this.#parts.listing.ask(query);
    this.note();
  }

  /** Shows all jobs of an employer. The focus goes to the chip: what it was on goes away. */
  async #showEmployer({ id, name }: JobSummary['employer']) {
    const { settings, listing } = this.#parts;
    const others = choicesOf(listing.query).filter(({ name }) => !isNamed(this.#list.locked, name));
    if (settings.messages) learnName(id, name, settings.messages);
    this.#ask(withFilter(withoutChoices(listing.query, others), 'employer', [id]));
    await this.#list.updateComplete;
    const chips = this.#list.renderRoot.querySelectorAll<HTMLElement>('[part=chip]');
    chips[chips.length - 1]?.focus();
  }

  /** Offers what to look for. The box stands from the first words on. */
  #listenToSearch() {
    const input = this.#list.renderRoot.querySelector<HTMLInputElement>('.search input');
    if (!input || this.#suggestions) return;
    const { settings, listing } = this.#parts;
    this.#suggestions = new JobSuggestions(input, {
      settings,
      messages: () => this.#messages,
      takesRegions: () => !isNamed(this.#list.locked, 'region'),
      onSearch: (words) => this.search(words),
      onRegion: ({ region, text }) => {
        if (settings.messages) learnName(region, text, settings.messages);
        this.#ask(withFilter(withFilter(listing.query, 'q', []), 'region', [region]));
      },
    });
  }

  /** Brings the code of a part that is loaded on use. */
  async #bring(tag: string, load: () => Promise<CustomElementConstructor>): Promise<boolean> {
    const came = await loadElement(tag, load);
    this.#options.noteMissing(!came);
    return came;
  }
}

const importFilter = async () => (await import('./job-filter.ts')).UnionJobFilter;
