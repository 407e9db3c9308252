import type { Configuration } from '../configuration.ts';

/** The same configuration, whose requests do not tell from which page they come. */
export function withoutReferrer(configuration: Configuration): Configuration {
  const { fetch = globalThis.fetch } = configuration;
  return {
    ...configuration,
    fetch: (input, init) => fetch(input, { ...init, referrerPolicy: 'no-referrer' }),
  };
}
