import { html, nothing, type LitElement } from 'lit';
import { ageRanges, contactKinds } from '@union-jobs/sdk';
import { isContact, type BookingDraft, type ContactKind } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';

interface PersonStepOptions {
  readonly draft: () => BookingDraft;
  readonly onNext: () => void;
}

const keyboards: Readonly<Record<ContactKind, string>> = {
  mobile: 'tel',
  email: 'email',
  wechat: 'text',
};

/** How to be called and reached: as little as a call back needs, and never why. */
export class PersonStep {
  readonly #host: LitElement;
  readonly #options: PersonStepOptions;
  /** The service did not take the contact that was written. */
  #refused = '';
  /** Once the person went on, what is wrong is told while they write. */
  #checks = false;

  constructor(host: LitElement, options: PersonStepOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The service refused the contact, in its words. */
  refuse(words: string): void {
    this.#refused = words;
    this.#checks = true;
    void this.#focusMisfit();
  }

  /** Forgets what was refused. */
  clear(): void {
    this.#refused = '';
    this.#checks = false;
  }

  render(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const draft = this.#options.draft();
    return html`<form part="form" novalidate autocomplete="off" @submit=${this.#handleSubmit}>
      <p class="muted">${texts.personLead}</p>
      ${this.#renderContact(messages)} ${this.#renderAge(messages)}
      <div class="field" part="field">
        <label class="label" for="alias">${texts.alias}</label>
        <p class="hint" id="hint-alias">${texts.aliasHint}</p>
        <input
          part="input"
          id="alias"
          name="alias"
          maxlength="40"
          autocomplete="off"
          aria-describedby="hint-alias"
          .value=${draft.alias}
          @input=${(event: Event) => (draft.alias = textIn(event))}
        />
      </div>
      <label class="choice"
        ><input
          type="checkbox"
          name="reminders"
          autocomplete="off"
          .checked=${draft.reminders}
          @change=${(event: Event) => (draft.reminders = (event.target as HTMLInputElement).checked)}
        /><span
          >${texts.reminders} <span class="hint under">${texts.remindersHint}</span></span
        ></label
      >
      <p class="error" role="status">
        ${this.#misfits.length ? messages.toCorrect(this.#misfits.length) : nothing}
      </p>
      <button class="button primary wide" type="submit">${texts.next}</button>
    </form>`;
  }

  #renderContact(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const draft = this.#options.draft();
    const { contactKind } = draft;
    const isWrong = this.#misfits.includes('contact');
    return html`<fieldset class="field" part="field">
        <legend class="label">${texts.contactKind}</legend>
        <div class="choices row">
          ${contactKinds.map((kind) =>
            this.#renderDot({
              name: 'contactKind',
              value: kind,
              isChosen: kind === contactKind,
              words: texts.contactKinds[kind],
              onChoose: () => (draft.contactKind = kind),
            }),
          )}
        </div>
      </fieldset>
      <div class="field" part="field">
        <label for="contact"
          ><span class="label">${texts.contact[contactKind]}</span>
          <span class="need">${messages.required}</span></label
        >
        <input
          part="input"
          id="contact"
          name="contact"
          type="text"
          inputmode=${keyboards[contactKind]}
          maxlength="120"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-required="true"
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby="error-contact"
          .value=${draft.contact}
          @input=${this.#handleContact}
        />
        <p class="error" id="error-contact">
          ${isWrong ? this.#refused || texts.contactWrong[contactKind] : nothing}
        </p>
      </div>`;
  }

  #renderAge(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const draft = this.#options.draft();
    const isWrong = this.#misfits.includes('age');
    return html`<fieldset class="field" part="field" aria-describedby="error-age">
      <legend>
        <span class="label">${texts.age}</span> <span class="need">${messages.required}</span>
      </legend>
      <div class="choices">
        ${ageRanges.map((age) =>
          this.#renderDot({
            name: 'age',
            value: age,
            isChosen: age === draft.age,
            isWrong,
            words: texts.ages[age] ?? age,
            onChoose: () => (draft.age = age),
          }),
        )}
      </div>
      <p class="error" id="error-age">${isWrong ? texts.ageMissing : nothing}</p>
      <p class="hint" role="status">${draft.age === 'child' ? texts.childHint : nothing}</p>
    </fieldset>`;
  }

  #renderDot(dot: {
    name: string;
    value: string;
    isChosen: boolean;
    isWrong?: boolean;
    words: string;
    onChoose: () => void;
  }) {
    const handleChange = () => {
      dot.onChoose();
      this.#host.requestUpdate();
    };
    return html`<label class="choice"
      ><input
        type="radio"
        name=${dot.name}
        value=${dot.value}
        autocomplete="off"
        aria-invalid=${dot.isWrong ? 'true' : 'false'}
        .checked=${dot.isChosen}
        @change=${handleChange}
      /><span>${dot.words}</span></label
    >`;
  }

  /** What is to be corrected, once that is told. */
  get #misfits(): readonly ('contact' | 'age')[] {
    if (!this.#checks) return [];
    const { contactKind, contact, age } = this.#options.draft();
    const isContactWrong = !!this.#refused || !isContact(contactKind, contact);
    return [...(isContactWrong ? ['contact' as const] : []), ...(age ? [] : ['age' as const])];
  }

  async #focusMisfit() {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  readonly #handleContact = (event: Event) => {
    const draft = this.#options.draft();
    draft.contacts[draft.contactKind] = textIn(event);
    this.#refused = '';
    this.#host.requestUpdate();
  };

  readonly #handleSubmit = (event: Event) => {
    event.preventDefault();
    this.#checks = true;
    if (this.#misfits.length) return void this.#focusMisfit();
    this.#options.onNext();
  };
}

function textIn(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
