import type { Plugin } from 'rollup';
import { contractOfPages } from './for-pages.ts';

const mark = '/.';

/** The same module a second time: another path to the same file, `/./home/…` for `/home/…`. */
export function secondOf(id: string): string {
  return id.startsWith(contractOfPages)
    ? id.replace(contractOfPages, `${contractOfPages}/.`)
    : mark + id;
}

/** Whether a module is a second one. */
export function isSecond(id: string): boolean {
  return id.startsWith(`${mark}/`) || id.startsWith(`${contractOfPages}/.`);
}

/**
 * Lets files stand alone beside others that share their modules: whatever a second module imports
 * is a second one too, but for modules that are on every page.
 */
export function standingAlone(isEverywhere: (id: string) => boolean): Plugin {
  return {
    name: 'standing-alone',
    resolveId: {
      order: 'pre',
      async handler(id, importer) {
        if (isSecond(id)) return id;
        if (!importer || !isSecond(importer)) return undefined;
        const first = importer.startsWith(mark) ? importer.slice(mark.length) : importer;
        const found = await this.resolve(id, first, { skipSelf: true });
        if (!found || isEverywhere(found.id) || isSecond(found.id)) return found;
        return { ...found, id: secondOf(found.id) };
      },
    },
  };
}
