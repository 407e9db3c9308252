export type { Configuration } from './configuration.ts';
export { defineElement } from './define-element.ts';
export { UnionErrorEvent } from './error-event.ts';
export { JobListLoadEvent, JobOpenEvent } from './job-list/job-list-events.ts';
export { UnionJobList } from './job-list/job-list.ts';
export { setPageConfiguration } from './page-configuration.ts';
export { UnionProvider } from './provider/provider.ts';
export { version } from './version.ts';
