import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ConsentWording, FieldValue, FormField, FormSchema } from '@union-jobs/sdk';
import type { Language } from '../language.ts';
import type { FormMessages } from '../messages/form.zh-Hans.ts';
import type { FormAttempt, RefusedField } from './form-attempt.ts';
import { isEmpty, misfitsOf, type Misfits } from './form-check.ts';
import { renderField } from './form-field.ts';
import { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person.ts';

/** The name under which a missing consent is told; no field of a form can have it. */
const consentName = '/consent';
const fileName = '/file';

/** What the service says of a form. */
export interface DescribedForm {
  readonly schema: FormSchema;
  readonly consent: ConsentWording;
  /** That it is free, for instance. */
  readonly notice?: string;
  /** False where the service keeps no files. */
  readonly takesResume?: boolean | undefined;
}

/** The field for a file, where a form takes one. */
export interface FileView<Texts> {
  /** What keeps the form from being sent. */
  misfit(messages: Texts): string | undefined;
  render(messages: Texts, checks: boolean): TemplateResult;
}

interface FormViewOptions<Form, Texts> {
  readonly attempt: () => Attempt;
  readonly file: () => FileView<Texts> | undefined;
  /** All is well filled in. */
  readonly onSubmit: (form: Form) => void;
}

type Attempt = Pick<
  FormAttempt<never, unknown>,
  'values' | 'agreedTo' | 'remembers' | 'isTouched' | 'phase'
>;

/** What is shown, and in which words. */
interface Shown<Form, Texts> {
  readonly form: Form;
  readonly messages: Texts;
  readonly language: Language;
}

/** A form: what the service describes, the consent, and the button that sends it. */
export class FormView<Form extends DescribedForm, Texts extends FormMessages> {
  readonly #host: LitElement;
  readonly #options: FormViewOptions<Form, Texts>;
  #misfits: Misfits = new Map();
  /** Fields are checked as they are left, once the person has tried to send. */
  #checks = false;
  #isConsentNew = false;
  #isRemembered = false;

  constructor(host: LitElement, options: FormViewOptions<Form, Texts>) {
    this.#host = host;
    this.#options = options;
  }

  /** Something in the form is to be corrected. */
  get isRefused(): boolean {
    return this.#misfits.size > 0;
  }

  /** Something was typed or ticked here that a person would miss. */
  get holdsWork(): boolean {
    const { isTouched, values } = this.#options.attempt();
    return isTouched && Object.values(values).some((value) => !isEmpty(value));
  }

  /** Fills an untouched form with what the person asked this device to remember. */
  fillIn(): void {
    const attempt = this.#options.attempt();
    const person = rememberedPerson();
    if (!person || attempt.isTouched) return;
    attempt.values = person;
    this.#isRemembered = true;
  }

  /** Puts what the service refused at its fields; says whether the wording of the consent changed. */
  refuse(refused: readonly RefusedField[], messages: FormMessages): boolean {
    this.#misfits = new Map();
    this.#isConsentNew = refused.some(({ pointer }) => pointer.startsWith('/body/consent'));
    refused.forEach(({ pointer, detail }) => {
      const [, name] = /^\/body\/values\/([^/]+)/.exec(pointer) ?? [];
      if (name) this.#misfits.set(name.replace(/~1/g, '/').replace(/~0/g, '~'), detail);
    });
    if (this.#isConsentNew) this.#misfits.set(consentName, messages.consentMissing);
    return this.#isConsentNew;
  }

  /** Starts anew, for the next person; this device forgets the one before. */
  clear(): void {
    this.#misfits = new Map();
    this.#checks = this.#isConsentNew = false;
    this.#forget();
  }

  /** Moves the focus to the first field that is to be corrected. */
  focusMisfit(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  render(shown: Shown<Form, Texts>) {
    const { form, messages } = shown;
    const { properties, required } = form.schema;
    const { values } = this.#options.attempt();
    const file = this.#options.file();
    return html`<form
      part="form"
      novalidate
      @submit=${(event: Event) => this.#submit(event, shown)}
    >
      ${form.notice ? html`<p class="notice">${form.notice}</p>` : nothing}
      ${this.#renderRemembered(messages)}
      ${Object.keys(properties).map((name) =>
        renderField({
          name,
          field: properties[name] as FormField,
          required: required.includes(name),
          value: values[name],
          misfit: this.#misfits.get(name),
          messages,
          onWrite: (value) => this.#write(name, value),
          onLeave: () => this.#handleLeave(shown),
        }),
      )}
      ${
        file && form.takesResume !== false
          ? file.render(messages, this.#misfits.has(fileName))
          : nothing
      }
      ${this.#renderConsent(shown)}
      <p class="error" role="status">
        ${this.#misfits.size ? messages.toCorrect(this.#misfits.size) : nothing}
      </p>
      <button class="button primary wide" part="submit" type="submit">${messages.submit}</button>
      <p class="hint centered">${messages.afterwards}</p>
    </form>`;
  }

  #renderConsent(shown: Shown<Form, Texts>) {
    const { form, messages, language } = shown;
    const { consent } = form;
    const attempt = this.#options.attempt();
    const misfit = this.#misfits.get(consentName);
    return html`<fieldset class="consent" part="consent">
      <legend class="unseen">${messages.consent}</legend>
      <p aria-hidden="true">
        <span class="label">${messages.consent}</span>
        <span class="need">${messages.required}</span>
      </p>
      <p class="notice bad" role="alert" ?hidden=${!this.#isConsentNew}>
        ${this.#isConsentNew ? messages.consentChanged : nothing}
      </p>
      <label class="choice"
        ><input
          type="checkbox"
          name="consent"
          required
          aria-invalid=${misfit ? 'true' : 'false'}
          aria-describedby="error-consent"
          .checked=${attempt.agreedTo === consent.hash}
          @change=${(event: Event) => this.#agree(event, shown)}
        /><span>${language === 'en' ? consent.en : consent.zh}</span></label
      >
      <p class="error" id="error-consent" ?hidden=${!misfit}>${misfit}</p>
      <label class="choice" ?hidden=${this.#isRemembered}
        ><input
          type="checkbox"
          name="remember"
          .checked=${attempt.remembers}
          @change=${(event: Event) => (attempt.remembers = isChecked(event))}
        /><span
          >${messages.remember} <span class="hint">${messages.rememberHint}</span></span
        ></label
      >
    </fieldset>`;
  }

  #renderRemembered({ remembered, forget }: FormMessages) {
    return html`<p class="remembered" ?hidden=${!this.#isRemembered}>
      <span class="muted">${remembered}</span>
      <button class="quiet" type="button" @click=${() => this.#forget()}>${forget}</button>
    </p>`;
  }

  #write(name: string, value: FieldValue) {
    const attempt = this.#options.attempt();
    attempt.values[name] = value;
    attempt.isTouched = true;
  }

  /** A field that goes because the form does is not checked. */
  #handleLeave(shown: Shown<Form, Texts>) {
    if (this.#checks && this.#options.attempt().phase === 'form') this.#check(shown);
  }

  #agree(event: Event, shown: Shown<Form, Texts>) {
    const attempt = this.#options.attempt();
    attempt.agreedTo = isChecked(event) ? shown.form.consent.hash : undefined;
    this.#isConsentNew = false;
    if (this.#checks) this.#check(shown);
  }

  #check({ form, messages }: Shown<Form, Texts>) {
    const { values, agreedTo } = this.#options.attempt();
    this.#misfits = misfitsOf(form.schema, values, messages);
    const unfinished = this.#options.file()?.misfit(messages);
    if (unfinished) this.#misfits.set(fileName, unfinished);
    if (agreedTo !== form.consent.hash) this.#misfits.set(consentName, messages.consentMissing);
    this.#host.requestUpdate();
  }

  async #submit(event: Event, shown: Shown<Form, Texts>) {
    event.preventDefault();
    this.#checks = true;
    this.#check(shown);
    if (this.isRefused) {
      await this.#host.updateComplete;
      return this.focusMisfit();
    }
    const { remembers, values } = this.#options.attempt();
    if (remembers || this.#isRemembered) rememberPerson(values);
    this.#options.onSubmit(shown.form);
  }

  /** What the device filled in goes as well, unless the person has made it their own. */
  #forget() {
    const attempt = this.#options.attempt();
    forgetPerson();
    if (this.#isRemembered && !attempt.isTouched) attempt.values = {};
    this.#isRemembered = attempt.remembers = false;
    this.#host.requestUpdate();
  }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
