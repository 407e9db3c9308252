import type { ApplyButtonMessages } from './apply-button.zh-Hans.ts';

/** What a closed apply button says, in English. */
export const applyButtonEn: ApplyButtonMessages = {
  open: 'Apply',
  done: 'Applied, show receipt',
  opening: 'Opening…',
  failed: 'The form did not open. Check your connection and try again.',
};
