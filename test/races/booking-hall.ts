import type { CounselorHours } from '@union-jobs/contract';
import { createAdminClient } from '@union-jobs/sdk/admin';
import { randomUUID } from 'node:crypto';
import {
  openDatabase,
  type Database,
  type DatabasePlace,
} from '../../packages/server/src/database.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { insertOrganization } from '../../packages/server/src/organization/organization-queries.ts';

/** The master key that all instances share. */
export const masterKey = Buffer.alloc(32, 7);

/** Keys of an organization that offers counsel. */
export interface HallKeys {
  readonly key: string;
  readonly secret: string;
}

/** One service and who gives it. */
export interface Hall extends HallKeys {
  readonly serviceId: string;
  readonly counselorIds: readonly string[];
}

/** An organization with keys for pages and staff, in a database that is open or to be opened. */
export async function issueKeys(place: DatabasePlace | Database): Promise<HallKeys> {
  const isOpen = 'selectFrom' in place;
  const { db, close } = isOpen ? { db: place, close: async () => {} } : await openDatabase(place);
  const organizationId = await insertOrganization(db, {
    name: '示例市总工会',
    licence: null,
    website: null,
  });
  const issue = (kind: 'publishable' | 'secret') =>
    insertKey(db, {
      organizationId,
      kind,
      mode: 'live',
      scopes: scopesOfKind[kind],
      allowedOrigins: [],
    });
  const keys = { key: await issue('publishable'), secret: await issue('secret') };
  await close();
  return keys;
}

const fullDays: CounselorHours['weekly'] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  from: '00:00',
  to: '24:00',
  modes: ['phone'],
}));

/** Has staff set up a service of sessions of an hour, day and night, by some counselors. */
export async function openHall(
  keys: HallKeys,
  baseUrl: string,
  { counselors, fetch }: { counselors: number; fetch?: typeof globalThis.fetch },
): Promise<Hall> {
  const staff = createAdminClient({ baseUrl, key: keys.secret, ...(fetch ? { fetch } : {}) });
  const service = await staff.counseling.createService({
    body: {
      kind: 'psychological',
      name: '心理咨询',
      minutes: 50,
      modes: ['phone'],
      mostSessions: 4,
      noticeMinutes: 0,
    },
  });
  const counselorIds: string[] = [];
  for (let count = 1; count <= counselors; count += 1) {
    const body = { name: `咨询师${count}`, serviceIds: [service.id] };
    const { id } = await staff.counseling.createCounselor({ body });
    await staff.counseling.setHours({
      params: { id },
      body: { weekly: fullDays, worksHolidays: true },
    });
    counselorIds.push(id);
  }
  return { ...keys, serviceId: service.id, counselorIds };
}

const hourMs = 3_600_000;

/** The start of the nth hour after tomorrow's midnight in China. */
export function slotAt(nowMs: number, nth: number): string {
  const days = Math.floor(nowMs / (24 * hourMs)) + 2;
  return new Date(days * 24 * hourMs - 8 * hourMs + nth * hourMs).toISOString();
}

/** An answer as it came. */
export interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends requests as one page or another would, each with an intent of its own. */
export function asker(baseUrl: string, key: string, send: typeof fetch = fetch) {
  return async (
    method: 'GET' | 'POST',
    path: string,
    { body, token, intent }: { body?: unknown; token?: string; intent?: string } = {},
  ): Promise<Said> => {
    const response = await send(`${baseUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(token ? { 'manage-token': token } : {}),
        ...(method === 'POST' ? { 'idempotency-key': intent ?? randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Said['body'] };
  };
}

/** What somebody writes who fills everything in rightly. */
export async function rightClient(ask: ReturnType<typeof asker>, serviceId: string) {
  const { body } = await ask('GET', `/counseling-services/${serviceId}/booking-form`);
  const { consent, sensitiveConsent } = body as Record<string, { version: string; hash: string }>;
  const given = (one = { version: '', hash: '' }) => ({ version: one.version, hash: one.hash });
  return {
    contact: { kind: 'mobile', value: '13800138000' },
    age: 'adult',
    consent: given(consent),
    sensitiveConsent: given(sensitiveConsent),
  };
}
