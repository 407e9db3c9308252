import type { reportReasons } from '@union-jobs/sdk';

/** What can be done with an opened job, in Chinese. */
export const openedJobZhHans = {
  applyMissing: '投递按钮没有加载出来，请检查网络后重试。',
  allOfEmployer: '查看该单位的全部岗位',
  share: {
    share: '分享',
    title: '分享这个岗位',
    link: '岗位链接',
    copy: '复制链接',
    copied: '已复制',
    copyByHand: '无法自动复制，请长按选中后复制。',
    weChat: '点右上角的“···”，选择“发送给朋友”或“分享到朋友圈”。',
    qrAlt: (title: string) => `打开岗位“${title}”的二维码`,
    qrHint: '用手机扫一扫打开；在手机上可以长按识别或保存。',
  },
  poster: {
    print: '打印海报',
    missing: '海报没有加载出来，请检查网络后重试。',
    hiring: '招聘',
    scan: '扫码查看岗位，在线投递',
    more: '更多内容请扫码查看。',
  },
  report: {
    report: '举报这个岗位',
    title: '举报原因',
    reason: {
      asks_fee: '收费或要求交押金',
      false_information: '信息虚假',
      discrimination: '歧视求职者',
      unreachable: '联系不上或已招满',
      impersonation: '冒充用人单位',
      other: '其他',
    } satisfies Record<(typeof reportReasons)[number], string>,
    unchosen: '请选择举报原因。',
    words: '补充说明（可选）',
    hint: '可以写下发生了什么，500 字以内。不需要留姓名和电话。',
    submit: '提交举报',
    cancel: '取消',
    sending: '正在提交…',
    sent: '已收到您的举报，谢谢您的提醒。工会工作人员会核实，属实的岗位会被下架。',
    failed: {
      limited: '现在提交的人较多，请稍后再试。您写的内容还在。',
      unsure: '网络不稳定，还不知道是否提交成功。您写的内容还在，请再提交一次，不会重复举报。',
      refused: '这次没有提交成功，您写的内容还在。请稍后再试，或拨打 12333 举报。',
    },
  },
};

/** The texts of one language. */
export type OpenedJobMessages = typeof openedJobZhHans;
