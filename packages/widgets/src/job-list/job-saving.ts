import { html, type ReactiveController } from 'lit';
import type { Job, JobSummary } from '@union-jobs/sdk';
import type { ConfigurationController } from '../configuration-controller.ts';
import type { AllMessages } from '../language-on-use.ts';
import { isNamed } from './job-address.ts';
import type { JobCards } from './job-cards.ts';
import type { UnionJobList } from './job-list.ts';
import { markCards, unmarkCards } from './save-marks.ts';
import { savedJobs } from './saved-jobs.ts';

interface SavingOptions {
  cards: JobCards;
  settings: ConfigurationController;
  jobs: () => readonly JobSummary[];
  messages: () => AllMessages | undefined;
  /** Brings the code of an element; says whether it came. */
  bring: (tag: string, load: () => Promise<CustomElementConstructor>) => Promise<boolean>;
  /** A person turns to the saved jobs, or away from them. */
  onShow: (shows: boolean) => void;
  onOpen: (job: Job) => void;
}

/** Jobs saved on the device: a star on each card, and the list of them in place of the others. */
export class JobSaving implements ReactiveController {
  /** The saved jobs are on screen in place of the others. */
  isShown = false;
  /** They are to be on screen; their code may be on its way. */
  isWanted = false;

  readonly #list: UnionJobList;
  readonly #options: SavingOptions;
  #stop: (() => void) | undefined;

  constructor(list: UnionJobList, options: SavingOptions) {
    this.#list = list;
    this.#options = options;
    list.addController(this);
  }

  hostConnected(): void {
    this.#stop ??= savedJobs.watch(() => this.#list.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  hostUpdated(): void {
    const { cards, jobs, messages } = this.#options;
    const texts = messages();
    if (this.#isOff) unmarkCards(cards);
    else if (texts) markCards(cards, jobs(), texts);
  }

  /** Shows the saved jobs, or the others again, and moves the focus there. */
  async show(shows: boolean, { focuses = true } = {}): Promise<void> {
    const wanted = (this.isWanted = shows && !this.#isOff);
    if (wanted && !(await this.#options.bring('union-saved-jobs', importSaved))) {
      this.isWanted = false;
      return;
    }
    if (wanted === this.isShown || wanted !== this.isWanted) return;
    this.isShown = wanted;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    if (!focuses) return;
    const { renderRoot } = this.#list;
    renderRoot.querySelector<HTMLElement>(wanted ? 'union-saved-jobs' : '.toSaved')?.focus();
  }

  render(): unknown {
    const messages = this.#options.messages();
    const { length } = savedJobs.all;
    if (this.#isOff || !messages) return undefined;
    if (!this.isShown) {
      if (!length) return undefined;
      return html`<div class="saving">
        <button class="button toSaved" part="saved" @click=${() => this.#options.onShow(true)}>
          ${messages.saved.open(length)}
        </button>
      </div>`;
    }
    const { settings, onShow, onOpen } = this.#options;
    return html`<union-saved-jobs
      exportparts="saved-job, notice"
      .configuration=${settings.value}
      .lang=${settings.language}
      heading-level=${this.#list.headingLevel}
      @close=${() => onShow(false)}
      @open=${(event: CustomEvent<Job>) => onOpen(event.detail)}
    ></union-saved-jobs>`;
  }

  get #isOff(): boolean {
    return isNamed(this.#list.hide, 'saved');
  }
}

const importSaved = async () => (await import('./saved-view.ts')).UnionSavedJobs;
