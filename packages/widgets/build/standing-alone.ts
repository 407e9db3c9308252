import type { Plugin } from 'rollup';
import { contractOfPages } from './for-pages.ts';

const mark = '/.';

/**
 * The same module once more: another path to the same file, `/./home/…` for `/home/…`, and one that
 * is longer by `/.` for each further copy.
 */
export function copyOf(id: string, nth: number): string {
  const marks = mark.repeat(nth);
  return id.startsWith(contractOfPages)
    ? id.replace(contractOfPages, contractOfPages + marks)
    : marks + id;
}

/** Which copy a module is; 0 for the module itself. */
function nthOf(id: string): number {
  const place = id.startsWith(contractOfPages) ? id.slice(contractOfPages.length) : id;
  const [marks = ''] = /^(\/\.)*(?=\/|$)/.exec(place) ?? [];
  return marks.length / mark.length;
}

/** Whether a module is a copy. */
export function isCopy(id: string): boolean {
  return nthOf(id) > 0;
}

/**
 * Lets files stand alone beside others that share their modules: whatever a copy imports is a copy of
 * the same number too, but for modules that are on the page already.
 */
export function standingAlone(isThere: (id: string, nth: number) => boolean): Plugin {
  return {
    name: 'standing-alone',
    resolveId: {
      order: 'pre',
      async handler(id, importer) {
        if (isCopy(id)) return id;
        if (!importer || !isCopy(importer)) return undefined;
        const nth = nthOf(importer);
        const first = importer.startsWith(mark) ? importer.slice(mark.length * nth) : importer;
        const found = await this.resolve(id, first, { skipSelf: true });
        if (!found || isThere(found.id, nth) || isCopy(found.id)) return found;
        return { ...found, id: copyOf(found.id, nth) };
      },
    },
  };
}
