import { version } from './version.ts';

const key = Symbol.for('union-jobs');

/**
 * Says whether this copy of the script is the first on the page. A page may carry it several times,
 * even in two versions; a later copy of another version says in the console that it does nothing.
 */
export function claimPage(): boolean {
  const page = document as { [key]?: string };
  const first = page[key];
  if (first === undefined) page[key] = version;
  else if (first !== version) {
    console.info(
      `union-jobs: ${first} is on this page already; this copy (${version}) is not used.`,
    );
  }
  return first === undefined;
}
