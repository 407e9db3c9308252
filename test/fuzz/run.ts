import {
  contract,
  problems,
  type ApplicationForm,
  type FairPage,
  type RegistrationForm,
  type Endpoint,
  type JobPage,
  type Problem,
} from '@union-jobs/contract';
import { MasterKeys, openDatabase, Vault } from '@union-jobs/server';
import { loadSample } from '@union-jobs/server/sample';
import fc from 'fast-check';
import { createApp } from '../../packages/server/src/app.ts';
import { openCounsel } from './counsel.ts';

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
const vault = await Vault.open(database.db, MasterKeys.random());
const app = createApp({
  db: database.db,
  vault,
  changesPerMinute: 1e9,
  proofFromPerSecond: 1e9,
  onFault: (error) => faults.push(error),
});
const openJob = await readOpenJob();
const openFair = await readOpenFair();
const counsel = await openCounsel(database.db, app, key);

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
  'kind',
  'format',
  'host',
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
  'campus',
  'online',
  '2026-11-23',
  '2026-02-30',
  '长春市总工会（演示）',
  'emp_00000000000000000000',
);

const endpoints: Endpoint[] = Object.values(contract).flatMap((group) => Object.values(group));

/** What an application may say, right and wrong. */
const values = fc.dictionary(
  fc.constantFrom('name', 'mobile', 'email', 'education', 'targetGroup', 'message', '__proto__'),
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('王芳', '13800138000', 'a@b.cn', 'bachelor') },
    fc.constant(['graduate']),
    fc.boolean(),
    wild,
  ),
);
const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
const rightValues = fc.record({ name: fc.constant('王芳'), mobile });

const body: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        jobId: fc.oneof(
          { weight: 4, arbitrary: fc.constant(openJob.id) },
          fc.constant('job_00000000000000000000'),
          wild,
        ),
        values: fc.oneof(rightValues, values),
        consent: fc.oneof({ weight: 4, arbitrary: fc.constant(openJob.consent) }, wild),
        source: fc.record({ page: wild, placement: wild, booth: wild }, { requiredKeys: [] }),
        nonsense: wild,
      },
      { requiredKeys: ['jobId', 'values', 'consent'] },
    ),
  },
  fc.record({
    jobId: fc.constant(openJob.id),
    values: rightValues,
    consent: fc.constant(openJob.consent),
  }),
  fc.record({
    fairId: fc.oneof({ weight: 4, arbitrary: fc.constant(openFair.id) }, wild),
    values: fc.oneof({ weight: 3, arbitrary: rightValues }, values),
    consent: fc.oneof({ weight: 4, arbitrary: fc.constant(openFair.consent) }, wild),
  }),
  fc.jsonValue({ maxDepth: 20 }),
);

const request = fc.constantFrom(...endpoints).chain((endpoint) => {
  const names = [...Object.keys(endpoint.query?.shape ?? {}), 'nonsense', '__proto__'];
  const pair = fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 4, arbitrary: tame }, wild));
  return fc.record({
    endpoint: fc.constant(endpoint),
    id: fc.oneof(
      fc.constantFrom('job_00000000000000000000', 'app_00000000000000000000', openFair.id),
      wild,
    ),
    pairs: fc.array(pair, { maxLength: 4 }),
    body,
    idempotencyKey: fc.oneof({ weight: 4, arbitrary: fc.uuid() }, fc.constantFrom('short', '')),
    token: fc.constantFrom('', 'x', 'A'.repeat(43)),
    fitting: fc.oneof(counsel.fitting(endpoint), fc.constant({})),
  });
});

/** Fields that are checked against data, not by the contract alone. */
const byHandler = /^\/body\/(values|consent|sensitiveConsent|guardianConsent|contact)/;

let accepted = 0;
let refused = 0;
let changed = 0;
let booked = 0;
let done = 0;
try {
  await fc.assert(
    fc.asyncProperty(request, async ({ endpoint, pairs, fitting, ...random }) => {
      const { id, ...sent } = { ...random, ...fitting };
      const search = new URLSearchParams([...pairs, ['key', key]]);
      const path = endpoint.path.replace('{id}', encodeURIComponent(id) || 'x');
      const content = JSON.stringify(sent.body);
      const response = await app.request(`${path}?${search}`, {
        method: endpoint.method,
        headers: {
          'manage-token': sent.token,
          ...(endpoint.method === 'POST' ? { 'idempotency-key': sent.idempotencyKey } : {}),
          ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
        },
        ...(endpoint.body ? { body: content } : {}),
      });
      const answer: unknown = await response.json();
      if (faults.length) throw faults[0];
      const said = `${endpoint.method} ${path}?${search} ${endpoint.body ? content : ''}`;
      const right =
        isRight(endpoint, pairs) && (endpoint.body?.safeParse(JSON.parse(content)).success ?? true);
      if (response.ok) {
        if (!right) throw new Error(`accepted, though the contract refuses it: ${said}`);
        endpoint.output.parse(answer);
        accepted++;
        if (endpoint.method !== 'GET') changed++;
        if (counsel.isAbout(endpoint)) booked++;
      } else {
        const { code, errors = [] } = answer as Problem;
        if (problems[code]?.status !== response.status) throw new Error(`unknown problem ${code}`);
        const byForm = errors.every(({ pointer }) => byHandler.test(pointer));
        const byContract = code === 'invalid_request' || (code === 'invalid_fields' && !byForm);
        if (right && byContract) throw new Error(`refused: ${said}`);
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
if (changed === 0) throw new Error('No request changed anything');
if (booked === 0) throw new Error('No request booked or changed a booking');
console.log(
  `Fuzz: ${accepted} requests accepted (${changed} of them changed something, ${booked} a booking), ` +
    `${refused} refused, 0 wrong (seed ${seed})`,
);

/** A job to apply for, with the consent that its form asks for today. */
async function readOpenJob() {
  const read = async <T>(path: string) =>
    (await (await app.request(`${path}?key=${key}`)).json()) as T;
  const id = (await read<JobPage>('/v1/jobs')).items[0]?.id ?? '';
  const { consent } = await read<ApplicationForm>(`/v1/jobs/${id}/application-form`);
  return { id, consent: { version: consent.version, hash: consent.hash } };
}

/** A fair to register for, with the consent that its form asks for today. */
async function readOpenFair() {
  const read = async <T>(path: string) => {
    const answer = await app.request(`${path}${path.includes('?') ? '&' : '?'}key=${key}`);
    return (await answer.json()) as T;
  };
  const { items } = await read<FairPage>('/v1/fairs?limit=100');
  const open = items.find((one) => one.status === 'scheduled' && one.registration?.placesLeft);
  const id = open?.id ?? '';
  const { consent } = await read<RegistrationForm>(`/v1/fairs/${id}/registration-form`);
  return { id, consent: { version: consent.version, hash: consent.hash } };
}

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
