import { pageOf, sampleJobs } from '../../widgets/job-data.ts';
import { openSceneBrowser, scenePage, type Scene } from '../scene.ts';
import { bundle } from './bundle.ts';
import { readPageScripts } from './page-scripts.ts';
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
  const browser = await openSceneBrowser(files);
  return {
    browserName: browser.name,
    async open(name, { jobs, throttle, width }) {
      const scene = await browser.open(name, { stage: 'stage', width, height: 820 });
      await scene.page.evaluate((count) => window.stage.load(count), jobs);
      await scene.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      return scene;
    },
    close: () => browser.close(),
  };
}

async function filesOf(sizes: readonly number[]): Promise<Map<string, string>> {
  const { files, loader } = await readPageScripts();
  const styles = await stylesByHand();
  const all = new Map(files);
  for (const name of ['hand-written', 'inner-html', 'instant-search', 'element']) {
    all.set(`/${name}.js`, await bundle('list', `${name}.ts`));
    all.set(`/${name}.html`, scenePage(name, { styles, loader }));
  }
  const plain = { styles: styles + withoutContentVisibility, loader };
  all.set('/inner-html-plain.html', scenePage('inner-html', plain));
  for (const size of sizes) {
    const jobs = sampleJobs(2 * size + 1);
    const rest = { total: 3000, nextCursor: 'next' };
    all.set(`/jobs/first-${size}.json`, JSON.stringify(pageOf(jobs.slice(0, size), rest)));
    all.set(`/jobs/second-${size}.json`, JSON.stringify(pageOf(jobs.slice(size + 1), rest)));
  }
  return all;
}
