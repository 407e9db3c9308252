import { machineName, median, printTable, ratioTo, verdict } from './figures.ts';
import { contestants, longContestants, openTheatre, type Theatre } from './list/theatre.ts';
import { heapOf, type Scene } from './scene.ts';

const phone = { throttle: 4, width: 412 };
const desktop = { throttle: 1, width: 1280 };

type Results = Record<string, number[]>;

/** `<union-job-list>` with ready-made data beside hand-written DOM and beside InstantSearch. */
export async function run(): Promise<void> {
  const theatre = await openTheatre([20, 1000, 10_000]);
  try {
    console.log('list: from the start of mounting to the end of the frame that shows all cards');
    console.log(`${machineName()}; ${theatre.browserName}`);
    await checkWords(theatre);
    const atPhone = await paintTwenty(theatre, phone);
    await paintTwenty(theatre, desktop);
    const thousand = await paintMany(theatre, { jobs: 1000, rounds: 5, goal: 0.4 });
    const tenThousand = await paintMany(theatre, { jobs: 10_000, rounds: 3, goal: 0.3 });
    const heap = await weigh(theatre);
    console.log(
      `list: 20 rows at 4× throttle ${atPhone}; 1,000 rows ${thousand}, 10,000 rows ${tenThousand} of plain innerHTML; ${heap}`,
    );
  } finally {
    await theatre.close();
  }
}

/** Makes sure that all show the same words, so that they are compared on the same work. */
async function checkWords(theatre: Theatre): Promise<void> {
  const words: string[] = [];
  for (const name of contestants) {
    const scene = await theatre.open(name, { jobs: 20, ...desktop });
    await scene.page.evaluate(() => window.stage.mount(20));
    words.push(JSON.stringify(await scene.page.evaluate(() => window.stage.words(20))));
    await scene.close();
  }
  if (new Set(words).size > 1) throw new Error(`The cards differ:\n${words.join('\n')}`);
}

/** First mount on a fresh page, the mounts after it, and a change to another page of jobs. */
async function paintTwenty(
  theatre: Theatre,
  profile: { throttle: number; width: number },
): Promise<string> {
  const [first, again, change]: [Results, Results, Results] = [{}, {}, {}];
  for (let round = 0; round < 5; round++) {
    for (const name of contestants) {
      const scene = await theatre.open(name, { jobs: 20, ...profile });
      const times = await scene.page.evaluate(async () => {
        const { stage } = window;
        const cold = await stage.mount(20);
        const changes = [await stage.change(20), await stage.change(20), await stage.change(20)];
        const mounts: number[] = [];
        for (let turn = 0; turn < 5; turn++) {
          await stage.unmount();
          mounts.push(await stage.mount(20));
        }
        return { cold, changes, mounts };
      });
      (first[name] ??= []).push(times.cold);
      (again[name] ??= []).push(median(times.mounts));
      (change[name] ??= []).push(median(times.changes));
      await scene.close();
    }
  }
  const title = `20 rows, ${profile.throttle}× throttle, ${profile.width} px wide`;
  const atFirst = report(`${title}: first mount`, first, { goal: 1.35 });
  const later = report(`${title}: later mounts`, again, { goal: 1.35 });
  report(`${title}: other page or filter`, change, { goal: 1.2 });
  return `${atFirst} at first, ${later} later`;
}

async function paintMany(
  theatre: Theatre,
  { jobs, rounds, goal }: { jobs: number; rounds: number; goal: number },
): Promise<string> {
  const results: Results = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of longContestants) {
      const scene = await theatre.open(name, { jobs, ...desktop });
      const took = await scene.page.evaluate((count) => window.stage.mount(count), jobs);
      (results[name] ??= []).push(took);
      await scene.close();
    }
  }
  return report(`${jobs} rows, 1× throttle`, results, { goal });
}

/** Memory of 1,000 rows, and what is left after many mounts and unmounts. */
async function weigh(theatre: Theatre): Promise<string> {
  const rows: string[][] = [];
  let summary = '';
  for (const name of ['hand-written', 'element'] as const) {
    const scene = await theatre.open(name, { jobs: 1000, ...desktop });
    const empty = await heapOf(scene);
    await scene.page.evaluate(() => window.stage.mount(1000));
    const full = await heapOf(scene);
    await scene.page.evaluate(() => window.stage.unmount());
    await scene.page.evaluate(() => window.stage.load(20));
    await mountOften(scene, 10);
    const before = await heapOf(scene);
    await mountOften(scene, 200);
    const after = await heapOf(scene);
    await scene.close();
    const [rowsMb, leftMb] = [full.js - empty.js, after.js - before.js];
    const figures = [rowsMb, full.dom - empty.dom, leftMb];
    const isOurs = name === 'element';
    rows.push([
      name,
      ...figures.map((mb) => `${mb.toFixed(2)} MB`),
      isOurs ? `${verdict(rowsMb, 3)}, ${verdict(leftMb, 1)}` : '',
    ]);
    if (isOurs) summary = `heap ${rowsMb.toFixed(1)} MB, ${leftMb.toFixed(2)} MB after 200 mounts`;
  }
  console.log('\nHeap (goals: 1,000 rows ≤ 3 MB, 200 mounts and unmounts < 1 MB)');
  printTable(['', '1,000 rows', 'DOM of them', 'left after 200', ''], rows);
  return summary;
}

async function mountOften({ page }: Scene, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn++) {
      await window.stage.mount(20);
      await window.stage.unmount();
    }
  }, times);
}

/** Prints medians and ratios to the first contestant; gives the element's ratio in words. */
function report(title: string, results: Results, { goal }: { goal: number }): string {
  const reference = Object.values(results)[0] ?? [];
  const ratio = (name: string) => ratioTo(reference, results[name] ?? []);
  console.log(`\n${title} (goal ≤ ${goal})`);
  printTable(
    ['', 'ms', 'ratio', ''],
    Object.entries(results).map(([name, values]) => [
      name,
      median(values).toFixed(1),
      ratio(name).toFixed(2),
      name === 'element' ? verdict(ratio(name), goal) : '',
    ]),
  );
  return `${ratio('element').toFixed(2)} × (${verdict(ratio('element'), goal)})`;
}
