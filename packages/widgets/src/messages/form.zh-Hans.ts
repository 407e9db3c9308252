/** What every form says alike, in Chinese. */
export const formZhHans = {
  close: '关闭',
  loading: '正在打开表单…',
  fault: {
    offline: '网络已断开，恢复后自动继续。',
    unreachable: '暂时连不上服务。请检查网络，稍后再试。',
    slow: '等了一会儿仍没有完整的回应，请重试。',
    failed: '服务出了点问题，请稍后再试。',
  },
  required: '必填',
  choose: '请选择',
  yes: '是',
  no: '否',
  fillIn: (title: string) => `请填写“${title}”。`,
  chooseOne: (title: string) => `请选择“${title}”。`,
  tooLong: (longest: number, length: number) =>
    `最多 ${longest} 个字，现在有 ${length} 个字，请缩短。`,
  wrongFormat: '格式不对，请检查。',
  toCorrect: (count: number) => `有 ${count} 处需要修改。`,
  consent: '授权同意',
  consentChanged: '授权内容有更新，请重新阅读并勾选。您填写的内容都还在。',
  rememberHint: '可选。公用电脑请不要勾选。',
  remembered: '已填入这台设备记住的信息。',
  forget: '不再记住',
  submit: '提交',
  sending: '正在提交…',
  sendingSlow: '网络较慢，仍在提交。请不要关闭页面。',
  sendingAgain: '暂时连不上，正在重试。请不要关闭页面。',
  offline: '网络已断开，恢复后自动提交',
  offlineHint: '您填写的内容保留在这个页面里，请不要关闭页面。',
  cancelSending: '取消提交',
  unsure: '结果未确认',
  query: '查询结果',
  leaveQuestion: '要关闭吗？已填写的内容会保留到您离开这个页面。',
  leave: '关闭',
  stay: '继续填写',
  byPhone: '用手机填写',
  byPhoneHint: '用手机扫一扫，在手机上填写。',
  byPhoneHide: '收起二维码',
  kept: {
    code: '管理码',
    link: '管理链接',
    qrHint: '用手机扫码或长按图片保存。',
    copy: '复制',
    copied: '已复制',
    copyByHand: '无法自动复制，请长按选中后复制。',
    print: '打印',
    done: '完成',
    clear: '公用设备：清除并关闭',
  },
};

/** What every form says alike, in one language. */
export type CommonFormMessages = typeof formZhHans;

/** What is said in place of a form that is not taken. */
export interface FormEnding {
  readonly title: string;
  /** The service says why where this is left out. */
  readonly hint?: string;
}

/** What each form says in words of its own. */
export interface OwnFormMessages {
  readonly fault: CommonFormMessages['fault'] & {
    readonly limited: string;
    readonly refused: string;
    readonly closed: string;
  };
  readonly titleWaiting: string;
  readonly consentMissing: string;
  readonly remember: string;
  /** What can be done after it was sent. */
  readonly afterwards: string;
  readonly limited: (seconds: number) => string;
  readonly unsureHint: string;
  /** Why it is not taken, by the phase of the attempt. */
  readonly endings: Readonly<Record<'known' | 'closed', FormEnding>> & {
    readonly full?: FormEnding;
  };
  readonly elsewhere: string;
  readonly byPhoneAlt: string;
  readonly kept: CommonFormMessages['kept'] & {
    /** What the manage code is for. */
    readonly codeHint: string;
    readonly qrAlt: string;
    /** Where the QR code comes only when it is asked for. */
    readonly showQr?: string;
    readonly hideQr?: string;
  };
}

/** All that a form says, in one language. */
export type FormMessages = CommonFormMessages & OwnFormMessages;
