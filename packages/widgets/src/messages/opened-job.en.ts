import type { OpenedJobMessages } from './opened-job.zh-Hans.ts';

/** What can be done with an opened job, in English. */
export const openedJobEn: OpenedJobMessages = {
  applyMissing: 'The apply button did not load. Check your connection and try again.',
  allOfEmployer: 'show all jobs of this employer',
  share: {
    share: 'Share',
    title: 'Share this job',
    link: 'Link to the job',
    copy: 'Copy link',
    copied: 'Copied',
    copyByHand: 'Could not copy. Press and hold the link to select and copy it.',
    weChat: 'Tap “···” at the top right, then “Send to Chat” or “Share on Moments”.',
    qrAlt: (title) => `QR code that opens the job “${title}”`,
    qrHint: 'Scan it with a phone; on a phone, press and hold to open or save it.',
  },
  poster: {
    print: 'Print poster',
    missing: 'The poster did not load. Check your connection and try again.',
    hiring: 'We are hiring',
    scan: 'Scan to see the job and apply',
    more: 'Scan the code for more.',
  },
  report: {
    report: 'Report this job',
    title: 'What is wrong?',
    reason: {
      asks_fee: 'Asks for a fee or deposit',
      false_information: 'False information',
      discrimination: 'Discriminates against applicants',
      unreachable: 'Cannot be reached, or the job is taken',
      impersonation: 'Pretends to be another employer',
      other: 'Something else',
    },
    unchosen: 'Please choose what is wrong.',
    words: 'In your own words (optional)',
    hint: 'Tell us what happened, up to 500 characters. No name or phone number is needed.',
    submit: 'Send report',
    cancel: 'Cancel',
    sending: 'Sending…',
    sent: 'We have your report. Thank you for telling us. Union staff will look into it and take the job down if it is true.',
    failed: {
      limited:
        'Many people are sending at the moment. Please try again later; your words are still here.',
      unsure:
        'The connection is unstable, and it is not yet known whether your report arrived. Your words are still here; send it again, it will count once.',
      refused:
        'The report was not taken. Your words are still here. Please try again later, or call 12333.',
    },
  },
};
