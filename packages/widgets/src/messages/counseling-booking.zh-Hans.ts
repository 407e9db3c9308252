import type { CounselingService } from '@union-jobs/sdk';
import { faultZhHans, sharedZhHans } from './shared.zh-Hans.ts';

/** What a counseling booking says at once, in Chinese; the other languages have the same members. */
export const counselingBookingZhHans = {
  ...sharedZhHans,
  fault: { ...faultZhHans, refused: '预约功能暂不可用。', closed: '这项服务已不在这里。' },
  leave: '快速离开',
  /** Before the service has said it, and where it cannot be reached. */
  crisis: {
    title: '紧急求助',
    text: '如果您或身边的人正处在危险中，请不要等待预约，立即拨打下面的电话。',
    lines: [
      { name: '急救', phone: '120' },
      { name: '报警', phone: '110' },
      { name: '全国心理援助热线', phone: '12356' },
    ],
  },
  title: '预约咨询',
  lead: '可以不留姓名，不必说明原因，不收费。这里不会在您的设备上保存任何内容。',
  chooseService: '选择一项服务',
  kind: {
    psychological: '心理咨询',
    career_guidance: '职业指导',
    legal_advice: '法律咨询',
    startup_guidance: '创业指导',
  } satisfies Partial<Record<CounselingService['kind'], string>> as Record<string, string>,
  minutes: (count: number) => `每次 ${count} 分钟`,
  sessions: (count: number) => `可连约 ${count} 次`,
  empty: '目前没有可以预约的服务，请拨打工会热线 12351 询问。',
  lectures: '讲座：预约座位',
  dropped: (count: number) => `另有 ${count} 条信息无法显示`,
};

/** The texts of one language. */
export type CounselingBookingMessages = typeof counselingBookingZhHans;
