import { contestants, openTheatre, type Contestant, type Theatre } from './calendar/theatre.ts';
import { machineName, median, printTable, ratioTo, verdict } from './figures.ts';
import { heapOf, type Scene } from './scene.ts';

/** Fairs in a month, with the goals of `<union-fair-calendar>` against hand-written DOM. */
const sizes = [
  { fairs: 30, rounds: 3, paintGoal: 1.25 },
  { fairs: 300, rounds: 3, paintGoal: 1.25 },
  { fairs: 3000, rounds: 3, paintGoal: 1.5 },
] as const;
const turnGoal = 1.2;
const heapGoalMb = 0.6;
const bytesGoal = 20_000;

interface Figures {
  readonly paint: number;
  readonly turn: number;
  readonly nodes: number;
  readonly heapMb: number;
}

type Results = Partial<Record<Contestant, Figures[]>>;

/** `<union-fair-calendar>` beside hand-written DOM of the same markup and beside three calendars. */
export async function run(): Promise<void> {
  const theatre = await openTheatre(sizes.map(({ fairs }) => fairs));
  const told: string[] = [];
  try {
    console.log(
      'calendar: from the start of mounting to the end of the frame that shows the month',
    );
    console.log(`${machineName()}; ${theatre.browserName}`);
    await checkWords(theatre);
    for (const size of sizes) told.push(report(size, await play(theatre, size)));
  } finally {
    await theatre.close();
  }
  const { bytes } = theatre;
  console.log(`\nBytes with styles, minified and compressed (goal ≤ ${bytesGoal})`);
  printTable(
    ['', 'bytes', ''],
    contestants.map((name) => [
      name,
      String(bytes[name]),
      name === 'element' ? verdict(bytes[name], bytesGoal) : '',
    ]),
  );
  console.log(`calendar: ${told.join('; ')}; ${bytes.element} bytes`);
}

/** Makes sure that element and hand-written DOM show the same words. */
async function checkWords(theatre: Theatre): Promise<void> {
  const words: string[] = [];
  for (const name of ['hand-written', 'element'] as const) {
    const scene = await theatre.open(name, 300);
    await scene.page.evaluate(() => window.calendarStage.mount(300));
    words.push(JSON.stringify(await scene.page.evaluate(() => window.calendarStage.words())));
    await scene.close();
  }
  if (new Set(words).size > 1) throw new Error(`The bars differ:\n${words.join('\n')}`);
}

/** Who took longer than this for a month is not asked for ten times as many fairs. */
const patienceMs = 500;
const failed = new Set<Contestant>();

async function play(
  theatre: Theatre,
  { fairs, rounds }: { fairs: number; rounds: number },
): Promise<Results> {
  const results: Results = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of contestants) {
      if (failed.has(name)) continue;
      const scene = await theatre.open(name, fairs);
      try {
        const figures = await measureOnce(scene, fairs);
        (results[name] ??= []).push(figures);
        if (figures.paint > patienceMs && round === rounds - 1) failed.add(name);
      } catch (error) {
        failed.add(name);
        console.log(`${name} with ${fairs} fairs: ${String(error).split('\n')[0]}`);
      } finally {
        await scene.close();
      }
    }
  }
  return results;
}

/** The first mount warms the code up; those after it count. */
async function measureOnce(scene: Scene, fairs: number): Promise<Figures> {
  const { page } = scene;
  page.setDefaultTimeout(60_000);
  const before = (await heapOf(scene)).js;
  await page.evaluate((count) => window.calendarStage.mount(count), fairs);
  const heapMb = (await heapOf(scene)).js - before;
  const nodes = await page.evaluate(() => window.calendarStage.nodes());
  const times = await page.evaluate(async (count) => {
    const { calendarStage: stage } = window;
    const turns: number[] = [];
    const paints: number[] = [];
    // What is fetched ahead comes meanwhile, as it does while a person reads.
    await new Promise((resolve) => setTimeout(resolve, 400 + count));
    for (let turn = 0; turn < 4; turn++) turns.push(await stage.turn());
    for (let turn = 0; turn < 3; turn++) {
      await stage.unmount();
      paints.push(await stage.mount(count));
    }
    return { turns, paints };
  }, fairs);
  return { paint: median(times.paints), turn: median(times.turns), nodes, heapMb };
}

/** Prints medians and ratios to hand-written DOM; gives those of the element in words. */
function report(
  { fairs, paintGoal }: { fairs: number; paintGoal: number },
  results: Results,
): string {
  const of = (name: Contestant, figure: keyof Figures) =>
    (results[name] ?? []).map((one) => one[figure]);
  const ratio = (name: Contestant, figure: keyof Figures) =>
    ratioTo(of('hand-written', figure), of(name, figure));
  console.log(
    `\n${fairs} fairs in a month (goals: paint ≤ ${paintGoal}, other month ≤ ${turnGoal})`,
  );
  printTable(
    ['', 'paint ms', 'ratio', 'other month ms', 'ratio', 'nodes', 'heap MB'],
    contestants.map((name) => [
      name,
      ...(results[name]?.length
        ? [
            median(of(name, 'paint')).toFixed(1),
            ratio(name, 'paint').toFixed(2),
            median(of(name, 'turn')).toFixed(1),
            ratio(name, 'turn').toFixed(2),
            String(median(of(name, 'nodes'))),
            median(of(name, 'heapMb')).toFixed(2),
          ]
        : ['not finished']),
    ]),
  );
  const [paint, turn] = [ratio('element', 'paint'), ratio('element', 'turn')];
  const heapMb = median(of('element', 'heapMb'));
  const heap =
    fairs === 300 ? `, heap ${heapMb.toFixed(2)} MB (${verdict(heapMb, heapGoalMb)})` : '';
  return (
    `${fairs} fairs: paint ${paint.toFixed(2)} × (${verdict(paint, paintGoal)}), ` +
    `other month ${turn.toFixed(2)} × (${verdict(turn, turnGoal)})${heap}`
  );
}
