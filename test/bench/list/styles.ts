import { transform } from 'esbuild';
import type { CSSResult } from 'lit';
import { UnionJobList } from '../../../packages/widgets/src/job-list/job-list.ts';

/** The styles of `<union-job-list>` for markup outside of a shadow root, in a `.host`. */
export async function stylesByHand(): Promise<string> {
  const css = await stylesOutside([UnionJobList.styles].flat(2) as CSSResult[]);
  if (!/\.job\b/.test(css)) throw new Error('The styles of the cards have moved');
  return css;
}

/** Styles of an element for markup outside of a shadow root, in a `.host`. */
export async function stylesOutside(sheets: readonly CSSResult[]): Promise<string> {
  const inShadow = sheets.map(({ cssText }) => cssText).join('');
  const css = inShadow
    .replace(/:host\(:not\(([^)]*)\)\)/g, '.host:not($1)')
    .replace(/:host\(([^)]*)\)/g, '.host$1')
    .replaceAll(':host', '.host');
  return (await transform(css, { loader: 'css', minify: true })).code;
}

/** Takes back that cards outside the window are left unpainted. */
export const withoutContentVisibility = '.host .job{content-visibility:visible}';
