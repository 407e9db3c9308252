import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { rollup, type OutputChunk, type RollupOptions } from 'rollup';

// Bytes of what pages download, minified and compressed by gzip, against the goals.

const goals = {
  jobList: 20_000,
  applyButton: 12_000,
  fairCalendar: 20_000,
  counselingBooking: 19_000,
  allOnOnePage: 36_000,
  sdk: 14_000,
} as const;

/** What has been reached; more than this fails, so that bytes only ever go down. */
const reached = {
  jobList: 19_400,
  applyButton: 5_950,
  fairCalendar: 20_250,
  counselingBooking: 14_850,
  allOnOnePage: 35_900,
  sdk: 14_000,
} as const;

const root = join(import.meta.dirname, '..');
const dist = join(root, 'packages/widgets/dist/scripts');

/** Parts of the job list by where their modules are; the first that fits takes a module. */
const parts: readonly (readonly [name: string, place: RegExp])[] = [
  ['lit', /node_modules/],
  ['contract checks', /union-jobs-contract|widgets\/build/],
  ['sdk', /packages\/sdk/],
  ['messages', /\/messages\//],
  ['styles', /\.styles\.ts/],
  ['loader', /loader|early-read|first-read|page-claim|script-tag|page\//],
  ['element', /packages\/widgets\/src/],
];

const { default: config } = (await import(join(root, 'rollup.config.mjs'))) as {
  default: RollupOptions[];
};
const chunks = await chunksOfJobList();
const first = chunks.filter(({ name }) => name === 'union-jobs' || name === 'job-list');
console.log('Parts of the job list, each compressed alone:');
for (const [name] of parts) {
  const code = first.flatMap((chunk) => codeOf(chunk, name)).join('\n');
  const { code: minified } = await transform(code, { minify: true, charset: 'ascii' });
  console.log(row(name, Buffer.from(minified)));
}

const names = await readdir(dist).catch(() => []);
const files = await Promise.all(
  names
    .filter((name) => name.endsWith('.js'))
    .map(async (name) => ({
      name,
      code: await readFile(join(dist, name)),
    })),
);
if (!files.length) throw new Error('The scripts are not built: npm run build:page');
const firstLoads = {
  jobList: /^(job-list|union-jobs)\.js$/,
  applyButton: /^(apply-button|union-jobs)\.js$/,
  fairCalendar: /^(fair-calendar|union-jobs)\.js$/,
  counselingBooking: /^(counseling-booking|union-jobs)\.js$/,
};
/** A calendar begins with one of these, which it names. */
const viewsOf = (calendar: string): readonly string[] => {
  const code = files.find(({ name }) => name === calendar)?.code.toString() ?? '';
  return code.match(/\b(month-sheet|agenda)[\w.-]+\.js/g) ?? [];
};
const views = viewsOf('fair-calendar.js');
const loads = (name: string) =>
  views.includes(name) || Object.values(firstLoads).some((first) => first.test(name));
console.log('\nFiles of a page:');
for (const { name, code } of files) console.log(row(`${name}${loads(name) ? ' *' : ''}`, code));
const bytesOf = (first: RegExp) =>
  sum(files.filter(({ name }) => first.test(name)).map(({ code }) => gzipped(code)));
const jobList = bytesOf(firstLoads.jobList);
const applyButton = bytesOf(firstLoads.applyButton);
const fairCalendar = bytesOf(firstLoads.fairCalendar) + largestOf(views);
const counselingBooking = bytesOf(firstLoads.counselingBooking);
/** Beside a list, elements have files that take from the list's. */
const allOnOnePage =
  bytesOf(/^(union-jobs|job-list|apply-button|(fair-calendar|counseling-booking)-with-list)\.js$/) +
  largestOf(viewsOf('fair-calendar-with-list.js'));
const sdk = gzipped(Buffer.from(await bundledCall()));

console.log(
  `\n* in the first load of the job list, of a closed apply button, of the calendar or of a booking, the rest on use`,
);
const measured = { jobList, applyButton, fairCalendar, counselingBooking, allOnOnePage, sdk };
const subjects = Object.keys(measured) as (keyof typeof measured)[];
const met = subjects.every((name) => measured[name] <= goals[name]);
const held = subjects.every((name) => measured[name] <= reached[name]);
console.log(
  `Bytes: job list ${jobList} of ${goals.jobList}, apply button ${applyButton} of ` +
    `${goals.applyButton}, fair calendar ${fairCalendar} of ${goals.fairCalendar}, booking ${counselingBooking} of ${goals.counselingBooking}, ` +
    `all on one page ${allOnOnePage} of ${goals.allOnOnePage}, SDK with one call ${sdk} of ${goals.sdk}: ` +
    `goals ${met ? 'met' : 'missed'}${held ? '' : ', and more than before'}.`,
);
process.exitCode = held ? 0 : 1;

async function chunksOfJobList(): Promise<OutputChunk[]> {
  const bundle = await rollup(config[0] ?? {});
  const { output } = await bundle.generate({ format: 'es' });
  return output.filter((one): one is OutputChunk => one.type === 'chunk');
}

function codeOf(chunk: OutputChunk, part: string): string[] {
  return Object.entries(chunk.modules)
    .filter(([id]) => parts.find(([, place]) => place.test(id))?.[0] === part)
    .map(([, { code }]) => `{${code}\n}`);
}

/** What a bundler makes of a page that lists jobs with the SDK as it is published. */
async function bundledCall(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: root,
      contents: `import { bindClient, job } from '@union-jobs/sdk';
const client = bindClient({ job: { list: job.list } }, { baseUrl: 'https://jobs.example' });
client.job.list().then(console.log);`,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['union-jobs-source'],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function largestOf(names: readonly string[]): number {
  const some = files.filter(({ name }) => names.includes(name));
  return Math.max(...some.map(({ code }) => gzipped(code)));
}

function row(name: string, code: Uint8Array): string {
  return `  ${name.padEnd(32)}${String(gzipped(code)).padStart(8)}`;
}

function gzipped(code: Uint8Array): number {
  return gzipSync(code, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
