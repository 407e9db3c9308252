import type { TicketMessages } from './ticket.zh-Hans.ts';

/** What the ticket of a registration says, in English. */
export const ticketEn: TicketMessages = {
  ticket: {
    state: {
      registered: 'Registered',
      waiting: 'On the waitlist',
      attended: 'Checked in',
      withdrawn: 'Withdrawn',
    },
    stateOther: 'Another state',
    position: (position) => `Number ${position} on the waitlist`,
    hint: {
      registered: 'Show the QR code at the entrance, or say the check-in code.',
      waiting:
        'There is no place yet. When somebody withdraws, the first who waits is registered without doing anything. With the manage code you can see your place in the waitlist at any time.',
      attended: 'You are checked in. We hope you find the right job.',
      withdrawn: 'You have withdrawn. To take part after all, register again.',
    },
    code: 'Check-in code',
    qrAlt: 'QR code of the check-in code',
    qrHint: 'Take a screenshot, or press and hold to save the picture.',
    fair: 'Job fair',
    time: 'Time',
    place: 'Place',
    transport: 'Getting there',
    online: 'Online',
    attendedAt: 'Checked in',
    registeredAt: 'Registered',
    changed: 'This fair has changed',
    cancelled: 'This fair is cancelled. Please do not come',
    colon: ': ',
    comma: ', ',
  },
};
