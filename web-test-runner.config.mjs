import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from './test/browsers.ts';

/** Which browsers to run in, `UNION_BROWSERS=chromium,firefox` by default. */
const asked = (process.env.UNION_BROWSERS ?? 'chromium,firefox').split(',');
const find = { chromium: findChromium, firefox: findFirefox };

const browsers = [];
for (const name of asked) {
  const { path, args, env } = await find[name]();
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: {
      executablePath: path,
      args: [...args],
      env: { ...process.env, ...env },
      ...(name === 'firefox' && { browser: 'firefox' }),
    },
    createPage: async ({ context }) => inFront(await context.newPage()),
    concurrency: 1,
  });
  launcher.name = name;
  browsers.push(launcher);
}

/** The runner keeps several pages; only the one in front has focus and takes keys. */
function inFront(page) {
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    if (address !== 'about:blank') await page.bringToFront();
    return goto(address, options);
  };
  return page;
}

export default {
  files: 'test/widgets/**/*.test.ts',
  nodeResolve: { exportConditions: ['union-jobs-source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 240_000,
};
