import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { UnionJobList } from '../job-list/job-list.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-job-list>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-job-list', UnionJobList);
}
