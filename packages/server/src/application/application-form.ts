import type { ApplicationForm, ConsentWording } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { jobClosed } from '../job/job-rules.ts';
import type { Wording } from '../problem.ts';
import { findQuestions } from '../question/question-queries.ts';
import { notFound } from '../request-input.ts';
import { applicationFields } from './application-fields.ts';
import { findApplicableJob, type ApplicableJob } from './application-queries.ts';
import { consentWording } from './consent-wording.ts';
import { formSchemaOf, type FieldDefinition } from './form-field.ts';

/** An open job with what its form asks and says. */
export interface OpenForm {
  readonly job: ApplicableJob;
  readonly fields: readonly FieldDefinition[];
  readonly consent: ConsentWording;
}

/**
 * The form of a job: what a person is shown and what an application is checked against.
 *
 * @throws {ProblemError} `not_found`, `job_closed`
 */
export async function openForm(
  db: Database,
  { jobId, organizationId, now }: { jobId: string; organizationId: string; now: Date },
): Promise<OpenForm> {
  const job = await findApplicableJob(db, { id: jobId, organizationId });
  if (!job || job.publishedAt > now) throw notFound();
  if (job.closedAt !== null || job.validUntil <= now) throw jobClosed();
  const owners = { organization: job.organizationId, fair: job.fairId, employer: job.employerId };
  const ownerIds = Object.values(owners).filter((id) => id !== null);
  const sets = await findQuestions(db, { organizationId: job.organizationId, ownerIds });
  const asked = (['organization', 'fair', 'employer'] as const).map((owner) => ({
    owner,
    questions: sets.get(owners[owner] ?? '') ?? [],
  }));
  return {
    job,
    fields: applicationFields(asked),
    consent: consentWording({
      organization: job.organizationName,
      hotlines: job.hotlines,
      employer: job.employerName,
      agency: job.agency,
      jobTitle: job.title,
    }),
  };
}

const notice: Wording = {
  zh: '本服务免费，任何人不得向您收取押金或其他费用。',
  en: 'This service is free. Nobody may ask you for a deposit or any other fee.',
};

/** A form as the contract shows it. */
export function shownForm(
  { job, fields, consent }: OpenForm,
  { language, takesResume }: { language: keyof Wording; takesResume: boolean },
): ApplicationForm {
  return {
    job: { id: job.id, title: job.title, employer: job.employerName },
    schema: formSchemaOf(fields, language),
    consent,
    notice: notice[language],
    takesResume,
  };
}
