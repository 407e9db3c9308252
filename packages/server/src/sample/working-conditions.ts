import type { Pay } from '@union-jobs/contract';
import type { Random } from './random.ts';
import type { Role } from './roles.ts';

type EmploymentType = Role['types'][number];

const hours = {
  office: ['周一至周五8:30—17:00，双休', '早九晚六，午休一小时，双休', '弹性到岗，每天8小时，双休'],
  day: ['白班8小时，单休', '8:00—17:00，做六休一，加班另付加班费', '白班，每月休息四至六天'],
  shifts: [
    '两班倒，每月轮换一次，夜班有补贴',
    '三班两运转，综合计算工时',
    '白夜班每两周轮换，加班费按规定发放',
  ],
  store: [
    '早班7:00—15:00，晚班14:00—22:00，轮流上班',
    '每周工作五天，周末排班',
    '每天8小时，节假日安排调休',
  ],
  site: [
    '驻现场工作，每月休息四天',
    '按工期安排，每天8小时左右，雨雪天休息',
    '上二十天休十天，往返路费报销',
  ],
  flexible: [
    '按天报名，做一天算一天',
    '每天4小时以上即可，可以只做高峰时段',
    '时间自选，提前一天在群里报名',
  ],
  partTime: [
    '每周两到五天，每天4至6小时，时间可商量',
    '周末和节假日上班，提前排班',
    '每天4小时，早晚时段任选',
  ],
} as const;

/** A sentence on working time that fits the trade and the form of work. */
export function drawHours(random: Random, role: Role, employmentType: EmploymentType): string {
  const isLoose = employmentType === 'gig' || employmentType === 'part_time';
  if (isLoose && role.hours !== 'flexible' && role.hours !== 'site') {
    return random.pick(hours[employmentType === 'gig' ? 'flexible' : 'partTime']);
  }
  return random.pick(hours[!isLoose && role.hours === 'flexible' ? 'shifts' : role.hours]);
}

const benefitPools = {
  factory: [
    '包住',
    '包吃',
    '免费班车',
    '加班补助',
    '高温补贴',
    '定期体检',
    '节日福利',
    '工龄补贴',
    '全勤奖',
    '带薪年假',
  ],
  office: [
    '带薪年假',
    '绩效奖金',
    '定期体检',
    '交通补助',
    '餐补',
    '节日福利',
    '员工培训',
    '生日福利',
  ],
  service: ['包吃', '包住', '全勤奖', '带薪年假', '节日福利', '内部晋升', '员工培训', '工龄补贴'],
  gig: ['工作餐', '免费班车', '意外险', '高温补贴', '免费培训', '可预支'],
} as const;

/** Benefits that agree with the rest of the posting. */
export function drawBenefits(
  random: Random,
  role: Role,
  facts: { employmentType: EmploymentType; hours: string; pay: Pay },
): string[] {
  const { employmentType, pay } = facts;
  const isEmployed = employmentType !== 'gig' && employmentType !== 'part_time';
  const pool =
    benefitPools[isEmployed ? (role.benefits === 'gig' ? 'service' : role.benefits) : 'gig'];
  const insurance = role.benefits === 'office' || random.chance(0.5) ? '五险一金' : '五险';
  return [
    ...(isEmployed && employmentType !== 'internship' ? [insurance] : []),
    ...(facts.hours.includes('双休') ? ['周末双休'] : []),
    ...(pay.months === 13 ? ['年底双薪'] : []),
    ...(pay.settlement === 'day' ? ['日结'] : pay.settlement === 'week' ? ['周结'] : []),
    ...random.some(pool, random.whole(1, 4)),
  ];
}
