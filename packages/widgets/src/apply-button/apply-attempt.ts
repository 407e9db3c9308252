import { application, call, type ApplicationReceipt } from '@union-jobs/sdk';
import { attemptsOf, FormAttempt } from '../form/form-attempt.ts';
import { ResumeUpload } from './resume-upload.ts';

/** What is sent with an application. */
export type ApplyBody = Parameters<typeof call<typeof application.create>>[1]['body'];

/** One person's application for one job, with a file that goes ahead. */
export class ApplyAttempt extends FormAttempt<ApplyBody, ApplicationReceipt> {
  readonly resume: ResumeUpload;

  constructor(intent: string) {
    super(intent, {
      create: (body, asked, options) => call(application.create, { body, ...asked }, options),
      endings: { already_applied: 'known', job_closed: 'closed', not_found: 'closed' },
      onRefused: (fields) => {
        if (fields.some(({ pointer }) => pointer === '/body/uploadId')) this.resume.expire();
      },
      onEmptied: () => this.resume.remove(),
    });
    this.resume = new ResumeUpload(this.tell);
  }
}

/** The attempt at a job of a service. */
export const applyAttemptAt = attemptsOf((intent) => new ApplyAttempt(intent));
