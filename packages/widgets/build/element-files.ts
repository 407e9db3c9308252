import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
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
   * file.
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
    besideList: 6,
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
  'trusted-types',
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
 *
 * Rollup orders emitted files as they come in. So that the same source gives the same bytes, they
 * come in together, in the order of `elements`, when everything they bring is read.
 */
export function elementFiles(): Plugin {
  const emitted = new Set<string>();
  /** What stands in place of the plain import, by the name of the element. */
  const imports = new Map<string, string>();
  let everythingIsRead: Promise<void> = Promise.resolve();
  return {
    name: 'element-files',
    async buildStart() {
      const bring = (id: string, name: string, before: string) => {
        emitted.add(id);
        const reference = this.emitFile({
          type: 'chunk',
          preserveSignature: 'allow-extension',
          id,
          name,
          implicitlyLoadedAfterOneOf: [source(before)],
        });
        return `import(import.meta.ROLLUP_FILE_URL_${reference})`;
      };
      let goOn = () => {};
      everythingIsRead = new Promise((resolve) => (goOn = resolve));
      for (const { name, after, alone, besideList } of elements) {
        const file = name.replace(/.*\//, '');
        const beside = (chunk: string) =>
          bring(copyOf(source(name), besideList ?? 0), chunk, after);
        const own =
          alone === undefined ? beside(file) : bring(copyOf(source(name), alone), file, 'loader');
        const hasTwo = alone !== undefined && besideList !== undefined;
        imports.set(name, hasTwo ? `(${needsList}?${beside(`${file}-with-list`)}:${own})` : own);
      }
      const read = new Set<string>();
      const readAll = async (id: string): Promise<void> => {
        if (read.has(id)) return;
        read.add(id);
        const info = await this.load({ id, resolveDependencies: true });
        await Promise.all([...info.importedIds, ...info.dynamicallyImportedIds].map(readAll));
      };
      await Promise.all([source('loader'), ...emitted].map(readAll));
      goOn();
    },
    resolveId: {
      order: 'pre',
      async handler(id, importer) {
        if (importer || !(emitted.has(id) || id === source('loader'))) return undefined;
        await everythingIsRead;
        return id;
      },
    },
    transform: {
      order: 'post',
      handler(code, id) {
        const brought = elements.filter(({ by }) => id === source(by));
        for (const { name } of brought) {
          const plain = `import("./${name.replace(/.*\//, '')}.ts")`;
          if (!code.includes(plain)) this.error(`${id} no longer holds ${plain}`);
          code = code.replace(plain, imports.get(name) ?? plain);
        }
        return brought.length ? { code, map: null } : undefined;
      },
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
