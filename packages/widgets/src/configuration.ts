import { createContext } from '@lit/context';
import type { ClientOptions } from '@union-jobs/sdk';

/** Where the service is and how to talk to it; members left out are looked for further out. */
export type Configuration = Partial<ClientOptions>;

/** Carries the configuration of `<union-provider>` to the elements inside it. */
export const configurationContext = createContext<Configuration>(
  Symbol.for('union-jobs-configuration'),
);
