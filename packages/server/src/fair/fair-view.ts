import type { Fair, FairEmployer, FairRegistration, FairSummary } from '@union-jobs/contract';
import { regionPath } from '../region/region-tree.ts';
import type { FairEmployerRow, FairRow, StoredVenue } from './fair-queries.ts';

/** A row as the contract shows it in a calendar. */
export function fairSummary(row: FairRow): FairSummary {
  return {
    id: row.id,
    name: row.name,
    edition: row.edition,
    kind: row.kind,
    format: row.format,
    status: row.status,
    statusNote: row.status_note,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hosts: row.hosts.map(({ role, name, organization_id: organizationId }) => ({
      role,
      name,
      organizationId,
    })),
    regions: row.region_codes.map(regionOf),
    targetGroups: row.target_groups,
    venue: row.venue && venueOf(row.venue),
    streams: row.streams,
    registration: registrationOf(row),
    counters: {
      employers: row.employers,
      posts: row.posts,
      headcount: row.headcount,
      registered: row.registered,
      attended: row.attended,
      intentions: row.intentions,
    },
    sequence: row.sequence,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** A row as the contract shows it in full. */
export function fairDetail(row: FairRow, organizations: Fair['organizations']): Fair {
  return {
    ...fairSummary(row),
    ...(row.previous_starts_at && { previousStartsAt: row.previous_starts_at.toISOString() }),
    sessions: row.sessions,
    services: row.services,
    contactPhone: row.contact_phone,
    description: row.description,
    organizations,
  };
}

/** What a fair says of its registration, null where nobody need register. */
export function registrationOf(row: FairRow): FairRegistration | null {
  if (row.registration === null) return null;
  const { isOpen, opensAt, deadline } = row.registration;
  const { capacity, registered, waiting } = row;
  return {
    isOpen,
    opensAt,
    deadline: deadline ?? row.ends_at.toISOString(),
    capacity,
    placesLeft: capacity === null ? null : waiting > 0 ? 0 : capacity - registered,
    hasWaitlist: row.has_waitlist,
    waiting,
  };
}

/** An employer as the directory of a fair shows it. */
export function fairEmployer(row: FairEmployerRow): FairEmployer {
  const { id, name, verified, industry, booth, posts, headcount } = row;
  return { employer: { id, name, verified, industry }, booth, posts, headcount };
}

function venueOf(venue: StoredVenue): FairSummary['venue'] {
  return { ...venue, region: venue.region === null ? null : regionOf(venue.region) };
}

function regionOf(code: string): FairSummary['regions'][number] {
  return { code, path: regionPath(code) };
}
