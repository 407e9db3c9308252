import { defineElement } from '../define-element.ts';
import { UnionJobList } from './job-list.ts';

defineElement('union-job-list', UnionJobList);
