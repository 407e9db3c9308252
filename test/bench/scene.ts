import { chromium, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { serve } from './list/serve.ts';

/** A page with one contestant on it. */
export interface Scene {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** One browser for all scenes of a bench, over files in memory. */
export interface SceneBrowser {
  readonly name: string;
  /** Opens a new page, its code here and evaluated: the global `stage` is there. */
  open(
    contestant: string,
    options: { readonly stage: string; readonly width: number; readonly height: number },
  ): Promise<Scene>;
  close(): Promise<void>;
}

/** Opens a browser on `/NAME.html` of some files. */
export async function openSceneBrowser(files: ReadonlyMap<string, string>): Promise<SceneBrowser> {
  const server = await serve(files);
  const { path, args, name } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  return {
    name,
    async open(contestant, { stage, ...viewport }) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      page.on('pageerror', (error) => process.stderr.write(`${contestant}: ${error.message}\n`));
      await page.goto(`${server.url}/${contestant}.html`);
      await page.waitForFunction((one) => one in window, stage);
      const cdp = await context.newCDPSession(page);
      return { page, cdp, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The page of a contestant, with the path of the loader where it is wanted. */
export function scenePage(name: string, { styles, loader }: { styles: string; loader: string }) {
  return `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><style>${styles}</style>
<body data-loader="${loader}"><script type="module" src="/${name}.js"></script>`;
}

/** Used heap after collection, in MB: JavaScript, and the DOM that belongs to it. */
export async function heapOf({ cdp }: Scene): Promise<{ js: number; dom: number }> {
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return { js: usedSize / 1e6, dom: embedderHeapUsedSize / 1e6 };
}
