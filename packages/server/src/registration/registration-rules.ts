import type { ConsentWording } from '@union-jobs/contract';
import { createHash } from 'node:crypto';
import type { FairRow } from '../fair/fair-queries.ts';
import { ProblemError } from '../problem.ts';
import type { Vault } from '../vault/vault.ts';

/** The token with which a person manages a registration, worked out anew for a repeated request. */
export function manageTokenOf(vault: Vault, registrationId: string): string {
  return vault.root.mark('manage-token', registrationId).toString('base64url');
}

/** Where what a person wrote is sealed for. */
export function visitorPlace(registration: { id: string; organizationId: string }): string {
  return `${registration.organizationId} registration person ${registration.id}`;
}

/**
 * Checks that one may register for a fair now.
 *
 * @throws {ProblemError} `registration_closed`
 */
export function checkIsOpen(fair: FairRow, now: Date): void {
  const { registration, status } = fair;
  if (status === 'cancelled') {
    throw closed('这场招聘会已取消，不再报名。', 'This fair is cancelled.');
  }
  if (!registration) {
    throw closed(
      '这场招聘会不用报名，直接到场即可。',
      'Nobody need register for this fair; just come.',
    );
  }
  if (registration.opensAt !== null && Date.parse(registration.opensAt) > now.getTime()) {
    throw closed('报名还没有开始，请按招聘会页面上的时间再来。', 'Registration has not begun yet.');
  }
  const deadline = registration.deadline === null ? fair.ends_at : new Date(registration.deadline);
  if (!registration.isOpen || deadline <= now || fair.ends_at <= now) {
    throw closed(
      '报名已经截止，请看看其他招聘会。',
      'Registration has ended. Have a look at other fairs.',
    );
  }
}

const doorMs = 86_400_000;

/**
 * Checks that visitors of a fair may still be checked in.
 *
 * @throws {ProblemError} `registration_closed`
 */
export function checkDoor({ status, ends_at: endsAt }: FairRow, now: Date): void {
  if (status === 'cancelled') {
    throw closed('这场招聘会已取消，不能签到。', 'This fair is cancelled.');
  }
  if (now.getTime() > endsAt.getTime() + doorMs) {
    throw closed(
      '招聘会已结束超过一天，不能再签到。请把纸质签到表另行存档。',
      'This fair ended more than a day ago; nobody is checked in any more.',
    );
  }
}

/** A code as it is stored, out of one that was typed. */
export function typedCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

function closed(zh: string, en: string): ProblemError {
  return new ProblemError('registration_closed', { zh, en });
}

/** Every place is taken, and nobody may wait for one. */
export function fairFull(): ProblemError {
  return new ProblemError('fair_full', {
    zh: '名额已满，没有候补。请看看其他招聘会，或到时直接到场询问。',
    en: 'Every place is taken and there is no waitlist. Have a look at other fairs.',
  });
}

/** Somebody with this mobile number is registered for the fair, or waits. */
export function alreadyRegistered(): ProblemError {
  return new ProblemError('already_registered', {
    zh: '这个手机号已报名这场招聘会。可用管理码查看报名凭证，或退出后重新报名。',
    en: 'This mobile number is registered for the fair. See the ticket with its manage code.',
  });
}

/** Raised when the words below change. */
const version = '1';

/**
 * The consent that a registration needs: who keeps what, for which purpose and how long
 * (个人信息保护法 articles 14 and 17). Nothing goes to an employer.
 */
export function registrationConsent(
  fair: Pick<FairRow, 'name'>,
  keeper: { name: string; hotlines: readonly string[]; retentionDays: number },
): ConsentWording {
  const zh =
    `我同意“${keeper.name}”收集我填写的姓名、手机号和自愿填写的群体，` +
    `仅用于“${fair.name}”的报名、现场签到和活动变更通知，不提供给用人单位，也不用于其他目的；` +
    `招聘会结束 ${keeper.retentionDays} 天后删除。不同意则不能报名，但仍可浏览岗位和到场咨询。` +
    `我可以随时凭管理码退出报名或删除信息；如有疑问，可拨打 ${keeper.hotlines.join('、')}。`;
  const en =
    `I agree that “${keeper.name}” keeps my name, my mobile number and the groups that I choose to ` +
    `name, for registration, check-in and news of changes of “${fair.name}” and for nothing else; ` +
    `no employer receives them, and they are deleted ${keeper.retentionDays} days after the fair. ` +
    `Without my consent I cannot register, but I can read the jobs and come and ask. With the manage ` +
    `code I can withdraw or erase at any time; for questions I can call ${keeper.hotlines.join(', ')}.`;
  return { version, hash: createHash('sha256').update(`${zh}\n${en}`).digest('hex'), zh, en };
}
