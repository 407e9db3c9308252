import type { Configuration } from '../configuration.ts';

const quiet = new WeakMap<Configuration, Configuration>();

/**
 * The same configuration, whose requests do not tell from which page they come; one and the same
 * object for one and the same configuration.
 */
export function withoutReferrer(configuration: Configuration): Configuration {
  const { fetch = globalThis.fetch } = configuration;
  const known = quiet.get(configuration) ?? {
    ...configuration,
    fetch: (input, init) => fetch(input, { ...init, referrerPolicy: 'no-referrer' }),
  };
  quiet.set(configuration, known);
  return known;
}
