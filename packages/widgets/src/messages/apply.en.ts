import type { ApplyMessages } from './apply.zh-Hans.ts';
import { formEn } from './form.en.ts';

/** What the form and the receipt of an application say, in English. */
export const applyEn: ApplyMessages = {
  ...formEn,
  title: (job) => `Apply: ${job}`,
  titleWaiting: 'Apply',
  fault: {
    ...formEn.fault,
    limited: 'Many people are applying right now. Please try again later.',
    refused: 'Applying is not possible right now.',
    closed: 'This job is closed',
  },
  consentMissing: 'Read and tick the consent; without it you cannot apply for this job.',
  remember: 'Remember my name, mobile number, e-mail and education on this device for next time',
  submit: 'Send application',
  afterwards: 'Afterwards you can withdraw or erase it at any time with the manage code.',
  limited: (seconds) => `Many people are applying right now. Sending in ${seconds} s.`,
  unsureHint:
    'The connection is unstable, and it is not known yet whether your application arrived. Press “Check outcome”: you will not apply twice, even if it did.',
  endings: {
    known: {
      title: 'You have applied for this job already',
      hint: 'The employer has your application, so there is no need to send it again. With the manage code of that time you can follow, withdraw or erase it.',
    },
    closed: {
      title: 'This job is closed',
      hint: 'Hiring has ended or the posting was withdrawn; nothing was sent. Please look at other jobs.',
    },
  },
  elsewhere:
    'Somebody has just applied for this job on another page. If that was you, there is no need to apply again.',
  byPhoneAlt: 'QR code that opens the form for this job on a phone',
  kept: {
    ...formEn.kept,
    codeHint:
      'With it you can follow, withdraw, erase or export your application. It is shown only now and cannot be recovered: keep it safe and show it to nobody.',
    qrAlt: 'QR code of the manage code',
  },
  receipt: {
    title: 'Application sent',
    sheet: 'Receipt of an application',
    told: 'The employer will receive it.',
    number: 'Number',
    job: 'Job',
    employer: 'Employer',
    time: 'Sent',
  },
  resume: {
    label: 'Résumé',
    hint: (types, megabytes) => `${types}, up to ${megabytes} MB; a photo will do. Optional.`,
    or: ', ',
    choose: 'Choose a file',
    photo: 'Take a photo',
    drop: 'or drop it here',
    remove: 'Remove',
    cancel: 'Cancel',
    again: 'Upload again',
    uploading: (percent) => `Uploading ${percent}%`,
    uploaded: 'Uploaded',
    stopped: 'The upload was interrupted. Upload it again; nothing else is lost.',
    wrongType: (types) => `This kind of file is not accepted. Use ${types}.`,
    tooLarge: (megabytes) => `The file is larger than ${megabytes} MB. Use a smaller one.`,
    empty: 'This file is empty. Use another.',
    refused: 'The service did not accept this file. Use another.',
    wait: 'The résumé is still being uploaded. Send the application afterwards.',
    unfinished: 'The résumé was not uploaded. Upload it again or remove it.',
  },
};
