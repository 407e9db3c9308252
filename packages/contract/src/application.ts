import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText } from './field.ts';
import { educations, targetGroups } from './job.ts';
import { proofAnswer } from './proof.ts';
import { resumeSchema } from './upload.ts';

/** How far an application has come: 已提交, 已查看, 面试, 录用意向, 已签约, 未录用, 已撤回. */
export const applicationStates = [
  'submitted',
  'viewed',
  'interview',
  'offer',
  'signed',
  'declined',
  'withdrawn',
] as const;

const state = openCode(applicationStates);

/** SHA-256 of a wording, 64 hexadecimal digits. */
const wordingHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const wordingVersion = z.string().check(z.regex(/^[0-9A-Za-z.-]{1,40}$/));

/** One of the values that a field offers. */
const choice = z.object({ const: z.string(), title: z.string() });

/** A field as JSON Schema 2020-12, as far as forms of this service use it. */
export const formFieldSchema = z.object({
  type: z.enum(['string', 'array', 'boolean']),
  /** What the field is called, in the language asked for. */
  title: z.string(),
  /** What to write, or why it is asked. */
  description: z.optional(z.string()),
  pattern: z.optional(z.string()),
  maxLength: z.optional(z.int()),
  /** The values of a single choice. */
  oneOf: z.optional(z.array(choice)),
  /** The values of which several may be chosen. */
  items: z.optional(z.object({ oneOf: z.array(choice) })),
  uniqueItems: z.optional(z.boolean()),
  minItems: z.optional(z.int()),
  /** How it is best asked for: `text`, `tel`, `email`, `textarea`, `select`, `checkboxes`, `yes-no`. */
  'x-input': z.string(),
  /** What the browser may fill in (HTML `autocomplete`). */
  'x-autocomplete': z.optional(z.string()),
});
/** @see {@link formFieldSchema} */
export type FormField = z.output<typeof formFieldSchema>;

/** What a form takes, as JSON Schema 2020-12; `properties` stand in the order of the form. */
export const formSchema = z.object({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
  type: z.literal('object'),
  properties: z.record(z.string(), formFieldSchema),
  required: z.array(z.string()),
  additionalProperties: z.literal(false),
});
/** @see {@link formSchema} */
export type FormSchema = z.output<typeof formSchema>;

/** The wording to which a person says yes; `hash` is the SHA-256 of `zh`, a line feed and `en`. */
export const consentWordingSchema = z.object({
  version: wordingVersion,
  hash: wordingHash,
  zh: z.string(),
  en: z.string(),
});
/** @see {@link consentWordingSchema} */
export type ConsentWording = z.output<typeof consentWordingSchema>;

/** The job of an application as the person sees it. */
const appliedJob = z.object({ id: id('job'), title: z.string(), employer: z.string() });

/** What the form of a job asks and says. */
export const applicationFormSchema = z.object({
  job: appliedJob,
  /** Checks `values` of {@link application.create}. */
  schema: formSchema,
  /** Names the employer and the purpose (个人信息保护法 article 23); never ticked beforehand. */
  consent: consentWordingSchema,
  /** That the service is free and nobody may ask a deposit; to be shown. */
  notice: z.string(),
  /** Whether a résumé may go with it: not where the service has no folder for files. */
  takesResume: z.optional(z.boolean()),
});
/** @see {@link applicationFormSchema} */
export type ApplicationForm = z.output<typeof applicationFormSchema>;

/** What a person writes into a field. */
export const fieldValueSchema = z.union([z.string(), z.array(z.string()), z.boolean()]);
/** @see {@link fieldValueSchema} */
export type FieldValue = z.output<typeof fieldValueSchema>;

/** Where a person came from; nothing of it is about the person. */
export const applicationSourceSchema = z.strictObject({
  /** The partner's page without its query: `https://jobs.example.edu.cn/list.html`. */
  page: z.optional(
    z.string().check(z.regex(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/), z.maxLength(300)),
  ),
  /** A token with which the partner tells its placements apart. */
  placement: z.optional(z.string().check(z.regex(/^[\w.-]{1,40}$/))),
  fair: z.optional(id('fair')),
  booth: z.optional(z.string().check(z.regex(/^[\p{L}\p{N} .#-]{1,20}$/u))),
});
/** @see {@link applicationSourceSchema} */
export type ApplicationSource = z.output<typeof applicationSourceSchema>;

/** What everyone who applies says of themselves; null where they left it out. */
export const applicantSchema = z.object({
  name: z.string(),
  /** Eleven digits. */
  mobile: z.string(),
  email: z.nullable(z.string()),
  education: z.nullable(openCode(educations)),
  /** By own declaration. */
  targetGroup: z.array(openCode(targetGroups)),
  message: z.nullable(z.string()),
});
/** @see {@link applicantSchema} */
export type Applicant = z.output<typeof applicantSchema>;

/** The answer to a question besides the built-in fields, with the question as it was then. */
export const customAnswerSchema = z.object({
  name: z.string(),
  title: z.string(),
  value: fieldValueSchema,
});
/** @see {@link customAnswerSchema} */
export type CustomAnswer = z.output<typeof customAnswerSchema>;

const summary = {
  id: id('app'),
  /** Eight letters and digits for the receipt, unlike any other of the organization. */
  number: z.string().check(z.regex(/^[2-9A-HJKMNP-TV-Z]{8}$/)),
  state,
  submittedAt: moment,
  job: appliedJob,
};

/** What a person is told after applying. */
export const applicationReceiptSchema = z.object({
  ...summary,
  /** 256 random bits with which this person alone sees, withdraws and erases; shown once. */
  manageToken: z.string().check(z.regex(/^[\w-]{43}$/)),
});
/** @see {@link applicationReceiptSchema} */
export type ApplicationReceipt = z.output<typeof applicationReceiptSchema>;

/** How far an application has come; without a word of what the person wrote. */
export const applicationStatusSchema = z.object({
  ...summary,
  /** The states it was in, oldest first. */
  history: z.array(z.object({ state, at: moment })),
});
/** @see {@link applicationStatusSchema} */
export type ApplicationStatus = z.output<typeof applicationStatusSchema>;

/** All that the service holds on a person for one application (个人信息保护法 article 45). */
export const applicationExportSchema = z.object({
  ...summary,
  applicant: applicantSchema,
  answers: z.array(customAnswerSchema),
  resume: resumeSchema,
  consent: z.object({ version: wordingVersion, hash: wordingHash, at: moment }),
  source: z.object({
    page: z.nullable(z.string()),
    placement: z.nullable(z.string()),
    fair: z.nullable(id('fair')),
    booth: z.nullable(z.string()),
  }),
  history: z.array(z.object({ state, at: moment, note: z.nullable(z.string()) })),
});
/** @see {@link applicationExportSchema} */
export type ApplicationExport = z.output<typeof applicationExportSchema>;

const ofOne = z.strictObject({ id: id('app') });
const byPerson = { caching: 'private', auth: 'manage_token', scope: 'applications:write' } as const;

/** Where the form of a job is; apart, because a closed button needs no more of the contract. */
export const applicationFormRoute = {
  method: 'GET',
  path: '/v1/jobs/{id}/application-form',
} as const;

/** Operations of a person who applies for a job. */
export const application = {
  /** What the form of a job asks, the consent it needs, and what it has to say. */
  form: endpoint({
    ...applicationFormRoute,
    summary: 'The form with which one applies for a job',
    params: z.strictObject({ id: id('job') }),
    query: z.strictObject({
      /** Language of titles and notice. */
      language: z._default(z.enum(['zh-Hans', 'en']), 'zh-Hans'),
    }),
    output: applicationFormSchema,
    problems: ['not_found', 'job_closed'],
    scope: 'applications:write',
  }),
  /**
   * Applies for a job. `values` are checked against the schema of the form; `consent` repeats the
   * version and hash of the wording that was shown and ticked. Who has applied for the job with
   * this mobile number, and has not withdrawn, is told `already_applied`.
   */
  create: endpoint({
    method: 'POST',
    path: '/v1/applications',
    summary: 'Apply for a job',
    body: z.strictObject({
      jobId: id('job'),
      values: z.record(
        z.string().check(z.maxLength(64)),
        z.union([plainText(4000), z.array(plainText(200)).check(z.maxLength(50)), z.boolean()]),
      ),
      consent: z.strictObject({ version: wordingVersion, hash: wordingHash }),
      source: z.optional(applicationSourceSchema),
      /** Asked for while very many apply: see {@link proof.get}. */
      proof: z.optional(proofAnswer),
      /** The résumé, sent before with {@link upload.create}. */
      uploadId: z.optional(id('upl')),
    }),
    output: applicationReceiptSchema,
    problems: ['not_found', 'already_applied', 'job_closed'],
    scope: 'applications:write',
    creates: true,
  }),
  /** How far the application has come. */
  get: endpoint({
    method: 'GET',
    path: '/v1/applications/{id}',
    summary: 'State of an application',
    params: ofOne,
    output: applicationStatusSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Takes the application back; it is kept, and the person may apply again. */
  withdraw: endpoint({
    method: 'POST',
    path: '/v1/applications/{id}/withdrawal',
    summary: 'Withdraw an application',
    params: ofOne,
    output: applicationStatusSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Erases all that the person wrote, for good. May be repeated. */
  erase: endpoint({
    method: 'DELETE',
    path: '/v1/applications/{id}',
    summary: 'Erase an application',
    params: ofOne,
    output: z.object({ id: id('app'), erasedAt: moment }),
    problems: ['not_found'],
    ...byPerson,
  }),
  /** All that the service holds on the person for this application. */
  export: endpoint({
    method: 'GET',
    path: '/v1/applications/{id}/export',
    summary: 'All data of an application',
    params: ofOne,
    output: applicationExportSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
};
