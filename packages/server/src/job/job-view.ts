import type { Job, JobSummary } from '@union-jobs/contract';
import { regionPath } from '../region/region-tree.ts';
import { highlight } from './job-highlights.ts';
import type { JobDetailRow } from './job-queries.ts';
import type { JobListRow } from './job-list-queries.ts';
import type { Search } from './job-search.ts';

/** A row as the contract shows it in a list. */
export function jobSummary(row: JobListRow, search: Search | null): JobSummary {
  return {
    id: row.id,
    title: row.title,
    employer: { id: row.employer_id, name: row.employer_name, verified: row.employer_verified },
    agency: row.agency,
    region:
      (row.region_code && { code: row.region_code, path: regionPath(row.region_code) }) || null,
    pay: {
      text: row.pay_text,
      min: row.pay_min,
      max: row.pay_max,
      currency: 'CNY',
      unit: row.pay_unit,
      months: row.pay_months,
      negotiable: row.pay_negotiable,
      settlement: row.settlement,
    },
    headcount: { text: row.headcount_text, min: row.headcount_min, max: row.headcount_max },
    education: row.education,
    experience: row.experience,
    employmentType: row.employment_type,
    targetGroups: row.target_groups,
    benefits: row.benefits,
    publishedAt: row.published_at.toISOString(),
    validUntil: row.valid_until.toISOString(),
    source: { name: row.source_name, url: row.source_url },
    fair: fairOf(row),
    ...(search ? { highlights: highlight(row, search) } : {}),
  };
}

/** A row as the contract shows it in full. */
export function jobDetail(row: JobDetailRow): Job {
  return {
    ...jobSummary(row, null),
    employer: {
      id: row.employer_id,
      name: row.employer_name,
      verified: row.employer_verified,
      ownership: row.employer_ownership,
      size: row.employer_size,
      industry: row.employer_industry,
      introduction: row.employer_introduction,
    },
    address: row.address,
    industry: row.industry,
    majors: row.majors,
    description: row.description,
  };
}

function fairOf(row: JobListRow): JobSummary['fair'] {
  const { fair_id: id, fair_name: name, fair_starts_at: starts, fair_ends_at: ends, booth } = row;
  if (id === null || name === null || starts === null || ends === null) return null;
  return { id, name, startsAt: starts.toISOString(), endsAt: ends.toISOString(), booth };
}
