/** What every page of what a person sent says alike, in Chinese. */
export const manageZhHans = {
  show: '查看',
  loading: '正在查询…',
  keep: '不，保留',
  exported: '服务保存的全部内容（JSON）',
  copy: '复制全部',
  copied: '已复制',
  copyByHand: '无法自动复制，请长按选中后复制。',
  download: '下载文件',
  working: '正在处理…',
  unsure: '结果未确认，请再试一次；重复操作没有影响。',
  export: '导出我的信息',
  fault: {
    offline: '网络已断开，恢复后自动继续。',
    unreachable: '暂时连不上服务。请检查网络，稍后再试。',
    slow: '等了一会儿仍没有完整的回应，请重试。',
    limited: '现在查询的人较多，请稍后再试。',
    refused: '查询功能暂不可用。',
    failed: '服务出了点问题，请稍后再试。',
  },
};

/** What every such page says alike, in one language. */
export type CommonManageMessages = typeof manageZhHans;

/** All that such a page says, in one language. */
export type ManageMessages = Omit<CommonManageMessages, 'fault'> & {
  readonly fault: CommonManageMessages['fault'] & { readonly closed: string };
  /** Why a change is refused, by the code of the problem. */
  readonly refusal?: Readonly<Record<string, string>>;
  /** What is said of a change that was made, by the first word of its name. */
  readonly done?: Readonly<Record<string, string>>;
} & Readonly<
    Record<
      | 'title'
      | 'ask'
      | 'askHint'
      | 'badCode'
      | 'notFound'
      | 'another'
      | 'withdraw'
      | 'withdrawQuestion'
      | 'withdrawYes'
      | 'erase'
      | 'eraseQuestion'
      | 'eraseYes'
      | 'erased'
      | 'erasedHint',
      string
    >
  >;
