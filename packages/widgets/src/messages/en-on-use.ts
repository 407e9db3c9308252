import type { MessagesOnUse } from './zh-Hans-on-use.ts';

const amount = (value: number | undefined) => `¥${(value ?? 0).toLocaleString('en')}`;

/** What the elements say where they are used, in English. */
export const enOnUse: MessagesOnUse = {
  detail: {
    label: 'Job details',
    back: 'Back to the list',
    close: 'Close',
    closedHint: 'Hiring has ended or the posting was withdrawn. Please look at other jobs.',
    employer: 'Employer',
    agency: 'Agency',
    place: 'Place of work',
    headcount: 'Openings',
    requirements: 'Requirements',
    employmentType: 'Type of work',
    targetGroup: 'Meant for',
    benefits: 'Benefits',
    valid: 'Validity',
    source: 'Source',
    fair: 'Job fair',
    description: 'About the job',
    aboutEmployer: 'About the employer',
    majors: (names) => names.join(', '),
    months: (months) => `${months} months’ pay a year`,
    settlement: {
      month: 'Paid monthly',
      week: 'Paid weekly',
      day: 'Paid daily',
      hour: 'Paid hourly',
      order: 'Paid per order',
    },
    ownership: {
      state_owned: 'State-owned',
      private: 'Private company',
      foreign: 'Foreign-owned',
      joint_venture: 'Joint venture',
      public_institution: 'Public institution',
      self_employed: 'Self-employed',
      social_organization: 'Social organization',
      other: 'Other ownership',
    },
    validSpan: (from, to) => `Posted ${from}, open until ${to}`,
    newWindow: 'opens in a new window',
    similar: 'Similar jobs',
    warning:
      'This service is free. If anyone asks for a deposit or a training fee, do not pay; report it by calling 12333.',
  },
  payRange: (min, max) =>
    !min
      ? `Under ${amount(max)}`
      : max
        ? `${amount(min)}–${amount(max)}`
        : `${amount(min)} or more`,
  postedWithin: (days) => (days === 1 ? 'Past day' : `Past ${days} days`),
  widen: 'Remove one to see more:',
  emptyHint: 'New jobs are posted all the time. Please look again in a few days.',
  dropped: (count) => `${count} more could not be shown`,
  shown: (count) => `${count} jobs shown`,
  suggestions: 'Suggestions',
  suggestionCount: (count) =>
    count === 1 ? '1 suggestion, use the arrow keys' : `${count} suggestions, use the arrow keys`,
  suggestionKind: { title: 'Job', employer: 'Employer', region: 'Place' },
  emptyFiltered: 'No job meets all the conditions',
  empty: 'There are no jobs at the moment',
  done: 'Done',
  payNote: 'Per month',
  region: {
    all: 'All regions',
    path: 'Chosen region',
  },
  industry: {
    A: 'Agriculture, forestry and fishery',
    B: 'Mining',
    C: 'Manufacturing',
    D: 'Energy and water supply',
    E: 'Construction',
    F: 'Wholesale and retail',
    G: 'Transport, storage and post',
    H: 'Hotels and catering',
    I: 'Software and information technology',
    J: 'Finance',
    K: 'Real estate',
    L: 'Leasing and business services',
    M: 'Research and technical services',
    N: 'Water, environment and public facilities',
    O: 'Resident and repair services',
    P: 'Education',
    Q: 'Health and social work',
    R: 'Culture, sports and entertainment',
    S: 'Public administration',
    T: 'International organizations',
  },
};
