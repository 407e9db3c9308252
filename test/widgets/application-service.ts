import type {
  ApplicationForm,
  ApplicationReceipt,
  ApplicationStatus,
  FieldValue,
} from '@union-jobs/sdk';
import { applicationFields } from '../../packages/server/src/application/application-fields.ts';
import { formSchemaOf } from '../../packages/server/src/application/form-field.ts';
import { sampleId } from './job-data.ts';
import { json, refusal } from './job-service.ts';
import {
  serviceInPage,
  type Asked,
  type ServiceInPage,
  type ServiceFaults,
  type Stored,
} from './service-in-page.ts';

/** What an application is sent as. */
interface ApplicationBody {
  values: Record<string, FieldValue>;
  source: object;
  consent: object;
  uploadId?: string;
  proof?: string;
}

/** A request for an application or its form. */
export type AskedOfApplication = Asked<ApplicationBody>;

/** How a sample service behaves besides answering. */
export interface ApplicationServiceOptions extends ServiceFaults<ApplicationBody> {
  /** States that the application has gone through. */
  states?: readonly string[];
  /** Words of the consent. */
  consent?: () => { version: string; hash: string; zh: string; en: string };
  /** Whether it takes files; it does unless told. */
  takesResume?: boolean;
}

/** A service of samples that takes applications, in the page itself. */
export interface ApplicationService extends ServiceInPage<ApplicationBody> {
  readonly stored: Stored<ApplicationReceipt>;
}

export const sampleJob = {
  id: sampleId('job', 1),
  title: '工业机器人装调技术员',
  employer: '吉林省东工智能装备有限公司',
};

export const sampleToken = 'k3Jx0b-Qm2Zt5uLr8yWc1aVn7sHd_4fGe6iPoTqXwYz';

/** A file that the service has. */
export const sampleUpload = {
  id: sampleId('upl', 1),
  name: '简历-姜同学.pdf',
  type: 'pdf',
  bytes: 4,
  expiresAt: '2026-11-24T02:30:00Z',
};

/** A riddle; SHA-256 of the salt and 42 is the challenge. */
export const sampleChallenge = {
  algorithm: 'SHA-256',
  challenge: '644216c96d25333fec2fa1f9ff938fc26b294129ada69bf6adba14c1df530db2',
  maxnumber: 1000,
  salt: 'c0ffee?expires=1795400000&',
  signature: 'f00d',
};

/** The wording of a consent; another `version` has another hash. */
export function sampleConsent(version = '1') {
  const { employer, title } = sampleJob;
  return {
    version,
    hash: version.repeat(64).slice(0, 64),
    zh: `我同意“长春市总工会”把我在本次申请中填写的姓名、手机号等内容和附上的简历提供给用人单位“${employer}”，仅用于“${title}”岗位的筛选、面试联系和录用，不得用于其他目的。`,
    en: `I agree that “长春市总工会” passes what I write in this application, such as my name and mobile number, and the résumé that I attach, to the employer “${employer}”, for selection, interviews and hiring for the job “${title}” and for nothing else.`,
  };
}

const fields = applicationFields([
  {
    owner: 'employer',
    questions: [
      {
        name: 'night_shift',
        kind: 'yes_no',
        title: { zh: '能否上夜班', en: 'Can you work nights?' },
        required: true,
      },
      {
        name: 'start',
        kind: 'text',
        title: { zh: '最早到岗时间', en: 'Earliest start' },
        required: false,
      },
    ],
  },
]);

/** Answers requests as the service does. */
export function applicationService(options: ApplicationServiceOptions = {}): ApplicationService {
  const stored: ApplicationService['stored'] = new Map();
  return { ...serviceInPage((asked) => answerOf(asked, stored, options), options), stored };
}

function answerOf(
  asked: AskedOfApplication,
  stored: ApplicationService['stored'],
  options: ApplicationServiceOptions,
): Response {
  const { method, address, headers } = asked;
  const { pathname } = address;
  if (pathname.endsWith('/application-form')) {
    return json(formOf(address.searchParams.get('language') === 'en' ? 'en' : 'zh', options));
  }
  if (pathname === '/v1/uploads') return json(sampleUpload, { status: 201 });
  if (pathname === '/v1/proof') return json({ challenge: sampleChallenge });
  if (method === 'POST' && pathname === '/v1/applications') return create(asked, stored);
  if (headers.get('manage-token') !== sampleToken) return refusal('not_found', 404);
  if (method === 'DELETE') {
    return json({ id: sampleId('app', 1), erasedAt: '2026-11-23T10:00:00Z' });
  }
  if (pathname.endsWith('/export')) return json(sampleExport());
  const { states = ['submitted', 'viewed', 'interview'] } = options;
  return json(statusOf(pathname.endsWith('/withdrawal') ? [...states, 'withdrawn'] : states));
}

function formOf(
  language: 'zh' | 'en',
  { consent, takesResume = true }: ApplicationServiceOptions,
): ApplicationForm {
  return {
    job: sampleJob,
    schema: formSchemaOf(fields, language),
    consent: consent?.() ?? sampleConsent(),
    notice:
      language === 'zh'
        ? '本服务免费，任何人不得向您收取押金或其他费用。'
        : 'This service is free. Nobody may ask you for a deposit or any other fee.',
    takesResume,
  };
}

/** The same key and body get the same answer; the same number is taken once. */
function create(
  { headers, body }: AskedOfApplication,
  stored: ApplicationService['stored'],
): Response {
  const key = headers.get('idempotency-key') ?? '';
  const text = JSON.stringify(body);
  const before = stored.get(key);
  if (before?.body === text) return json(before.receipt);
  if (before) return refusal('idempotency_key_reused', 422);
  const mobiles = [...stored.values()].map((one) => mobileOf(JSON.parse(one.body)));
  if (mobiles.includes(mobileOf(body))) return refusal('already_applied', 409);
  const receipt: ApplicationReceipt = { ...summaryOf('submitted'), manageToken: sampleToken };
  stored.set(key, { receipt, body: text });
  return json(receipt, { status: 201 });
}

function mobileOf(body: AskedOfApplication['body']): unknown {
  return body?.values['mobile'];
}

function summaryOf(state: string) {
  return {
    id: sampleId('app', 1),
    number: '7K3M9PXA',
    state,
    submittedAt: '2026-11-23T02:30:00Z',
    job: sampleJob,
  };
}

function statusOf(states: readonly string[]): ApplicationStatus {
  const history = states.map((state, index) => ({ state, at: `2026-11-2${3 + index}T02:30:00Z` }));
  return { ...summaryOf(states[states.length - 1] ?? 'submitted'), history };
}

function sampleExport() {
  return {
    ...summaryOf('submitted'),
    applicant: {
      name: '姜同学',
      mobile: '13800138000',
      email: null,
      education: 'college',
      targetGroup: ['graduate'],
      message: null,
    },
    answers: [{ name: 'employer_night_shift', title: '能否上夜班', value: true }],
    resume: null,
    consent: { ...sampleConsent(), zh: undefined, en: undefined, at: '2026-11-23T02:30:00Z' },
    source: { page: null, placement: null, fair: null, booth: null },
    history: [{ state: 'submitted', at: '2026-11-23T02:30:00Z', note: null }],
  };
}

/** A refusal of fields, as `[pointer, code, detail]`. */
export function refusedFields(...errors: readonly (readonly [string, string, string])[]): Response {
  const problem = {
    type: 'urn:union-jobs:problem:invalid_fields',
    title: '有内容需要修改',
    status: 422,
    detail: '有内容需要修改。',
    instance: '/v1/applications',
    code: 'invalid_fields',
    requestId: 'req_0002',
    retryable: false,
    errors: errors.map(([pointer, code, detail]) => ({ pointer, code, detail })),
  };
  return json(problem, { status: 422 });
}
