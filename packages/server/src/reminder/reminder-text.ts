import type { ReminderKind } from './reminder-queries.ts';

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const closing = '改期、取消或不再接收提醒，请使用预约时得到的管理码。';

/**
 * What a person is told, in words that give nothing away to who reads over their shoulder: no kind
 * of service, no counselor, no place, no name.
 */
export function reminderText(kind: ReminderKind, startsAt: Date | null): string {
  const time = startsAt ? `${when.format(startsAt)}（北京时间）` : '';
  const texts: Readonly<Record<ReminderKind, string>> = {
    upcoming: `您好，您的预约时间是${time}。${closing}`,
    offered: `您好，您等候的时间${time}现在可以预约，已为您暂时保留。请尽快用管理码确认。`,
    cancelled: `您好，您的预约已取消，抱歉给您带来不便。需要时请重新预约。`,
  };
  return texts[kind];
}
