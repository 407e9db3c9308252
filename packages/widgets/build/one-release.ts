import { createHash } from 'node:crypto';
import type { OutputChunk, Plugin } from 'rollup';

const hashed = /\.[\w-]{8}\.js$/;

/**
 * Keeps files of two releases from working together. Files that pages name have the same name in
 * every release (`union-jobs.js`, `job-list.js`), so that a page can preload them; around an upgrade
 * a page may get them from two. Each therefore imports a name that only its own release exports: a
 * mix fails to link. The loader then takes the file from the folder of its own release, which links
 * with nothing but its neighbours there; when that release is gone, the service answers with the
 * current one.
 *
 * Files with a hash in their name come only from the file that names them, and need none of this.
 */
export function oneRelease(version: string): Plugin {
  return {
    name: 'one-release',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(
        (one): one is OutputChunk => one.type === 'chunk' && !hashed.test(one.fileName),
      );
      const code = chunks.map((chunk) => chunk.code).join('');
      const mark = `r${createHash('sha256').update(code).digest('hex').slice(0, 6)}`;
      const names = chunks.map(({ fileName }) => fileName);
      for (const chunk of chunks) {
        const neighbours = chunk.imports.filter((name) => names.includes(name));
        const checks = neighbours.map(
          (name, index) => `import{${mark} as ${mark}${index}}from"./${name}";`,
        );
        const isImported = chunks.some(({ imports }) => imports.includes(chunk.fileName));
        const imported = chunk.code.replace(
          /\bimport\("\.\/([\w-]+\.js)"\)/g,
          (found, name: string) => (names.includes(name) ? `bring("${name}")` : found),
        );
        const bring = `const bring=name=>import("./"+name).catch(()=>import("../${version}/"+name));`;
        chunk.code =
          checks.join('') +
          (imported === chunk.code ? '' : bring) +
          imported +
          (isImported ? `export const ${mark}=1;` : '');
      }
    },
  };
}
