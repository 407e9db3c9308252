import type { CounselingBookingMessages } from './counseling-booking.zh-Hans.ts';
import { faultEn, sharedEn } from './shared.en.ts';

/** What a counseling booking says at once, in English. */
export const counselingBookingEn: CounselingBookingMessages = {
  ...sharedEn,
  fault: {
    ...faultEn,
    refused: 'Booking is not available here.',
    closed: 'This service is no longer here.',
  },
  leave: 'Leave quickly',
  crisis: {
    title: 'Help at once',
    text: 'If you or somebody near you is in danger, do not wait for an appointment. Call now.',
    lines: [
      { name: 'Ambulance', phone: '120' },
      { name: 'Police', phone: '110' },
      { name: 'National psychological helpline', phone: '12356' },
    ],
  },
  title: 'Book counseling',
  lead: 'No name and no reason needed, and no charge. Nothing is kept on your device.',
  chooseService: 'Choose a service',
  kind: {
    psychological: 'Psychological counseling',
    career_guidance: 'Career guidance',
    legal_advice: 'Legal advice',
    startup_guidance: 'Start-up guidance',
  },
  minutes: (count) => `${count} minutes each`,
  sessions: (count) => `up to ${count} sessions at once`,
  empty: 'There is nothing to book at the moment. Please call the union line 12351.',
  lectures: 'Lectures: book a seat',
  dropped: (count) => (count === 1 ? '1 more cannot be shown' : `${count} more cannot be shown`),
};
