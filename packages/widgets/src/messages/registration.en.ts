import { manageEn } from './manage.en.ts';
import type { RegistrationMessages } from './registration.zh-Hans.ts';
import { ticketEn } from './ticket.en.ts';

/** What the page of a registration says, in English. */
export const registrationEn: RegistrationMessages = {
  ...manageEn,
  ...ticketEn,
  title: 'My registration',
  ask: 'Manage code or link',
  askHint: 'It was shown with the ticket and starts with reg_. It is not kept here.',
  badCode: 'The code is not complete. Paste all of it, from reg_ on.',
  notFound: 'There is no such registration. It may have been erased, or the code is wrong.',
  fault: { ...manageEn.fault, closed: 'There is no such registration.' },
  another: 'Show another registration',
  withdraw: 'Withdraw',
  withdrawQuestion:
    'Withdraw? Your place goes to the first who waits. To take part after all, you register again.',
  withdrawYes: 'Yes, withdraw',
  erase: 'Erase my data',
  eraseQuestion:
    'Erase it for good? All that you wrote is erased, your place goes to the first who waits, and it cannot be recovered.',
  eraseYes: 'Erase for good',
  erased: 'Erased',
  erasedHint: 'All that you wrote is erased for good. Manage code and check-in code are void.',
};
