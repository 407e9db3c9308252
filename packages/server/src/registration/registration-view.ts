import type { RegistrationExport, RegistrationTicket, Visitor } from '@union-jobs/contract';
import type { StoredVenue } from '../fair/fair-queries.ts';
import type { VaultKey } from '../vault/vault.ts';
import type { RegistrationRow } from './registration-queries.ts';
import { visitorPlace } from './registration-rules.ts';

/** A registration as the person sees it. */
export function registrationTicket(row: RegistrationRow): RegistrationTicket {
  return {
    id: row.id,
    code: row.code ?? '',
    state: row.state,
    position: row.position,
    registeredAt: row.registeredAt.toISOString(),
    attendedAt: row.attendedAt?.toISOString() ?? null,
    fair: {
      id: row.fairId,
      name: row.fairName,
      status: row.fairStatus,
      statusNote: row.fairStatusNote,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      venue: row.venue && placeOf(row.venue),
    },
  };
}

/** Where a visitor has to go. */
export function placeOf({ name, address, transport }: StoredVenue) {
  return { name, address, transport };
}

/** All that is held on a person for a registration. */
export function registrationExport(row: RegistrationRow, key: VaultKey): RegistrationExport {
  return {
    ...registrationTicket(row),
    visitor: openVisitor(row, key),
    consent: {
      version: row.consentVersion,
      hash: row.consentHash,
      at: row.registeredAt.toISOString(),
    },
    source: sourceOf(row),
  };
}

/** Page of the partner and its own token for the placement. */
export function sourceOf({ partner, pagePath, placement }: RegistrationRow) {
  return { page: partner === null ? null : `${partner}${pagePath ?? ''}`, placement };
}

/** What the person wrote. */
export function openVisitor(row: RegistrationRow, key: VaultKey): Visitor {
  if (row.person === null) throw new Error(`Registration ${row.id} was erased`);
  return JSON.parse(key.open(visitorPlace(row), row.person)) as Visitor;
}
