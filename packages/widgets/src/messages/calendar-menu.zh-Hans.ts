/** What ways into a calendar say, in Chinese; the other languages have the same members. */
export const calendarMenuZhHans = {
  copy: '复制地址',
  copied: '已复制',
  copyByHand: '无法自动复制，请长按选中后复制。',
  file: '日历文件（.ics，手机和电脑的日历都能打开）',
  google: '谷歌日历',
  outlook: 'Outlook 网页版',
  fileHint: '日历文件的地址',
  addInWeChat:
    '微信里不能直接加入日历。请点右上角的“···”，选择“在浏览器打开”，再点“加入日历”；或者复制下面的地址，到手机浏览器里打开。',
  webcal: '用本机的日历应用订阅',
  rss: '用阅读器订阅（RSS）',
  feedHint: '订阅地址：粘贴到日历应用的“通过网址订阅”里，招聘会有变化时会自动更新。',
  subscribeInWeChat:
    '微信里不能直接订阅。请复制下面的地址，到手机“日历”应用的“添加订阅日历”里粘贴；或者点右上角的“···”，选择“在浏览器打开”后再订阅。',
};

/** The texts of one language. */
export type CalendarMenuMessages = typeof calendarMenuZhHans;
