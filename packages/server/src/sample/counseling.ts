import type { CounselingServiceInput, CounselorHours } from '@union-jobs/contract';
import {
  counselingServiceInputSchema,
  counselorHoursSchema,
  counselorInputSchema,
  lectureInputSchema,
} from '@union-jobs/contract';
import {
  insertCounselor,
  insertPlace,
  insertService,
  replaceHours,
} from '../counseling/counseling-queries.ts';
import type { Database } from '../database.ts';
import { insertLecture } from '../lecture/lecture-queries.ts';
import { setCapacity } from '../lecture/seat-queries.ts';
import { chinaDayNumber, chinaTime } from './fairs.ts';

type Kind = CounselingServiceInput['kind'];

const services: readonly {
  readonly kind: Kind;
  readonly name: string;
  readonly description: string;
  readonly minutes: number;
  readonly mostSessions: number;
}[] = [
  {
    kind: 'psychological',
    name: '心理咨询',
    description: '压力、睡眠、情绪、家庭与人际关系，都可以来谈。不用说出姓名和单位。',
    minutes: 50,
    mostSessions: 6,
  },
  {
    kind: 'career_guidance',
    name: '职业指导',
    description: '求职方向、简历修改、面试准备、转岗规划。',
    minutes: 40,
    mostSessions: 3,
  },
  {
    kind: 'legal_advice',
    name: '法律咨询',
    description: '劳动合同、工资、社保、工伤等劳动权益问题。',
    minutes: 30,
    mostSessions: 1,
  },
  {
    kind: 'startup_guidance',
    name: '创业指导',
    description: '创业政策、小额贷款、开业手续。',
    minutes: 40,
    mostSessions: 3,
  },
];

/** Somebody of the sample: names are made up, and so is what they know. */
interface SampleCounselor {
  readonly name: string;
  readonly qualification: string;
  readonly specialities: readonly string[];
  readonly languages: readonly string[];
  readonly kinds: readonly Kind[];
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly modes: CounselorHours['weekly'][number]['modes'];
}

const counselors: readonly SampleCounselor[] = [
  {
    name: '林静怡（示例）',
    qualification: '心理治疗师',
    specialities: ['失业压力', '睡眠', '情绪'],
    languages: ['普通话', 'English'],
    kinds: ['psychological'],
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    to: '17:00',
    modes: ['in_person', 'phone', 'video'],
  },
  {
    name: '包文博（示例）',
    qualification: '二级心理咨询师',
    specialities: ['家庭关系', '职场人际'],
    languages: ['普通话', '蒙古语'],
    kinds: ['psychological'],
    weekdays: [2, 4, 6],
    from: '13:00',
    to: '20:00',
    modes: ['phone', 'text'],
  },
  {
    name: '赵启明（示例）',
    qualification: '高级职业指导师',
    specialities: ['转岗规划', '简历与面试'],
    languages: ['普通话'],
    kinds: ['career_guidance', 'startup_guidance'],
    weekdays: [1, 2, 3, 4, 5],
    from: '08:30',
    to: '16:30',
    modes: ['in_person', 'phone'],
  },
  {
    name: '金美兰（示例）',
    qualification: '职业指导师',
    specialities: ['高校毕业生', '零工就业'],
    languages: ['普通话', '朝鲜语'],
    kinds: ['career_guidance'],
    weekdays: [3, 5],
    from: '10:00',
    to: '18:00',
    modes: ['in_person', 'video'],
  },
  {
    name: '孙律师（示例）',
    qualification: '执业律师',
    specialities: ['欠薪', '工伤', '劳动合同'],
    languages: ['普通话'],
    kinds: ['legal_advice'],
    weekdays: [2, 4],
    from: '09:00',
    to: '16:00',
    modes: ['in_person', 'phone'],
  },
  {
    name: '周海洋（示例）',
    qualification: '创业导师',
    specialities: ['餐饮', '直播电商', '小额贷款'],
    languages: ['普通话'],
    kinds: ['startup_guidance'],
    weekdays: [1, 3, 5],
    from: '09:00',
    to: '12:00',
    modes: ['in_person', 'video'],
  },
];

const lectures: readonly { title: string; speaker: string; kind: Kind; inDays: number }[] = [
  { title: '失眠的夜晚可以做什么', speaker: '林静怡（示例）', kind: 'psychological', inDays: 3 },
  { title: '简历写给谁看', speaker: '赵启明（示例）', kind: 'career_guidance', inDays: 6 },
  { title: '被拖欠工资怎么办', speaker: '孙律师（示例）', kind: 'legal_advice', inDays: 10 },
  { title: '第一家小店的账本', speaker: '周海洋（示例）', kind: 'startup_guidance', inDays: 13 },
  { title: '和孩子谈谈换工作', speaker: '包文博（示例）', kind: 'psychological', inDays: 20 },
  { title: '面试前的三十分钟', speaker: '金美兰（示例）', kind: 'career_guidance', inDays: 27 },
];

/** Stores the services, counselors, hours and lectures of the sample. */
export async function loadCounseling(
  db: Database,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<void> {
  const room = await insertPlace(db, organizationId, {
    name: '职工服务中心三楼咨询室',
    address: '长春市朝阳区示例路 1 号',
    transport: '地铁 1 号线示例站 A 口步行 5 分钟',
  });
  const serviceIds = new Map<Kind, string>();
  for (const service of services) {
    const input = counselingServiceInputSchema.parse({
      ...service,
      modes: ['in_person', 'phone', 'video', 'text'],
    });
    serviceIds.set(service.kind, await insertService(db, organizationId, input));
  }
  for (const one of counselors) {
    const { kinds, weekdays, from, to, modes, ...about } = one;
    const input = counselorInputSchema.parse({
      ...about,
      serviceIds: kinds.map((kind) => serviceIds.get(kind)),
    });
    const id = await insertCounselor(db, organizationId, input);
    const hours = counselorHoursSchema.parse({
      weekly: weekdays.map((weekday) => ({ weekday, from, to, modes, placeId: room.id })),
      breaks: [{ from: '12:00', to: '13:00' }],
    });
    await replaceHours(db, { id, organizationId }, hours);
  }
  for (const { inDays, ...about } of lectures) {
    const day = chinaDayNumber(now) + inDays;
    const input = lectureInputSchema.parse({
      ...about,
      startsAt: chinaTime(day, 14).toISOString(),
      endsAt: chinaTime(day, 16).toISOString(),
      venue: '职工服务中心二楼报告厅',
      capacity: 80,
    });
    await setCapacity(db, await insertLecture(db, organizationId, input), input.capacity);
  }
}
