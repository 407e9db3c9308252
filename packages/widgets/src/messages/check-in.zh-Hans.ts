import type { FaultKind } from '../fault.ts';

const fault: Readonly<Record<FaultKind, string>> = {
  offline: '没有网络。连上网络后点“再试一次”，不会重复签到。',
  unreachable: '连接不上服务。请稍后点“再试一次”，不会重复签到。',
  slow: '没有及时收到答复，可能已经签到。点“再试一次”即可确认，不会重复签到。',
  limited: '签到太快了，请稍等几秒再试。',
  refused: '签到链接已失效。请向发链接的人要一个新的。',
  closed: '没有找到这个码。请核对是不是这场招聘会的凭证，或改用手机号查找。',
  failed: '出了点问题，请再试一次。',
};

/** What the page for the door of a fair says, in Chinese. */
export const checkInZhHans = {
  title: '招聘会签到',
  noAddress: '这个链接不完整。请从发链接的人那里重新打开完整的签到链接。',
  counts: (registered: number, attended: number) =>
    `已报名 ${registered} 人，已签到 ${attended} 人`,
  openCamera: '打开摄像头扫码',
  closeCamera: '关闭摄像头',
  camera: '摄像头画面',
  cameraRefused: '没有得到摄像头的许可。请在浏览器设置里允许使用摄像头，或者在下面输入。',
  cameraFailed: '打不开摄像头。请在下面输入签到码或手机号。',
  enter: '签到码或手机号',
  enterHint: '签到码是凭证上的八位字母和数字。',
  enterEmpty: '请输入八位签到码，或报名时的手机号。',
  checkIn: '签到',
  sending: '正在签到…',
  retry: '再试一次',
  undo: '撤销这次签到',
  undone: '已撤销签到',
  attended: '签到成功',
  before: (time: string) => `已在 ${time} 签到过，请核对是不是本人`,
  waiting: '候补中，还没有名额，未签到',
  withdrawn: '已退出报名，未签到',
  recent: '最近签到',
  fault,
};

/** The texts of one language. */
export type CheckInMessages = typeof checkInZhHans;
