import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
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
    concurrency: 1,
  });
  launcher.name = name;
  browsers.push(withFreshPages(launcher));
}

/** A file of tests must not inherit focus or history from the one before it in the same page. */
function withFreshPages(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (session) => {
    const result = await stopSession(session);
    await launcher.inactivePages.pop()?.puppeteerPage.close();
    return result;
  };
  return launcher;
}

const counts = {
  onTestRunFinished({ sessions }) {
    for (const { name } of browsers) {
      const own = sessions.filter(({ browser }) => browser.name === name);
      const tests = own.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const failed = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
      console.log(
        `${name}: ${own.length} files, ${tests.length - failed} passed, ${failed} failed`,
      );
    }
  },
};

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
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
  // Where nobody watches, the files that failed and the counts are what is said last.
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), counts],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 240_000,
};
