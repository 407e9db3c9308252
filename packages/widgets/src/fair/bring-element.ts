import { elements } from '../page/elements.ts';
import { pageConfiguration } from '../page-configuration.ts';

/** Brings the code of an element that pages may carry too; says whether it came. */
export async function bringElement(tag: string): Promise<boolean> {
  try {
    if (!customElements.get(tag)) (await elements[tag]?.())?.start(pageConfiguration());
    return customElements.get(tag) !== undefined;
  } catch {
    return false;
  }
}
