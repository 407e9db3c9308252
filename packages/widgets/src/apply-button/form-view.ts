import { html, nothing, type LitElement } from 'lit';
import type { ApplicationForm, FieldValue, FormField } from '@union-jobs/sdk';
import type { Language } from '../language.ts';
import type { ApplyAttempt, RefusedField } from './apply-attempt.ts';
import type { AllApplyMessages } from './apply-language.ts';
import { isEmpty, misfitsOf, type Misfits } from './form-check.ts';
import { renderField } from './form-field.ts';
import type { ResumeView } from './resume-view.ts';
import { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person.ts';

/** The name under which a missing consent is told; no field of a form can have it. */
const consentName = '/consent';
const resumeName = '/resume';

interface FormViewOptions {
  readonly attempt: () => ApplyAttempt;
  readonly resume: ResumeView;
  /** All is well filled in. */
  readonly onSubmit: (form: ApplicationForm) => void;
}

/** What is shown, and in which words. */
interface Shown {
  readonly form: ApplicationForm;
  readonly messages: AllApplyMessages;
  readonly language: Language;
}

/** The form of a job: what the service describes, the consent, and the button that sends it. */
export class FormView {
  readonly #host: LitElement;
  readonly #options: FormViewOptions;
  #misfits: Misfits = new Map();
  /** Fields are checked as they are left, once the person has tried to send. */
  #checks = false;
  #isConsentNew = false;
  #isRemembered = false;

  constructor(host: LitElement, options: FormViewOptions) {
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
  refuse(refused: readonly RefusedField[], messages: AllApplyMessages): boolean {
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

  render(shown: Shown) {
    const { form, messages } = shown;
    const { properties, required } = form.schema;
    const { attempt, resume } = this.#options;
    const { values } = attempt();
    return html`<form
      part="form"
      novalidate
      @submit=${(event: Event) => this.#submit(event, shown)}
    >
      <p class="notice">${form.notice}</p>
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
      ${form.takesResume === false ? nothing : resume.render(messages, this.#misfits.has(resumeName))}
      ${this.#renderConsent(shown)}
      <p class="error" role="status">
        ${this.#misfits.size ? messages.toCorrect(this.#misfits.size) : nothing}
      </p>
      <button class="button primary wide" part="submit" type="submit">${messages.submit}</button>
      <p class="hint centered">${messages.afterwards}</p>
    </form>`;
  }

  #renderConsent(shown: Shown) {
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

  #renderRemembered({ remembered, forget }: AllApplyMessages) {
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
  #handleLeave(shown: Shown) {
    if (this.#checks && this.#options.attempt().phase === 'form') this.#check(shown);
  }

  #agree(event: Event, shown: Shown) {
    const attempt = this.#options.attempt();
    attempt.agreedTo = isChecked(event) ? shown.form.consent.hash : undefined;
    this.#isConsentNew = false;
    if (this.#checks) this.#check(shown);
  }

  #check({ form, messages }: Shown) {
    const { values, agreedTo } = this.#options.attempt();
    this.#misfits = misfitsOf(form.schema, values, messages);
    const unfinished = this.#options.resume.misfit(messages);
    if (unfinished) this.#misfits.set(resumeName, unfinished);
    if (agreedTo !== form.consent.hash) this.#misfits.set(consentName, messages.consentMissing);
    this.#host.requestUpdate();
  }

  async #submit(event: Event, shown: Shown) {
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
