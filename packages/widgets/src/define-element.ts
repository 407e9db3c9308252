import { version } from './version.ts';

const versionKey = 'unionJobsVersion';
let told = false;

/**
 * Registers an element unless its tag is taken. A page may carry the script several times, even in
 * two versions: the first wins.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === element || isTaken(tag)) return;
  Object.defineProperty(element, versionKey, { value: version });
  customElements.define(tag, element);
}

/** Whether a tag is registered; says so once in the console, with both versions. */
export function isTaken(tag: string): boolean {
  const first = customElements.get(tag) as { [versionKey]?: string } | undefined;
  if (first && !told) {
    told = true;
    console.info(
      `union-jobs: <${tag}> ${first[versionKey] ?? 'of another origin'} is on this page already; ` +
        `this copy (${version}) is not used.`,
    );
  }
  return first !== undefined;
}
