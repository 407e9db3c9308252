import type { ChoiceMessages } from './choice.zh-Hans.ts';

/** What elements with filters say of choices, in English. */
export const choiceEn: ChoiceMessages = {
  targetGroup: {
    transferred_worker: 'Workers between jobs',
    new_form_worker: 'Platform workers',
    migrant_worker: 'Migrant workers',
    hardship_family: 'Families in hardship',
    graduate: 'College graduates',
  },
  clear: 'Clear all',
  remove: (label) => `Remove “${label}”`,
};
