import { html } from 'lit';
import { make } from '../copies.ts';
import type { ConfigurationController } from '../configuration-controller.ts';
import type { JobSummary } from '@union-jobs/sdk';
import { isNamed } from './job-address.ts';
import type { JobCards } from './job-cards.ts';
import type { UnionJobDetail } from './job-detail.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';

interface OpenedJobOptions {
  cards: JobCards;
  settings: ConfigurationController;
  listing: JobListing;
  /** The address that opens a job in this list. */
  linkTo: (id: string) => string;
  /** Brings the code of an element; says whether it came. */
  bring: (tag: string, load: () => Promise<CustomElementConstructor>) => Promise<boolean>;
  /** A person opens another job, or closes this one. */
  onOpen: (job: JobSummary | undefined) => void;
  /** A person asks for all jobs of an employer. */
  onEmployer: (employer: JobSummary['employer']) => void;
}

/** The job that is open: beside the list, over the page, or below its card. */
export class OpenedJob {
  /** The job that is to be seen. */
  id: string | undefined;

  readonly #list: UnionJobList;
  readonly #options: OpenedJobOptions;
  #card: Element | undefined;
  #element: UnionJobDetail | undefined;

  constructor(list: UnionJobList, options: OpenedJobOptions) {
    this.#list = list;
    this.#options = options;
    options.cards.element.addEventListener('pointerover', this.#bring);
    options.cards.element.addEventListener('focusin', this.#bring);
  }

  /** How the frame of the list is laid out. */
  get layout(): string {
    if (!this.#element?.jobId || this.#place !== 'beside') return '';
    return this.#list.wide ? 'two' : 'reading';
  }

  /** Shows a job, or none, and moves the focus to it, or back to its card. */
  async show(id: string | undefined): Promise<void> {
    const before = this.id;
    if (!(await this.#turnTo(id))) return;
    if (id) this.#element?.focus();
    else this.#options.cards.cardOf(before)?.querySelector('button')?.focus();
  }

  /** Shows the job that the address names; the focus moves only from what goes away. */
  async follow(id: string | undefined): Promise<void> {
    if (id === this.id) return;
    const before = this.id;
    const hadFocus = (this.#list.renderRoot as ShadowRoot).activeElement === this.#element;
    await this.#turnTo(id);
    if (hadFocus && id) this.#element?.focus();
    else if (hadFocus) this.#options.cards.cardOf(before)?.querySelector('button')?.focus();
  }

  /** Takes the job away because others are asked for. */
  hide(): void {
    void this.#turnTo(undefined);
  }

  /** The job with its frame, where it does not stand in the list itself. */
  render(): unknown {
    this.#mark();
    const element = this.#element;
    if (!element) return undefined;
    const { settings } = this.#options;
    element.hidden = !element.jobId;
    element.wide = this.#place === 'beside' && this.#list.wide;
    element.configuration = settings.value;
    element.headingLevel = this.#list.headingLevel;
    element.lang = settings.language;
    element.noJsonLd = this.#list.noJsonLd;
    element.apply = this.#apply;
    element.link = this.#link;
    element.organization = this.#options.listing.first.answer?.organization;
    element.employerIsFixed = isNamed(this.#list.locked, 'employer');
    if (this.#place === 'inline') {
      const card = this.#options.cards.cardOf(element.jobId);
      if (card && element.parentElement !== card) card.append(element);
      if (card) return undefined;
    }
    if (this.#place !== 'dialog') return element;
    // Whatever made the list render anew may have made a new dialog too.
    void this.#list.updateComplete.then(() => this.#toggleDialog(element.jobId !== undefined));
    return html`<dialog
      class="window"
      part="dialog"
      aria-label=${element.label}
      @cancel=${this.#handleCancel}
      @click=${this.#handleBackdrop}
    >
      ${element}
    </dialog>`;
  }

  /** Marks the card of the job. */
  #mark() {
    const card = this.#options.cards.cardOf(this.id);
    if (card === this.#card) return;
    [this.#card, card].forEach((one) => {
      one?.classList.toggle('selected', one === card);
      one?.querySelector('button')?.setAttribute('aria-current', String(one === card));
    });
    this.#card = card;
  }

  get #place(): string {
    return this.#list.detail;
  }

  /** What the apply button is told of the list; undefined where the partner switched it off. */
  get #apply(): Record<string, string> | undefined {
    const list = this.#list;
    if (isNamed(list.hide, 'apply')) return undefined;
    const told: Record<string, string> = {};
    ['booth', 'placement', 'manage-page', 'theme', 'large-text'].forEach((name) => {
      const value = list.getAttribute(name);
      if (value !== null) told[name] = value;
    });
    const { fair } = this.#options.listing.query;
    // Of one fair alone the list says that the person is at it.
    if (fair?.length === 1) told['fair'] = String(fair);
    return told;
  }

  /** The address of the opened job, which others may be given. */
  get #link(): string {
    const { jobPage } = this.#list;
    const id = this.id ?? '';
    return jobPage
      ? new URL(jobPage.replace('{id}', id), document.baseURI).href
      : this.#options.linkTo(id);
  }

  async #turnTo(id: string | undefined): Promise<boolean> {
    this.id = id;
    if (id && !(await this.#bring())) {
      if (this.id === id) this.id = undefined;
      return false;
    }
    if (this.id !== id) return false;
    const element = (this.#element ??= id ? this.#make() : undefined);
    if (!element) return true;
    element.summary = this.#options.listing.jobs.find((job) => job.id === id);
    element.jobId = id;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    this.#toggleDialog(id !== undefined);
    return true;
  }

  #make(): UnionJobDetail {
    const attributes = { part: 'detail', exportparts: exportedParts };
    const slot = make('slot', { name: 'item-actions' });
    const element = make('union-job-detail', attributes, slot) as UnionJobDetail;
    element.addEventListener('close', () => this.#options.onOpen(undefined));
    element.addEventListener('load', () => this.#list.requestUpdate());
    element.addEventListener('employer', (event) =>
      this.#options.onEmployer((event as CustomEvent<JobSummary['employer']>).detail),
    );
    element.addEventListener('open', (event) =>
      this.#options.onOpen((event as CustomEvent<JobSummary>).detail),
    );
    return element;
  }

  #toggleDialog(open: boolean) {
    const dialog = (this.#list.renderRoot as ShadowRoot).querySelector('dialog');
    if (!dialog || dialog.open === open) return;
    // iOS 14 knows no dialogs; there it stands over the page by its styles.
    if (!open) (dialog.close ?? (() => dialog.removeAttribute('open'))).call(dialog);
    else if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
  }

  readonly #bring = () => this.#options.bring('union-job-detail', importDetail);

  readonly #handleCancel = (event: Event) => {
    event.preventDefault();
    this.#options.onOpen(undefined);
  };

  readonly #handleBackdrop = (event: Event) => {
    if (event.target === event.currentTarget) this.#options.onOpen(undefined);
  };
}

const exportedParts = 'detail-title, apply-button, action, panel, qr, similar, notice';

const importDetail = async () => (await import('./job-detail.ts')).UnionJobDetail;
