import { fileURLToPath } from 'node:url';
import * as source from '@union-jobs/contract';
import type { Plugin } from 'rollup';
import * as checks from './check.ts';
import { checkSource } from './check-source.ts';

const prefix = '\0union-jobs-contract';

/** The module that takes the contract's place. */
export const contractOfPages = prefix;

/** The module of a constant of the contract. */
export const constantOfPages = (name: string) => `${prefix}/=${name}`;

const leanSender = fileURLToPath(new URL('../../sdk/src/send-lean.ts', import.meta.url));
const checkModule = fileURLToPath(new URL('./check.ts', import.meta.url));

/**
 * What differs between the SDK as a package and the SDK in the scripts for pages, all in one place:
 *
 * - `@union-jobs/contract` becomes endpoints as plain data with checks made from their schemas, and
 *   its constants of texts and numbers, one module for each, so that it comes with what uses it. Zod stays out: it is too large for a
 *   page, tries `new Function`, and fails on an extended `Object.prototype`.
 * - `send.ts` gives way to `send-lean.ts`, as the SDK's package file tells bundlers for browsers.
 */
export function forPages(): Plugin {
  return {
    name: 'for-pages',
    resolveId(id, importer) {
      if (id === '@union-jobs/contract') return prefix;
      if (id.startsWith(prefix)) return id;
      if (id === './send.ts' && importer?.includes('/packages/sdk/')) return leanSender;
      return undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const place = id.slice(prefix.length).replace(/^(\/\.)*\/?/, '');
      return { code: moduleAt(place), moduleSideEffects: false };
    },
  };
}

/** The module of a constant `=name`, an endpoint `noun.verb`, a noun, or all of them. */
function moduleAt(place: string): string {
  const [noun, verb] = place.split('.');
  if (!noun) return contractModule();
  if (noun.startsWith('=')) return constantModule(noun.slice(1));
  return verb ? endpointModule(noun, verb) : nounModule(noun);
}

const nouns: Record<string, Record<string, source.Endpoint>> = source.contract;

function contractModule(): string {
  const constants = Object.entries(source).filter(
    ([, value]) => typeof value === 'object' && isData(value),
  );
  return [
    ...Object.keys(nouns).map((noun) => `import * as ${noun} from '${prefix}/${noun}';`),
    `export { ${Object.keys(nouns).join(', ')} };`,
    `export const contract = { ${Object.keys(nouns).join(', ')} };`,
    ...constants.map(([name]) => `export { ${name} } from '${constantOfPages(name)}';`),
  ].join('\n');
}

function constantModule(name: string): string {
  return `export const ${name} = ${JSON.stringify(source[name as keyof typeof source])};`;
}

/** Texts and numbers, in lists and objects of any depth; what has a class of its own is more. */
function isData(value: unknown): boolean {
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'number';
  const prototype: unknown = value && Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === Array.prototype;
  return isPlain && Object.values(value as object).every(isData);
}

function nounModule(noun: string): string {
  return Object.keys(nouns[noun] ?? {})
    .map((verb) => `export { endpoint as ${verb} } from '${prefix}/${noun}.${verb}';`)
    .join('\n');
}

function endpointModule(noun: string, verb: string): string {
  const endpoint = nouns[noun]?.[verb];
  if (!endpoint) throw new Error(`The contract has no ${noun}.${verb}`);
  const { method, path, encoding, query, output } = endpoint;
  const { declarations, expression } = checkSource(output);
  const paged = query && 'cursor' in query.shape ? 'query: { shape: { cursor: 1 } },' : '';
  return `import { ${Object.keys(checks).join(', ')} } from ${JSON.stringify(checkModule)};
${declarations}
export const endpoint = {
  method: ${JSON.stringify(method)},
  path: ${JSON.stringify(path)},
  ${encoding ? `encoding: ${JSON.stringify(encoding)},` : ''}
  ${paged}
  output: /* @__PURE__ */ standard(${expression}),
};`;
}
