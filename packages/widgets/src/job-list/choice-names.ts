import { call, region, type ClientOptions } from '@union-jobs/sdk';
import type { MessagesOnUse } from '../messages/zh-Hans-on-use.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { isUnnamed, learnName } from './choice-label.ts';
import type { Choice, FilterName } from './job-choice.ts';

/** Filters of which one value is chosen at a time, with the values to choose from. */
export const single: Partial<Record<FilterName, readonly string[]>> = {
  pay: ['-3000', '3000-5000', '5000-8000', '8000-12000', '12000-'],
  postedWithin: ['1', '3', '7', '14', '30'],
};

/** Learns what these values are called, as far as texts say it. */
export function learnFromTexts(
  choices: readonly Choice[],
  messages: Messages,
  { industry, payRange, postedWithin }: MessagesOnUse,
): void {
  choices.forEach(({ name, value }) => {
    const [min, max] = value.split('-').map(Number);
    if (name === 'industry') learnName(value, industry[value] ?? messages.other, messages);
    if (name === 'pay') learnName(value, payRange(min, max), messages);
    if (name === 'postedWithin') learnName(value, postedWithin(Number(value)), messages);
  });
}

/** Learns what the regions among these are called, from the service; codes nobody knows stay so. */
export async function learnRegions(
  choices: readonly Choice[],
  messages: Messages,
  service: ClientOptions,
): Promise<void> {
  const code = choices
    .filter((choice) => choice.name === 'region' && isUnnamed(choice, messages))
    .map(({ value }) => value);
  if (!code.length) return;
  try {
    const query = { code, include: ['retired' as const] };
    const { items } = await call(region.list, { query }, service);
    items.forEach((one) => learnName(one.code, one.name, messages));
  } catch {
    // The list stands without the name: the chip goes by the name of its filter.
  }
}
