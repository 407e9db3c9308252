import { attributeOf, presetNames, type PresetName, type Presets } from './job-query.ts';

/** Which part of a page's address belongs to a list. */
export interface AddressSpace {
  /** What the list's members of the address begin with; empty when the list leaves it alone. */
  readonly prefix: string;
  /** Names of filters that visitors cannot change, as in attributes. */
  readonly locked: string;
}

/** What members of the address begin with unless the attribute `address-prefix` says otherwise. */
export const addressPrefix = 'uj-';

/** A member of the page's address, null when it is not there. */
export function addressed(prefix: string, name: string): string | null {
  return prefix ? new URLSearchParams(location.search).get(prefix + name) : null;
}

/** Whether a list of words names this filter; `pay` names both ends of the span. */
export function isNamed(words: string, name: string): boolean {
  return words.split(/[\s,]+/).includes(attributeOf(name).replace(/-m(in|ax)$/, ''));
}

/** What a list starts with: the choices in the page's address where it holds some, else the presets. */
export function startOf(
  preset: (name: PresetName) => string | null,
  { prefix, locked }: AddressSpace,
): Presets {
  const presets: Record<string, string> = {};
  presetNames.forEach((name) => {
    const chosen = isNamed(locked, name) ? null : addressed(prefix, attributeOf(name));
    presets[name] = chosen ?? preset(name) ?? '';
  });
  return presets as Presets;
}

/** How many pages are to be shown, as the page's address says. */
export function pagesIn(prefix: string): number {
  return Math.min(50, Number(addressed(prefix, 'page'))) || 1;
}

const owners = new Map<string, Element>();

/** The prefix, for the first list of the page that has it; others leave the address alone. */
export function ownPrefix(list: Element, prefix: string): string {
  if (!owners.get(prefix)?.isConnected) owners.set(prefix, list);
  return owners.get(prefix) === list ? prefix : '';
}
