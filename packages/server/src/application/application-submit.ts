import type { application, EndpointRequest } from '@union-jobs/contract';
import { isShownBy } from '../fair/fair-queries.ts';
import { randomId } from '../random-id.ts';
import { invalidFields } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { claimUpload } from '../upload/upload-rules.ts';
import { personRecord } from './application-fields.ts';
import { openForm, type OpenForm } from './application-form.ts';
import { insertApplication } from './application-queries.ts';
import { hashToken, manageTokenOf, personPlace } from './application-rules.ts';
import { consentFaults } from './consent-wording.ts';
import { checkValues } from './field-check.ts';

type Submission = EndpointRequest<typeof application.create>['body'];

/**
 * Stores an application, inside the transaction of the call.
 *
 * @returns what may be told again, without the manage token
 * @throws {ProblemError} `not_found`, `job_closed`, `invalid_fields`, `already_applied`
 */
export async function submitApplication(call: PrivateCall & { body: Submission }) {
  const { db, grant, now, vault, body } = call;
  const { mode } = grant;
  const asked = { jobId: body.jobId, organizationId: grant.organizationId, now };
  const form = await openForm(db, asked);
  const refused = [
    ...checkValues(form.fields, body.values),
    ...consentFaults(form.consent, body.consent),
  ];
  if (refused.length) throw invalidFields(refused);
  const { job } = form;
  const { organizationId } = job;
  const id = randomId('app');
  const person = personRecord(form.fields, body.values);
  const key = await vault.addKey(db, id);
  const jobKey = await vault.obtainKey(db, job.id);
  const number = await insertApplication(db, {
    id,
    organizationId,
    mode,
    jobId: job.id,
    ...(await placeOf(call, form)),
    submittedAt: now,
    person: key.seal(personPlace({ id, organizationId }), JSON.stringify(person)),
    mobileMark: jobKey.mark('mobile', person.applicant.mobile),
    manageHash: hashToken(manageTokenOf(vault, id)),
    consent: body.consent,
    ...partnerOf(body),
    placement: body.source?.placement ?? null,
  });
  if (body.uploadId !== undefined) {
    const { uploadId } = body;
    const claim = { ...asked, uploadId, mode, applicationId: id };
    await claimUpload(db, claim);
  }
  return {
    id,
    number,
    state: 'submitted' as const,
    submittedAt: now.toISOString(),
    job: { id: job.id, title: job.title, employer: job.employerName },
  };
}

/** The fair that the person came from, or else the job's own; one that the key does not show is left out. */
async function placeOf({ db, grant, body }: PrivateCall & { body: Submission }, { job }: OpenForm) {
  const { organizationId } = grant;
  const { fair, booth } = body.source ?? {};
  if (fair && (await isShownBy(db, { fairId: fair, organizationId }))) {
    return { fairId: fair, booth: booth ?? (fair === job.fairId ? job.booth : null) };
  }
  return { fairId: job.fairId, booth: booth ?? job.booth };
}

/** The partner's page that somebody came from, without its query. */
export function partnerOf({ source }: { source?: { page?: string | undefined } | undefined }) {
  if (!source?.page || !URL.canParse(source.page)) return { partner: null, pagePath: null };
  const { origin, pathname } = new URL(source.page);
  return { partner: origin, pagePath: pathname };
}
