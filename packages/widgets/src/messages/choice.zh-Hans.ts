import type { JobFilter } from '@union-jobs/sdk';

/** What elements with filters say of choices, in Chinese; the other languages have the same members. */
export const choiceZhHans = {
  targetGroup: {
    transferred_worker: '转岗待岗职工',
    new_form_worker: '新就业形态劳动者',
    migrant_worker: '农牧民工',
    hardship_family: '困难职工家庭成员',
    graduate: '高校毕业生',
  } satisfies Record<NonNullable<JobFilter['targetGroup']>[number], string>,
  clear: '清空',
  remove: (label: string) => `去掉“${label}”`,
};

/** The texts of one language. */
export type ChoiceMessages = typeof choiceZhHans;
