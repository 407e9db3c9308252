import type { UnionFairCalendar } from '../../packages/widgets/src/fair-calendar/fair-calendar.ts';
import { button, shadow, shown, until } from './job-list-user.ts';

/** The calendar in a container, once it shows a month. */
export async function calendarOf(container: Element): Promise<UnionFairCalendar> {
  const calendar = await until(() => container.querySelector('union-fair-calendar'), 'it');
  await shown(calendar);
  return calendar;
}

/** What is on the screen as the name of the month. */
export function monthName(calendar: Element): string {
  return shadow(calendar).querySelector('[part=month]')?.textContent?.trim() ?? '';
}

/** The cell of a day of the shown month. */
export function dayCell(calendar: Element, date: number): HTMLElement {
  const cells = shadow(calendar).querySelectorAll<HTMLElement>('[part=day]');
  const found = [...cells].find(
    (cell) => cell.querySelector('.date')?.textContent === String(date),
  );
  if (!found) throw new Error(`No day ${date}`);
  return found;
}

/** Waits until holidays are marked, which come a moment after the fairs. */
export async function marked(calendar: Element): Promise<void> {
  await until(() => shadow(calendar).querySelector('[data-marked]'), 'the marks');
}

/** The names on the bars of the sheet, in the order of the page. */
export function barNames(calendar: Element): string[] {
  return [...shadow(calendar).querySelectorAll('[part=fair]')].map(
    (bar) => bar.lastChild?.textContent ?? '',
  );
}

/** The names in an agenda or in the list of a day. */
export function rowNames(calendar: Element): string[] {
  return [...shadow(calendar).querySelectorAll('[part=fair-name]')].map(
    (name) => name.textContent ?? '',
  );
}

/** Goes a month on or back by the buttons. */
export async function turn(calendar: UnionFairCalendar, part: 'previous' | 'next' | 'today') {
  const before = monthName(calendar);
  shadow(calendar).querySelector<HTMLElement>(`[part=${part}]`)?.click();
  await until(() => monthName(calendar) !== before, 'another month');
  await calendar.updateComplete;
}

/** Shows the month in another way. */
export async function showAs(calendar: UnionFairCalendar, words: string): Promise<void> {
  button(calendar, words).click();
  await until(
    () => button(calendar, words).getAttribute('aria-pressed') === 'true',
    'the other view',
  );
}

/** Opens the list of a day. */
export async function openDay(calendar: UnionFairCalendar, date: number): Promise<HTMLElement> {
  dayCell(calendar, date).click();
  return until(() => shadow(calendar).querySelector<HTMLElement>('.opened'), 'the day');
}

/** Opens a fair by its bar or its row, and waits for its dialog. */
export async function openFair(calendar: UnionFairCalendar, name: string): Promise<Element> {
  const found = [...shadow(calendar).querySelectorAll<HTMLElement>('[data-fair]')].find(
    (one) => one.lastChild?.textContent === name,
  );
  if (!found) throw new Error(`No fair “${name}”`);
  found.click();
  const fair = await until(() => shadow(calendar).querySelector('dialog[open] union-fair'), 'it');
  await until(() => fair.shadowRoot?.querySelector('article[aria-busy=false]'), 'its facts');
  return fair;
}

/** Opens a filter and waits for its choices. */
export async function openFairFilter(calendar: UnionFairCalendar, name: string): Promise<Element> {
  const names = ['region', 'kind', 'format', 'targetGroup', 'host'];
  const pills = shadow(calendar).querySelectorAll<HTMLElement>('[part=filter]');
  pills[names.indexOf(name)]?.click();
  const panel = await until(
    () => shadow(calendar).querySelector('[part=filter-panel]'),
    'the panel',
  );
  await until(() => panel.querySelector('[aria-busy=false] .option .muted'), 'the choices');
  return panel;
}
