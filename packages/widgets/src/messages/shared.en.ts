import type { FaultMessages, SharedMessages } from './shared.zh-Hans.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** What elements of any subject say at once, in English. */
export const sharedEn: SharedMessages = {
  other: 'Other',
  day: (year, month, day) => `${months[month - 1]} ${day}${year ? `, ${year}` : ''}`,
  loading: 'Loading…',
  slow: 'The network is slow, please wait…',
  retrying: 'No connection yet, trying again…',
  stale: (time) => `Showing what was here at ${time}`,
  again: 'Try again',
  waitSeconds: (seconds) => `Trying again in ${seconds} s`,
  broken: 'This part cannot be shown. Please reload the page.',
  requestId: (id) => `Reference: ${id}`,
  operator: (name) => `Provided by ${name}`,
  licence: (number) => `HR service licence ${number}`,
  hotlines: 'Complaints',
  free: 'Free for job seekers',
};

/** What is told of a failure of any subject. */
export const faultEn: FaultMessages = {
  offline: 'You are offline. This goes on by itself once you are back.',
  unreachable: 'The service cannot be reached. Check your connection and try again.',
  slow: 'There was no complete answer in 10 seconds. Please try again.',
  limited: 'Many people are here right now. Please try again later.',
  failed: 'Something went wrong on our side. Please try again later.',
};
