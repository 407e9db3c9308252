import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { asciiOnly } from './packages/widgets/build/ascii-only.ts';
import { earlyChunk, elementFiles, isThere } from './packages/widgets/build/element-files.ts';
import { forPages } from './packages/widgets/build/for-pages.ts';
import { leanLit } from './packages/widgets/build/lean-lit.ts';
import { noteFiles, writeManifest } from './packages/widgets/build/manifest.ts';
import { oneRelease } from './packages/widgets/build/one-release.ts';
import { quietLit } from './packages/widgets/build/quiet-lit.ts';
import { shortPrivateNames } from './packages/widgets/build/short-private-names.ts';
import { shortTemplates } from './packages/widgets/build/short-templates.ts';
import { shorter } from './packages/widgets/build/shorter.ts';
import { isCopy, standingAlone } from './packages/widgets/build/standing-alone.ts';
import { version } from './packages/widgets/src/version.ts';

// The scripts that partners put on their pages, in packages/widgets/dist/scripts:
// union-jobs.js (module: a loader, and files for the elements) and union-jobs.classic.js. What pages
// preload has the same name in every release, as has the form, which takes parts from the file of the
// list; what else comes on use has a hash in its name.

const dir = 'packages/widgets/dist/scripts';
const source = 'packages/widgets/src';

const plugins = () => [
  forPages(),
  nodeResolve({ exportConditions: ['union-jobs-source', 'production'] }),
  leanLit(),
  esbuild({ target: 'es2022' }),
  quietLit(),
  shortPrivateNames(),
  shortTemplates(),
];

/** Older syntax for our code and for our dependencies, in ASCII because pages may be in GBK. */
const shrink = (target, options = {}) =>
  minify({ target, charset: 'ascii', legalComments: 'none', ...options });

/** Chromium 80 fails on `f?.(...list)` alone, which nobody writes here. */
const shrinkModule = () => shrink('chrome80', { supported: { 'optional-chain': true } });

/**
 * Keeps the classic script out of the page's names, and its failures out of the page. A later copy
 * does nothing (see page-claim.ts), before it does anything.
 */
const wrapping = {
  banner: `(function(){var first=document[Symbol.for("union-jobs")];if(first){first==="${version}"||console.info("union-jobs: "+first+" is on this page already; this copy (${version}) is not used.");return}try{`,
  footer: `}catch(error){console.error("union-jobs: the script could not start; links stay.",error)}})();`,
};

const files = new Map();

const modules = {
  input: { 'union-jobs': `${source}/loader.ts` },
  plugins: [elementFiles(), standingAlone(isThere), ...plugins()],
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    manualChunks: earlyChunk,
    onlyExplicitManualChunks: true,
    chunkFileNames: ({ facadeModuleId, moduleIds }) =>
      /\/(page\/[\w-]+|(apply|register)-dialog)\.ts$/.test(facadeModuleId ?? '')
        ? '[name].js'
        : moduleIds.some(isCopy)
          ? '[name]-alone.[hash].js'
          : '[name].[hash].js',
    plugins: [shrinkModule(), shorter(), asciiOnly(), oneRelease(version), noteFiles(files)],
  },
};

/** A page of the service itself: whoever opens it has a phone of today. */
const checkIn = {
  input: { 'check-in': `${source}/check-in/check-in-page.ts` },
  // zod marks calls as pure where rollup does not look for it, and has circles of its own.
  onwarn: ({ code, id, ids }, warn) => {
    const isOfZod = [id, ...(ids ?? [])].some((one) => one?.includes('/zod/'));
    if (!isOfZod) warn({ code, id, ids });
  },
  plugins: [
    nodeResolve({ exportConditions: ['union-jobs-source', 'production'] }),
    esbuild({ target: 'es2022' }),
  ],
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].[hash].js',
    plugins: [shrink('es2020'), noteFiles(files)],
  },
};

const classic = {
  input: `${source}/loader.ts`,
  plugins: plugins(),
  output: {
    dir,
    format: 'iife',
    inlineDynamicImports: true,
    entryFileNames: 'union-jobs.classic.js',
    plugins: [shrink('es2019', wrapping), asciiOnly(), noteFiles(files), writeManifest(files)],
  },
};

export default [modules, checkIn, classic];
