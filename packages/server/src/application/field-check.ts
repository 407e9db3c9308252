import type { FieldValue } from '@union-jobs/contract';
import type { RefusedField, Wording } from '../problem.ts';
import { typeOf, type FieldDefinition } from './form-field.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** A value that does not fit its field: a stable name, and what to do about it. */
interface Misfit {
  readonly code: string;
  readonly detail: Wording;
}

/**
 * Checks values against the fields of a form, as their JSON Schema says.
 *
 * @returns what is refused, with pointers below `/body/values`
 */
export function checkValues(fields: readonly FieldDefinition[], values: Values): RefusedField[] {
  const known = new Set(fields.map((field) => field.name));
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  const misfits: [string, Misfit | undefined][] = [
    ...fields.map((field): [string, Misfit | undefined] => [field.name, misfitOf(field, values)]),
    ...unknown.map((name): [string, Misfit] => [name, unknownField]),
  ];
  return misfits.flatMap(([name, misfit]) =>
    misfit ? [{ pointer: `/body/values/${escaped(name)}`, ...misfit }] : [],
  );
}

function misfitOf(field: FieldDefinition, values: Values): Misfit | undefined {
  const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
  if (value === undefined) return field.required ? missing(field) : undefined;
  if (Array.isArray(value)) return choicesMisfit(field, value);
  if (typeof value !== typeOf(field)) return wrongType;
  return typeof value === 'string' ? textMisfit(field, value) : undefined;
}

function choicesMisfit(field: FieldDefinition, value: readonly string[]): Misfit | undefined {
  if (typeOf(field) !== 'array') return wrongType;
  if (field.required && value.length === 0) return missing(field);
  const isSound = new Set(value).size === value.length && value.every((one) => offers(field, one));
  return isSound ? undefined : notOffered;
}

function textMisfit(field: FieldDefinition, value: string): Misfit | undefined {
  if (field.kind === 'choice') return offers(field, value) ? undefined : notOffered;
  const { pattern, maxLength = Infinity } = field;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    if (field.required && value.trim() === '') return missing(field);
    return { code: 'invalid_format', detail: field.description ?? wrongFormat };
  }
  if ([...value].length <= maxLength) return undefined;
  return {
    code: 'too_big',
    detail: {
      zh: `最多 ${maxLength} 个字，请缩短。`,
      en: `At most ${maxLength} characters; shorten it.`,
    },
  };
}

function offers({ options = [] }: FieldDefinition, value: string): boolean {
  return options.some((option) => option.value === value);
}

function missing({ title }: FieldDefinition): Misfit {
  return {
    code: 'required',
    detail: { zh: `请填写“${title.zh}”。`, en: `Fill in “${title.en}”.` },
  };
}

const wrongType: Misfit = {
  code: 'invalid_type',
  detail: { zh: '这一项的类型不对。', en: 'The value is of another type.' },
};
const notOffered: Misfit = {
  code: 'not_offered',
  detail: { zh: '请从列出的选项中选择。', en: 'Choose from what is offered.' },
};
const unknownField: Misfit = {
  code: 'unrecognized_keys',
  detail: { zh: '表单中没有这一项，请删去。', en: 'The form has no such field; leave it out.' },
};
const wrongFormat: Wording = { zh: '格式不对，请检查。', en: 'Check the format.' };

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
