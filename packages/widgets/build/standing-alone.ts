import type { Plugin } from 'rollup';
import { contractOfPages } from './for-pages.ts';

const mark = '/.';

/**
 * The same module once more: another path to the same file, `/./home/…` for `/home/…`. Each file
 * that stands alone has copies of its own, told by their number.
 */
export function copyOf(id: string, number: number): string {
  const marks = mark.repeat(number);
  return id.startsWith(contractOfPages)
    ? id.replace(contractOfPages, `${contractOfPages}${marks}`)
    : marks + id;
}

/** Whether a module is a copy. */
export function isCopy(id: string): boolean {
  return numberOf(id) > 0;
}

/**
 * Lets files stand alone beside others that share their modules: whatever a copy imports is a copy
 * too, but for modules that are on every page.
 */
export function standingAlone(isEverywhere: (id: string) => boolean): Plugin {
  return {
    name: 'standing-alone',
    resolveId: {
      order: 'pre',
      async handler(id, importer) {
        if (isCopy(id)) return id;
        const number = importer ? numberOf(importer) : 0;
        if (!importer || !number) return undefined;
        const first = importer.startsWith(mark) ? importer.slice(mark.length * number) : importer;
        const found = await this.resolve(id, first, { skipSelf: true });
        if (!found || isEverywhere(found.id) || isCopy(found.id)) return found;
        return { ...found, id: copyOf(found.id, number) };
      },
    },
  };
}

function numberOf(id: string): number {
  const place = id.startsWith(contractOfPages) ? id.slice(contractOfPages.length) : id;
  return (/^(?:\/\.)+(?=\/|$)/.exec(place)?.[0].length ?? 0) / mark.length;
}
