import type { FormField, FormSchema, Question } from '@union-jobs/contract';
import type { Wording } from '../problem.ts';

/** A field of a form: what its JSON Schema and the check of its value are both made from. */
export interface FieldDefinition {
  readonly name: string;
  readonly kind: Question['kind'] | 'tel' | 'email';
  readonly title: Wording;
  /** What to write; told again when a value does not fit. */
  readonly description?: Wording;
  readonly required: boolean;
  /** Regular expression that a text must match. */
  readonly pattern?: string;
  /** Most characters of a text. */
  readonly maxLength?: number;
  /** What `choice` and `choices` offer. */
  readonly options?: readonly { readonly value: string; readonly title: Wording }[];
  /** What the browser may fill in (HTML `autocomplete`). */
  readonly autocomplete?: string;
}

const inputs: Readonly<Record<FieldDefinition['kind'], string>> = {
  text: 'text',
  long_text: 'textarea',
  tel: 'tel',
  email: 'email',
  choice: 'select',
  choices: 'checkboxes',
  yes_no: 'yes-no',
};

/** The form of some fields as JSON Schema, in their order, with titles in one language. */
export function formSchemaOf(
  fields: readonly FieldDefinition[],
  language: keyof Wording,
): FormSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldOf(field, language)])),
    required: fields.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

function fieldOf(field: FieldDefinition, language: keyof Wording): FormField {
  return {
    type: typeOf(field),
    title: field.title[language],
    ...(field.description ? { description: field.description[language] } : {}),
    ...limitsOf(field, language),
    'x-input': inputs[field.kind],
    ...(field.autocomplete ? { 'x-autocomplete': field.autocomplete } : {}),
  };
}

/** JSON type of a field's value. */
export function typeOf({ kind }: FieldDefinition): FormField['type'] {
  if (kind === 'yes_no') return 'boolean';
  return kind === 'choices' ? 'array' : 'string';
}

function limitsOf(field: FieldDefinition, language: keyof Wording): Partial<FormField> {
  const offered = field.options?.map(({ value, title }) => ({
    const: value,
    title: title[language],
  }));
  if (field.kind === 'choice') return { oneOf: offered ?? [] };
  if (field.kind === 'choices') {
    return {
      items: { oneOf: offered ?? [] },
      uniqueItems: true,
      ...(field.required ? { minItems: 1 } : {}),
    };
  }
  return {
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
  };
}
