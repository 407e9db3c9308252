import { manageZhHans, type ManageMessages } from './manage.zh-Hans.ts';

/** What the status page of an application says, in Chinese. */
export const applicationZhHans = {
  ...manageZhHans,
  title: '我的投递',
  ask: '管理码或管理链接',
  askHint: '在提交后的回执上，以 app_ 开头。这里不保存它。',
  badCode: '管理码不完整，请从 app_ 开始完整粘贴。',
  notFound: '没有找到这份投递。可能已经删除，或者管理码不对。',
  fault: {
    ...manageZhHans.fault,
    closed: '没有找到这份投递。',
  },
  another: '查看另一份投递',
  number: '投递编号',
  progress: '进度',
  now: '当前',
  state: {
    submitted: '已提交',
    viewed: '已查看',
    interview: '面试',
    offer: '录用意向',
    signed: '已签约',
    declined: '未录用',
    withdrawn: '已撤回',
  } as Record<string, string>,
  stateOther: '其他状态',
  withdraw: '撤回投递',
  withdrawQuestion: '要撤回吗？用人单位将不再处理这份投递。以后可以重新投递。',
  withdrawYes: '确认撤回',
  erase: '删除信息',
  eraseQuestion:
    '要永久删除吗？您填写的全部内容和附上的文件都会删除，用人单位不能再查看，且无法恢复。',
  eraseYes: '永久删除',
  erased: '已删除',
  erasedHint: '您填写的内容和附上的文件已经永久删除，管理码不再有效。',
} satisfies ManageMessages & Record<string, unknown>;

/** The texts of one language. */
export type ApplicationMessages = typeof applicationZhHans;
