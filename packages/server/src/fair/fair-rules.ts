import { fairHostRoles, type FairInput } from '@union-jobs/contract';
import { ProblemError, type RefusedField, type Wording } from '../problem.ts';
import { readBlocks } from '../text/blocks.ts';
import type { StoredRegistration, StoredVenue } from './fair-queries.ts';
import { regionLineage } from './fair-selection.ts';

/** Longest fair and widest calendar, so that one wrong year does not fill a calendar for ever. */
const longestDays = 366;
const dayMs = 86_400_000;

/**
 * What is wrong with a fair that a schema cannot tell: times in the wrong order.
 *
 * @returns what is refused, with pointers below `/body`
 */
export function checkFair(input: FairInput): RefusedField[] {
  const startsAt = Date.parse(input.startsAt);
  const endsAt = Date.parse(input.endsAt);
  const refused: RefusedField[] = [];
  const refuse = (pointer: string, detail: Wording) =>
    refused.push({ pointer: `/body/${pointer}`, code: 'invalid_time', detail });
  if (endsAt <= startsAt) refuse('endsAt', afterStart);
  if (endsAt - startsAt > longestDays * dayMs) refuse('endsAt', tooLong);
  for (const [name, parts] of Object.entries({
    sessions: input.sessions,
    streams: input.streams,
  })) {
    parts.forEach((part, index) => {
      if (Date.parse(part.endsAt) <= Date.parse(part.startsAt)) {
        refuse(`${name}/${index}/endsAt`, afterStart);
      }
    });
  }
  input.sessions.forEach((session, index) => {
    const isWithin =
      Date.parse(session.startsAt) >= startsAt && Date.parse(session.endsAt) <= endsAt;
    if (!isWithin) refuse(`sessions/${index}`, withinFair);
  });
  const { opensAt, deadline = input.endsAt } = input.registration ?? {};
  if (Date.parse(deadline) > endsAt) refuse('registration/deadline', beforeEnd);
  if (opensAt && Date.parse(opensAt) >= Date.parse(deadline)) {
    refuse('registration/opensAt', beforeDeadline);
  }
  return refused;
}

const afterStart: Wording = {
  zh: '结束时间须晚于开始时间，请检查。',
  en: 'The end comes before the beginning.',
};
const tooLong: Wording = {
  zh: `一场招聘会最长 ${longestDays} 天，请检查年份。`,
  en: `A fair lasts ${longestDays} days at most; check the year.`,
};
const withinFair: Wording = {
  zh: '场次须在招聘会的起止时间之内，请检查。',
  en: 'A session lies within the times of the fair.',
};

const beforeEnd: Wording = {
  zh: '报名截止时间须不晚于招聘会结束时间，请检查。',
  en: 'Registration ends with the fair at the latest.',
};
const beforeDeadline: Wording = {
  zh: '报名开始时间须早于报名截止时间，请检查。',
  en: 'Registration begins before it ends.',
};

/** More people have a place than the capacity would allow. */
export function capacityTooLow(registered: number): ProblemError {
  const detail = {
    zh: `已有 ${registered} 人报名，名额不能少于这个数。`,
    en: `${registered} people have a place; the capacity cannot be lower.`,
  };
  return new ProblemError('invalid_fields', detail, {
    fields: [{ pointer: '/body/registration/capacity', code: 'too_small', detail }],
  });
}

/** A fair as the database takes it; equal inputs give equal values. */
export function fairValues(input: FairInput) {
  const { venue, registration } = input;
  const codes = [...new Set([...(venue?.region ? [venue.region] : []), ...input.regions])];
  const storedVenue: StoredVenue | null = venue
    ? {
        name: venue.name,
        address: venue.address ?? null,
        region: venue.region ?? null,
        coordinates: venue.coordinates ?? null,
        transport: venue.transport ?? null,
      }
    : null;
  const storedRegistration: StoredRegistration | null = registration
    ? {
        isOpen: registration.isOpen,
        opensAt: utc(registration.opensAt),
        deadline: utc(registration.deadline),
      }
    : null;
  return {
    name: input.name,
    edition: input.edition ?? null,
    kind: input.kind,
    format: input.format,
    starts_at: new Date(input.startsAt),
    ends_at: new Date(input.endsAt),
    region_codes: codes,
    region_lineage: [...new Set(codes.flatMap(regionLineage))],
    target_groups: [...new Set(input.targetGroups)],
    services: [...new Set(input.services)],
    venue: json(storedVenue),
    sessions: JSON.stringify(
      input.sessions.map(({ name, ...part }) => ({ name: name ?? null, ...timesOf(part) })),
    ),
    streams: JSON.stringify(input.streams.map(streamOf)),
    contact_phone: input.contactPhone ?? null,
    description: JSON.stringify(input.description ? readBlocks(input.description) : []),
    registration: json(storedRegistration),
  };
}

/** Hosts in the order of their roles, as they are stored. */
export function hostValues({ hosts }: FairInput) {
  return hosts
    .map(({ role, name, organizationId }) => ({
      role,
      name,
      organization_id: organizationId ?? null,
    }))
    .sort((a, b) => fairHostRoles.indexOf(a.role) - fairHostRoles.indexOf(b.role));
}

function streamOf(stream: FairInput['streams'][number]) {
  return {
    platform: stream.platform,
    url: stream.url ?? null,
    qrText: stream.qrText ?? null,
    ...timesOf(stream),
    replayUrl: stream.replayUrl ?? null,
  };
}

function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
}

function utc(moment: string | undefined): string | null {
  return moment === undefined ? null : new Date(moment).toISOString();
}

function json(value: object | null): string | null {
  return value && JSON.stringify(value);
}
