import type { bookingStates, sessionStates } from '@union-jobs/contract';

/** @see {@link bookingStates} */
export type BookingState = (typeof bookingStates)[number];

/** @see {@link sessionStates} */
export type SessionState = (typeof sessionStates)[number];
