/** What the ticket of a registration says, in Chinese. */
export const ticketZhHans = {
  ticket: {
    state: {
      registered: '已报名',
      waiting: '候补中',
      attended: '已签到',
      withdrawn: '已退出',
    } as Record<string, string>,
    stateOther: '其他状态',
    position: (position: number) => `候补第 ${position} 位`,
    hint: {
      registered: '入场时请出示二维码，或报签到码。',
      waiting:
        '现在还没有名额。有人退出时，按顺序自动转为已报名，不用再操作；凭管理码可以随时查看排到第几位。',
      attended: '您已经签到，祝您找到合适的工作。',
      withdrawn: '您已退出报名。想再参加，请重新报名。',
    } as Record<string, string>,
    code: '签到码',
    qrAlt: '签到码的二维码',
    qrHint: '可截屏或长按图片保存，入场时出示。',
    fair: '招聘会',
    time: '时间',
    place: '地点',
    transport: '交通',
    online: '线上举行',
    attendedAt: '签到时间',
    registeredAt: '报名时间',
    changed: '这场招聘会有变更',
    cancelled: '这场招聘会已取消，请不要前往',
    colon: '：',
    comma: '，',
  },
};

/** The texts of one language. */
export type TicketMessages = typeof ticketZhHans;
