import { html, nothing, type LitElement } from 'lit';
import { call, counseling, type Counselor } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { labelOf } from '../format.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import type { BookingDraft, MeetingMode } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';
import { renderFace } from './counselor-face.ts';

interface WayStepOptions {
  readonly configuration: () => Configuration;
  readonly draft: () => BookingDraft;
  /** Whether the step is on screen. */
  readonly isShown: () => boolean;
  /** What is chosen here changed: a time that was chosen before may not be had any more. */
  readonly onChange: () => void;
  readonly onNext: () => void;
}

/** How to meet, with whom, and how often. Anyone will do unless the person has a wish. */
export class WayStep {
  readonly #host: LitElement;
  readonly #options: WayStepOptions;
  readonly #read: Read<string, { items: Counselor[] }>;

  constructor(host: LitElement, options: WayStepOptions) {
    this.#host = host;
    this.#options = options;
    this.#read = new Read(host, {
      configuration: options.configuration,
      question: () => (options.isShown() ? options.draft().service?.id : undefined),
      ask: (service, connection, rest) =>
        call(counseling.counselors, { query: { service }, ...rest }, connection),
    });
  }

  render(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const { service } = this.#options.draft();
    return html`<p class="muted">${texts.wayLead(service?.name ?? '')}</p>
      ${this.#renderModes(messages)} ${this.#renderCounselors(messages)}
      ${this.#renderSessions(messages)}
      <button class="button primary wide" type="button" @click=${this.#options.onNext}>
        ${texts.toTimes}
      </button>`;
  }

  #renderModes({ booking: texts, other }: AllStepMessages) {
    const draft = this.#options.draft();
    const modes = (draft.service?.modes ?? []).filter((mode) => mode in texts.modes);
    if (modes.length < 2) return nothing;
    return html`<fieldset class="field" part="field">
      <legend class="label">${texts.mode}</legend>
      <div class="choices row">
        ${modes.map((mode) =>
          this.#renderChoice({
            name: 'mode',
            value: mode,
            isChosen: mode === draft.mode,
            words: labelOf(texts.modes, mode, other),
            onChoose: () => (draft.mode = mode as MeetingMode),
          }),
        )}
      </div>
    </fieldset>`;
  }

  #renderCounselors(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const draft = this.#options.draft();
    const { answer, pending } = this.#read;
    const counselors = (answer?.items ?? []).filter(({ serviceIds }) =>
      serviceIds.includes(draft.service?.id ?? ''),
    );
    const hasFaces = counselors.some(({ photo }) => photo !== null);
    return html`<fieldset class="field" part="field">
      <legend class="label">${texts.counselor}</legend>
      <div role="status">
        ${renderNotice(this.#read, messages)}
        ${pending && !answer ? html`<span class="unseen">${messages.loading}</span>` : nothing}
      </div>
      ${this.#renderChoice({
        name: 'counselor',
        value: '',
        isChosen: !draft.counselor,
        words: texts.anyone,
        hint: texts.anyoneHint,
        onChoose: () => (draft.counselor = undefined),
      })}
      ${counselors.map((one) =>
        this.#renderChoice({
          name: 'counselor',
          value: one.id,
          isChosen: one.id === draft.counselor?.id,
          words: one.name,
          hint: aboutCounselor(one, messages),
          face: hasFaces ? renderFace(one, this.#options.configuration()) : nothing,
          onChoose: () => (draft.counselor = one),
        }),
      )}
      ${
        pending && !answer
          ? html`<div class="waiting" aria-hidden="true"><i></i><i></i></div>`
          : nothing
      }
    </fieldset>`;
  }

  #renderSessions({ booking: texts }: AllStepMessages) {
    const draft = this.#options.draft();
    const most = draft.service?.mostSessions ?? 1;
    if (most < 2) return nothing;
    const counts: number[] = [];
    for (let count = 1; count <= most; count++) counts.push(count);
    return html`<fieldset class="field" part="field">
      <legend class="label">${texts.sessions}</legend>
      ${counts.map((count) =>
        this.#renderChoice({
          name: 'sessions',
          value: String(count),
          isChosen: count === draft.sessions,
          words: count === 1 ? texts.once : texts.weekly(count),
          onChoose: () => (draft.sessions = count),
        }),
      )}
      <p class="hint">${texts.seriesHint}</p>
    </fieldset>`;
  }

  #renderChoice(choice: {
    name: string;
    value: string;
    isChosen: boolean;
    words: string;
    hint?: string;
    face?: unknown;
    onChoose: () => void;
  }) {
    const { name, value, isChosen, words, hint, face, onChoose } = choice;
    const handleChange = () => {
      onChoose();
      this.#options.onChange();
      this.#host.requestUpdate();
    };
    return html`<label class="choice"
      ><input
        type="radio"
        name=${name}
        value=${value}
        autocomplete="off"
        .checked=${isChosen}
        @change=${handleChange}
      />${face}<span
        >${words}${hint ? html` <span class="hint under">${hint}</span>` : nothing}</span
      ></label
    >`;
  }
}

function aboutCounselor(
  { qualification, specialities, languages, introduction }: Counselor,
  { booking: texts }: AllStepMessages,
): string {
  return [
    qualification,
    specialities.join(texts.comma),
    languages.length > 1 && texts.speaks(languages.join(texts.comma)),
    introduction,
  ]
    .filter(Boolean)
    .join(' · ');
}
