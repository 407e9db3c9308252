import { care } from './care.ts';
import { commerce } from './commerce.ts';
import { construction } from './construction.ts';
import { engineering } from './engineering.ts';
import { landAndLearning } from './land-and-learning.ts';
import { logistics } from './logistics.ts';
import { production } from './production.ts';
import type { Occupation } from './occupation.ts';
import { service } from './service.ts';
import { technology } from './technology.ts';

/** Every trade the sample postings are made of. */
export const occupations: readonly Occupation[] = [
  ...engineering,
  ...production,
  ...logistics,
  ...service,
  ...care,
  ...technology,
  ...construction,
  ...commerce,
  ...landAndLearning,
];
