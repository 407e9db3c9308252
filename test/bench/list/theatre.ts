import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../browsers.ts';
import { pageOf, sampleJobs } from '../../widgets/job-data.ts';
import { bundle } from './bundle.ts';
import { readPageScripts } from './page-scripts.ts';
import { serve } from './serve.ts';
import { stylesByHand, withoutContentVisibility } from './styles.ts';

/** Ways to make the list; the first is what the others are measured against. */
export const contestants = ['hand-written', 'element', 'instant-search'] as const;

/** Ways to put a long list on a page; the first is what the others are measured against. */
export const longContestants = [
  'inner-html-plain',
  'inner-html',
  'hand-written',
  'element',
] as const;

/** A page with one contestant on it. */
export interface Scene {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** Opens scenes in one browser. */
export interface Theatre {
  readonly browserName: string;
  /** Opens a new page, its code here and evaluated, its data parsed. */
  open(name: string, options: SceneOptions): Promise<Scene>;
  close(): Promise<void>;
}

interface SceneOptions {
  /** How many jobs to have at hand. */
  readonly jobs: number;
  /** How many times slower than this machine. */
  readonly throttle: number;
  readonly width: number;
}

/** Makes everything ready for {@link contestants} and {@link longContestants}. */
export async function openTheatre(sizes: readonly number[]): Promise<Theatre> {
  const files = await filesOf(sizes);
  const server = await serve(files);
  const chrome = await findChromium();
  const browser = await chromium.launch({ executablePath: chrome.path, args: [...chrome.args] });
  return {
    browserName: chrome.name,
    async open(name, { jobs, throttle, width }) {
      const context = await browser.newContext({ viewport: { width, height: 820 } });
      const page = await context.newPage();
      const failed = (error: Error) => process.stderr.write(`${name}: ${error.message}\n`);
      page.on('pageerror', failed);
      await page.goto(`${server.url}/${name}.html`);
      await page.waitForFunction(() => 'stage' in window);
      await page.evaluate((count) => window.stage.load(count), jobs);
      const cdp = await throttled(context, { page, throttle });
      return { page, cdp, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function throttled(
  context: BrowserContext,
  { page, throttle }: { page: Page; throttle: number },
): Promise<CDPSession> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return cdp;
}

async function filesOf(sizes: readonly number[]): Promise<Map<string, string>> {
  const { files, loader } = await readPageScripts();
  const styles = await stylesByHand();
  const all = new Map(files);
  for (const name of ['hand-written', 'inner-html', 'instant-search', 'element']) {
    all.set(`/${name}.js`, await bundle('list', `${name}.ts`));
    all.set(`/${name}.html`, html({ script: name, styles, loader }));
  }
  const plain = { script: 'inner-html', styles: styles + withoutContentVisibility, loader };
  all.set('/inner-html-plain.html', html(plain));
  for (const size of sizes) {
    const jobs = sampleJobs(2 * size + 1);
    const rest = { total: 3000, nextCursor: 'next' };
    all.set(`/jobs/first-${size}.json`, JSON.stringify(pageOf(jobs.slice(0, size), rest)));
    all.set(`/jobs/second-${size}.json`, JSON.stringify(pageOf(jobs.slice(size + 1), rest)));
  }
  return all;
}

function html(page: { script: string; styles: string; loader: string }): string {
  return `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${page.script}</title><style>${page.styles}</style>
<body data-loader="${page.loader}"><script type="module" src="/${page.script}.js"></script>`;
}
