import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problem.ts';
import type { Vault } from '../vault/vault.ts';

/** Digits and capital letters without those that look alike. */
const numberAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a receipt; one in 6.6 × 10¹¹. */
export function newNumber(): string {
  return Array.from({ length: 8 }, () => numberAlphabet[randomInt(numberAlphabet.length)]).join('');
}

/**
 * The token with which a person manages an application. It is worked out anew when the same request
 * comes again, so that it need not be stored.
 */
export function manageTokenOf(vault: Vault, applicationId: string): string {
  return vault.root.mark('manage-token', applicationId).toString('base64url');
}

/** What is stored of a manage token; it holds 256 random bits, so a plain hash suffices. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a token has this hash, in the same time whatever the answer; without a hash, never. */
export function fitsToken(token: string, hash: Uint8Array | undefined): boolean {
  return timingSafeEqual(hashToken(token), hash ?? noHash) && hash !== undefined;
}

const noHash = Buffer.alloc(32);

/** Where what a person wrote is sealed for. */
export function personPlace(application: { id: string; organizationId: string }): string {
  return `${application.organizationId} application person ${application.id}`;
}

/** Where a note of staff is sealed for. */
export function notePlace(event: { id: string; organizationId: string }): string {
  return `${event.organizationId} application_event note ${event.id}`;
}

/** Somebody with this mobile number has an open application for the job. */
export function alreadyApplied(): ProblemError {
  return new ProblemError('already_applied', {
    zh: '这个手机号已投递过该职位。可用回执上的管理码查看进度，或撤回后重新投递。',
    en: 'This mobile number has applied for the job. See its state with the manage code of the receipt.',
  });
}
