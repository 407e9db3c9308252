import type { CSSResult } from 'lit';
import { UnionCounselingBooking } from '../../packages/widgets/src/counseling-booking/counseling-booking.ts';
import { machineName, median, printTable, ratioTo, verdict } from './figures.ts';
import { bundle } from './list/bundle.ts';
import { readPageScripts } from './list/page-scripts.ts';
import { stylesOutside } from './list/styles.ts';
import { heapOf, openSceneBrowser, scenePage, type Scene, type SceneBrowser } from './scene.ts';

/** Ways to make the first step; the first is what the other is measured against. */
const contestants = ['hand-written', 'element'] as const;
type Name = (typeof contestants)[number];

const profiles = [
  { throttle: 1, width: 1280 },
  { throttle: 4, width: 412 },
] as const;
const rounds = 7;
const paintGoal = 1.35;
const heapGoalMb = 1;

/** The first step of `<union-counseling-booking>`, data at hand, beside hand-written DOM of the same. */
export async function run(): Promise<void> {
  const browser = await openSceneBrowser(await filesOf());
  const told: string[] = [];
  try {
    console.log('booking: from the start of mounting to the end of the frame that shows services');
    console.log(`${machineName()}; ${browser.name}`);
    await checkMarkup(browser);
    for (const profile of profiles) told.push(await paint(browser, profile));
    told.push(await weigh(browser));
  } finally {
    await browser.close();
  }
  console.log(`booking: ${told.join('; ')}`);
}

async function filesOf(): Promise<Map<string, string>> {
  const { files, loader } = await readPageScripts();
  const all = new Map(files);
  const byHand = await stylesOutside([UnionCounselingBooking.styles].flat(2) as CSSResult[]);
  for (const name of contestants) {
    const styles = name === 'hand-written' ? byHand : '';
    all.set(`/${name}.js`, await bundle('booking', `${name}.ts`));
    all.set(`/${name}.html`, scenePage(name, { styles, loader }));
  }
  return all;
}

function open(browser: SceneBrowser, name: Name, width: number): Promise<Scene> {
  return browser.open(name, { stage: 'bookingStage', width, height: 820 });
}

/** Makes sure that both are the same elements with the same words. */
async function checkMarkup(browser: SceneBrowser): Promise<void> {
  const outlines: string[] = [];
  for (const name of contestants) {
    const scene = await open(browser, name, 412);
    await scene.page.evaluate(() => window.bookingStage.mount());
    outlines.push(await scene.page.evaluate(() => window.bookingStage.outline()));
    await scene.close();
  }
  if (new Set(outlines).size > 1) throw new Error(`They differ:\n${outlines.join('\n\n')}`);
}

/** First mount on a fresh page, and the mounts after it. */
async function paint(
  browser: SceneBrowser,
  { throttle, width }: (typeof profiles)[number],
): Promise<string> {
  const [first, later] = [noTimes(), noTimes()];
  for (let round = 0; round < rounds; round++) {
    for (const name of contestants) {
      const scene = await open(browser, name, width);
      await scene.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      const times = await scene.page.evaluate(async () => {
        const { bookingStage: stage } = window;
        const all: number[] = [];
        for (let turn = 0; turn < 6; turn++) {
          all.push(await stage.mount());
          await stage.unmount();
        }
        return all;
      });
      const [cold = NaN, ...warm] = times;
      first[name].push(cold);
      later[name].push(median(warm));
      await scene.close();
    }
  }
  const title = `${throttle}× throttle`;
  return `${title} ${report(`${title}, ${width} px wide`, first, later)}`;
}

function noTimes(): Record<Name, number[]> {
  return { 'hand-written': [], element: [] };
}

function report(
  title: string,
  first: Record<Name, number[]>,
  later: Record<Name, number[]>,
): string {
  const ratio = (times: Record<Name, number[]>) => ratioTo(times['hand-written'], times.element);
  console.log(`\n${title} (goal ≤ ${paintGoal})`);
  printTable(
    ['', 'first ms', 'later ms'],
    contestants.map((name) => [
      name,
      median(first[name]).toFixed(1),
      median(later[name]).toFixed(1),
    ]),
  );
  const words = (times: Record<Name, number[]>) =>
    `${ratio(times).toFixed(2)} × (${verdict(ratio(times), paintGoal)})`;
  console.log(`ratio: first ${words(first)}, later ${words(later)}`);
  return `${words(first)} at first, ${words(later)} later`;
}

/** What is left after many mounts and unmounts. */
async function weigh(browser: SceneBrowser): Promise<string> {
  const scene = await open(browser, 'element', 1280);
  await mountOften(scene, 10);
  const before = (await heapOf(scene)).js;
  await mountOften(scene, 200);
  const leftMb = (await heapOf(scene)).js - before;
  await scene.close();
  return `heap ${leftMb.toFixed(2)} MB after 200 mounts (${verdict(leftMb, heapGoalMb)})`;
}

function mountOften({ page }: Scene, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn++) {
      await window.bookingStage.mount();
      await window.bookingStage.unmount();
    }
  }, times);
}
