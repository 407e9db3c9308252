import type {
  BookingForm,
  CounselingPlace,
  CounselingService,
  Counselor,
  Crisis,
  Lecture,
  Slot,
} from '@union-jobs/sdk';
import { sampleId } from './job-data.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const sampleCrisis: Crisis = {
  text: '如果您或身边的人正处在危险中，请不要等待预约，立即拨打下面的电话。',
  lines: [
    { name: '急救', phone: '120' },
    { name: '报警', phone: '110' },
    { name: '全国心理援助热线', phone: '12356' },
    { name: '本单位热线', phone: '0431-12345678' },
  ],
};

export const samplePlace: CounselingPlace = {
  id: sampleId('plc', 1),
  name: '职工服务中心三楼',
  address: '和平路 1 号',
  transport: '公交 3 路到和平路站。',
};

/** A service of samples; the first is psychological and takes series. */
export function sampleService(
  number: number,
  part: Partial<CounselingService> = {},
): CounselingService {
  return {
    id: sampleId('svc', number),
    kind: 'psychological',
    name: '心理咨询',
    description: '压力、睡眠、情绪，都可以来谈。不用说出姓名和单位。',
    minutes: 50,
    modes: ['phone', 'in_person', 'video'],
    mostSessions: 3,
    noticeMinutes: 120,
    horizonDays: 60,
    ...part,
  };
}

export const sampleServices: readonly CounselingService[] = [
  sampleService(1),
  sampleService(2, {
    kind: 'career_guidance',
    name: '职业指导',
    description: '求职方向、简历修改、面试准备。',
    mostSessions: 1,
    modes: ['phone'],
  }),
  sampleService(3, {
    kind: 'legal_advice',
    name: '法律咨询',
    description: '劳动合同、工资、工伤。',
    mostSessions: 1,
  }),
];

export const sampleCounselors: readonly Counselor[] = [
  {
    id: sampleId('csl', 1),
    name: '林老师',
    qualification: '心理治疗师',
    specialities: ['失业压力', '睡眠'],
    languages: ['普通话', 'English'],
    introduction: null,
    photo: null,
    serviceIds: [sampleId('svc', 1)],
  },
  {
    id: sampleId('csl', 2),
    name: '包老师',
    qualification: '二级心理咨询师',
    specialities: ['家庭关系'],
    languages: ['普通话', '蒙古语'],
    introduction: null,
    photo: null,
    serviceIds: [sampleId('svc', 1), sampleId('svc', 2)],
  },
];

/** The moment of a day from today on, counted in China, and an hour there. */
export function chinaMoment(inDays: number, hour: number, minute = 0): string {
  const midnight = Math.floor((Date.now() + 8 * hourMs) / dayMs) * dayMs - 8 * hourMs;
  const atMs = midnight + inDays * dayMs + hour * hourMs + minute * 60_000;
  return new Date(atMs).toISOString();
}

/** A free time; both counselors are there on even days. */
export function sampleSlot(inDays: number, hour: number): Slot {
  const startsAt = chinaMoment(inDays, hour);
  return {
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 50 * 60_000).toISOString(),
    modes: ['in_person', 'phone', 'video'],
    placeIds: [samplePlace.id],
    counselorIds: sampleCounselors.slice(0, inDays % 2 ? 1 : 2).map(({ id }) => id),
  };
}

/** Four free times on each of the next forty days, but for every fifth, which is full. */
export function sampleSlots(): Slot[] {
  const slots: Slot[] = [];
  for (let day = 1; day <= 40; day++) {
    if (day % 5 === 0) continue;
    slots.push(...[9, 10, 14, 19].map((hour) => sampleSlot(day, hour)));
  }
  return slots;
}

const wordingOf = (name: string, zh: string, en: string) => ({
  version: '1',
  hash: name.repeat(64).slice(0, 64),
  zh,
  en,
});

/** The wordings that a booking needs. */
export const sampleBookingForm: Omit<BookingForm, 'crisis'> = {
  consent: wordingOf(
    'a',
    '我同意“长春市总工会”收集我填写的称呼、一种联系方式和年龄范围，仅用于这次预约的安排、提醒和变更通知，最后一次预约结束 90 天后删除。',
    'I agree that “长春市总工会” keeps the name that I choose, one way to reach me and my age range, for arranging this appointment and nothing else; they are deleted 90 days after the last session.',
  ),
  sensitiveConsent: wordingOf(
    'b',
    '我知道预约咨询本身属于敏感个人信息。我单独同意“长春市总工会”为提供这次咨询处理这一信息。',
    'I know that asking for counsel is itself sensitive personal information. I agree separately that “长春市总工会” handles it to give this counsel.',
  ),
  guardianConsent: wordingOf(
    'c',
    '我是未满十四周岁的预约人的父母或其他监护人，同意“长春市总工会”按以上说明处理其个人信息。',
    'I am a parent or guardian of the person under 14 who books, and agree that “长春市总工会” handles their personal information as said above.',
  ),
};

/** A lecture of samples, some days ahead. */
export function sampleLecture(number: number, part: Partial<Lecture> = {}): Lecture {
  return {
    id: sampleId('lec', number),
    kind: 'psychological',
    title: '失眠的夜晚可以做什么',
    speaker: '林老师',
    description: null,
    startsAt: chinaMoment(3 + number, 14),
    endsAt: chinaMoment(3 + number, 15, 30),
    venue: '职工文化宫报告厅',
    capacity: 80,
    seatsLeft: 12,
    isCancelled: false,
    ...part,
  };
}
