import { formZhHans, type FormMessages } from './form.zh-Hans.ts';
import { ticketZhHans } from './ticket.zh-Hans.ts';

/** What the form with which one registers for a fair says, in Chinese. */
export const registerZhHans = {
  ...formZhHans,
  ...ticketZhHans,
  title: (fair: string) => `报名：${fair}`,
  titleWaiting: '参会报名',
  fault: {
    ...formZhHans.fault,
    limited: '现在报名的人较多，请稍后再试。',
    refused: '报名功能暂不可用。',
    closed: '没有找到这场招聘会，可能已经下架。',
  },
  places: (count: string) => `还有 ${count} 个名额。`,
  unlimited: '名额不限。',
  deadline: (moment: string) => `报名截止：${moment}。`,
  waits: (count: string) =>
    `名额已满，现在提交会进入候补${count === '0' ? '' : `，已有 ${count} 人排队`}。提交后会告诉您排在第几位。`,
  consentMissing: '请阅读并勾选授权内容；不同意则不能报名。',
  remember: '在这台设备上记住我的姓名和手机号，下次自动填好',
  afterwards: '提交后，可以随时凭管理码退出报名或删除信息。',
  limited: (seconds: number) => `现在报名的人较多，${seconds} 秒后自动提交。`,
  unsureHint:
    '网络不稳定，暂时不知道是否已经报上名。点“查询结果”确认；即使已经报上，也不会重复报名。',
  endings: {
    known: {
      title: '这个手机号已经报名',
      hint: '不需要再报。凭上次的管理码可以查看凭证或退出；管理码丢了，入场时报手机号也能签到。',
    },
    closed: { title: '现在不能报名' },
    full: { title: '名额已满' },
  },
  fullHint: '名额已满，不再接受候补。请看看其他招聘会，或到时直接到场询问。',
  elsewhere: '刚刚在另一个页面报名了这场招聘会。如果是您本人报的，不需要再报。',
  byPhoneAlt: '在手机上打开这场招聘会的报名表的二维码',
  kept: {
    ...formZhHans.kept,
    codeHint:
      '凭它可以再次查看凭证、退出报名、删除信息或导出。它只显示这一次，丢失后无法找回；请保存好，不要给别人看。',
    qrAlt: '管理码的二维码',
    showQr: '显示管理码的二维码',
    hideQr: '换回签到码的二维码',
  },
  receipt: {
    registered: '报名成功',
    waiting: (position: number) => `已进入候补，第 ${position} 位`,
    sheet: '报名凭证',
  },
} satisfies FormMessages & Record<string, unknown>;

/** The texts of one language. */
export type RegisterMessages = typeof registerZhHans;
