import { formEn } from './form.en.ts';
import type { RegisterMessages } from './register.zh-Hans.ts';
import { ticketEn } from './ticket.en.ts';

/** What the form with which one registers for a fair says, in English. */
export const registerEn: RegisterMessages = {
  ...formEn,
  ...ticketEn,
  title: (fair) => `Register: ${fair}`,
  titleWaiting: 'Register',
  fault: {
    ...formEn.fault,
    limited: 'Many people are registering right now. Please try again later.',
    refused: 'Registering is not possible right now.',
    closed: 'This fair was not found. It may have been taken down.',
  },
  places: (count) => `${count} places left.`,
  unlimited: 'No limit of places.',
  deadline: (moment) => `Registration ends on ${moment}.`,
  waits: (count) =>
    `Every place is taken; who registers now waits for one${count === '0' ? '' : `, after ${count} others`}. Your place in the waitlist is shown afterwards.`,
  consentMissing: 'Read and tick the consent; without it you cannot register.',
  remember: 'Remember my name and mobile number on this device for next time',
  submit: 'Register',
  afterwards: 'Afterwards you can withdraw or erase it at any time with the manage code.',
  limited: (seconds) => `Many people are registering right now. Sending in ${seconds} s.`,
  unsureHint:
    'The connection is unstable, and it is not known yet whether you are registered. Press “Check outcome”: you will not register twice, even if you are.',
  endings: {
    known: {
      title: 'This mobile number is registered already',
      hint: 'There is no need to register again. With the manage code of that time you can see the ticket or withdraw; if it is lost, the mobile number will do at the entrance.',
    },
    closed: { title: 'Registration is not possible now' },
    full: { title: 'Every place is taken' },
  },
  fullHint:
    'Every place is taken and there is no waitlist. Have a look at other fairs, or come and ask.',
  elsewhere:
    'Somebody has just registered for this fair on another page. If that was you, there is no need to register again.',
  byPhoneAlt: 'QR code that opens the form for this fair on a phone',
  kept: {
    ...formEn.kept,
    codeHint:
      'With it you can see the ticket again, withdraw, erase or export. It is shown only now and cannot be recovered: keep it safe and show it to nobody.',
    qrAlt: 'QR code of the manage code',
    showQr: 'Show the QR code of the manage code',
    hideQr: 'Back to the QR code for the entrance',
  },
  receipt: {
    registered: 'You are registered',
    waiting: (position) => `You are number ${position} on the waitlist`,
    sheet: 'Ticket of a job fair',
  },
};
