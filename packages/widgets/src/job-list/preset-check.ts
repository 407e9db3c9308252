import { labelOf } from '../format.ts';
import { zhHans } from '../messages/zh-Hans.ts';
import { labelsOf } from './choice-label.ts';

/** Presets that were left out, `education="phd"`. */
export const refused = new Set<string>();

/** Whether a value can be meant; one that cannot is left out and noted. */
export function isMeant(name: string, value: string, isWell: boolean): boolean {
  const labels = labelsOf(name, zhHans);
  if (isWell && (!labels || labelOf(labels, value, ''))) return true;
  refused.add(`${name}="${value}"`);
  return false;
}
