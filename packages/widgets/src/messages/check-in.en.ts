import type { CheckInMessages } from './check-in.zh-Hans.ts';

/** What the page for the door of a fair says, in English. */
export const checkInEn: CheckInMessages = {
  title: 'Check-in',
  noAddress: 'This link is not complete. Open the whole check-in link again from where you got it.',
  counts: (registered, attended) => `${registered} registered, ${attended} checked in`,
  openCamera: 'Scan with the camera',
  closeCamera: 'Close the camera',
  camera: 'Picture of the camera',
  cameraRefused:
    'The camera was not allowed. Allow it in the settings of the browser, or type the code below.',
  cameraFailed: 'The camera does not open. Type the code or the mobile number below.',
  enter: 'Code or mobile number',
  enterHint: 'The code is the eight letters and digits on the ticket.',
  enterEmpty: 'Type the eight characters of the code, or the mobile number.',
  checkIn: 'Check in',
  sending: 'Checking in…',
  retry: 'Try again',
  undo: 'Take this check-in back',
  undone: 'Check-in taken back',
  attended: 'Checked in',
  before: (time) => `Checked in already at ${time}: see whether it is the same person`,
  waiting: 'On the waitlist without a place: not checked in',
  withdrawn: 'Has withdrawn: not checked in',
  recent: 'Lately checked in',
  fault: {
    offline: 'No network. Try again when it is back; nobody is checked in twice.',
    unreachable:
      'The service cannot be reached. Try again in a moment; nobody is checked in twice.',
    slow: 'No answer in time; it may have been done. Try again to be sure; nobody is checked in twice.',
    limited: 'Too many at once. Wait some seconds and try again.',
    refused: 'This link is no longer valid. Ask for a new one where you got it.',
    closed: 'No such code. See whether the ticket is for this fair, or try the mobile number.',
    failed: 'Something went wrong. Please try again.',
  },
};
