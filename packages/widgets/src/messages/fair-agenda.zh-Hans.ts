import type { FairFilter } from '@union-jobs/sdk';

type Codes<Name extends 'kind' | 'format'> = Record<NonNullable<FairFilter[Name]>[number], string>;

/** What is said of a fair in a row, in Chinese; the other languages have the same members. */
export const fairAgendaZhHans = {
  earlier: (count: number) => `显示此前的 ${count} 场`,
  changed: '有变更',
  kind: {
    general: '综合招聘会',
    special: '专场招聘会',
    campus: '校园双选会',
    livestream: '直播带岗',
    video: '视频双选会',
    gig: '零工市场',
    cross_region: '跨区域协作',
  } satisfies Codes<'kind'>,
  format: { onsite: '线下', online: '线上', hybrid: '线上线下' } satisfies Codes<'format'>,
  employers: (count: string) => `${count} 家单位`,
  posts: (count: string) => `${count} 个岗位`,
};

/** The texts of one language. */
export type FairAgendaMessages = typeof fairAgendaZhHans;
