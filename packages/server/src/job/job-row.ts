import type { Insertable } from 'kysely';
import { monthlyEquivalent } from '../import/pay.ts';
import { randomId } from '../random-id.ts';
import { regionColumns } from '../region/region-tree.ts';
import type { JobTable } from '../tables.ts';
import type { JobDraft } from './job-draft.ts';
import { jobContentHash, jobIdentity } from './job-identity.ts';
import { filterLexeme, quoteLexeme, searchDocument } from './search-document.ts';

/** A row of the table `job`, ready to be stored. */
export type JobRow = Insertable<JobTable>;

/** A row that does not know the id of its employer yet. */
export type EmployerlessRow = Omit<JobRow, 'employer_id'>;

/**
 * The row for a draft, with a new id, its identity and hash of content, and the document for the
 * search. A row that takes the place of a stored one keeps that one's `id` and `published_at`:
 * `{ ...jobRow(draft, owner), id: stored.id, published_at: stored.published_at }`.
 */
export function jobRow(
  draft: JobDraft,
  owner: { organizationId: string; employerId: string },
): JobRow {
  return withEmployer(employerlessRow(draft, owner.organizationId), owner.employerId);
}

/** The row and its document complete with the employer's id. */
export function withEmployer(row: EmployerlessRow, employerId: string): JobRow {
  const lexeme = quoteLexeme(filterLexeme('employer', employerId));
  return { ...row, employer_id: employerId, search: `${row.search} ${lexeme}` };
}

/** What of a row can be made before the employer is stored. */
export function employerlessRow(draft: JobDraft, organizationId: string): EmployerlessRow {
  const { pay, headcount, source } = draft;
  return {
    id: randomId('job'),
    organization_id: organizationId,
    identity: jobIdentity(draft),
    content_hash: jobContentHash(draft),
    title: draft.title,
    agency: draft.agency,
    ...regionOf(draft.regionCode),
    address: draft.address,
    pay_text: pay.text,
    pay_min: pay.min,
    pay_max: pay.max,
    pay_unit: pay.unit,
    pay_months: pay.months,
    pay_negotiable: pay.negotiable,
    settlement: pay.settlement,
    ...monthlyPayOf(draft),
    headcount_text: headcount.text,
    headcount_min: headcount.min,
    headcount_max: headcount.max,
    education: draft.education,
    experience: draft.experience,
    employment_type: draft.employmentType,
    target_groups: [...draft.targetGroups],
    benefits: [...draft.benefits],
    majors: [...draft.majors],
    industry: draft.industry,
    description: [...draft.description],
    source_name: source.name,
    source_url: source.url,
    fair_id: draft.fairId,
    booth: draft.booth,
    published_at: draft.publishedAt,
    valid_until: draft.validUntil,
    closed_at: null,
    search: searchDocument(draft, organizationId),
  };
}

function regionOf(code: string | null): Pick<JobRow, 'region_code' | 'province' | 'city'> {
  if (code === null) return { region_code: null, province: null, city: null };
  const columns = regionColumns(code);
  return { region_code: columns.code, province: columns.province, city: columns.city };
}

function monthlyPayOf(draft: JobDraft): Pick<JobRow, 'monthly_min' | 'monthly_max'> {
  const monthly = monthlyEquivalent(draft.pay);
  return { monthly_min: monthly?.min ?? null, monthly_max: monthly?.max ?? null };
}
