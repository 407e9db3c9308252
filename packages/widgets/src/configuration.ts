import { createContext } from '@lit/context';
import type { ClientOptions } from '@union-jobs/sdk';
import { configurationKey } from './page-configuration.ts';

/** Where the service is and how to talk to it; members left out are looked for further out. */
export type Configuration = Partial<ClientOptions>;

/** Carries the configuration of `<union-provider>` to the elements inside it. */
export const configurationContext = createContext<Configuration>(configurationKey);
