import { application } from './application.ts';
import { booking } from './booking.ts';
import { counseling } from './counseling.ts';
import { fair } from './fair.ts';
import { job } from './job.ts';
import { lecture } from './lecture.ts';
import { organization } from './organization.ts';
import { proof } from './proof.ts';
import { region } from './region.ts';
import { registration } from './registration.ts';
import { report } from './report.ts';
import { suggestion } from './suggestion.ts';
import { upload } from './upload.ts';

/** Every operation of the service that a page may use, by noun and verb. */
export const contract = {
  application,
  booking,
  counseling,
  fair,
  job,
  lecture,
  organization,
  proof,
  region,
  registration,
  report,
  suggestion,
  upload,
};
