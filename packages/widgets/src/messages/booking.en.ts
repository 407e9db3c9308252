import type { BookingMessages } from './booking.zh-Hans.ts';
import { manageEn } from './manage.en.ts';

/** What the page of a booking says, in English. */
export const bookingEn: BookingMessages = {
  ...manageEn,
  leave: 'Leave quickly',
  title: 'My booking',
  ask: 'Manage code or link',
  askHint: 'You got it when you booked; it starts with book_. It is not kept here.',
  badCode: 'The code is not complete. Paste all of it, from book_ on.',
  notFound: 'There is no such booking. It may have been erased, or the code is wrong.',
  fault: { ...manageEn.fault, closed: 'There is no such booking.' },
  another: 'Show another booking',
  state: {
    held: 'Kept for a moment',
    waiting: 'Waiting',
    offered: 'A place is kept for you',
    booked: 'Booked',
    cancelled: 'Cancelled',
    expired: 'Expired',
  },
  hint: {
    held: 'Not confirmed yet. Go back to the page where you booked; the time is given up otherwise.',
    waiting:
      'When a place comes free it is kept for you in turn and you are told; you can also come back here with the manage code.',
    offered: 'Confirm it in time; it goes to the next person otherwise.',
    cancelled: 'You can book again whenever you need to.',
    expired: 'What was kept for you has run out. You can book again whenever you need to.',
  },
  sessionState: { attended: 'Attended', no_show: 'Missed', cancelled: 'Cancelled' },
  stateOther: 'Another state',
  position: (position) => `Number ${position} in the waitlist`,
  heldUntil: (time) => `Kept for you until ${time}`,
  accept: 'Confirm the booking',
  sessions: 'Times',
  session: (number) => `Session ${number}`,
  number: 'Booking number',
  numberHint: 'Say it when you come or are called, in place of your name.',
  service: 'Service',
  counselor: 'Counselor',
  mode: 'How',
  modes: { in_person: 'In person', phone: 'By phone', video: 'By video', text: 'In writing' },
  modeHint: {
    phone: 'You are called at the contact that you gave. Please be within reach.',
    video: 'You are told how to join at the contact that you gave.',
    text: 'You are written to at the contact that you gave.',
  },
  other: 'Other',
  place: 'Place',
  transport: 'Getting there',
  lecture: 'Lecture',
  reminders: 'Reminders',
  remindersOn: 'Sent, with the time and not a word of what it is about',
  remindersOff: 'Not sent',
  remind: 'Turn on',
  stopReminding: 'Turn off',
  calendar: 'Add to calendar',
  calendarFile: 'Save the calendar file',
  calendarHint:
    'The calendar shows “预约” (appointment) and the time: no service, counselor or place.',
  calendarInWeChat:
    'Files cannot be saved in WeChat. Open this page in a browser with your manage code and add it there.',
  move: 'Move',
  moveQuestion: (time) =>
    `To which time is the booking of ${time} moved? It stays yours until you confirm.`,
  moveChoose: 'Choose a time first',
  moveYes: (time) => `Move to ${time}`,
  withdraw: 'Cancel booking',
  withdrawQuestion:
    'Cancel? What has not begun goes to somebody else. You can book again whenever you need to.',
  withdrawYes: 'Yes, cancel',
  cancelSession: 'Cancel this one',
  cancelSessionQuestion: (time) => `Cancel the session of ${time}? The others stay.`,
  erase: 'Erase my data',
  eraseQuestion:
    'Erase it for good? The name and contact that you gave and the notes about you are erased, what has not begun is cancelled, and it cannot be recovered.',
  eraseYes: 'Erase for good',
  erased: 'Erased',
  erasedHint:
    'The name and contact that you gave and the notes about you are erased for good. What had not begun is cancelled, no reminders are sent, and the manage code is void.',
  refusal: {
    slot_taken: 'Nothing was moved; your booking stays as it was.',
    hold_expired: 'The time kept for you has run out. You can book again whenever you need to.',
    booking_over: 'This booking has begun or was cancelled, and does not change any more.',
  },
  done: {
    accept: 'Booked.',
    withdraw: 'Cancelled.',
    cancel: 'This session is cancelled; the others stay.',
    move: 'Moved.',
    remind: 'The reminders are changed.',
  },
};
