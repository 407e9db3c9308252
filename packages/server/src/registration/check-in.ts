import type { CheckedIn } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import { mobileDigits } from '../application/application-fields.ts';
import { findFair, type FairRow } from '../fair/fair-queries.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import {
  findByCode,
  findByMark,
  updateRegistration,
  type RegistrationRow,
} from './registration-queries.ts';
import { checkDoor, typedCode } from './registration-rules.ts';
import { changeSeats, type SeatPlace } from './seat-queries.ts';

interface Shown {
  readonly fairId: string;
  readonly code: string;
}

/**
 * Lets somebody in who shows a code; a code that was shown before says so.
 *
 * @throws {ProblemError} `not_found`, `registration_closed`
 */
export async function checkIn(call: PrivateCall, shown: Shown): Promise<CheckedIn> {
  const row = await atDoor(call, shown, checkDoor);
  if (row.state === 'attended') return checkedIn(row, true);
  if (row.state !== 'registered') return checkedIn(row, false);
  const change = { state: 'attended', attendedAt: call.now };
  await updateRegistration(call.db, row.id, change);
  await changeSeats(call.db, { fairId: row.fairId, mode: row.mode }, { attended: 1 });
  await noteByKey(call, { action: 'registration.check_in', subject: row.id });
  return checkedIn({ id: row.id, ...change }, false);
}

/** Takes a check-in back; who was not checked in stays as they are. */
export async function undoCheckIn(call: PrivateCall, shown: Shown): Promise<CheckedIn> {
  const row = await atDoor(call, shown);
  if (row.state !== 'attended') return checkedIn(row, false);
  const change = { state: 'registered', attendedAt: null };
  await updateRegistration(call.db, row.id, change);
  await changeSeats(call.db, { fairId: row.fairId, mode: row.mode }, { attended: -1 });
  await noteByKey(call, { action: 'registration.undo_check_in', subject: row.id });
  return checkedIn({ id: row.id, ...change }, true);
}

/** The registration with this code; nobody else changes it until the transaction ends. */
async function atDoor(
  call: PrivateCall,
  { fairId, code }: Shown,
  check: (fair: FairRow, now: Date) => void = () => undefined,
): Promise<RegistrationRow> {
  const { db, grant, now } = call;
  const isElsewhere = grant.fairId !== null && grant.fairId !== fairId;
  const fair = isElsewhere ? undefined : await findFair(db, { ...grant, now }, fairId);
  if (!fair) throw notFound();
  check(fair, now);
  const place = { fairId, mode: grant.mode };
  await changeSeats(db, place);
  const row = await findByCode(db, { ...place, code: typedCode(code) });
  const found = row ?? (await byMobile(call, place, code));
  if (!found) throw notFound();
  return found;
}

/** By a mobile number, told at the door; only the organization that keeps it may look for it. */
async function byMobile(
  { db, vault, grant }: PrivateCall,
  place: SeatPlace,
  typed: string,
): Promise<RegistrationRow | undefined> {
  const key = await vault.findKey(db, place.fairId);
  const mark = key?.mark('mobile', mobileDigits(typed.normalize('NFKC')));
  return mark && findByMark(db, { ...place, organizationId: grant.organizationId, mark });
}

/** Nothing personal, as the answer is kept to be given again. */
function checkedIn(
  { id, state, attendedAt }: Pick<RegistrationRow, 'id' | 'state' | 'attendedAt'>,
  wasAttended: boolean,
): CheckedIn {
  return { id, state, attendedAt: attendedAt?.toISOString() ?? null, wasAttended };
}
