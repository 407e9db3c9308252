import { contract, problems, type Endpoint, type ProblemCode } from '@union-jobs/contract';
import { openDatabase } from '@union-jobs/server';
import { loadSample } from '@union-jobs/server/sample';
import fc from 'fast-check';
import { createApp } from '../../packages/server/src/app.ts';

/*
 * Sends random requests, right and wrong ones, to the service in process and holds every answer
 * against the contract: what the schema takes is answered, what it refuses is refused, nothing is a
 * fault. `npm run test:fuzz -- 1000000` sends that many; the seed is printed for a repeat.
 */
const requests = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);

const database = await openDatabase({ memory: true });
const { key } = await loadSample(database.db, { now: new Date(), allowedOrigins: [], count: 300 });
const faults: unknown[] = [];
const app = createApp({ db: database.db, onFault: (error) => faults.push(error) });

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    'null',
    '%00',
    "'; drop table job; --",
    '机器人 & !x',
    ':*',
    '\u0000',
  ),
);

/** Members of queries that may be written several times. */
const lists = new Set([
  'region',
  'education',
  'experience',
  'employmentType',
  'industry',
  'targetGroup',
  'benefit',
  'fair',
  'employer',
  'include',
  'code',
]);

/** Values that some member of some query takes. */
const tame = fc.constantFrom(
  '1',
  '20',
  '100',
  '5000',
  '220000',
  '220100',
  '110108',
  '999999',
  'bachelor',
  'any',
  'graduate',
  '1_3_years',
  'gig',
  'full_time',
  'C',
  'newest',
  'relevance',
  'facets',
  'organization',
  'retired',
  '机器人',
  '长春 焊工',
  'pyhton',
  '五险一金',
  'c++',
  'fair_00000000000000000000',
  'emp_00000000000000000000',
);

const endpoints: Endpoint[] = Object.values(contract).flatMap((group) => Object.values(group));

const request = fc.constantFrom(...endpoints).chain((endpoint) => {
  const names = [...Object.keys(endpoint.query?.shape ?? {}), 'nonsense', '__proto__'];
  const pair = fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 4, arbitrary: tame }, wild));
  return fc.record({
    endpoint: fc.constant(endpoint),
    id: fc.oneof(fc.constant('job_00000000000000000000'), wild),
    pairs: fc.array(pair, { maxLength: 4 }),
  });
});

let accepted = 0;
let refused = 0;
let done = 0;
try {
  await fc.assert(
    fc.asyncProperty(request, async ({ endpoint, id, pairs }) => {
      const search = new URLSearchParams([...pairs, ['key', key]]);
      const path = endpoint.path.replace('{id}', encodeURIComponent(id) || 'x');
      const response = await app.request(`${path}?${search}`);
      const body: unknown = await response.json();
      if (faults.length) throw faults[0];
      const right = isRight(endpoint, pairs);
      if (response.status === 200) {
        if (!right) throw new Error(`accepted, though the contract refuses it: ${path}?${search}`);
        endpoint.output.parse(body);
        accepted++;
      } else {
        const { code } = body as { code: ProblemCode };
        if (problems[code]?.status !== response.status) throw new Error(`unknown problem ${code}`);
        if (right && code === 'invalid_request') throw new Error(`refused: ${path}?${search}`);
        refused++;
      }
      done++;
      if (done % 1000 === 0) process.stderr.write(`${done} of ${requests}\n`);
    }),
    { numRuns: requests, seed, endOnFailure: true },
  );
} finally {
  await database.close();
}
console.log(`Fuzz: ${accepted} requests accepted, ${refused} refused, 0 wrong (seed ${seed})`);

/** What the contract says of a query, read as the service reads it: lists are lists. */
function isRight(endpoint: Endpoint, pairs: readonly (readonly [string, string])[]): boolean {
  const query: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of new Set(pairs.map(([one]) => one))) {
    const values = pairs.filter(([one]) => one === name).map(([, value]) => value);
    query[name] = lists.has(name) ? values : values.length > 1 ? values : values[0];
  }
  if (!endpoint.query) return true;
  return endpoint.query.safeParse({ ...query }).success;
}
