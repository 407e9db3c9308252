import type { Block, Headcount, Pay } from '@union-jobs/contract';
import type {
  educations,
  employmentTypes,
  experiences,
  ownerships,
  targetGroups,
} from '@union-jobs/contract';

/** An employer as a sheet or a generator describes it, before it has an id. */
export interface EmployerDraft {
  readonly name: string;
  /** Unified social credit code (GB 32100-2015), when given. */
  readonly creditCode: string | null;
  readonly ownership: (typeof ownerships)[number] | null;
  readonly size: string | null;
  readonly industry: string | null;
  readonly introduction: string | null;
}

/** A posting that has been read and checked, before it is stored. */
export interface JobDraft {
  readonly title: string;
  readonly employer: EmployerDraft;
  /** Name of the agency that posts for the employer, if it is not the employer itself. */
  readonly agency: string | null;
  /** Most exact division known, GB/T 2260. */
  readonly regionCode: string | null;
  readonly address: string | null;
  readonly pay: Pay;
  readonly headcount: Headcount;
  readonly education: (typeof educations)[number];
  readonly experience: (typeof experiences)[number];
  readonly employmentType: (typeof employmentTypes)[number];
  readonly targetGroups: readonly (typeof targetGroups)[number][];
  readonly benefits: readonly string[];
  readonly majors: readonly string[];
  /** Section letter of GB/T 4754-2017, when it could be told. */
  readonly industry: string | null;
  readonly description: readonly Block[];
  readonly publishedAt: Date;
  readonly validUntil: Date;
  readonly source: { readonly name: string; readonly url: string | null };
  readonly fairId: string | null;
  readonly booth: string | null;
}
