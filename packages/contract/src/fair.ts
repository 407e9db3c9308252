import * as z from 'zod/mini';
import { employerSummarySchema } from './employer.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText, regionCode, webAddress } from './field.ts';
import { targetGroups } from './job.ts';
import { organizationSchema } from './organization.ts';
import { count, page, pageQuery } from './page.ts';
import { blockSchema } from './text.ts';

/** 综合招聘会, 专场, 校园双选会, 直播带岗, 视频双选会, 零工市场, 跨区域协作. */
export const fairKinds = [
  'general',
  'special',
  'campus',
  'livestream',
  'video',
  'gig',
  'cross_region',
] as const;

/** 线下, 线上, 线上线下. */
export const fairFormats = ['onsite', 'online', 'hybrid'] as const;

/**
 * 如期, 有变更, 已取消. Whether a fair is over, under way or soon is told from its times and the
 * clock of the service (`Date` of an answer).
 */
export const fairStatuses = ['scheduled', 'changed', 'cancelled'] as const;

/** 主办, 承办, 协办, 指导, 支持. */
export const fairHostRoles = [
  'organizer',
  'co_organizer',
  'supporter',
  'adviser',
  'sponsor',
] as const;

/** Side services: 建会咨询, 入会服务, 小额贷款, 法律咨询, 职业指导. */
export const fairServices = [
  'found_union',
  'join_union',
  'small_loan',
  'legal_advice',
  'career_guidance',
] as const;

/** Who holds a fair, in which role. */
export const fairHostSchema = z.object({
  role: openCode(fairHostRoles),
  name: z.string(),
  /** The organization of this service behind the name, where it is one. */
  organizationId: z.nullable(id('org')),
});
/** @see {@link fairHostSchema} */
export type FairHost = z.output<typeof fairHostSchema>;

/** A point on the map; GCJ-02 (maps in China) and CGCS2000 (surveys) differ by some hundred metres. */
export const coordinatesSchema = z.object({
  /** Degrees north. */
  latitude: z.number(),
  /** Degrees east. */
  longitude: z.number(),
  datum: z.enum(['GCJ-02', 'CGCS2000']),
});
/** @see {@link coordinatesSchema} */
export type Coordinates = z.output<typeof coordinatesSchema>;

const region = z.object({ code: regionCode, path: z.array(z.string()) });

/** Where a fair takes place. */
export const fairVenueSchema = z.object({
  name: z.string(),
  address: z.nullable(z.string()),
  region: z.nullable(region),
  coordinates: z.nullable(coordinatesSchema),
  /** How to get there, in words. */
  transport: z.nullable(z.string()),
});
/** @see {@link fairVenueSchema} */
export type FairVenue = z.output<typeof fairVenueSchema>;

/** A part of a fair with its own time: a morning, a day, a lecture. */
export const fairSessionSchema = z.object({
  name: z.nullable(z.string()),
  startsAt: moment,
  endsAt: moment,
});

/** A live stream, shown as 预告, 直播中 or 回放 by its times. */
export const fairStreamSchema = z.object({
  /** `抖音`, `微信视频号`. */
  platform: z.string(),
  /** A page, or the stream itself (HLS, `.m3u8`). */
  url: z.nullable(webAddress),
  /** What the platform's own QR code says, where it gives no address. */
  qrText: z.nullable(z.string()),
  startsAt: moment,
  endsAt: moment,
  /** Where the recording is, once there is one. */
  replayUrl: z.nullable(webAddress),
});
/** @see {@link fairStreamSchema} */
export type FairStream = z.output<typeof fairStreamSchema>;

/** Registration of visitors; open from `opensAt` to `deadline`, unless `isOpen` is false. */
export const fairRegistrationSchema = z.object({
  /** Staff may close it at any time. */
  isOpen: z.boolean(),
  opensAt: z.nullable(moment),
  /** The end of the fair unless told, and never after it. */
  deadline: moment,
  /** Null without a limit. */
  capacity: z.nullable(z.int()),
  /** Null without a limit; 0 while somebody waits. */
  placesLeft: z.nullable(z.int()),
  /** Whether more may wait for a place. */
  hasWaitlist: z.boolean(),
  /** How many wait. */
  waiting: z.int(),
});
/** @see {@link fairRegistrationSchema} */
export type FairRegistration = z.output<typeof fairRegistrationSchema>;

/** Figures of a fair; each always equals its rows. */
export const fairCountersSchema = z.object({
  employers: z.int(),
  /** Open jobs of the fair; of a fair that is over, those that were open at its end. */
  posts: z.int(),
  /** People wanted by them, 若干 counted as one. */
  headcount: z.int(),
  /** People with a place, those who came included. */
  registered: z.int(),
  attended: z.int(),
  /** 达成意向: applications for its jobs that came to an offer or a contract. */
  intentions: z.int(),
});
/** @see {@link fairCountersSchema} */
export type FairCounters = z.output<typeof fairCountersSchema>;

/** A fair as it stands in a calendar. */
export const fairSummarySchema = z.object({
  id: id('fair'),
  name: z.string(),
  /** `第十二届`. */
  edition: z.nullable(z.string()),
  kind: openCode(fairKinds),
  format: openCode(fairFormats),
  status: openCode(fairStatuses),
  /** What was changed, or why it was cancelled. */
  statusNote: z.nullable(z.string()),
  startsAt: moment,
  endsAt: moment,
  /** Organizers first, in the order of {@link fairHostRoles}. */
  hosts: z.array(fairHostSchema),
  /** Whose people it is for; the region of the venue is one of them. */
  regions: z.array(region),
  targetGroups: z.array(openCode(targetGroups)),
  /** Null where it is online only. */
  venue: z.nullable(fairVenueSchema),
  streams: z.array(fairStreamSchema),
  /** Null where nobody need register. */
  registration: z.nullable(fairRegistrationSchema),
  counters: fairCountersSchema,
  /** Grows with every change (RFC 5545, `SEQUENCE`). */
  sequence: z.int(),
  updatedAt: moment,
});
/** @see {@link fairSummarySchema} */
export type FairSummary = z.output<typeof fairSummarySchema>;

/** A fair in full. */
export const fairSchema = z.extend(fairSummarySchema, {
  /** When it was to begin before people were told of another time; left out where it never moved. */
  previousStartsAt: z.optional(moment),
  sessions: z.array(fairSessionSchema),
  services: z.array(openCode(fairServices)),
  contactPhone: z.nullable(z.string()),
  description: z.array(blockSchema),
  /** Organizations of this service that show the fair. */
  organizations: z.array(z.object({ id: id('org'), name: z.string() })),
});
/** @see {@link fairSchema} */
export type Fair = z.output<typeof fairSchema>;

/** An employer at a fair. */
export const fairEmployerSchema = z.object({
  employer: z.extend(employerSummarySchema, { industry: z.nullable(z.string()) }),
  booth: z.nullable(z.string()),
  posts: z.int(),
  headcount: z.int(),
});
/** @see {@link fairEmployerSchema} */
export type FairEmployer = z.output<typeof fairEmployerSchema>;

const facet = z.array(
  z.object({ value: z.string(), label: z.nullable(z.string()), count: z.int() }),
);

/** How many fairs each filter value would leave; a facet ignores its own filter. */
export const fairFacetsSchema = z.object({
  fairs: count,
  region: facet,
  kind: facet,
  format: facet,
  targetGroup: facet,
  host: facet,
});
/** @see {@link fairFacetsSchema} */
export type FairFacets = z.output<typeof fairFacetsSchema>;

/** A page of fairs, with what was asked for beside it. */
export const fairPageSchema = z.object({
  ...page(fairSummarySchema),
  facets: z.optional(fairFacetsSchema),
  organization: z.optional(organizationSchema),
});
/** @see {@link fairPageSchema} */
export type FairPage = z.output<typeof fairPageSchema>;

const some = <T extends z.ZodMiniType>(value: T) =>
  z.optional(z.array(value).check(z.minLength(1), z.maxLength(50)));

const day = z.iso.date().check(z.regex(/^(?:19|20)/));

/** Filters of a calendar; values of one filter are alternatives, filters narrow each other. */
export const fairFilterSchema = z.strictObject({
  /** First day (Asia/Shanghai); today unless told. */
  from: z.optional(day),
  /** Last day; without it, all that is to come. */
  to: z.optional(day),
  /** Divisions, with all below them; a fair for a whole province is found from each of its parts. */
  region: some(regionCode),
  kind: some(z.enum(fairKinds)),
  format: some(z.enum(fairFormats)),
  targetGroup: some(z.enum(targetGroups)),
  /** Names of hosts, as facets give them. */
  host: some(plainText(100).check(z.minLength(1))),
  /** Words in name, venue or hosts; every one must be found. */
  q: z.optional(plainText(100)),
});
/** @see {@link fairFilterSchema} */
export type FairFilter = z.output<typeof fairFilterSchema>;

/** Where fairs are listed; apart, because the loader of a page needs no more of the contract. */
export const fairListRoute = { method: 'GET', path: '/v1/fairs' } as const;

const ofOne = z.strictObject({ id: id('fair') });

/** Operations on fairs. Their jobs are `job.list` with the filter `fair`. */
export const fair = {
  /**
   * Fairs of some days, in the order of their beginning; cancelled ones stay. A month fits into one
   * request (`limit: 100`) or a few. Walk all of them with `for await`.
   */
  list: endpoint({
    ...fairListRoute,
    summary: 'List and search fairs',
    query: z.extend(fairFilterSchema, {
      include: z.optional(z.array(z.enum(['facets', 'organization']))),
      ...pageQuery,
    }),
    output: fairPageSchema,
    problems: ['invalid_cursor'],
    scope: 'jobs:read',
  }),
  /** One fair in full, whether it is to come, over or cancelled. */
  get: endpoint({
    method: 'GET',
    path: '/v1/fairs/{id}',
    summary: 'One fair',
    params: ofOne,
    output: fairSchema,
    problems: ['not_found'],
    scope: 'jobs:read',
  }),
  /** The employers of a fair in the order of their booths. */
  employers: endpoint({
    method: 'GET',
    path: '/v1/fairs/{id}/employers',
    summary: 'Employers and booths of a fair',
    params: ofOne,
    query: z.strictObject({
      /** A part of a name, or the beginning of a booth number. */
      q: z.optional(plainText(100)),
      ...pageQuery,
    }),
    output: z.object(page(fairEmployerSchema)),
    problems: ['not_found', 'invalid_cursor'],
    scope: 'jobs:read',
  }),
};
