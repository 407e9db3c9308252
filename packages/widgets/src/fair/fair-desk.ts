import { nothing, type LitElement } from 'lit';
import { call, fair, fairLinks, type FairEmployer } from '@union-jobs/sdk';
import { adoptMore } from '../adopt-more.ts';
import { CalendarMenu } from './calendar-menu.ts';
import { calendarMenuMessagesFor } from './calendar-menu-language.ts';
import type { ActionsSubject } from './fair-actions.ts';
import { printBooths } from './booth-sheet.ts';
import { printFairPoster } from './fair-poster.ts';
import { calendarMenuStyles } from './calendar-menu.styles.ts';

/** Pages of employers that a sheet of codes holds at most. */
const mostPages = 50;

/** What a person does with a fair; comes with the first action. */
export class FairDesk {
  /** What was to be printed has not come. */
  hasFailed = false;

  readonly #host: LitElement;
  readonly #menu: CalendarMenu;

  constructor(host: LitElement) {
    this.#host = host;
    this.#menu = new CalendarMenu(host);
    adoptMore(host.renderRoot as ShadowRoot, calendarMenuStyles);
  }

  /** Ways to put the fair into a calendar. */
  renderCalendar({ fair: one, linkTo, configuration, language, messages }: ActionsSubject) {
    const texts = calendarMenuMessagesFor(language, () => this.#host.requestUpdate());
    const { baseUrl, key = '' } = configuration;
    if (!texts || !baseUrl) return nothing;
    const links = fairLinks(one, { baseUrl, key, page: linkTo() });
    return this.#menu.render({
      title: messages.addToCalendar,
      links: [
        { url: links.file, label: texts.file },
        { url: links.google, label: texts.google, isElsewhere: true },
        { url: links.outlook, label: texts.outlook, isElsewhere: true },
      ],
      address: links.file,
      hint: texts.fileHint,
      weChat: texts.addInWeChat,
      messages: { ...texts, newWindow: messages.newWindow },
    });
  }

  /** Prints the fair on a sheet of A4 with its code. */
  async printPoster(subject: ActionsSubject): Promise<void> {
    await Promise.resolve(printFairPoster(subject, this.#host.renderRoot));
  }

  /** Prints the codes of all booths. */
  async printBooths(subject: ActionsSubject): Promise<void> {
    this.hasFailed = false;
    try {
      printBooths(await allEmployers(subject), subject, this.#host.renderRoot);
    } catch {
      this.hasFailed = true;
    }
  }
}

async function allEmployers({ fair: { id }, configuration }: ActionsSubject) {
  const { baseUrl = '' } = configuration;
  const come: FairEmployer[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < mostPages; page++) {
    const query = { limit: 100, ...(cursor && { cursor }) };
    const answer: { items: FairEmployer[]; nextCursor: string | null } = await call(
      fair.employers,
      { params: { id }, query },
      { ...configuration, baseUrl },
    );
    come.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return come;
}
