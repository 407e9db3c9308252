import { version } from './version.ts';

const versionKey = 'unionJobsVersion';
let told = false;

/**
 * Registers an element unless its tag is taken. A page may carry the script several times, even in
 * two versions: the first wins, and a version that came too late says so once in the console.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as { [versionKey]?: string } | undefined;
  if (!first) {
    Object.defineProperty(element, versionKey, { value: version });
    customElements.define(tag, element);
  } else if ((first as unknown) !== element && !told) {
    told = true;
    console.info(
      `union-jobs: <${tag}> ${first[versionKey] ?? 'of another origin'} is on this page already; ` +
        `this copy (${version}) is not used.`,
    );
  }
}
