import { fairInputSchema, targetGroups, type FairInput } from '@union-jobs/contract';
import type * as z from 'zod/mini';
import { regionByCode } from '../region/region-data.ts';
import { chinaDayNumber, chinaTime } from './fairs.ts';
import { createRandom, type Random } from './random.ts';

/** One of many fairs that make a calendar look like one. */
export interface MoreFair {
  readonly input: FairInput;
  /** Employers that have a booth, by their number. */
  readonly employers: number;
  /** Prefix of the codes of its employers. */
  readonly region: string;
  /** People who registered, as a share of the capacity. */
  readonly taken: number;
  /** Why it is not held, null for one that is. */
  readonly cancelled: string | null;
}

/** What a kind of fair is like. */
interface Shape {
  readonly kind: FairInput['kind'];
  readonly format: FairInput['format'];
  readonly title: string;
  readonly venue: string | null;
  readonly hours: readonly [from: number, to: number];
  readonly days: number;
}

const shapes: readonly Shape[] = [
  {
    kind: 'general',
    format: 'onsite',
    title: '综合招聘会',
    venue: '人才市场',
    hours: [9, 15],
    days: 1,
  },
  {
    kind: 'special',
    format: 'onsite',
    title: '“暖心护航”专场招聘会',
    venue: '工人文化宫',
    hours: [9, 12],
    days: 1,
  },
  {
    kind: 'campus',
    format: 'hybrid',
    title: '校园双选会',
    venue: '大学生活动中心',
    hours: [13, 17],
    days: 1,
  },
  {
    kind: 'livestream',
    format: 'online',
    title: '直播带岗',
    venue: null,
    hours: [19, 21],
    days: 1,
  },
  { kind: 'video', format: 'online', title: '视频双选周', venue: null, hours: [9, 17], days: 5 },
  { kind: 'gig', format: 'onsite', title: '零工早市', venue: '零工驿站', hours: [6, 10], days: 1 },
  {
    kind: 'general',
    format: 'hybrid',
    title: '就业服务周',
    venue: '会展中心',
    hours: [9, 16],
    days: 3,
  },
];

const cities = [
  '220100',
  '220100',
  '131000',
  '441200',
  '150500',
  '110000',
  '120000',
  '210100',
  '230100',
];
const reasons = ['因场馆检修取消，时间另行通知', '因天气原因取消，请关注后续安排'];

/** Days before and after the present one on which fairs are held. */
const span = { past: 30, ahead: 60 } as const;

/**
 * Makes a few dozen fairs of three months around `now`, the same ones for the same seed: among them
 * some of several days, online ones with streams, one series, full ones and cancelled ones.
 */
export function moreFairs({ seed, now }: { seed: number; now: Date }): MoreFair[] {
  const random = createRandom(seed);
  const today = chinaDayNumber(now);
  const fairs: MoreFair[] = [];
  for (
    let day = -span.past, number = 0;
    day <= span.ahead;
    day += random.whole(1, 3), number += 1
  ) {
    const shape = shapes[number % shapes.length] as Shape;
    const region = random.pick(cities);
    fairs.push(fairOf(random, { shape, region, day: today + day, number }));
  }
  const weekly = { ...(shapes[5] as Shape), title: '每周六零工市场' };
  for (let week = 0; week < 8; week += 1) {
    const place = { shape: weekly, region: '220100', day: saturday(today) + 7 * week };
    fairs.push(fairOf(random, { ...place, number: week, edition: `第${week + 1}期` }));
  }
  return fairs;
}

/** 1970-01-01 was a Thursday. */
function saturday(dayNumber: number): number {
  return dayNumber + ((2 - (dayNumber % 7) + 7) % 7);
}

interface Plan {
  readonly shape: Shape;
  readonly region: string;
  readonly day: number;
  readonly number: number;
  readonly edition?: string;
}

function fairOf(random: Random, { shape, region, day, number, edition }: Plan): MoreFair {
  const city = regionByCode(region)?.name ?? '';
  const [from, to] = shape.hours;
  const at = (dayNumber: number, hour: number) => chinaTime(dayNumber, hour).toISOString();
  const days = Array.from({ length: shape.days }, (_, index) => day + index);
  const takes = shape.kind !== 'gig';
  const isFull = number % 9 === 4;
  const input: z.input<typeof fairInputSchema> = {
    name: `${city}${shape.title}（演示）`,
    ...(edition ? { edition } : {}),
    kind: shape.kind,
    format: shape.format,
    startsAt: at(day, from),
    endsAt: at(day + shape.days - 1, to),
    hosts: [
      { role: 'organizer', name: `${city}总工会（演示）` },
      ...(random.chance(0.5)
        ? [{ role: 'co_organizer' as const, name: `${city}人力资源服务中心（演示）` }]
        : []),
    ],
    regions: [region],
    targetGroups: random.some(targetGroups, random.whole(0, 2)),
    ...(shape.venue ? { venue: { name: `${city}${shape.venue}`, region } } : {}),
    sessions:
      shape.days > 1 ? days.map((one, index) => sessionOf(index, at(one, from), at(one, to))) : [],
    streams: shape.format === 'onsite' ? [] : [streamOf(number, at(day, from), at(day, to))],
    services: random.some(
      ['join_union', 'small_loan', 'legal_advice', 'career_guidance'],
      number % 4,
    ),
    contactPhone: '12351',
    ...(takes ? { registration: { capacity: isFull ? 30 : 20 * random.whole(5, 25) } } : {}),
  };
  return {
    input: fairInputSchema.parse(input),
    employers: random.whole(6, 14),
    region: region.slice(0, region.endsWith('0000') ? 2 : 4),
    taken: takes ? (isFull ? 1 : random.whole(10, 80) / 100) : 0,
    cancelled: number % 11 === 7 ? random.pick(reasons) : null,
  };
}

function sessionOf(index: number, startsAt: string, endsAt: string) {
  return { name: `第${'一二三四五'[index] ?? index + 1}天`, startsAt, endsAt };
}

function streamOf(number: number, startsAt: string, endsAt: string) {
  return {
    platform: number % 2 ? '抖音' : '微信视频号',
    url: `https://live.example.com/${number}/index.m3u8`,
    startsAt,
    endsAt,
  };
}
