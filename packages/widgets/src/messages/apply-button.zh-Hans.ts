/** What a closed apply button says, in Chinese; the other languages have the same members. */
export const applyButtonZhHans = {
  open: '投递简历',
  done: '已投递，查看回执',
  opening: '正在打开…',
  failed: '暂时打不开，请检查网络后再试。',
};

/** The texts of one language. */
export type ApplyButtonMessages = typeof applyButtonZhHans;
