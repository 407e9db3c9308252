/** Where in a value something is, outermost member first. */
export type Path = (string | number)[];

/** Gives the path of the first thing that does not fit, undefined when all does. */
export type Check = (value: unknown) => Path | undefined;

const fits = (isFit: (value: never) => boolean): Check => {
  return (value) => (isFit(value as never) ? undefined : []);
};

/** Any text. */
export const text: Check = /* @__PURE__ */ fits((value) => typeof value === 'string');

/** True or false. */
export const flag: Check = /* @__PURE__ */ fits((value) => typeof value === 'boolean');

/** A number that JSON can write. */
export const number: Check = /* @__PURE__ */ fits(Number.isFinite);

/** A whole number that keeps its value in JavaScript. */
export const whole: Check = /* @__PURE__ */ fits(Number.isSafeInteger);

/** A number from `least` to `most`, which is of the given kind. */
export function between(kind: Check, least: number, most: number): Check {
  return (value) => kind(value) ?? fits((one: number) => one >= least && one <= most)(value);
}

/** A text in the pattern, of at most so many UTF-16 code units. */
export function pattern(expression: RegExp, longest = Infinity): Check {
  return (value) =>
    typeof value === 'string' && value.length <= longest && expression.test(value) ? undefined : [];
}

const timeOfDay =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment as RFC 3339 writes it with its seconds, on a day that there is. */
export const moment: Check = (value) =>
  // Engines refuse 30 February, or go on in March.
  pattern(timeOfDay)(value) ??
  fits((text: string) => new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10)))(
    value,
  );

/** One of these values. */
export function oneOf(...values: unknown[]): Check {
  return fits((value) => values.includes(value));
}

/** Null, or what the check takes. */
export function orNull(check: Check): Check {
  return (value) => (value === null ? undefined : check(value));
}

/** Absent, or what the check takes. */
export function orAbsent(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** What any of the checks takes. */
export function anyOf(...checks: Check[]): Check {
  return fits((value) => checks.some((check) => !check(value)));
}

/** An object with these members; others are left alone. */
export function object(members: Record<string, Check>): Check {
  const names = Object.keys(members);
  return (value) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return [];
    for (const name of names) {
      const path = members[name]?.((value as Record<string, unknown>)[name]);
      if (path) return [name, ...path];
    }
    return undefined;
  };
}

/** An object whose members, whatever their names, all fit. */
export function record(check: Check): Check {
  return (value) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return [];
    for (const name of Object.keys(value)) {
      const path = check((value as Record<string, unknown>)[name]);
      if (path) return [name, ...path];
    }
    return undefined;
  };
}

/** A list of any length. */
export function list(check: Check): Check {
  return (value) => (Array.isArray(value) ? firstMisfit(value, () => check) : []);
}

/** A list of this length. */
export function row(...checks: Check[]): Check {
  return (value) =>
    Array.isArray(value) && value.length === checks.length
      ? firstMisfit(value, (index) => checks[index])
      : [];
}

function firstMisfit(items: unknown[], checkAt: (index: number) => Check | undefined) {
  for (let index = 0; index < items.length; index++) {
    const path = checkAt(index)?.(items[index]);
    if (path) return [index, ...path];
  }
  return undefined;
}

/** A check as the rest of the SDK sees a schema: through Standard Schema 1. */
export function standard(check: Check) {
  const validate = (value: unknown) => {
    const path = check(value);
    return path ? { issues: [{ message: 'Off the contract', path }] } : { value };
  };
  return { '~standard': { version: 1, vendor: 'union-jobs', validate } };
}
