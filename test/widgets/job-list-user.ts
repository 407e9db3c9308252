import type { UnionJobList } from '../../packages/widgets/src/job-list/job-list.ts';

/** Waits until something is true, looking after every frame; gives up after twenty seconds. */
export async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** The root of a list, where a person's eyes are. */
export function shadow(element: Element): ShadowRoot {
  const { shadowRoot } = element;
  if (!shadowRoot) throw new Error(`<${element.localName}> shows nothing`);
  return shadowRoot;
}

/** The list in a container, once it shows jobs. */
export async function listOf(container: Element): Promise<UnionJobList> {
  const list = await until(() => container.querySelector('union-job-list'), 'the list');
  await shown(list);
  return list;
}

/** Waits until the element is done reading and the answer is painted. */
export async function shown(list: Element): Promise<void> {
  await until(() => shadow(list).querySelector('[part=root][aria-busy=false]'), 'an answer');
  await frames(2);
}

/** Waits until so many frames are painted. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

/** The titles on the cards. */
export function titles(list: Element): string[] {
  return [...shadow(list).querySelectorAll('[part=job-title]')].map(
    (title) => title.textContent?.trim() ?? '',
  );
}

/** What stands on screen, without the parts for screen readers only. */
export function visibleText(element: Element): string {
  return (
    shadow(element).querySelector<HTMLElement>('.root, article, .panel')?.innerText ?? ''
  ).trim();
}

/** A button by its words. */
export function button(container: Element, words: string): HTMLButtonElement {
  const found = [...shadow(container).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === words,
  );
  if (!found) throw new Error(`No button “${words}”`);
  return found;
}

/** Types words and presses Enter. */
export async function search(list: UnionJobList, words: string): Promise<void> {
  const input = searchBox(list);
  input.value = words;
  input.form?.requestSubmit();
  await list.updateComplete;
  await shown(list);
}

/** The search box. */
export function searchBox(list: Element): HTMLInputElement {
  return shadow(list).querySelector('[part=search-input]') as HTMLInputElement;
}

/** The button of a filter, by its place in the row. */
export function filterButton(list: Element, name: string): HTMLButtonElement {
  const names = [
    'region',
    'pay',
    'education',
    'targetGroup',
    'employmentType',
    'postedWithin',
    'more',
  ];
  return shadow(list).querySelectorAll('[part=filter]')[names.indexOf(name)] as HTMLButtonElement;
}

/** Opens a filter and waits for its choices. */
export async function openFilter(list: UnionJobList, name: string): Promise<Element> {
  filterButton(list, name).click();
  const panel = await until(() => shadow(list).querySelector('union-job-filter'), 'the panel');
  await until(() => panel.shadowRoot?.querySelector('.option'), 'the choices');
  return panel;
}

/** Ticks a choice of the open filter. */
export async function chooseOption(list: UnionJobList, value: string): Promise<void> {
  const panel = shadow(list).querySelector('union-job-filter') as Element;
  (shadow(panel).querySelector(`input[value="${value}"]`) as HTMLInputElement).click();
  await list.updateComplete;
  await shown(list);
}

/** Opens the job at this place and waits for its details. */
export async function openJob(list: UnionJobList, index: number): Promise<Element> {
  (shadow(list).querySelectorAll('[part=job-title]')[index] as HTMLButtonElement).click();
  const detail = await until(
    () => shadow(list).querySelector('union-job-detail:not([hidden])'),
    'the detail',
  );
  await until(() => detail.shadowRoot?.querySelector('article[aria-busy=false]'), 'the details');
  return detail;
}

/** Presses a button below the details of a job. */
export function pressAction(detail: Element, name: 'share' | 'print' | 'report'): void {
  const at = ['share', 'print', 'report'].indexOf(name);
  shadow(detail).querySelectorAll<HTMLElement>('button[part=action]')[at]?.click();
}

/** Asks for the next page. */
export async function showMore(list: UnionJobList): Promise<void> {
  const before = titles(list).length;
  (shadow(list).querySelector('[part=more]') as HTMLButtonElement).click();
  await until(() => titles(list).length > before, 'more jobs');
}

/** What has the focus, through the shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
