import { createHash } from 'node:crypto';

/** What was done to personal data, or to what decides about it. */
export type AuditAction =
  | 'application.list'
  | 'application.read'
  | 'application.set_state'
  | 'application.export_sheet'
  | 'application.withdraw'
  | 'application.erase'
  | 'application.export'
  | 'application.resume'
  | 'booking.list'
  | 'booking.set_attendance'
  | 'booking.move'
  | 'booking.cancel'
  | 'booking.erase'
  | 'booking.export'
  | 'counseling.create_service'
  | 'counseling.change_service'
  | 'counseling.create_place'
  | 'counseling.create_counselor'
  | 'counseling.change_counselor'
  | 'counseling.set_hours'
  | 'counseling.set_photo'
  | 'counseling.remove_photo'
  | 'fair.create'
  | 'fair.change'
  | 'fair.cancel'
  | 'fair.reinstate'
  | 'fair.show'
  | 'lecture.create'
  | 'lecture.change'
  | 'lecture.cancel'
  | 'note.list'
  | 'note.write'
  | 'question.put'
  | 'registration.list'
  | 'registration.check_in'
  | 'registration.undo_check_in'
  | 'registration.export_sheet'
  | 'registration.withdraw'
  | 'registration.erase'
  | 'registration.export'
  | 'report.list'
  | 'report.settle';

/** Something that was done, without any personal value. */
export interface AuditEntry {
  readonly organizationId: string;
  readonly at: Date;
  /** Id of the key, or `applicant`, `visitor`, `command`, `retention`. */
  readonly actor: string;
  readonly action: AuditAction;
  /** Id of what it was done to, null for many. */
  readonly subject: string | null;
  /** Counts, states, names of filters. */
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
}

/** An entry in its place of the chain. */
export interface AuditLink extends AuditEntry {
  readonly position: number;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

/** Stands before the first link. */
export const chainStart = Buffer.alloc(32);

/** SHA-256 over the hash of the link before and everything that this one says. */
export function linkHash(link: Omit<AuditLink, 'hash'>): Buffer {
  const { organizationId, position, at, actor, action, subject } = link;
  const detail = Object.entries(link.detail).sort(([one], [other]) => (one < other ? -1 : 1));
  const said = [organizationId, position, at.toISOString(), actor, action, subject, detail];
  return createHash('sha256').update(link.previous).update(JSON.stringify(said)).digest();
}

/** What a walk along the chain found. */
export interface AuditVerdict {
  readonly entries: number;
  /** Hash of the last entry, in hexadecimal: noted elsewhere, it shows that none was cut off. */
  readonly head: string;
  /** Position of the first entry that was changed or is missing; null when all stand. */
  readonly brokenAt: number | null;
}

/** Walks along the links of a chain, oldest first. */
export function walkChain(links: Iterable<AuditLink>, from = start): AuditVerdict {
  let verdict = from;
  for (const link of links) {
    if (verdict.brokenAt !== null) break;
    const position = verdict.entries + 1;
    const previous = Buffer.from(verdict.head, 'hex');
    const hash = linkHash({ ...link, position, previous });
    const stands = link.position === position && hash.equals(link.hash);
    verdict = stands
      ? { entries: position, head: hash.toString('hex'), brokenAt: null }
      : { ...verdict, brokenAt: position };
  }
  return verdict;
}

const start: AuditVerdict = { entries: 0, head: chainStart.toString('hex'), brokenAt: null };
