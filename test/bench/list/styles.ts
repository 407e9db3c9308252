import { transform } from 'esbuild';
import { baseStyles } from '../../../packages/widgets/src/base.styles.ts';
import { jobListStyles } from '../../../packages/widgets/src/job-list/job-list.styles.ts';
import { tokenStyles } from '../../../packages/widgets/src/token.styles.ts';

/** The styles of `<union-job-list>` for markup outside of a shadow root, in a `.host`. */
export async function stylesByHand(): Promise<string> {
  const inShadow = [tokenStyles, baseStyles, jobListStyles].map(({ cssText }) => cssText).join('');
  const css = inShadow.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
  return (await transform(css, { loader: 'css', minify: true })).code;
}

/** Takes back that cards outside the window are left unpainted. */
export const withoutContentVisibility = '.host .job{content-visibility:visible}';
