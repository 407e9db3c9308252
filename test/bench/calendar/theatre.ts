import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import type { CSSResult } from 'lit';
import { agendaStyles } from '../../../packages/widgets/src/fair-calendar/agenda.styles.ts';
import { UnionFairCalendar } from '../../../packages/widgets/src/fair-calendar/fair-calendar.ts';
import { monthSheetStyles } from '../../../packages/widgets/src/fair-calendar/month-sheet.styles.ts';
import { fairPageOf, sampleFairs } from '../../widgets/fair-data.ts';
import { bundle } from '../list/bundle.ts';
import { readPageScripts } from '../list/page-scripts.ts';
import { stylesOutside } from '../list/styles.ts';
import { ensurePeers } from '../peers.ts';
import { openSceneBrowser, scenePage, type Scene } from '../scene.ts';

/** Ways to make a calendar; the first is what the others are measured against. */
export const contestants = [
  'hand-written',
  'element',
  'event-calendar',
  'full-calendar',
  'schedule-x',
] as const;

/** A way to make a calendar. */
export type Contestant = (typeof contestants)[number];

/** What peers need besides their code, as files of their packages. */
const peerStyles: Readonly<Partial<Record<Contestant, readonly string[]>>> = {
  'event-calendar': ['@event-calendar/core/dist/index.css'],
  'full-calendar': [
    'fullcalendar/skeleton.css',
    'fullcalendar/themes/classic/theme.css',
    'fullcalendar/themes/classic/palette.css',
  ],
  'schedule-x': ['@schedule-x/theme-default/dist/index.css'],
};

/** Opens scenes in one browser. */
export interface Theatre {
  readonly browserName: string;
  /** Bytes of code and styles, minified and compressed by gzip. */
  readonly bytes: Readonly<Record<Contestant, number>>;
  /** Opens a new page, its code here and evaluated, its fairs parsed. */
  open(name: Contestant, fairs: number): Promise<Scene>;
  close(): Promise<void>;
}

/** Makes everything ready for {@link contestants}. */
export async function openTheatre(sizes: readonly number[]): Promise<Theatre> {
  const { files, bytes } = await filesOf(sizes);
  const browser = await openSceneBrowser(files);
  return {
    browserName: browser.name,
    bytes,
    async open(name, fairs) {
      const options = { stage: 'calendarStage', width: 1280, height: 900 };
      const scene = await browser.open(name, options);
      await scene.page.evaluate((count) => window.calendarStage.load(count), fairs);
      return scene;
    },
    close: () => browser.close(),
  };
}

async function filesOf(sizes: readonly number[]) {
  const { files, loader } = await readPageScripts();
  const all = new Map(files);
  const bytes = {} as Record<Contestant, number>;
  for (const name of contestants) {
    const script = await bundle('calendar', `${name}.ts`);
    const styles = await stylesOf(name);
    all.set(`/${name}.js`, script);
    all.set(
      `/${name}.html`,
      scenePage(name, { styles: `.schedule-x{height:640px}${styles}`, loader }),
    );
    bytes[name] = gzipped(script) + gzipped(styles);
  }
  const calendar = '/w/1/fair-calendar.js';
  const [sheet = ''] = /\bmonth-sheet[\w.-]+\.js/.exec(files.get(calendar) ?? '') ?? [];
  const ofPage = ['/w/1/union-jobs.js', calendar, `/w/1/${sheet}`];
  bytes.element = ofPage.reduce((sum, path) => sum + gzipped(files.get(path) ?? ''), 0);
  for (const size of sizes) {
    all.set(`/fairs/first-${size}.json`, monthOf(size, '2026-10', '甲'));
    all.set(`/fairs/second-${size}.json`, monthOf(size, '2026-11', '乙'));
  }
  return { files: all, bytes };
}

async function stylesOf(name: Contestant): Promise<string> {
  if (name === 'hand-written') {
    const styles = [UnionFairCalendar.styles].flat(2) as CSSResult[];
    return stylesOutside([...styles, monthSheetStyles, agendaStyles]);
  }
  const folder = await ensurePeers();
  const sheets = (peerStyles[name] ?? []).map((path) => readFile(join(folder, path), 'utf8'));
  const css = (await Promise.all(sheets)).join('\n');
  return (await transform(css, { loader: 'css', minify: true })).code;
}

/** The fairs of a month, whose names end with a mark of it. */
function monthOf(size: number, month: string, mark: string): string {
  const fairs = sampleFairs(size, month).map((fair) => ({ ...fair, name: fair.name + mark }));
  fairs.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return JSON.stringify(fairPageOf(fairs));
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
