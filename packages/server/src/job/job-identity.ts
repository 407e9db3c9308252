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
 * sheet taken in again must find nothing changed. Figures in full-width digits are the same figures.
 */
export function jobContentHash(draft: JobDraft): string {
  const { pay, headcount, validUntil } = draft;
  return digest({
    ...draft,
    pay: { ...pay, text: plainFigures(pay.text) },
    headcount: { ...headcount, text: plainFigures(headcount.text) },
    publishedAt: null,
    validUntil: validUntil.toISOString(),
  });
}

function plainFigures(text: string): string {
  return foldText(text).replace(/\s+/g, '');
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 32);
}
