import { addressOf, applicationFormRoute } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { fetchOrTake, startEarlyRead } from '../early-read.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { languageOf, type Language } from '../language-tag.ts';
import { loadElement } from '../load-element.ts';
import { applyButtonEn } from '../messages/apply-button.en.ts';
import { applyButtonZhHans } from '../messages/apply-button.zh-Hans.ts';
import { configurationKey, onPageConfiguration, pageConfiguration } from '../page-configuration.ts';
import { ApplyOpenEvent } from './apply-open-event.ts';
import type { UnionApplyDialog } from './apply-dialog.ts';
import { addressThatApplies, isToApply } from './page-address.ts';
import { applyButtonCss } from './apply-button.styles.ts';

const messages = { 'zh-Hans': applyButtonZhHans, en: applyButtonEn };

/** Attributes that the form has too, with its properties. */
const handedOn = {
  job: 'job',
  fair: 'fair',
  booth: 'booth',
  placement: 'placement',
  'manage-page': 'managePage',
  theme: 'theme',
} as const;

type Told = 'apply' | 'applied' | 'opening' | 'failed';

/**
 * A button with which one applies for a job. Closed it is nothing but that, without Lit: the form's
 * code and its description come at the first touch, side by side.
 *
 * @tag union-apply-button
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot label - In place of our words on the button.
 * @fires {ApplyOpenEvent} union-apply-open - The form is opened; cancel it to show your own.
 * @fires {ApplicationSubmitEvent} union-application-submit - An application is sent.
 * @fires {ApplicationDoneEvent} union-application-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart button - The button.
 * @csspart dialog - The form over the page; `title`, `form`, `field`, `input`, `consent`, `submit`,
 *   `receipt`, `manage-code`, `qr` and `notice` inside.
 * @cssprop [--union-color-accent=#b3261e] - The button.
 * @cssprop [--union-color-on-accent=#fff] - Text on the button.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of buttons and fields.
 */
export class UnionApplyButton extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(handedOn), 'lang', 'large-text'];

  #own: Configuration | undefined;
  #provided: Configuration | undefined;
  #stopListening: (() => void)[] = [];
  #dialog: UnionApplyDialog | undefined;
  #told: Told = 'apply';
  #isPrepared = false;

  readonly #label = document.createElement('slot');
  readonly #button = document.createElement('button');
  readonly #message = document.createElement('p');
  readonly #fallback = document.createElement('slot');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    style(root);
    this.#label.name = 'label';
    this.#button.type = 'button';
    this.#button.setAttribute('part', 'button');
    this.#button.append(this.#label);
    this.#message.setAttribute('role', 'status');
    root.append(this.#button, this.#message, this.#fallback);
    this.#fallback.hidden = true;
    this.#button.addEventListener('click', () => void this.open());
    ['pointerenter', 'touchstart', 'focus'].forEach((name) =>
      this.#button.addEventListener(name, () => void this.#prepare(), { passive: true }),
    );
    this.addEventListener('union-application-done', () => this.#tell('applied'));
    ownedBefore(this, ['configuration', 'largeText', ...Object.values(handedOn)]);
  }

  /** The job, `job_…`. */
  get job(): string {
    return this.getAttribute('job') ?? '';
  }
  set job(value: string) {
    this.setAttribute('job', value);
  }

  /** The job fair that the person is at, `fair_…`. */
  get fair(): string {
    return this.getAttribute('fair') ?? '';
  }
  set fair(value: string) {
    this.setAttribute('fair', value);
  }

  /** The booth that the person is at. */
  get booth(): string {
    return this.getAttribute('booth') ?? '';
  }
  set booth(value: string) {
    this.setAttribute('booth', value);
  }

  /** The partner's own token for the place of the button, up to 40 letters, digits, `_`, `.`, `-`. */
  get placement(): string {
    return this.getAttribute('placement') ?? '';
  }
  set placement(value: string) {
    this.setAttribute('placement', value);
  }

  /** Address of the page that holds `<union-application>`; without it the receipt shows a code. */
  get managePage(): string {
    return this.getAttribute('manage-page') ?? '';
  }
  set managePage(value: string) {
    this.setAttribute('manage-page', value);
  }

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  get theme(): string {
    return this.getAttribute('theme') ?? '';
  }
  set theme(value: string) {
    this.setAttribute('theme', value);
  }

  /** 大字: everything larger. */
  get largeText(): boolean {
    return this.hasAttribute('large-text');
  }
  set largeText(value: boolean) {
    this.toggleAttribute('large-text', value);
  }

  /** Service, key and language of this element alone. */
  get configuration(): Configuration | undefined {
    return this.#own;
  }
  set configuration(value: Configuration | undefined) {
    this.#own = value;
    this.#update();
  }

  connectedCallback(): void {
    this.#stopListening = [onPageConfiguration(() => this.#update())];
    this.#askProvider();
    this.#update();
    if (this.job && isToApply(this.job)) void this.open();
  }

  disconnectedCallback(): void {
    this.#stopListening.forEach((stop) => stop());
    this.#dialog?.close();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  /** Opens the form, as a press of the button does. */
  async open(): Promise<void> {
    const { job } = this;
    if (!job || this.#told === 'opening') return;
    if (!this.dispatchEvent(new ApplyOpenEvent({ jobId: job }))) return;
    const before = this.#told === 'applied' ? 'applied' : 'apply';
    this.#tell('opening');
    const came = await this.#prepare();
    this.#tell(came ? before : 'failed');
    await this.#dialog?.open();
    if (!came) this.dispatchEvent(new UnionErrorEvent({ code: 'network' }));
  }

  /** Brings the code of the form, and what it asks first, side by side. Says whether it came. */
  async #prepare(): Promise<boolean> {
    if (this.#dialog) return true;
    this.#askProvider();
    if (!this.#isPrepared) this.#startRead();
    this.#isPrepared = true;
    const came = await loadElement(
      'union-apply-dialog',
      async () => (await import('./apply-dialog.ts')).UnionApplyDialog,
    );
    if (!came || this.#dialog) return came;
    const dialog = (this.#dialog = document.createElement('union-apply-dialog'));
    dialog.setAttribute('exportparts', exportedParts);
    dialog.addEventListener('close', () => this.#tell(dialog.isDone ? 'applied' : 'apply'));
    dialog.append(this.#fallback);
    this.#fallback.hidden = false;
    this.#update();
    this.shadowRoot?.append(dialog);
    return true;
  }

  /** The address must be the one that the form will ask. */
  #startRead() {
    const { baseUrl, key, fetch } = this.#configuration;
    if (!baseUrl || !this.job || fetch !== fetchOrTake) return;
    const input = { params: { id: this.job }, query: { language: this.#language } };
    startEarlyRead(addressOf(applicationFormRoute, input, { baseUrl, key }));
  }

  /** As `@lit/context` does; a provider may be on the page before or after this element. */
  #askProvider() {
    if (this.#provided) return;
    const request = new Event('context-request', { bubbles: true, composed: true });
    const callback = (value: Configuration, stop?: () => void) => {
      if (!this.#provided && stop) this.#stopListening.push(stop);
      this.#provided = value;
      this.#update();
    };
    const asked = { context: configurationKey, contextTarget: this, callback, subscribe: true };
    this.dispatchEvent(Object.assign(request, asked));
  }

  get #configuration(): Configuration {
    return { ...pageConfiguration(), ...this.#provided, ...this.#own };
  }

  get #language(): Language {
    return languageOf(
      this.lang ||
        this.#configuration.language ||
        this.parentElement?.closest<HTMLElement>('[lang]')?.lang,
    );
  }

  #tell(told: Told) {
    this.#told = told;
    this.#update();
  }

  #update() {
    const texts = messages[this.#language];
    const told = this.#told;
    this.#label.textContent = texts[told === 'failed' ? 'apply' : told];
    this.#button.lang = this.#message.lang = this.#language;
    this.#button.setAttribute('aria-busy', String(told === 'opening'));
    this.#message.textContent = told === 'failed' ? texts.failed : '';
    const dialog = this.#dialog;
    if (!dialog) {
      this.#fallback.hidden = told !== 'failed';
      return;
    }
    Object.keys(handedOn).forEach((name) => {
      dialog[handedOn[name as keyof typeof handedOn]] = this.getAttribute(name) ?? '';
    });
    dialog.largeText = this.largeText;
    dialog.configuration = this.#configuration;
    dialog.lang = this.#language;
    dialog.formAddress = addressThatApplies(this.job);
  }
}

const exportedParts = 'dialog,title,form,field,input,consent,submit,receipt,manage-code,qr,notice';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all buttons; a style element where browsers lack that. */
function style(root: ShadowRoot) {
  if (!('adoptedStyleSheets' in root)) {
    const element = document.createElement('style');
    element.textContent = applyButtonCss;
    (root as ShadowRoot).append(element);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(applyButtonCss);
  }
  root.adoptedStyleSheets = [sheet];
}

/** What a page set before the element's code came hides the accessors: it is set again. */
function ownedBefore(element: HTMLElement, names: readonly string[]) {
  const own = element as unknown as Record<string, unknown>;
  names.forEach((name) => {
    if (!Object.prototype.hasOwnProperty.call(element, name)) return;
    const value = own[name];
    delete own[name];
    own[name] = value;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'union-apply-button': UnionApplyButton;
  }
}
