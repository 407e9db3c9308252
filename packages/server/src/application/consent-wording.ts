import type { ConsentWording } from '@union-jobs/contract';
import { createHash } from 'node:crypto';
import type { RefusedField } from '../problem.ts';

/** Who receives what a person writes, and who passes it on. */
export interface ConsentParties {
  readonly organization: string;
  readonly hotlines: readonly string[];
  readonly employer: string;
  /** The agency that recruits for the employer. */
  readonly agency: string | null;
  readonly jobTitle: string;
}

/** Raised when the words below change. */
const version = '1';

/**
 * The consent that an application needs: it names the recipient, the purpose, the kinds of data and
 * the way (个人信息保护法 articles 14, 15 and 23), for this one job.
 */
export function consentWording(parties: ConsentParties): ConsentWording {
  const zh = chinese(parties);
  const en = english(parties);
  return { version, hash: createHash('sha256').update(`${zh}\n${en}`).digest('hex'), zh, en };
}

/** A wording that is not today's was not what the person should have read. */
export function consentFaults(
  wanted: ConsentWording,
  given: { readonly version: string; readonly hash: string } | undefined,
  pointer = '/body/consent',
): RefusedField[] {
  const { version, hash, zh, en } = wanted;
  if (given?.version === version && given.hash === hash) return [];
  const detail = {
    zh: `授权内容有更新，请重新阅读并勾选：${zh}`,
    en: `The consent has changed. Read and tick it again: ${en}`,
  };
  return [{ pointer, code: 'consent_outdated', detail }];
}

function chinese({ organization, hotlines, employer, agency, jobTitle }: ConsentParties): string {
  const recipient = `用人单位“${employer}”${agency ? `及受其委托招聘的“${agency}”` : ''}`;
  return (
    `我同意“${organization}”把我在本次申请中填写的姓名、手机号等内容和附上的简历提供给${recipient}，` +
    `仅用于“${jobTitle}”岗位的筛选、面试联系和录用，不得用于其他目的。` +
    `不同意则不能投递该岗位，但不影响使用其他服务。` +
    `我可以随时凭管理码撤回投递或删除信息；如有疑问，可拨打 ${hotlines.join('、')}。`
  );
}

function english({ organization, hotlines, employer, agency, jobTitle }: ConsentParties): string {
  const recipient = `the employer “${employer}”${agency ? ` and “${agency}”, which recruits for it` : ''}`;
  return (
    `I agree that “${organization}” passes what I write in this application, such as my name and mobile ` +
    `number, and the résumé that I attach, to ${recipient}, for selection, interviews and hiring for ` +
    `the job “${jobTitle}” and for nothing else. Without my consent I cannot apply for this job, but I ` +
    `can use every other service. With the manage code I can withdraw or erase the application at any ` +
    `time; for questions I can call ${hotlines.join(', ')}.`
  );
}
