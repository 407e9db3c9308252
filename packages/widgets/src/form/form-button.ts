import { addressOf } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { fetchOrTake, startEarlyRead } from '../early-read.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { languageOf, type Language } from '../language-tag.ts';
import { configurationKey, onPageConfiguration, pageConfiguration } from '../page-configuration.ts';
import { addressThatOpens, isToOpen } from './form-address.ts';
import { formButtonCss } from './form-button.styles.ts';
import type { formDialogProperties } from './form-dialog.ts';

/** What a button says, in one language. */
export interface FormButtonMessages {
  readonly open: string;
  /** The service has it: the form shows what the person keeps. */
  readonly done: string;
  readonly opening: string;
  readonly failed: string;
}

/** The element that a button brings on use. */
type Dialog = HTMLElement &
  Record<Exclude<keyof typeof formDialogProperties, 'configuration' | 'largeText'>, string> & {
    largeText: boolean;
    configuration: Configuration | undefined;
    readonly isDone: boolean;
    open(): Promise<void>;
    close(): void;
  };

/** What differs between buttons. */
export interface FormButtonKind {
  /** Attributes that the form has too, with its properties; the first is what the form is about. */
  readonly handedOn: Readonly<Record<string, string>>;
  readonly messages: Readonly<Record<Language, FormButtonMessages>>;
  /** The parameter of the page's address that opens the form. */
  readonly parameter: string;
  /** Where the service describes the form. */
  readonly route: Parameters<typeof addressOf>[0];
  /** Tells that it is done, from the dialog or elsewhere in the button. */
  readonly doneEvent: string;
  readonly openEvent: (subjectId: string) => Event;
  /** Brings the code of the form; says whether it came. */
  readonly load: () => Promise<boolean>;
  readonly make: () => HTMLElement;
}

type Told = keyof FormButtonMessages;

const handedOnByAll = {
  placement: 'placement',
  'manage-page': 'managePage',
  theme: 'theme',
} as const;

/** The attributes that a button of a kind looks at. */
export function observedBy({ handedOn }: Pick<FormButtonKind, 'handedOn'>): string[] {
  return [...Object.keys({ ...handedOn, ...handedOnByAll }), 'lang', 'large-text'];
}

/**
 * A button that opens a form over the page. Closed it is nothing but that, without Lit: the form's
 * code and its description come at the first touch, side by side.
 */
export abstract class FormButton extends HTMLElement {
  #own: Configuration | undefined;
  #provided: Configuration | undefined;
  #stopListening: (() => void)[] = [];
  #dialog: Dialog | undefined;
  #told: Told = 'open';
  #isPrepared = false;

  readonly #kind: FormButtonKind;
  readonly #handedOn: Readonly<Record<string, string>>;
  readonly #label = document.createElement('slot');
  readonly #button = document.createElement('button');
  readonly #message = document.createElement('p');
  readonly #fallback = document.createElement('slot');

  constructor(kind: FormButtonKind) {
    super();
    this.#kind = kind;
    this.#handedOn = { ...kind.handedOn, ...handedOnByAll };
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
    this.addEventListener(kind.doneEvent, () => this.#tell('done'));
    ownedBefore(this, ['configuration', 'largeText', ...Object.values(this.#handedOn)]);
  }

  /** The partner's own token for the place of the button, up to 40 letters, digits, `_`, `.`, `-`. */
  get placement(): string {
    return this.getAttribute('placement') ?? '';
  }
  set placement(value: string) {
    this.setAttribute('placement', value);
  }

  /** Address of the page that shows again what was sent; without it a code is shown. */
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
    const about = this.#subjectId;
    if (about && isToOpen(this.#kind.parameter, about)) void this.open();
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
    const about = this.#subjectId;
    if (!about || this.#told === 'opening') return;
    if (!this.dispatchEvent(this.#kind.openEvent(about))) return;
    const before = this.#told === 'done' ? 'done' : 'open';
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
    const came = await this.#kind.load();
    if (!came || this.#dialog) return came;
    const dialog = (this.#dialog = this.#kind.make() as Dialog);
    dialog.setAttribute('exportparts', exportedParts);
    dialog.addEventListener('close', () => this.#tell(dialog.isDone ? 'done' : 'open'));
    dialog.append(this.#fallback);
    this.#fallback.hidden = false;
    this.#update();
    this.shadowRoot?.append(dialog);
    return true;
  }

  get #subjectId(): string {
    return this.getAttribute(Object.keys(this.#handedOn)[0] ?? '') ?? '';
  }

  /** The address must be the one that the form will ask. */
  #startRead() {
    const { baseUrl, key, fetch } = this.#configuration;
    const id = this.#subjectId;
    if (!baseUrl || !id || fetch !== fetchOrTake) return;
    const input = { params: { id }, query: { language: this.#language } };
    startEarlyRead(addressOf(this.#kind.route, input, { baseUrl, key }));
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
    const texts = this.#kind.messages[this.#language];
    const told = this.#told;
    this.#label.textContent = texts[told === 'failed' ? 'open' : told];
    this.#button.lang = this.#message.lang = this.#language;
    this.#button.setAttribute('aria-busy', String(told === 'opening'));
    this.#message.textContent = told === 'failed' ? texts.failed : '';
    const dialog = this.#dialog;
    if (!dialog) {
      this.#fallback.hidden = told !== 'failed';
      return;
    }
    const handedOn: Record<string, string> = {};
    Object.keys(this.#handedOn).forEach((name) => {
      handedOn[this.#handedOn[name] ?? ''] = this.getAttribute(name) ?? '';
    });
    Object.assign(dialog, handedOn);
    dialog.largeText = this.largeText;
    dialog.configuration = this.#configuration;
    dialog.lang = this.#language;
    dialog.formAddress = addressThatOpens(this.#kind.parameter, this.#subjectId);
  }
}

const exportedParts =
  'dialog,title,form,field,input,consent,submit,receipt,manage-code,qr,notice,ticket,ticket-code';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all buttons; a style element where browsers lack that. */
function style(root: ShadowRoot) {
  if (!('adoptedStyleSheets' in root)) {
    const element = document.createElement('style');
    element.textContent = formButtonCss;
    (root as ShadowRoot).append(element);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(formButtonCss);
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
