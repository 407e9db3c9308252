import type { FormButtonMessages } from '../form/form-button.ts';

/** What a closed register button says, in English. */
export const registerButtonEn: FormButtonMessages = {
  open: 'Register',
  done: 'Show my ticket',
  opening: 'Opening…',
  failed: 'It cannot be opened right now. Check your connection and try again.',
};
