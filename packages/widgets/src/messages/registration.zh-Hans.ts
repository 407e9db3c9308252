import { manageZhHans, type ManageMessages } from './manage.zh-Hans.ts';
import { ticketZhHans } from './ticket.zh-Hans.ts';

/** What the page of a registration says, in Chinese. */
export const registrationZhHans = {
  ...manageZhHans,
  ...ticketZhHans,
  title: '我的报名',
  ask: '管理码或管理链接',
  askHint: '在报名后的凭证上，以 reg_ 开头。这里不保存它。',
  badCode: '管理码不完整，请从 reg_ 开始完整粘贴。',
  notFound: '没有找到这份报名。可能已经删除，或者管理码不对。',
  fault: { ...manageZhHans.fault, closed: '没有找到这份报名。' },
  another: '查看另一份报名',
  withdraw: '退出报名',
  withdrawQuestion: '要退出吗？名额会让给候补的人。以后想再参加，要重新报名。',
  withdrawYes: '确认退出',
  erase: '删除信息',
  eraseQuestion: '要永久删除吗？您填写的全部内容都会删除，名额会让给候补的人，且无法恢复。',
  eraseYes: '永久删除',
  erased: '已删除',
  erasedHint: '您填写的内容已经永久删除，管理码和签到码不再有效。',
} satisfies ManageMessages & Record<string, unknown>;

/** The texts of one language. */
export type RegistrationMessages = typeof registrationZhHans;
