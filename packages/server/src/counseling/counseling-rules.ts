import type {
  BookingForm,
  ConsentWording,
  CounselorHours,
  Crisis,
  CounselingPlace,
} from '@union-jobs/contract';
import { createHash } from 'node:crypto';
import type { RefusedField, Wording } from '../problem.ts';
import { minutesOf } from './china-day.ts';

/** Who keeps what people write. */
export interface CounselingKeeper {
  readonly name: string;
  readonly hotlines: readonly string[];
  readonly retentionDays: number;
  readonly crisisLine: string | null;
}

/**
 * Whom to call when it cannot wait: emergency, police, the national line for psychological help
 * (12356, 国家卫生健康委, 2025) and the operator's own.
 */
export function crisisNotice(
  { crisisLine }: Pick<CounselingKeeper, 'crisisLine'>,
  language: keyof Wording,
): Crisis {
  const zh = language === 'zh';
  return {
    text: zh
      ? '如果您或身边的人正处在危险中，请不要等待预约，立即拨打下面的电话。'
      : 'If you or somebody near you is in danger, do not wait for an appointment. Call now.',
    lines: [
      { name: zh ? '急救' : 'Ambulance', phone: '120' },
      { name: zh ? '报警' : 'Police', phone: '110' },
      { name: zh ? '全国心理援助热线' : 'National psychological helpline', phone: '12356' },
      ...(crisisLine ? [{ name: zh ? '本单位热线' : 'Our own line', phone: crisisLine }] : []),
    ],
  };
}

/** Raised when the words below change. */
const version = '1';

function wordingOf(zh: string, en: string): ConsentWording {
  return { version, hash: createHash('sha256').update(`${zh}\n${en}`).digest('hex'), zh, en };
}

/** What a booking needs consent to; the same for every service, so that it tells nothing of it. */
export function bookingConsents(keeper: CounselingKeeper): Omit<BookingForm, 'crisis'> {
  const { name, retentionDays } = keeper;
  const lines = keeper.hotlines.join('、');
  return {
    consent: wordingOf(
      `我同意“${name}”收集我填写的称呼、一种联系方式和年龄范围，仅用于这次预约的安排、提醒和变更通知，` +
        `不提供给用人单位或其他任何人，最后一次预约结束 ${retentionDays} 天后删除。不同意则不能在线预约，` +
        `但可以拨打 ${lines}。我可以随时凭管理码取消预约或删除信息。`,
      `I agree that “${name}” keeps the name that I choose, one way to reach me and my age range, for ` +
        `arranging this appointment, reminders and changes and for nothing else; no employer or anybody ` +
        `else receives them, and they are deleted ${retentionDays} days after the last session. Without ` +
        `my consent I cannot book online, but I can call ${keeper.hotlines.join(', ')}. With the manage ` +
        `code I can cancel or erase at any time.`,
    ),
    sensitiveConsent: wordingOf(
      `我知道预约咨询本身属于敏感个人信息，泄露可能影响我的尊严和安宁。我单独同意“${name}”为提供这次咨询` +
        `处理这一信息；咨询记录加密保存，只有为我咨询的人可以查看。`,
      `I know that asking for counsel is itself sensitive personal information, whose disclosure may harm ` +
        `my dignity and peace. I agree separately that “${name}” handles it to give this counsel; notes ` +
        `are kept encrypted, and only the person who counsels me can read them.`,
    ),
    guardianConsent: wordingOf(
      `我是未满十四周岁的预约人的父母或其他监护人，同意“${name}”按以上说明处理其个人信息。`,
      `I am a parent or guardian of the person under 14 who books, and agree that “${name}” handles ` +
        `their personal information as said above.`,
    ),
  };
}

/** What is wrong with hours, beyond their form. */
export function checkHours(
  hours: CounselorHours,
  places: readonly Pick<CounselingPlace, 'id'>[],
): RefusedField[] {
  const known = new Set(places.map(({ id }) => id));
  const check = (
    spans: readonly { from: string; to: string; placeId?: string | undefined }[],
    at: string,
  ) =>
    spans.flatMap(({ from, to, placeId }, index): RefusedField[] => [
      ...(minutesOf(from) < minutesOf(to) ? [] : [endsEarly(`${at}/${index}/to`)]),
      ...(placeId === undefined || known.has(placeId) ? [] : [noPlace(`${at}/${index}/placeId`)]),
    ]);
  return [
    ...check(hours.weekly, '/body/weekly'),
    ...check(hours.breaks, '/body/breaks'),
    ...hours.exceptions.flatMap(({ spans }, index) =>
      check(spans, `/body/exceptions/${index}/spans`),
    ),
  ];
}

function endsEarly(pointer: string): RefusedField {
  return {
    pointer,
    code: 'ends_early',
    detail: { zh: '结束时间应晚于开始时间。', en: 'The end must be later than the start.' },
  };
}

function noPlace(pointer: string): RefusedField {
  return {
    pointer,
    code: 'unknown_place',
    detail: { zh: '没有这个地点，请先添加。', en: 'There is no such place; add it first.' },
  };
}
