import type { FormButtonMessages } from '../form/form-button.ts';

/** What a closed register button says, in Chinese. */
export const registerButtonZhHans: FormButtonMessages = {
  open: '报名参会',
  done: '查看报名凭证',
  opening: '正在打开…',
  failed: '暂时打不开，请检查网络后再试。',
};
