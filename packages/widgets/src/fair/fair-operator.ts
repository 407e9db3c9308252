import type { LitElement } from 'lit';
import { call, fair, type Organization } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { Read } from '../read.ts';

interface OperatorOptions {
  configuration: () => Configuration;
  /** Whether it is time to ask. */
  isWanted: () => boolean;
}

/** Who runs the service: a fair does not say so, the list of fairs does. */
export function readOperator(host: LitElement, { configuration, isWanted }: OperatorOptions) {
  return new Read<true, Organization | undefined>(host, {
    configuration,
    question: () => isWanted() || undefined,
    ask: async (_, options, rest) => {
      const query = { limit: 1, include: ['organization' as const] };
      return (await call(fair.list, { query, ...rest }, options)).organization;
    },
  });
}
