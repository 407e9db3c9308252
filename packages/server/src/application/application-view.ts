import type {
  ApplicationExport,
  ApplicationStatus,
  StaffApplication,
  StaffApplicationDetail,
} from '@union-jobs/contract';
import type { VaultKey } from '../vault/vault.ts';
import type { PersonRecord } from './application-fields.ts';
import type { ApplicationRow, EventRow } from './application-queries.ts';
import { notePlace, personPlace } from './application-rules.ts';

function summary(row: ApplicationRow) {
  return {
    id: row.id,
    number: row.number ?? '',
    state: row.state,
    submittedAt: row.submittedAt.toISOString(),
    job: { id: row.jobId, title: row.jobTitle, employer: row.employerName },
  };
}

/** How far an application has come. */
export function applicationStatus(
  row: ApplicationRow,
  events: readonly EventRow[],
): ApplicationStatus {
  return {
    ...summary(row),
    history: events.map(({ state, at }) => ({ state, at: at.toISOString() })),
  };
}

/** All that is held on a person for an application. */
export function applicationExport(
  row: ApplicationRow,
  events: readonly EventRow[],
  key: VaultKey,
): ApplicationExport {
  return {
    ...summary(row),
    ...openPerson(row, key),
    resume: resumeOf(row),
    consent: {
      version: row.consentVersion,
      hash: row.consentHash,
      at: row.submittedAt.toISOString(),
    },
    source: { ...sourceOf(row), fair: row.fairId, booth: row.booth },
    history: openHistory(row, events, key),
  };
}

/** An application as staff sees it. */
export function staffApplication(row: ApplicationRow, key: VaultKey): StaffApplication {
  const { id, number, state, submittedAt } = summary(row);
  return {
    id,
    number,
    state,
    submittedAt,
    job: {
      id: row.jobId,
      title: row.jobTitle,
      employer: { id: row.employerId, name: row.employerName },
    },
    fair: row.fairId && row.fairName !== null ? { id: row.fairId, name: row.fairName } : null,
    booth: row.booth,
    ...openPerson(row, key),
    resume: resumeOf(row),
    source: sourceOf(row),
  };
}

/** An application as staff sees it, with its steps. */
export function staffApplicationDetail(
  row: ApplicationRow,
  events: readonly EventRow[],
  key: VaultKey,
): StaffApplicationDetail {
  return { ...staffApplication(row, key), history: openHistory(row, events, key) };
}

function sourceOf({ partner, pagePath, placement }: ApplicationRow) {
  return { page: partner === null ? null : `${partner}${pagePath ?? ''}`, placement };
}

function resumeOf({ resumeType: type, resumeBytes: bytes }: ApplicationRow) {
  return type === null || bytes === null ? null : { type, bytes };
}

function openPerson(row: ApplicationRow, key: VaultKey) {
  if (row.person === null) throw new Error(`Application ${row.id} was erased`);
  const { applicant, answers } = JSON.parse(key.open(personPlace(row), row.person)) as PersonRecord;
  return { applicant, answers: [...answers] };
}

function openHistory(row: ApplicationRow, events: readonly EventRow[], key: VaultKey) {
  const { organizationId } = row;
  return events.map(({ id, state, at, note }) => ({
    state,
    at: at.toISOString(),
    note: note && key.open(notePlace({ id, organizationId }), note),
  }));
}
