import type {
  educations,
  employmentTypes,
  experiences,
  payUnits,
  targetGroups,
} from '@union-jobs/contract';
import type { EmployerKind } from '../employer-kinds.ts';

/** The ends between which pay of an occupation lies in an average city, in CNY per `unit`. */
export interface PayRange {
  readonly unit: (typeof payUnits)[number];
  readonly low: number;
  readonly high: number;
}

/** What a trade looks like in a posting; the generator draws from it. Every sentence is our own. */
export interface Occupation {
  readonly titles: readonly string[];
  /** Employers that look for it. */
  readonly kinds: readonly EmployerKind[];
  readonly pay: PayRange;
  /** Pay of part-time and gig work. */
  readonly gigPay?: PayRange;
  /** Values of a list are equally likely; one written twice is twice as likely. */
  readonly education: readonly (typeof educations)[number][];
  readonly experience: readonly (typeof experiences)[number][];
  readonly types: readonly (typeof employmentTypes)[number][];
  readonly headcount: readonly [number, number];
  readonly majors: readonly string[];
  readonly groups: readonly (typeof targetGroups)[number][];
  readonly benefits: 'factory' | 'office' | 'service' | 'gig';
  readonly hours: 'office' | 'day' | 'shifts' | 'store' | 'site' | 'flexible';
  readonly duties: readonly string[];
  /** Certificates and the like that are always asked for. */
  readonly must?: readonly string[];
  readonly requirements: readonly string[];
}
