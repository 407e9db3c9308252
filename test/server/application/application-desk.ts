import type {
  ApplicationForm,
  ApplicationReceipt,
  ApplicationSource,
  FieldValue,
  Problem,
} from '@union-jobs/contract';
import type { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../../packages/server/src/app.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../../packages/server/src/key/key-rules.ts';
import { MasterKeys } from '../../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../../packages/server/src/vault/vault.ts';
import type { Open } from '../databases.ts';
import { openJobBoard, type JobBoard } from '../job/job-board.ts';

/** A job board where one can apply, with a key for pages and one for staff. */
export interface ApplicationDesk {
  readonly board: JobBoard;
  readonly database: OpenDatabase;
  readonly app: Hono;
  readonly vault: Vault;
  readonly masterKeys: MasterKeys;
  readonly key: string;
  readonly secret: string;
  /** What the service reported as its own fault. */
  readonly faults: string[];
  /** Sends a request below `/v1`, with the key for pages unless told otherwise. */
  ask(method: string, path: string, sent?: Sent): Promise<Response>;
  /** Asks again under the same key while a crowd is told to come back (503), as clients do. */
  askUntilTold(method: string, path: string, sent?: Sent): Promise<Response>;
  /** The body of a good answer. */
  read<T>(method: string, path: string, sent?: Sent): Promise<T>;
  /** Adds an open job and returns its id. */
  addJob(part?: Parameters<JobBoard['add']>[0]): Promise<string>;
  /** The body of an application for a job by somebody who filled everything in rightly. */
  application(jobId: string, part?: ApplicationPart): Promise<Record<string, unknown>>;
  /** Applies and returns the receipt. */
  apply(jobId: string, part?: ApplicationPart): Promise<ApplicationReceipt>;
}

/** What a request carries. */
export interface Sent {
  readonly key?: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** A new one for each request unless told; null sends none. */
  readonly idempotencyKey?: string | null;
  readonly headers?: Record<string, string>;
  readonly app?: Hono;
}

/** What a test says of an application. */
export interface ApplicationPart {
  readonly values?: Record<string, FieldValue>;
  readonly source?: ApplicationSource;
}

/** Opens a desk on a new database; close it with `desk.database.close()`. */
export async function openDesk(
  open: Open,
  masterKeys: MasterKeys = MasterKeys.random(),
): Promise<ApplicationDesk> {
  return deskOn(await openJobBoard(open), masterKeys);
}

/** A desk of another organization on the same database and with the same master key. */
export async function openNeighbourDesk(desk: ApplicationDesk): Promise<ApplicationDesk> {
  return deskOn(await desk.board.neighbour(), desk.masterKeys);
}

/** The same desk with keys of test mode. */
export async function openTestDesk(desk: ApplicationDesk): Promise<ApplicationDesk> {
  return deskOn(desk.board, desk.masterKeys, 'test');
}

async function deskOn(
  board: JobBoard,
  masterKeys: MasterKeys,
  mode: 'live' | 'test' = 'live',
): Promise<ApplicationDesk> {
  const { database, organizationId } = board;
  const { db } = database;
  const vault = await Vault.open(db, masterKeys);
  const faults: string[] = [];
  const app = createApp({
    db,
    vault,
    clock: () => board.now,
    // The clock stands still, so that every race would look like a rush.
    proofFromPerSecond: Infinity,
    onFault: (error) => faults.push(error instanceof Error ? String(error.stack) : String(error)),
  });
  const issue = (kind: 'publishable' | 'secret') =>
    insertKey(db, {
      organizationId,
      kind,
      mode,
      scopes: scopesOfKind[kind],
      allowedOrigins: ['https://jobs.example.edu.cn'],
    });
  const desk: ApplicationDesk = {
    board,
    database,
    app,
    vault,
    masterKeys,
    key: await issue('publishable'),
    secret: await issue('secret'),
    faults,
    async ask(method, path, sent = {}) {
      const { key = desk.key, body, token, headers = {} } = sent;
      const idempotencyKey =
        sent.idempotencyKey === undefined && method === 'POST' ? randomUUID() : sent.idempotencyKey;
      return (sent.app ?? app).request(`/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { 'manage-token': token }),
          ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    async askUntilTold(method, path, sent = {}) {
      const asked = { idempotencyKey: randomUUID(), ...sent };
      for (;;) {
        const response = await desk.ask(method, path, asked);
        if (response.status !== 503) return response;
      }
    },
    async read<T>(method: string, path: string, sent?: Sent) {
      const response = await desk.ask(method, path, sent);
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(body));
      return body as T;
    },
    async addJob(part = {}) {
      const [row] = await board.add(part);
      return row?.id ?? '';
    },
    async application(jobId, part = {}) {
      const form = await desk.read<ApplicationForm>('GET', `/jobs/${jobId}/application-form`);
      return {
        jobId,
        values: { name: '张小明', mobile: newMobile(), ...part.values },
        consent: { version: form.consent.version, hash: form.consent.hash },
        ...(part.source ? { source: part.source } : {}),
      };
    },
    async apply(jobId, part) {
      return desk.read('POST', '/applications', { body: await desk.application(jobId, part) });
    },
  };
  return desk;
}

let mobiles = 0;

/** A mobile number that no other test has. */
export function newMobile(): string {
  mobiles += 1;
  return `139${String(mobiles).padStart(8, '0')}`;
}

/** The problem that an answer holds. */
export async function problemOf(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}
