import type { FairInput } from '@union-jobs/contract';
import type { SampleFair } from './fairs.ts';

/** What a fair of the sample says besides its name and times; times of parts are hours of its day. */
export type FairDetails = Partial<Omit<FairInput, 'name' | 'startsAt' | 'endsAt'>>;

/** What the details need to know of the day and of who is there. */
export interface FairScene {
  /** A moment of the day of the fair in China, as the contract writes it. */
  at(hour: number, minute?: number): string;
  /** Id of an organization of the sample, where the host is one. */
  organizationId(host: string): string | undefined;
}

const liveUrl = 'https://live.example.com';

/** The hosts of the fair of three provinces; each shows it on its own pages. */
export const threeProvinces = [
  '北京市总工会（演示）',
  '天津市总工会（演示）',
  '河北省总工会（演示）',
] as const;

/** The four fairs in full, along the lines of public reports of such fairs. */
export const fairDetails: Readonly<Record<SampleFair['key'], (scene: FairScene) => FairDetails>> = {
  changchun: ({ at }) => ({
    kind: 'special',
    format: 'hybrid',
    hosts: [
      { role: 'organizer', name: '长春市总工会（演示）' },
      { role: 'co_organizer', name: '长春市人力资源市场（演示）' },
      { role: 'supporter', name: '宽城区总工会（演示）' },
    ],
    regions: ['220100'],
    targetGroups: ['transferred_worker', 'graduate', 'hardship_family'],
    venue: {
      name: '长春市工人文化宫一楼大厅',
      address: '人民大街',
      region: '220103',
      coordinates: { latitude: 43.8981, longitude: 125.3235, datum: 'CGCS2000' },
      transport: '地铁 1 号线到胜利公园站，步行约 8 分钟；院内可停车 120 辆。',
    },
    sessions: [
      { name: '现场招聘', startsAt: at(9), endsAt: at(15) },
      { name: '政策咨询与简历门诊', startsAt: at(9, 30), endsAt: at(11, 30) },
    ],
    streams: [
      {
        platform: '抖音',
        url: `${liveUrl}/changchun/index.m3u8`,
        startsAt: at(9, 30),
        endsAt: at(11),
      },
    ],
    services: ['join_union', 'career_guidance', 'legal_advice'],
    contactPhone: '0431-12351',
    description:
      '现场设求职登记、简历门诊、法律咨询三个服务区。\n\n请携带本人简历若干份，入场免费，单位不得向求职者收取任何费用。',
    registration: { isOpen: true, capacity: 3000, hasWaitlist: true },
  }),
  langfang: ({ at, organizationId }) => ({
    edition: '第三届',
    kind: 'cross_region',
    format: 'hybrid',
    hosts: [
      ...threeProvinces.map((name) => {
        const id = organizationId(name);
        return { role: 'organizer' as const, name, ...(id ? { organizationId: id } : {}) };
      }),
      { role: 'co_organizer', name: '廊坊市总工会（演示）' },
      { role: 'supporter', name: '廊坊市人力资源和社会保障局（演示）' },
    ],
    regions: ['110000', '120000', '130000'],
    targetGroups: ['transferred_worker', 'new_form_worker', 'migrant_worker'],
    venue: {
      name: '廊坊国际会展中心 A 馆',
      address: '和平路',
      region: '131003',
      coordinates: { latitude: 39.5186, longitude: 116.7042, datum: 'GCJ-02' },
      transport: '廊坊站乘公交 13 路到会展中心站；北京、天津方向设免费接驳车，8:00 起发车。',
    },
    sessions: [
      { name: '三地企业招聘', startsAt: at(9), endsAt: at(15) },
      { name: '跨区域政策说明会', startsAt: at(10), endsAt: at(11) },
    ],
    streams: [
      {
        platform: '微信视频号',
        qrText: '廊坊工会直播间（演示）',
        startsAt: at(9),
        endsAt: at(12),
      },
      {
        platform: '快手',
        url: `${liveUrl}/langfang/index.m3u8`,
        startsAt: at(13),
        endsAt: at(15),
      },
    ],
    services: ['found_union', 'join_union', 'small_loan', 'legal_advice', 'career_guidance'],
    contactPhone: '0316-12351',
    description:
      '京津冀三地工会同场揽才，岗位涉及物流、制造、信息和养老。\n\n现场提供建会入会、小额贷款、法律咨询和职业指导。',
    registration: { isOpen: true, hasWaitlist: true },
  }),
  zhaoqing: ({ at }) => ({
    kind: 'general',
    hosts: [
      { role: 'organizer', name: '肇庆市总工会（演示）' },
      { role: 'co_organizer', name: '端州区总工会（演示）' },
    ],
    regions: ['441200'],
    targetGroups: ['migrant_worker', 'graduate'],
    venue: {
      name: '肇庆市体育中心羽毛球馆',
      address: '星湖大道',
      region: '441202',
      transport: '公交 12 路、28 路到体育中心站。',
    },
    sessions: [{ name: '现场招聘', startsAt: at(9), endsAt: at(15) }],
    services: ['join_union', 'legal_advice'],
    contactPhone: '0758-12351',
    registration: { isOpen: true, capacity: 3000, hasWaitlist: true },
  }),
  tongliao: ({ at }) => ({
    kind: 'cross_region',
    format: 'hybrid',
    hosts: [
      { role: 'organizer', name: '通辽市总工会（演示）' },
      { role: 'co_organizer', name: '沈阳市总工会（演示）' },
      { role: 'co_organizer', name: '长春市总工会（演示）' },
      { role: 'co_organizer', name: '哈尔滨市总工会（演示）' },
      { role: 'adviser', name: '内蒙古自治区总工会（演示）' },
    ],
    regions: ['150000', '210000', '220000', '230000'],
    targetGroups: ['migrant_worker', 'transferred_worker', 'hardship_family'],
    venue: { name: '通辽市会展中心', address: '创业大街', region: '150502' },
    sessions: [{ name: '现场招聘', startsAt: at(9), endsAt: at(15) }],
    streams: [
      {
        platform: '抖音',
        url: `${liveUrl}/tongliao/index.m3u8`,
        startsAt: at(9),
        endsAt: at(15),
      },
    ],
    services: ['found_union', 'join_union', 'small_loan', 'career_guidance'],
    contactPhone: '0475-12351',
    registration: { isOpen: true, hasWaitlist: true },
  }),
};
