import type { CommonManageMessages } from './manage.zh-Hans.ts';

/** What every page of what a person sent says alike, in English. */
export const manageEn: CommonManageMessages = {
  show: 'Show',
  loading: 'Looking it up…',
  keep: 'No, keep it',
  exported: 'All that the service holds (JSON)',
  copy: 'Copy all',
  copied: 'Copied',
  copyByHand: 'It could not be copied; press and hold to select and copy it.',
  download: 'Download a file',
  working: 'Working…',
  unsure: 'The outcome is not confirmed. Please try again; doing it twice does no harm.',
  export: 'Export my data',
  fault: {
    offline: 'You are offline. This goes on by itself once you are back.',
    unreachable: 'The service cannot be reached. Check your connection and try again.',
    slow: 'There was no complete answer in time. Please try again.',
    limited: 'Many people are here right now. Please try again later.',
    refused: 'It cannot be looked up right now.',
    failed: 'Something went wrong on our side. Please try again later.',
  },
};
