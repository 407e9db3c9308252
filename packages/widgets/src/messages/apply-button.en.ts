import type { FormButtonMessages } from '../form/form-button.ts';

/** What a closed apply button says, in English. */
export const applyButtonEn: FormButtonMessages = {
  open: 'Apply',
  done: 'Applied, show receipt',
  opening: 'Opening…',
  failed: 'The form did not open. Check your connection and try again.',
};
