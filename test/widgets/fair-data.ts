import type { Fair, FairEmployer, FairFacets, FairPage, FairSummary } from '@union-jobs/sdk';
import { organization, sampleId } from './job-data.ts';

type Sample = [
  name: string,
  day: number,
  hours: [from: string, to: string],
  place: string | null,
  more?: Partial<Fair>,
];

const samples: readonly Sample[] = [
  ['“工会帮就业”秋季大型综合招聘会', 14, ['09:00', '15:00'], '市体育馆'],
  [
    '制造业直播带岗',
    14,
    ['14:00', '16:00'],
    null,
    { kind: 'livestream', format: 'online', targetGroups: ['graduate'] },
  ],
  ['零工市场专场', 14, ['08:00', '12:00'], '零工驿站', { kind: 'gig' }],
  ['困难职工家庭专场招聘会', 14, ['13:30', '16:30'], '职工之家'],
  [
    '高校毕业生双选会',
    16,
    ['09:00', '12:00'],
    '大学生活动中心',
    { kind: 'campus', targetGroups: ['graduate'] },
  ],
  [
    '三地工会联合招聘月',
    16,
    ['09:00', '17:00'],
    '会展中心',
    { kind: 'cross_region', format: 'hybrid', endsAt: '2026-10-20T17:00:00+08:00' },
  ],
  [
    '新就业形态劳动者专场',
    21,
    ['09:00', '11:30'],
    '货运物流园',
    { kind: 'special', status: 'cancelled', statusNote: '因场馆检修取消，另行安排。' },
  ],
  [
    '视频双选会',
    28,
    ['10:00', '18:00'],
    null,
    { kind: 'video', format: 'online', status: 'changed', statusNote: '时间改为 10:00 开始。' },
  ],
];

/** Fairs of October 2026, and of each month after it as many as asked for. */
export function sampleFairs(count = samples.length, month = '2026-10'): Fair[] {
  return Array.from({ length: count }, (_, index) => sampleFair(index, month));
}

function sampleFair(index: number, month: string): Fair {
  const sample = samples[index % samples.length] as Sample;
  const [name, first, [from, to], place, more] = sample;
  const shift = 3 * Math.floor(index / samples.length);
  const day = String(((first + shift - 1) % 28) + 1).padStart(2, '0');
  const round = Math.floor(index / samples.length);
  const startsAt = `${month}-${day}T${from}:00+08:00`;
  const endsAt = `${month}-${day}T${to}:00+08:00`;
  const region = { code: '131000', path: ['河北省', '廊坊市'] };
  const stream = {
    platform: '抖音',
    url: 'https://live.example/room/1',
    qrText: null,
    startsAt,
    endsAt,
    replayUrl: null,
  };
  const fair: Fair = {
    id: sampleId('fair', index + 1 + 10_000 * Number(month.slice(-2))),
    name: round ? `${name}（${round + 1}）` : name,
    edition: null,
    kind: 'general',
    format: 'onsite',
    status: 'scheduled',
    statusNote: null,
    startsAt,
    endsAt,
    hosts: [
      { role: 'organizer', name: '廊坊市总工会', organizationId: sampleId('org', 1) },
      { role: 'organizer', name: '北京市通州区总工会', organizationId: null },
      { role: 'supporter', name: '天津市武清区总工会', organizationId: null },
    ],
    regions: [region],
    targetGroups: [],
    venue: place
      ? {
          name: place,
          address: '和平路 1 号',
          region,
          coordinates: { latitude: 39.52, longitude: 116.7, datum: 'GCJ-02' },
          transport: '公交 3 路到体育馆站。',
        }
      : null,
    streams: place ? [] : [stream],
    registration: {
      isOpen: true,
      opensAt: null,
      deadline: startsAt,
      capacity: 300,
      placesLeft: 120,
      hasWaitlist: true,
      waiting: 0,
    },
    counters: {
      employers: 56,
      posts: 1500,
      headcount: 3200,
      registered: 180,
      attended: 0,
      intentions: 0,
    },
    sequence: 0,
    updatedAt: '2026-10-01T08:00:00+08:00',
    sessions: [{ name: '上午', startsAt, endsAt }],
    services: ['found_union', 'legal_advice'],
    contactPhone: '0316-12351',
    description: [
      { type: 'paragraph', children: [{ text: '请携带身份证和简历，现场提供打印服务。' }] },
    ],
    organizations: [{ id: sampleId('org', 1), name: '廊坊市总工会' }],
  };
  // What lasts until another day keeps to the month it is asked for.
  const end = more?.endsAt?.replace('2026-10', month);
  return { ...fair, ...more, ...(end && { endsAt: round ? endsAt : end }) };
}

/** A fair as it stands in a calendar. */
export function fairSummaryOf(fair: Fair): FairSummary {
  const summary: Partial<Fair> = { ...fair };
  (['sessions', 'services', 'contactPhone', 'description', 'organizations'] as const).forEach(
    (name) => delete summary[name],
  );
  return summary as FairSummary;
}

/** A page of these fairs with the union. */
export function fairPageOf(fairs: readonly Fair[], nextCursor: string | null = null): FairPage {
  return { items: fairs.map(fairSummaryOf), nextCursor, organization };
}

/** What these fairs leave to choose from. */
export function fairFacetsOf(fairs: readonly Fair[]): FairFacets {
  const facet = (read: (fair: Fair) => readonly string[]) => {
    const counts = new Map<string, number>();
    fairs.forEach((fair) =>
      new Set(read(fair)).forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1)),
    );
    return [...counts].map(([value, count]) => ({
      value,
      label: { '130000': '河北省', '131000': '廊坊市' }[value] ?? null,
      count,
    }));
  };
  return {
    fairs: { value: fairs.length, atLeast: false },
    region: facet(() => ['130000', '131000']),
    kind: facet(({ kind }) => [kind]),
    format: facet(({ format }) => [format]),
    targetGroup: facet(({ targetGroups }) => targetGroups),
    host: facet(({ hosts }) => hosts.map(({ name }) => name)),
  };
}

/** Employers of a fair. */
export function sampleFairEmployers(count: number): FairEmployer[] {
  return Array.from({ length: count }, (_, index) => ({
    employer: {
      id: sampleId('emp', index + 1),
      name: `廊坊市第${index + 1}机械制造有限公司`,
      verified: true,
      industry: '制造业',
    },
    booth: `A${String(index + 1).padStart(2, '0')}`,
    posts: 3 + index,
    headcount: 10 + index,
  }));
}
