import type { Fair, FairInput, FairPage, RegistrationForm } from '@union-jobs/contract';
import { openedAt } from '../job/job-board.ts';
import { newMobile, type ApplicationDesk } from '../application/application-desk.ts';

/** What a test says of a fair; the rest is filled in. */
export type FairPart = Partial<Omit<FairInput, 'registration'>> & {
  readonly registration?: Partial<NonNullable<FairInput['registration']>>;
};

const dayMs = 86_400_000;

/** A moment some days after {@link openedAt}. */
export function inDays(days: number, hours = 0): string {
  return new Date(openedAt.getTime() + days * dayMs + hours * 3_600_000).toISOString();
}

/** The body of a fair in four days. */
export function fairBody(part: FairPart = {}): Record<string, unknown> {
  return { name: '春风行动招聘会', startsAt: inDays(4), endsAt: inDays(4, 6), ...part };
}

/** Stores a fair by the call of staff. */
export function createFair(desk: ApplicationDesk, part?: FairPart): Promise<Fair> {
  return desk.read('POST', '/admin/fairs', { key: desk.secret, body: fairBody(part) });
}

/** A fair as a page sees it. */
export function readFair(desk: ApplicationDesk, id: string): Promise<Fair> {
  return desk.read('GET', `/fairs/${id}`);
}

/** The names of fairs that a filter finds. */
export async function fairNames(desk: ApplicationDesk, query = ''): Promise<string[]> {
  const page = await desk.read<FairPage>('GET', `/fairs?limit=100${query}`);
  return page.items.map((fair) => fair.name);
}

/** The body of a registration by somebody who filled everything in rightly. */
export async function registrationBody(
  desk: ApplicationDesk,
  fairId: string,
  values: Record<string, unknown> = {},
) {
  const { consent } = await desk.read<RegistrationForm>(
    'GET',
    `/fairs/${fairId}/registration-form`,
  );
  return {
    fairId,
    values: { name: '李小红', mobile: newMobile(), ...values },
    consent: { version: consent.version, hash: consent.hash },
  };
}
