import type { Values } from './form-check.ts';

/** What is asked alike by many forms; nothing sensitive, and nothing meant for one form alone. */
const names = ['name', 'mobile', 'email', 'education'];
const place = 'union-jobs:person';

/** What the person asked this device to remember; undefined where there is nothing. */
export function rememberedPerson(): Values | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return found && typeof found === 'object' ? chosen(found as Values) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the person on this device; only ever after they asked for it. */
export function rememberPerson(values: Values): void {
  try {
    localStorage.setItem(place, JSON.stringify(chosen(values)));
  } catch {
    // Without storage the form is filled in by hand next time.
  }
}

/** Makes this device forget the person. */
export function forgetPerson(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was stored.
  }
}

function chosen(values: Values): Values {
  const texts: Values = {};
  names.forEach((name) => {
    if (typeof values[name] === 'string') texts[name] = values[name];
  });
  return texts;
}
