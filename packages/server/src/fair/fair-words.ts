import type {
  fairFormats,
  fairHostRoles,
  fairKinds,
  FairSummary,
  targetGroups,
} from '@union-jobs/contract';

type Words<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** Kinds of fairs as people call them. */
export const fairKindTitles: Words<typeof fairKinds> = {
  general: '综合招聘会',
  special: '专场招聘会',
  campus: '校园双选会',
  livestream: '直播带岗',
  video: '视频双选会',
  gig: '零工市场',
  cross_region: '跨区域协作',
};

/** Formats of fairs as people call them. */
export const fairFormatTitles: Words<typeof fairFormats> = {
  onsite: '线下',
  online: '线上',
  hybrid: '线上线下',
};

/** Roles of hosts as posters name them. */
export const hostRoleTitles: Words<typeof fairHostRoles> = {
  organizer: '主办',
  co_organizer: '承办',
  supporter: '协办',
  adviser: '指导',
  sponsor: '支持',
};

const groupTitles: Words<typeof targetGroups> = {
  transferred_worker: '转岗待岗职工',
  new_form_worker: '新就业形态劳动者',
  migrant_worker: '农牧民工',
  hardship_family: '困难职工家庭成员',
  graduate: '高校毕业生',
};

/** What is said of a fair at a glance, in Chinese: name and value. */
export function fairFacts(fair: FairSummary): [name: string, value: string][] {
  const { venue, registration } = fair;
  const facts: [string, string | null | undefined][] = [
    [statusTitle(fair.status), fair.status === 'scheduled' ? null : (fair.statusNote ?? '是')],
    ['时间', timeSpan(fair.startsAt, fair.endsAt)],
    ['形式', [wordOf(fairKindTitles, fair.kind), wordOf(fairFormatTitles, fair.format)].join('，')],
    ...hostFacts(fair),
    ['地点', venue && placeText(venue)],
    ['交通', venue?.transport],
    ['面向', fair.targetGroups.map((group) => wordOf(groupTitles, group)).join('、')],
    ...fair.streams.map(({ platform, startsAt, endsAt, url }): [string, string] => [
      '直播',
      [platform, timeSpan(startsAt, endsAt), url].filter(Boolean).join('，'),
    ]),
    ['报名截止', registration && momentText(registration.deadline)],
  ];
  return facts.filter((fact): fact is [string, string] => !!fact[1]);
}

/** `已取消`, `有变更`, and nothing for a fair that is held as planned. */
export function statusTitle(status: string): string {
  return { cancelled: '已取消', changed: '有变更' }[status] ?? '';
}

/** Name of the place and where it is: `会展中心，廊坊市广阳区光明西道1号`. */
export function placeText(venue: NonNullable<FairSummary['venue']>): string {
  const where = `${venue.region?.path.join('') ?? ''}${venue.address ?? ''}`;
  return [venue.name, where].filter(Boolean).join('，');
}

function hostFacts({ hosts }: FairSummary): [string, string][] {
  const roles = [...new Set(hosts.map(({ role }) => role))];
  return roles.map((role) => [
    wordOf(hostRoleTitles, role),
    hosts
      .filter((host) => host.role === role)
      .map(({ name }) => name)
      .join('、'),
  ]);
}

/** A code of a later version stands for itself. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

const zone = { timeZone: 'Asia/Shanghai' } as const;
const day = new Intl.DateTimeFormat('zh-CN', { ...zone, dateStyle: 'long' });
const time = new Intl.DateTimeFormat('zh-CN', { ...zone, timeStyle: 'short' });

function momentText(at: string): string {
  return `${day.format(new Date(at))} ${time.format(new Date(at))}`;
}

/** `2026年11月27日 09:00 至 15:00`, with the day of the end where it is another one. */
export function timeSpan(startsAt: string, endsAt: string): string {
  const end = new Date(endsAt);
  const isSameDay = day.format(new Date(startsAt)) === day.format(end);
  return `${momentText(startsAt)} 至 ${isSameDay ? time.format(end) : momentText(endsAt)}`;
}
