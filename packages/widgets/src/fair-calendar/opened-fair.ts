import { html } from 'lit';
import type { Organization } from '@union-jobs/sdk';
import { make } from '../copies.ts';
import type { ConfigurationController } from '../configuration-controller.ts';
import type { UnionFair } from '../fair/fair.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import type { CalendarFair } from './calendar-fair.ts';
import type { ServiceClock } from './service-clock.ts';
import type { UnionFairCalendar } from './fair-calendar.ts';

interface OpenedFairOptions {
  settings: ConfigurationController<FairCalendarMessages>;
  /** Brings the code of an element; says whether it came. */
  bring: (tag: string, load: () => Promise<CustomElementConstructor>) => Promise<boolean>;
  /** What the calendar's members of the page's address begin with. */
  prefix: () => string;
  /** Who runs the service, where that is known. */
  organization: () => Organization | undefined;
  onClose: () => void;
}

/** The fair that is open, over the page. */
export class OpenedFair {
  /** The fair that is to be seen. */
  id: string | undefined;

  readonly #calendar: UnionFairCalendar;
  readonly #options: OpenedFairOptions;
  #element: UnionFair | undefined;
  /** What had the focus before. */
  #opener: HTMLElement | null = null;

  constructor(calendar: UnionFairCalendar, options: OpenedFairOptions) {
    this.#calendar = calendar;
    this.#options = options;
  }

  /** Shows a fair, or none, and moves the focus into it, or back. */
  async show(id: string | undefined): Promise<void> {
    const before = this.id;
    if (id === before) return;
    this.id = id;
    if (id && !(await this.#options.bring('union-fair', importFair))) {
      if (this.id === id) this.id = undefined;
      return;
    }
    if (this.id !== id) return;
    const root = this.#calendar.renderRoot as ShadowRoot;
    if (!before) this.#opener = root.activeElement as HTMLElement | null;
    this.#calendar.requestUpdate();
    await this.#calendar.updateComplete;
    this.#toggleDialog(id !== undefined);
    if (id) this.#element?.focus();
    else this.#opener?.focus();
  }

  render(fairs: readonly CalendarFair[], clock: ServiceClock): unknown {
    const { id } = this;
    if (!id || !customElements.get('union-fair')) {
      if (this.#element) this.#element.fair = '';
      return undefined;
    }
    const { settings } = this.#options;
    const element = (this.#element ??= this.#make());
    element.fair = id;
    element.data = fairs.find(({ fair }) => fair.id === id)?.fair;
    element.clock = clock;
    element.addressPrefix = this.#options.prefix();
    element.configuration = settings.value;
    element.lang = settings.language;
    element.headingLevel = this.#calendar.headingLevel;
    element.theme = this.#calendar.theme;
    element.fairPage = this.#calendar.fairPage;
    element.managePage = this.#calendar.managePage;
    element.organization = this.#options.organization();
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

  #make(): UnionFair {
    const element = make('union-fair', { opened: '', exportparts }) as UnionFair;
    element.addEventListener('close', () => this.#options.onClose());
    element.addEventListener('load', () => this.#calendar.requestUpdate());
    return element;
  }

  #toggleDialog(open: boolean) {
    const dialog = (this.#calendar.renderRoot as ShadowRoot).querySelector('dialog');
    if (!dialog || dialog.open === open) return;
    // iOS 14 knows no dialogs; there it stands over the page by its styles.
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
  }

  readonly #handleCancel = (event: Event) => {
    event.preventDefault();
    this.#options.onClose();
  };

  readonly #handleBackdrop = (event: Event) => {
    if (event.target === event.currentTarget) this.#options.onClose();
  };
}

const exportparts =
  'fair-title, register-button, action, panel, qr, streams, stream, player, directory, employer-search, employer';

const importFair = async () => (await import('../fair/fair.ts')).UnionFair;
