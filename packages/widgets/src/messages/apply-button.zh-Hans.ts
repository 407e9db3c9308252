import type { FormButtonMessages } from '../form/form-button.ts';

/** What a closed apply button says, in Chinese. */
export const applyButtonZhHans: FormButtonMessages = {
  open: '投递简历',
  done: '已投递，查看回执',
  opening: '正在打开…',
  failed: '暂时打不开，请检查网络后再试。',
};
