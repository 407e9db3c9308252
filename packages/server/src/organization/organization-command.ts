import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import {
  insertOrganization,
  listOrganizations,
  updateBookingSettings,
  updateRetention,
  type BookingSettings,
} from './organization-queries.ts';
import { onlyOrganization } from './organization-rules.ts';

/** `union-jobs organization create|list|set`: the unions and colleges that this service serves. */
export async function organizationCommand(run: CommandRun): Promise<void> {
  const [verb, ...args] = run.args;
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      name: { type: 'string' },
      licence: { type: 'string' },
      website: { type: 'string' },
      hotline: { type: 'string', multiple: true },
      organization: { type: 'string' },
      'retention-days': { type: 'string' },
      'booking-retention-days': { type: 'string' },
      'crisis-line': { type: 'string' },
      'reminder-minutes': { type: 'string' },
    },
  });
  const database = await run.open(values.data);
  try {
    if (verb === 'list') {
      for (const { id, name } of await listOrganizations(database.db)) print(run, `${id}  ${name}`);
    } else if (verb === 'create' && values.name) {
      const id = await insertOrganization(database.db, {
        name: values.name,
        licence: values.licence ?? null,
        website: values.website ?? null,
        ...(values.hotline ? { hotlines: values.hotline } : {}),
      });
      print(run, `已添加 ${values.name}：${id}`);
    } else if (verb === 'set' && /^[1-9]\d{0,4}$/.test(values['retention-days'] ?? '')) {
      const id = await onlyOrganization(database.db, values.organization);
      const days = Number(values['retention-days']);
      await updateRetention(database.db, id, days);
      print(run, `已设置：岗位结束 ${days} 天后，删除其投递记录中的个人信息。`);
    } else if (verb === 'set' && bookingSettingsOf(values)) {
      const id = await onlyOrganization(database.db, values.organization);
      await updateBookingSettings(database.db, id, bookingSettingsOf(values) ?? {});
      print(run, '已设置咨询预约。');
    } else {
      throw new CommandError(
        '用法：union-jobs organization create --name 名称 [--licence 许可证号] [--website 网址] ' +
          '[--hotline 电话]…，union-jobs organization list，' +
          '或 union-jobs organization set [--organization 编号] 加上 --retention-days 天数；' +
          '咨询预约：--booking-retention-days 天数、--crisis-line 热线、' +
          '--reminder-minutes 1440,120（提前多少分钟提醒）',
      );
    }
  } finally {
    await database.close();
  }
}

/** What was given of bookings; undefined when nothing was, or something is wrong. */
function bookingSettingsOf(
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): BookingSettings | undefined {
  const {
    'booking-retention-days': days,
    'crisis-line': crisisLine,
    'reminder-minutes': minutes,
  } = values;
  if (days !== undefined && !/^[1-9]\d{0,4}$/.test(String(days))) return undefined;
  if (minutes !== undefined && !/^(?:\d{1,5}(?:,\d{1,5}){0,4})?$/.test(String(minutes)))
    return undefined;
  const settings: BookingSettings = {
    ...(days === undefined ? {} : { retentionDays: Number(days) }),
    ...(typeof crisisLine === 'string' ? { crisisLine } : {}),
    ...(typeof minutes === 'string'
      ? { reminderMinutes: minutes.split(',').filter(Boolean).map(Number) }
      : {}),
  };
  return Object.keys(settings).length > 0 ? settings : undefined;
}
