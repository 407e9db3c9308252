export { UnionApplication } from './application/application.ts';
export { ApplicationChangeEvent } from './application/application-events.ts';
export {
  ApplicationDoneEvent,
  ApplicationSubmitEvent,
} from './apply-button/application-sent-events.ts';
export { ApplyOpenEvent } from './apply-button/apply-open-event.ts';
export { UnionApplyButton } from './apply-button/apply-button.ts';
export { UnionBooking } from './booking/booking.ts';
export { BookingChangeEvent } from './booking/booking-events.ts';
export type { Configuration } from './configuration.ts';
export { UnionCounselingBooking } from './counseling-booking/counseling-booking.ts';
export { defineElement } from './define-element.ts';
export { UnionErrorEvent } from './error-event.ts';
export { FairCalendarLoadEvent } from './fair-calendar/fair-calendar-load-event.ts';
export { FairOpenEvent } from './fair-calendar/fair-open-event.ts';
export { UnionFair } from './fair/fair.ts';
export { UnionFairCalendar } from './fair-calendar/fair-calendar.ts';
export { JobListLoadEvent, JobOpenEvent } from './job-list/job-list-events.ts';
export { UnionJobList } from './job-list/job-list.ts';
export { setPageConfiguration } from './page-configuration.ts';
export { RegisterOpenEvent } from './register-button/register-open-event.ts';
export { UnionRegisterButton } from './register-button/register-button.ts';
export {
  RegistrationDoneEvent,
  RegistrationSubmitEvent,
} from './register-button/registration-sent-events.ts';
export { UnionProvider } from './provider/provider.ts';
export { RegistrationChangeEvent } from './registration/registration-events.ts';
export { UnionRegistration } from './registration/registration.ts';
export { version } from './version.ts';
