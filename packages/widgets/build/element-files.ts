import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmittedChunk, Plugin } from 'rollup';
import { constantOfPages, contractOfPages } from './for-pages.ts';
import { copyOf } from './standing-alone.ts';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));

interface ElementFile {
  readonly name: string;
  /** The module that brings it. */
  readonly by: string;
  /** One that is on the page before it. */
  readonly after: string;
  /** A file that needs no other; of modules that several need it has copies by this number. */
  readonly alone?: number;
  /**
   * A file for pages where the list's is needed anyway. It takes what is in that, and has copies by
   * this number of what it would share with others: parting that would make those wait for one more
   * file. 0 shares.
   */
  readonly besideList?: number;
}

/**
 * Elements that have a file of their own. The file of the list holds what all but the closed button
 * need; a second file for that would make the list wait. A page without what needs the list's file
 * would wait for that in vain, so further elements have two: see docs/decisions/0008.
 */
const elements: readonly ElementFile[] = [
  { name: 'page/job-list', by: 'page/elements', after: 'loader' },
  { name: 'page/provider', by: 'page/elements', after: 'page/job-list' },
  { name: 'page/apply-button', by: 'page/elements', after: 'loader' },
  { name: 'page/application', by: 'page/elements', after: 'page/job-list', besideList: 4 },
  { name: 'page/fair', by: 'page/elements', after: 'loader', alone: 5 },
  {
    name: 'page/fair-calendar',
    by: 'page/elements',
    after: 'page/job-list',
    alone: 1,
    besideList: 0,
  },
  {
    name: 'page/counseling-booking',
    by: 'page/elements',
    after: 'page/job-list',
    alone: 2,
    besideList: 3,
  },
  { name: 'apply-button/apply-dialog', by: 'apply-button/apply-button', after: 'page/job-list' },
  {
    name: 'register-button/register-dialog',
    by: 'register-button/register-button',
    after: 'page/job-list',
  },
];

/** Whether something on a page brings the list's file with it; as it stands in the loader. */
const needsList =
  'document.querySelector("union-job-list,union-provider,union-application,union-booking,union-registration")';

type Emitted = Pick<EmittedChunk, 'id' | 'name' | 'implicitlyLoadedAfterOneOf'>;

const loaderFile = 'union-jobs.js';

/** What the loader and the closed button share with others; it comes with the loader. */
const early = [
  'define-element',
  'early-read',
  'error-event',
  'first-read',
  'job-list/job-address',
  'job-list/job-query',
  'language-tag',
  'load-element',
  'loader',
  'page-claim',
  'page-configuration',
  'page/elements',
  'script-tag',
  'version',
  '../../sdk/src/address',
]
  .map(source)
  .concat(contractOfPages, constantOfPages('jobListRoute'));

/** Puts modules that every element needs into the file of the loader. */
export function earlyChunk(id: string): string | undefined {
  return early.includes(id) ? 'union-jobs' : undefined;
}

const ofList = new Set<string>();

/** Notes the modules that a module of ours brings with it. */
function note(file: string): void {
  if (ofList.has(file)) return;
  ofList.add(file);
  const imports = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm;
  for (const [, place = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
    note(join(dirname(file), place));
  }
}
note(source('page/job-list'));

/** Whether a module is on the page already, with the loader or the list, and needs no copy by this number. */
export function isThere(id: string, nth: number): boolean {
  if (early.includes(id)) return id !== contractOfPages;
  const isBesideList = elements.some(({ besideList }) => besideList === nth);
  return isBesideList && (ofList.has(id) || /\/node_modules\/|\/packages\/sdk\//.test(id));
}

/**
 * Gives each element a file that keeps the name of what it exports, whatever else other files take
 * from it: the loader of one release must be able to start the element of another.
 */
export function elementFiles(): Plugin {
  return {
    name: 'element-files',
    transform(code, id) {
      if (!elements.some(({ by }) => id === source(by))) return undefined;
      for (const { name, by, after, alone, besideList } of elements) {
        if (id !== source(by)) continue;
        const file = name.replace(/.*\//, '');
        const plain = `import("./${file}.ts")`;
        if (!code.includes(plain)) this.error(`${id} no longer holds ${plain}`);
        const emit = (chunk: Emitted) =>
          this.emitFile({ type: 'chunk', preserveSignature: 'allow-extension', ...chunk });
        const bring = (nth: number, chunk: string, before: string) => {
          const emitted = emit({
            id: copyOf(source(name), nth),
            name: chunk,
            implicitlyLoadedAfterOneOf: [source(before)],
          });
          return `import(import.meta.ROLLUP_FILE_URL_${emitted})`;
        };
        const beside = (chunk: string) => bring(besideList ?? 0, chunk, after);
        const own = alone === undefined ? beside(file) : bring(alone, file, 'loader');
        const hasTwo = alone !== undefined && besideList !== undefined;
        code = code.replace(
          plain,
          hasTwo ? `(${needsList}?${beside(`${file}-with-list`)}:${own})` : own,
        );
      }
      return { code, map: null };
    },
    /** A further file would be one more that the first paint waits for. */
    generateBundle(_options, bundle) {
      const first = {
        'job-list.js': '',
        'apply-button.js': '',
        'counseling-booking.js': '',
        'counseling-booking-with-list.js': 'job-list.js',
        'fair.js': '',
        'fair-calendar.js': '',
        'fair-calendar-with-list.js': 'job-list.js',
      };
      for (const [name, before] of Object.entries(first)) {
        const chunk = bundle[name];
        const further =
          chunk?.type === 'chunk' &&
          chunk.imports.filter((one) => one !== loaderFile && one !== before);
        if (further && further.length)
          this.error(`${name} waits for ${further.join(', ')}: see \`early\``);
      }
    },
    resolveFileUrl({ relativePath }) {
      return JSON.stringify(`./${relativePath}`);
    },
  };
}
