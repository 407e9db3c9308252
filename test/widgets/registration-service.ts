import type {
  FairRegistration,
  FieldValue,
  RegistrationForm,
  RegistrationReceipt,
  RegistrationTicket,
} from '@union-jobs/sdk';
import { applicationFields } from '../../packages/server/src/application/application-fields.ts';
import { formSchemaOf } from '../../packages/server/src/application/form-field.ts';
import { sampleToken } from './application-service.ts';
import { sampleId } from './job-data.ts';
import { json, refusal } from './job-service.ts';
import {
  serviceInPage,
  type Asked,
  type ServiceInPage,
  type ServiceFaults,
  type Stored,
} from './service-in-page.ts';

/** What a registration is sent as. */
interface RegistrationBody {
  fairId: string;
  values: Record<string, FieldValue>;
  source: object;
  consent: object;
}

/** A request for a registration or its form. */
export type AskedOfFair = Asked<RegistrationBody>;

/** How a sample service behaves besides answering. */
export interface RegistrationServiceOptions extends ServiceFaults<RegistrationBody> {
  /** Places and times. */
  seats?: Partial<FairRegistration>;
  /** What became of the fair. */
  fair?: Partial<RegistrationForm['fair']>;
  /** The ticket as it stands when it is asked for, read anew each time. */
  ticket?: () => Partial<RegistrationTicket>;
  /** Words of the consent. */
  consent?: () => RegistrationForm['consent'];
}

/** A service of samples that registers people, in the page itself. */
export interface RegistrationService extends ServiceInPage<RegistrationBody> {
  readonly stored: Stored<RegistrationReceipt>;
}

export const sampleFair = {
  id: sampleId('fair', 1),
  name: '“工会帮就业”秋季大型综合招聘会',
  status: 'scheduled',
  statusNote: null,
  startsAt: '2026-12-14T09:00:00+08:00',
  endsAt: '2026-12-14T15:00:00+08:00',
  venue: { name: '市体育馆', address: '和平路 1 号', transport: '公交 3 路到体育馆站。' },
};

/** The wording of a consent; another `version` has another hash. */
export function fairConsent(version = '1') {
  return {
    version,
    hash: version.repeat(64).slice(0, 64),
    zh: `我同意“廊坊市总工会”收集我填写的姓名、手机号和自愿填写的群体，仅用于“${sampleFair.name}”的报名、现场签到和活动变更通知，不提供给用人单位；招聘会结束 30 天后删除。`,
    en: `I agree that “廊坊市总工会” keeps my name, my mobile number and the groups that I choose to name, for registration, check-in and news of changes of “${sampleFair.name}” and for nothing else; they are deleted 30 days after the fair.`,
  };
}

const fields = applicationFields([]).filter(({ name }) =>
  ['name', 'mobile', 'targetGroup'].includes(name),
);

/** Answers requests as the service does. */
export function registrationService(options: RegistrationServiceOptions = {}): RegistrationService {
  const stored: RegistrationService['stored'] = new Map();
  return { ...serviceInPage((asked) => answerOf(asked, stored, options), options), stored };
}

function answerOf(
  one: AskedOfFair,
  stored: RegistrationService['stored'],
  options: RegistrationServiceOptions,
): Response {
  const { method, address, headers } = one;
  const { pathname } = address;
  if (pathname.endsWith('/registration-form')) {
    return json(formOf(address.searchParams.get('language') === 'en' ? 'en' : 'zh', options));
  }
  if (method === 'POST' && pathname === '/v1/registrations') return create(one, stored, options);
  if (headers.get('manage-token') !== sampleToken) return refusal('not_found', 404);
  if (method === 'DELETE') {
    return json({ id: sampleId('reg', 1), erasedAt: '2026-11-23T10:00:00Z' });
  }
  const ticket: RegistrationTicket = {
    ...summaryOf(options),
    attendedAt: null,
    ...options.ticket?.(),
  };
  if (pathname.endsWith('/export')) return json(exportOf(ticket));
  return json(
    pathname.endsWith('/withdrawal') ? { ...ticket, state: 'withdrawn', position: null } : ticket,
  );
}

function seatsOf({ seats }: RegistrationServiceOptions): FairRegistration {
  return {
    isOpen: true,
    opensAt: null,
    deadline: sampleFair.startsAt,
    capacity: 300,
    placesLeft: 120,
    hasWaitlist: true,
    waiting: 0,
    ...seats,
  };
}

function formOf(language: 'zh' | 'en', options: RegistrationServiceOptions): RegistrationForm {
  return {
    fair: { ...sampleFair, ...options.fair },
    schema: formSchemaOf(fields, language),
    consent: options.consent?.() ?? fairConsent(),
    registration: seatsOf(options),
  };
}

/** The same key and body get the same answer; the same number is taken once. */
function create(
  { headers, body }: AskedOfFair,
  stored: RegistrationService['stored'],
  options: RegistrationServiceOptions,
): Response {
  const key = headers.get('idempotency-key') ?? '';
  const text = JSON.stringify(body);
  const before = stored.get(key);
  if (before?.body === text) return json(before.receipt);
  if (before) return refusal('idempotency_key_reused', 422);
  const mobiles = [...stored.values()].map((one) => JSON.parse(one.body).values.mobile);
  if (mobiles.includes(body?.values['mobile'])) return refusal('already_registered', 409);
  const receipt: RegistrationReceipt = { ...summaryOf(options), manageToken: sampleToken };
  stored.set(key, { receipt, body: text });
  return json(receipt, { status: 201 });
}

function summaryOf(options: RegistrationServiceOptions) {
  const { placesLeft, waiting } = seatsOf(options);
  const waits = placesLeft === 0;
  return {
    id: sampleId('reg', 1),
    code: 'K7QM4XZP',
    state: waits ? 'waiting' : 'registered',
    position: waits ? waiting + 1 : null,
    registeredAt: '2026-11-23T02:30:00Z',
    fair: { ...sampleFair, ...options.fair },
  };
}

function exportOf(ticket: RegistrationTicket) {
  return {
    ...ticket,
    visitor: { name: '姜同学', mobile: '13800138000', targetGroup: ['graduate'] },
    consent: { version: '1', hash: '1'.repeat(64), at: '2026-11-23T02:30:00Z' },
    source: { page: null, placement: null },
  };
}

/** A refusal of what the fair no longer takes, with the reason in the words of the service. */
export function refusedBecause(code: string, detail: string): Response {
  const problem = {
    type: `urn:union-jobs:problem:${code}`,
    title: code,
    status: 409,
    detail,
    instance: '/v1/registrations',
    code,
    requestId: 'req_0003',
    retryable: false,
  };
  return json(problem, { status: 409 });
}
