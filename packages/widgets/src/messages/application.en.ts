import type { ApplicationMessages } from './application.zh-Hans.ts';
import { manageEn } from './manage.en.ts';

/** What the status page of an application says, in English. */
export const applicationEn: ApplicationMessages = {
  ...manageEn,
  title: 'My application',
  ask: 'Manage code or link',
  askHint: 'It stands on the receipt and starts with app_. It is not kept here.',
  badCode: 'The code is not complete. Paste all of it, from app_ on.',
  notFound: 'There is no such application. It may have been erased, or the code is wrong.',
  fault: {
    ...manageEn.fault,
    closed: 'There is no such application.',
  },
  another: 'Show another application',
  number: 'Number',
  progress: 'Progress',
  now: 'now',
  state: {
    submitted: 'Sent',
    viewed: 'Viewed',
    interview: 'Interview',
    offer: 'Offer',
    signed: 'Signed',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  stateOther: 'Another state',
  withdraw: 'Withdraw',
  withdrawQuestion:
    'Withdraw it? The employer will no longer consider this application. You may apply again later.',
  withdrawYes: 'Yes, withdraw',
  erase: 'Erase my data',
  eraseQuestion:
    'Erase it for good? All that you wrote and attached is erased, the employer can no longer see it, and it cannot be recovered.',
  eraseYes: 'Erase for good',
  erased: 'Erased',
  erasedHint: 'All that you wrote and attached is erased for good. The manage code is void.',
};
