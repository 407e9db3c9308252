import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { contract, type Endpoint } from '@union-jobs/contract';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import * as z from 'zod/mini';
import { forPages } from '../../packages/widgets/build/for-pages.ts';

type Schema = z.core.JSONSchema.BaseSchema;
type Compiled = Record<string, Record<string, Pick<Endpoint, 'method' | 'path' | 'output'>>>;

const runs = 300;

const endpoints = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries<Endpoint>(verbs).map(([verb, endpoint]) => ({ noun, verb, endpoint })),
);

describe('the contract in scripts for pages', () => {
  let code: string;
  let compiled: Compiled;

  before(async () => {
    const bundle = await rollup({
      input: '@union-jobs/contract',
      plugins: [forPages(), esbuild({ target: 'chrome80' })],
    });
    const { output } = await bundle.generate({ format: 'es' });
    code = output[0].code;
    compiled = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Compiled;
  });

  it('carries neither zod nor code made from text', () => {
    assert.doesNotMatch(code, /\bzod\b|\beval\b|new Function|for \([^;)]* in /i);
  });

  for (const { noun, verb, endpoint } of endpoints) {
    const schema = z.toJSONSchema(endpoint.output, { io: 'input' });
    const validOrNot = fc.oneof(
      valueOf(schema),
      mutated(valueOf(schema)),
      mutated(mutated(valueOf(schema))),
    );

    it(`takes every valid answer of ${noun}.${verb}`, () => {
      fc.assert(
        fc.property(valueOf(schema), (value) => {
          assert.deepEqual(rowOf(endpoint.output, value), undefined);
          assert.deepEqual(rowOf(compiledOutput(noun, verb), value), undefined);
        }),
        { numRuns: runs },
      );
    });

    it(`takes and refuses answers of ${noun}.${verb} as zod does`, () => {
      let refused = 0;
      fc.assert(
        fc.property(validOrNot, (value) => {
          const expected = rowOf(endpoint.output, value);
          assert.deepEqual(rowOf(compiledOutput(noun, verb), value), expected);
          if (expected) refused++;
        }),
        { numRuns: runs },
      );
      assert.ok(refused > runs / 10, `only ${refused} values were refused`);
    });
  }

  it('names the row of a list that is off', () => {
    const region = { code: '220000', name: '吉林省', fullName: '吉林省', level: 'province' };
    const rest = { parent: null, validFrom: null, validTo: null, replacedBy: null };
    const good = { ...region, ...rest };
    const answer = { items: [good, good, { ...good, level: 'planet' }] };
    assert.deepEqual(pathOf(compiledOutput('region', 'list'), answer), ['items', 2, 'level']);
  });

  function compiledOutput(noun: string, verb: string) {
    const output = compiled[noun]?.[verb]?.output;
    assert.ok(output, `${noun}.${verb} is missing`);
    return output;
  }
});

function pathOf(schema: Endpoint['output'], value: unknown) {
  const result = schema['~standard'].validate(value);
  assert.ok(!(result instanceof Promise));
  return result.issues?.[0]?.path;
}

/** What the client looks at: nothing when accepted, else the list and row of the first issue. */
function rowOf(schema: Endpoint['output'], value: unknown) {
  return pathOf(schema, value)?.slice(0, 2);
}

/** Values that fit a JSON Schema, as far as the contract uses it. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  const { type, properties = {}, required = [], items, prefixItems } = schema;
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => valueOf(one as Schema)));
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one) => valueOf({ ...schema, type: one as 'string' })));
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  if (prefixItems) return fc.tuple(...prefixItems.map((one) => valueOf(one as Schema)));
  if (type === 'array') return fc.array(valueOf(items as Schema), { maxLength: 3 });
  if (schema.propertyNames) {
    const name = fc.stringMatching(/^[a-z]{1,5}$/);
    return fc.dictionary(name, valueOf(schema.additionalProperties as Schema), { maxKeys: 3 });
  }
  if (type === 'object') {
    const members = Object.entries(properties).map(([name, one]) => [name, valueOf(one as Schema)]);
    return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: required,
      noNullPrototype: true,
    });
  }
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.maxSafeInteger();
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  return fc.string({ unit: 'grapheme' });
}

const oddities = [
  ...[null, true, '', 'x', '2026-02-30', '2026-11-23T09:00:00+08:00', '2026-11-23T24:00:00Z'],
  ...['HTTPS://a.cn', 'http://', `https://${'a'.repeat(1993)}`, `https://${'a'.repeat(1990)}`],
  ...[0, 1.5, -0, 2 ** 53, 1e308, Infinity, [], {}, [0, 1], [1, 2, 3], { type: 'list' }],
  { type: 'paragraph', children: [] },
];

/** The values with one member replaced by something odd, taken out, or put beside another. */
function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), fc.nat());
  return fc.tuple(values, change).map(([value, [place, kind, choice]]) => {
    const odd = structuredClone(oddities[choice % oddities.length]);
    const root = structuredClone({ value }) as Record<string, unknown>;
    const places = membersOf(root);
    const { holder, name } = places[place % places.length] ?? { holder: root, name: 'value' };
    if (kind === 'replace' || holder === root) holder[name] = odd;
    else if (kind === 'add') holder[`${name}x`] = odd;
    else if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
    return root['value'];
  });
}

function membersOf(
  holder: Record<string, unknown>,
): { holder: Record<string, unknown>; name: string }[] {
  return Object.keys(holder).flatMap((name) => {
    const value = holder[name];
    const inner = typeof value === 'object' && value ? membersOf(value as typeof holder) : [];
    return [{ holder, name }, ...inner];
  });
}
