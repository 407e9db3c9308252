import { html, nothing } from 'lit';
import type { FieldValue, FormField } from '@union-jobs/sdk';
import type { CommonFormMessages } from '../messages/form.zh-Hans.ts';

/** A field of the form with what stands in it and what is to be said of it. */
export interface ShownField {
  readonly name: string;
  readonly field: FormField;
  readonly required: boolean;
  readonly value: FieldValue | undefined;
  readonly misfit: string | undefined;
  readonly messages: CommonFormMessages;
  readonly onWrite: (value: FieldValue) => void;
  readonly onLeave: () => void;
}

/** Keyboards of phones for kinds of input. */
const keyboards: Readonly<Record<string, string>> = { tel: 'tel', email: 'email' };

/** One field as the service describes it; a kind that is not known here is asked for as text. */
export function renderField(shown: ShownField) {
  const { name, field, misfit } = shown;
  const kind = field['x-input'];
  const hint = misfit === field.description ? undefined : field.description;
  const isGroup = field.type !== 'string';
  const inside = html`${isGroup ? nothing : renderLabel(shown)}
    <p class="hint" id="hint-${name}" ?hidden=${!hint}>${hint}</p>
    ${
      isGroup
        ? renderChoices(shown)
        : field.oneOf
          ? renderSelect(shown)
          : kind === 'textarea'
            ? renderTextarea(shown)
            : renderInput(shown)
    }
    <p class="error" id="error-${name}" ?hidden=${!misfit}>${misfit}</p>`;
  return isGroup
    ? html`<fieldset class="field" part="field" aria-describedby="hint-${name} error-${name}">
        <legend>${renderTitle(shown)}</legend>
        ${inside}
      </fieldset>`
    : html`<div class="field" part="field">${inside}</div>`;
}

function renderTitle({ field, required, messages }: ShownField) {
  return html`<span class="label">${field.title}</span>
    ${required ? html`<span class="need">${messages.required}</span>` : nothing}`;
}

function renderLabel(shown: ShownField) {
  return html`<label for="field-${shown.name}">${renderTitle(shown)}</label>`;
}

function renderInput({ name, field, required, value, misfit, onWrite, onLeave }: ShownField) {
  const kind = field['x-input'];
  return html`<input
    part="input"
    id="field-${name}"
    name=${name}
    type=${keyboards[kind] ?? 'text'}
    inputmode=${keyboards[kind] ?? 'text'}
    autocomplete=${field['x-autocomplete'] ?? 'off'}
    aria-required=${required ? 'true' : 'false'}
    aria-invalid=${misfit ? 'true' : 'false'}
    aria-describedby="hint-${name} error-${name}"
    .value=${typeof value === 'string' ? value : ''}
    @input=${(event: Event) => onWrite((event.target as HTMLInputElement).value)}
    @blur=${onLeave}
  />`;
}

function renderTextarea({ name, required, value, misfit, onWrite, onLeave }: ShownField) {
  return html`<textarea
    part="input"
    id="field-${name}"
    name=${name}
    rows="3"
    aria-required=${required ? 'true' : 'false'}
    aria-invalid=${misfit ? 'true' : 'false'}
    aria-describedby="hint-${name} error-${name}"
    .value=${typeof value === 'string' ? value : ''}
    @input=${(event: Event) => onWrite((event.target as HTMLTextAreaElement).value)}
    @blur=${onLeave}
  ></textarea>`;
}

function renderSelect(shown: ShownField) {
  const { name, field, required, value, misfit, messages, onWrite, onLeave } = shown;
  return html`<select
    part="input"
    id="field-${name}"
    name=${name}
    aria-required=${required ? 'true' : 'false'}
    aria-invalid=${misfit ? 'true' : 'false'}
    aria-describedby="hint-${name} error-${name}"
    @change=${(event: Event) => onWrite((event.target as HTMLSelectElement).value)}
    @blur=${onLeave}
  >
    <option value="" ?selected=${!value}>${messages.choose}</option>
    ${field.oneOf?.map(
      (one) =>
        html`<option value=${one.const} ?selected=${one.const === value}>${one.title}</option>`,
    )}
  </select>`;
}

/** Several of a list, or yes and no. */
function renderChoices({ name, field, value, misfit, messages, onWrite, onLeave }: ShownField) {
  const { yes, no } = messages;
  const offered = field.items?.oneOf;
  const chosen = Array.isArray(value) ? value : [String(value)];
  const choices = offered ?? [
    { const: 'true', title: yes },
    { const: 'false', title: no },
  ];
  const write = ({ value: one, checked }: HTMLInputElement) => {
    const others = chosen.filter((other) => other !== one && other !== 'undefined');
    onWrite(offered ? (checked ? [...others, one] : others) : one === 'true');
  };
  return html`<div class="choices ${offered ? '' : 'row'}">
    ${choices.map(
      (one) =>
        html`<label class="choice"
          ><input
            type=${offered ? 'checkbox' : 'radio'}
            name=${name}
            value=${one.const}
            aria-invalid=${misfit ? 'true' : 'false'}
            .checked=${chosen.includes(one.const)}
            @change=${(event: Event) => write(event.target as HTMLInputElement)}
            @blur=${onLeave}
          /><span>${one.title}</span></label
        >`,
    )}
  </div>`;
}
