import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const page = (name: string) => fileURLToPath(new URL(`../src/page/${name}.ts`, import.meta.url));
const importOfProvider = 'import("./provider.ts")';

/**
 * Lets `<union-provider>` use the file of `<union-job-list>`, without which it has no purpose: what
 * they share would otherwise become a third file, that the list has to wait for.
 */
export function providerSharesCode(): Plugin {
  return {
    name: 'provider-shares-code',
    transform(code, id) {
      if (id !== page('elements')) return undefined;
      if (!code.includes(importOfProvider)) this.error(`${id} no longer holds ${importOfProvider}`);
      const file = this.emitFile({
        type: 'chunk',
        id: page('provider'),
        name: 'provider',
        preserveSignature: 'allow-extension',
        implicitlyLoadedAfterOneOf: [page('job-list')],
      });
      const address = `import(import.meta.ROLLUP_FILE_URL_${file})`;
      return { code: code.replace(importOfProvider, address), map: null };
    },
    resolveFileUrl({ relativePath }) {
      return JSON.stringify(`./${relativePath}`);
    },
  };
}
