import type { FieldValue, FormField, FormSchema } from '@union-jobs/sdk';
import type { CommonFormMessages } from '../messages/form.zh-Hans.ts';

/** What a person has written so far, by the names of fields. */
export type Values = Record<string, FieldValue | undefined>;

/** What is wrong with values, by the names of fields, in the order of the form. */
export type Misfits = Map<string, string>;

/** Checks values by the schema of a form, as the service will. */
export function misfitsOf(
  schema: FormSchema,
  values: Values,
  messages: CommonFormMessages,
): Misfits {
  const misfits: Misfits = new Map();
  Object.keys(schema.properties).forEach((name) => {
    const field = schema.properties[name] as FormField;
    const misfit = isEmpty(values[name])
      ? schema.required.includes(name) && missing(field, messages)
      : textMisfit(field, values[name], messages);
    if (misfit) misfits.set(name, misfit);
  });
  return misfits;
}

/** The values that a form has fields for, without empty ones. */
export function writtenValues(schema: FormSchema, values: Values): Record<string, FieldValue> {
  const written: Record<string, FieldValue> = {};
  Object.keys(schema.properties).forEach((name) => {
    const value = values[name];
    if (value !== undefined && !isEmpty(value)) written[name] = value;
  });
  return written;
}

/** Whether nothing has been written. */
export function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || (typeof value !== 'boolean' && !String(value).trim());
}

function missing({ title, type, oneOf }: FormField, messages: CommonFormMessages): string {
  const isWritten = type === 'string' && !oneOf;
  return isWritten ? messages.fillIn(title) : messages.chooseOne(title);
}

function textMisfit(field: FormField, value: unknown, messages: CommonFormMessages) {
  if (typeof value !== 'string') return undefined;
  const { pattern, maxLength = Infinity, description } = field;
  const length = [...value].length;
  if (length > maxLength) return messages.tooLong(maxLength, length);
  if (pattern && !matches(pattern, value)) return description ?? messages.wrongFormat;
  return undefined;
}

/** A pattern that this browser cannot read is left to the service. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
}
