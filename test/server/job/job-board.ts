import type { Hono } from 'hono';
import { createApp } from '../../../packages/server/src/app.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { storeEmployers } from '../../../packages/server/src/employer/employer-queries.ts';
import type { EmployerDraft, JobDraft } from '../../../packages/server/src/job/job-draft.ts';
import { insertJobs } from '../../../packages/server/src/job/job-queries.ts';
import { jobRow, type JobRow } from '../../../packages/server/src/job/job-row.ts';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import type { Open } from '../databases.ts';

/** An organization with a key, on an app whose clock stands still. */
export interface JobBoard {
  readonly database: OpenDatabase;
  readonly app: Hono;
  readonly organizationId: string;
  readonly key: string;
  /** The moment that the app takes for now; may be set. */
  now: Date;
  /** Stores jobs and returns their rows, in the order given. */
  add(...drafts: DraftPart[]): Promise<JobRow[]>;
  /** Asks for an address below `/v1` with the board's key. */
  get(address: string, headers?: Record<string, string>): Promise<Response>;
  /** The body of an answer that must be a good one. */
  read<T>(address: string): Promise<T>;
  /** Another organization on the same database, with its own key. */
  neighbour(): Promise<JobBoard>;
}

/** What a test says of a job; the rest is filled in. */
export interface DraftPart extends Partial<Omit<JobDraft, 'employer'>> {
  readonly employer?: Partial<EmployerDraft>;
}

/** The moment at which boards are opened. */
export const openedAt = new Date('2026-11-23T09:00:00+08:00');

/** Opens a board on a new database; close it with `board.database.close()`. */
export async function openJobBoard(open: Open): Promise<JobBoard> {
  return boardOn(await open());
}

async function boardOn(database: OpenDatabase): Promise<JobBoard> {
  const { db } = database;
  const organizationId = await insertOrganization(db, {
    name: '示例市总工会',
    licence: null,
    website: null,
  });
  const key = await insertKey(db, {
    organizationId,
    kind: 'publishable',
    mode: 'test',
    scopes: ['jobs:read', 'regions:read'],
    allowedOrigins: ['https://jobs.example.edu.cn'],
  });
  const app = createApp({
    db,
    clock: () => board.now,
    onFault: (error) => console.error(error),
  });
  const board: JobBoard = {
    database,
    app,
    organizationId,
    key,
    now: openedAt,
    async add(...parts) {
      const drafts = parts.map(jobDraft);
      const employers = await storeEmployers(
        db,
        organizationId,
        drafts.map((draft) => draft.employer),
      );
      const rows = drafts.map((draft) =>
        jobRow(draft, { organizationId, employerId: employers.get(draft.employer.name) ?? '' }),
      );
      await insertJobs(db, rows);
      return rows;
    },
    async get(address, headers = {}) {
      return app.request(`/v1${address}`, {
        headers: { authorization: `Bearer ${key}`, ...headers },
      });
    },
    async read<T>(address: string) {
      const response = await board.get(address);
      const body: unknown = await response.json();
      if (response.status !== 200) throw new Error(JSON.stringify(body));
      return body as T;
    },
    neighbour: () => boardOn(database),
  };
  return board;
}

let made = 0;

/** A plausible draft, unlike any other; published an hour before {@link openedAt}. */
export function jobDraft(part: DraftPart = {}): JobDraft {
  made += 1;
  return {
    title: `仓库管理员${made}`,
    agency: null,
    regionCode: '220103',
    address: null,
    pay: {
      text: '5000-7000元/月',
      min: 5000,
      max: 7000,
      currency: 'CNY',
      unit: 'month',
      months: null,
      negotiable: false,
      settlement: null,
    },
    headcount: { text: '2人', min: 2, max: 2 },
    education: 'any',
    experience: 'any',
    employmentType: 'full_time',
    targetGroups: [],
    benefits: [],
    majors: [],
    industry: null,
    description: [],
    publishedAt: new Date(openedAt.getTime() - 3_600_000),
    validUntil: new Date(openedAt.getTime() + 30 * 86_400_000),
    source: { name: '示例市总工会', url: null },
    fairId: null,
    booth: null,
    ...part,
    employer: {
      name: '示例仓储有限公司',
      creditCode: null,
      ownership: null,
      size: null,
      industry: null,
      introduction: null,
      ...part.employer,
    },
  };
}
