import * as z from 'zod/mini';

type Schema = z.core.JSONSchema.BaseSchema;

/** Keywords that say nothing about which values fit, or are said by another keyword too. */
const silent = ['$schema', 'format', 'title', 'description'];

/** Lets bundlers leave out a check that nobody uses. */
const pure = '/* @__PURE__ */ ';

/**
 * JavaScript that builds the check of a schema out of the functions of `check.ts`. Parts that
 * occur more than once are named first.
 *
 * @returns `declarations`, and the `expression` that uses them
 * @throws {Error} on a keyword that has no check yet: nothing is left unchecked silently
 */
export function checkSource(schema: z.ZodMiniType): { declarations: string; expression: string } {
  const uses = new Map<string, number>();
  const whole = expressionOf(z.toJSONSchema(schema, { io: 'input' }), (source) => {
    uses.set(source, (uses.get(source) ?? 0) + 1);
    return source;
  });
  const repeated = [...uses].filter(([source, count]) => count > 1 && source.length > 12);
  const named = repeated.map(([source]) => source).sort((a, b) => a.length - b.length);
  const shorten = (source: string, most: number) =>
    named
      .slice(0, most)
      .reduceRight((text, part, index) => text.replaceAll(part, `shape${index}`), source);
  return {
    declarations: named
      .map((part, index) => `const shape${index} = ${shorten(part, index)};`)
      .join('\n'),
    expression: shorten(whole, named.length),
  };
}

function expressionOf(schema: Schema, note: (source: string) => string): string {
  const { type, anyOf, oneOf, ...rest } = schema;
  const inner = (one: Schema) => expressionOf(one, note);
  if (Array.isArray(type)) {
    return alternatives(
      type.map((one) => inner({ ...rest, type: one as 'string' })),
      note,
    );
  }
  const either = anyOf ?? oneOf;
  if (either) {
    expectOnly(rest, []);
    return alternatives(
      either.map((one) => inner(one as Schema)),
      note,
    );
  }
  return note(single(schema, inner));
}

function alternatives(checks: readonly string[], note: (source: string) => string): string {
  const isText = (check: string) =>
    ['text', `${pure}oneOf("`, `${pure}pattern(`].some((start) => check.startsWith(start));
  const others = checks.filter((check) => check !== 'oneOf(null)');
  const kept = others.includes('text')
    ? ['text', ...others.filter((check) => !isText(check))]
    : others;
  const joined = kept.length === 1 ? String(kept[0]) : call('anyOf', kept);
  return note(others.length < checks.length ? call('orNull', [joined]) : joined);
}

function single(schema: Schema, inner: (one: Schema) => string): string {
  const { type, ...rest } = schema;
  if ('const' in rest) return call('oneOf', [JSON.stringify(rest.const)]);
  if (rest.enum)
    return call(
      'oneOf',
      rest.enum.map((value) => JSON.stringify(value)),
    );
  switch (type) {
    case 'null':
      return 'oneOf(null)';
    case 'boolean':
      return 'flag';
    case 'string':
      return textCheck(rest);
    case 'number':
    case 'integer':
      return numberCheck(type === 'integer' ? 'whole' : 'number', rest);
    case 'array':
      return listCheck(rest, inner);
    case 'object':
      return objectCheck(rest, inner);
    default:
      throw new Error(`No check for ${JSON.stringify(schema)}`);
  }
}

function textCheck(schema: Schema): string {
  expectOnly(schema, ['pattern', 'maxLength']);
  const { pattern, maxLength, format } = schema;
  if (format === 'date-time') return 'moment';
  if (pattern === undefined) {
    if (format || maxLength) throw new Error(`No check for a text ${JSON.stringify(schema)}`);
    return 'text';
  }
  const expression = String(new RegExp(pattern));
  return call('pattern', maxLength === undefined ? [expression] : [expression, String(maxLength)]);
}

function numberCheck(kind: 'whole' | 'number', schema: Schema): string {
  expectOnly(schema, ['minimum', 'maximum']);
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const safe = Number.MAX_SAFE_INTEGER;
  const [least, most] = kind === 'whole' ? [-safe, safe] : [-Infinity, Infinity];
  if (minimum <= least && maximum >= most) return kind;
  return call('between', [kind, String(minimum), String(maximum)]);
}

function listCheck(schema: Schema, inner: (one: Schema) => string): string {
  const { prefixItems, items } = schema;
  if (prefixItems) {
    expectOnly(schema, ['prefixItems', 'items', 'minItems', 'maxItems']);
    return call(
      'row',
      prefixItems.map((one) => inner(one as Schema)),
    );
  }
  expectOnly(schema, ['items']);
  return call('list', [inner(items as Schema)]);
}

function objectCheck(schema: Schema, inner: (one: Schema) => string): string {
  if (schema.propertyNames) {
    expectOnly(schema, ['propertyNames', 'additionalProperties']);
    return call('record', [inner(schema.additionalProperties as Schema)]);
  }
  expectOnly(schema, ['properties', 'required']);
  const required = schema.required ?? [];
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const check = inner(member as Schema);
    return `${JSON.stringify(name)}: ${required.includes(name) ? check : call('orAbsent', [check])}`;
  });
  return call('object', [`{ ${members.join(', ')} }`]);
}

function call(name: string, checks: readonly string[]): string {
  return `${pure}${name}(${checks.join(', ')})`;
}

function expectOnly(schema: Schema, known: readonly string[]): void {
  const unknown = Object.keys(schema).filter(
    (key) => !known.includes(key) && !silent.includes(key),
  );
  if (unknown.length) throw new Error(`No check for the keyword ${unknown.join(', ')}`);
}
