import { refused } from './preset-check.ts';

const told = new Set<string>();

/** The integrator reads once of a preset that was left out. */
export function tellRefused(): void {
  refused.forEach((one) => {
    if (told.has(one)) return;
    told.add(one);
    console.warn(`union-jobs: <union-job-list> does not know ${one}; it is left out.`);
  });
}
