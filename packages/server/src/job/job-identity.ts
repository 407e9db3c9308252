import { createHash } from 'node:crypto';
import type { JobDraft } from './job-draft.ts';
import { foldText } from './search-text.ts';

/**
 * What makes two rows of sheets the same posting: employer, title, place, form of work and fair,
 * however they are spelled. Unique within an organization.
 */
export function jobIdentity(draft: JobDraft): string {
  const { employer, title, agency, regionCode, address, employmentType, fairId } = draft;
  const parts = [employer.name, title, agency, regionCode, address, employmentType, fairId];
  return digest(parts.map((part) => foldText(part ?? '').replace(/[\s\p{P}]+/gu, '')));
}

/**
 * What a posting says, but for the day it was published: many sheets state none, and the same
 * sheet taken in again must find nothing changed.
 */
export function jobContentHash(draft: JobDraft): string {
  return digest({ ...draft, publishedAt: null, validUntil: draft.validUntil.toISOString() });
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 32);
}
