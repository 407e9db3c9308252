import type { Configuration } from './configuration.ts';

/** The name under which `<union-provider>` is asked for the configuration of what is inside it. */
export const configurationKey = Symbol.for('union-jobs-configuration');

let current: Configuration = {};
const listeners = new Set<() => void>();

/** Sets what elements use that have neither a configuration of their own nor a provider. */
export function setPageConfiguration(configuration: Configuration): void {
  current = configuration;
  listeners.forEach((listener) => listener());
}

/** What {@link setPageConfiguration} set, empty before. */
export function pageConfiguration(): Configuration {
  return current;
}

/** Tells when the configuration of the page changes, until the returned function is called. */
export function onPageConfiguration(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
