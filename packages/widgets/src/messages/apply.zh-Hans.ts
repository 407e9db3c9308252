import { formZhHans, type FormMessages } from './form.zh-Hans.ts';

/** What the form and the receipt of an application say, in Chinese. */
export const applyZhHans = {
  ...formZhHans,
  title: (job: string) => `投递：${job}`,
  titleWaiting: '投递简历',
  fault: {
    ...formZhHans.fault,
    limited: '现在投递的人较多，请稍后再试。',
    refused: '投递功能暂不可用。',
    closed: '该职位已关闭',
  },
  consentMissing: '请阅读并勾选授权内容；不同意则无法投递这个岗位。',
  remember: '在这台设备上记住我的姓名、手机号、邮箱和学历，下次自动填好',
  afterwards: '提交后，可以随时凭管理码撤回投递或删除信息。',
  limited: (seconds: number) => `现在投递的人较多，${seconds} 秒后自动提交。`,
  unsureHint:
    '网络不稳定，暂时不知道是否已经提交成功。点“查询结果”确认；即使已经提交成功，也不会重复投递。',
  endings: {
    known: {
      title: '您已经投递过这个岗位',
      hint: '用人单位已经收到，不需要再投。凭上次的管理码，可以查看进度、撤回或删除。',
    },
    closed: {
      title: '该职位已关闭',
      hint: '招聘已结束或已下架，请看看其他岗位。您填写的内容没有提交。',
    },
  },
  elsewhere: '刚刚在另一个页面投递了这个岗位。如果是您本人投的，不需要再投。',
  byPhoneAlt: '在手机上打开这个岗位的投递表单的二维码',
  kept: {
    ...formZhHans.kept,
    codeHint:
      '凭它可以查看进度、撤回投递、删除信息或导出。它只显示这一次，丢失后无法找回；请保存好，不要给别人看。',
    qrAlt: '管理码的二维码',
  },
  receipt: {
    title: '已提交',
    sheet: '投递回执',
    told: '用人单位会收到您的投递。',
    number: '投递编号',
    job: '岗位',
    employer: '用人单位',
    time: '提交时间',
  },
  resume: {
    label: '简历',
    hint: (types: string, megabytes: number) =>
      `${types}，${megabytes} MB 以内；也可以拍照。可选。`,
    or: '、',
    choose: '选择文件',
    photo: '拍照',
    drop: '或拖到这里',
    remove: '删除',
    cancel: '取消',
    again: '重新上传',
    uploading: (percent: number) => `正在上传 ${percent}%`,
    uploaded: '已上传',
    stopped: '上传中断，请重新上传。其他内容不受影响。',
    wrongType: (types: string) => `不支持这种文件，请换成 ${types}。`,
    tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，请压缩或换一个。`,
    empty: '这个文件是空的，请换一个。',
    refused: '服务没有接受这个文件，请换一个。',
    wait: '简历还在上传，传完后再提交。',
    unfinished: '简历没有上传成功，请重新上传或删除后再提交。',
  },
} satisfies FormMessages & Record<string, unknown>;

/** The texts of one language. */
export type ApplyMessages = typeof applyZhHans;
