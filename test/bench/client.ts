import { chromium } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { pageOf, sampleJobs } from '../widgets/job-data.ts';
import { bundleContestants, bundlePagePath } from './client/bundle.ts';
import type * as Contestants from './client/contestants.ts';
import type * as Measure from './client/measure.ts';
import type * as PagePath from './client/page-path.ts';
import { machineName, median, printTable, ratioTo, verdict } from './figures.ts';

const size = { rounds: 40, calls: 25 };
const reference = 'fetch + JSON.parse';
const goals: Record<string, number> = { 'our SDK': 2.4, "our pages' path": 1.35 };

interface Codes {
  contestants: string;
  pagePath: string;
  text: string;
}

/** What a call costs besides the network, in Node and in Chromium. */
export async function run(): Promise<void> {
  const codes = {
    contestants: moduleAddress(await bundleContestants()),
    pagePath: moduleAddress(await bundlePagePath()),
    text: JSON.stringify(pageOf(sampleJobs(20), { total: 1200, nextCursor: 'next' })),
  };
  const chrome = await findChromium();
  console.log(`client: a page of 20 jobs (${codes.text.length} characters) from a stubbed fetch`);
  console.log(`${machineName()}; ${chrome.name}; ${size.rounds} rounds of ${size.calls} calls\n`);
  const summary = [report('Node', await compete({ ...codes, size }))];
  const browser = await chromium.launch({ executablePath: chrome.path, args: [...chrome.args] });
  try {
    const page = await browser.newPage();
    summary.push(report('Chromium', await page.evaluate(compete, { ...codes, size })));
  } finally {
    await browser.close();
  }
  console.log(`client: ${summary.join('; ')}`);
}

/** Runs here and, sent as text, in a page: it may use nothing from outside. */
async function compete({
  size: { rounds, calls },
  ...codes
}: Codes & { size: typeof size }): Promise<Measure.Rounds> {
  const { contestants, measure, stubbedFetch } = (await import(
    codes.contestants
  )) as typeof Contestants & typeof Measure;
  const { pagePath } = (await import(codes.pagePath)) as typeof PagePath;
  const fetch = stubbedFetch(codes.text);
  const all = { ...contestants(fetch), "our pages' path": pagePath(fetch) };
  return measure(all, { rounds, calls });
}

function report(where: string, results: Measure.Rounds): string {
  const ratios = Object.entries(results).map(([name, rounds]) => {
    const ratio = ratioTo(results[reference] ?? [], rounds);
    return { name, micros: median(rounds), ratio, goal: goals[name] };
  });
  printTable(
    [where, 'µs a call', 'ratio', 'goal', ''],
    ratios.map(({ name, micros, ratio, goal }) => [
      name,
      micros.toFixed(0),
      ratio.toFixed(2),
      goal ? `≤ ${goal}` : '',
      goal ? verdict(ratio, goal) : '',
    ]),
  );
  console.log('');
  const ours = ratios.filter(({ goal }) => goal);
  return `${where} ${ours.map(({ name, ratio, goal }) => `${name} ${ratio.toFixed(2)} × (${verdict(ratio, goal ?? 0)})`).join(', ')}`;
}

function moduleAddress(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
