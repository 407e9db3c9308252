import { html, nothing, type LitElement } from 'lit';
import { fairFeedLinks } from '@union-jobs/sdk';
import { adoptMore } from '../adopt-more.ts';
import type { Configuration } from '../configuration.ts';
import { CalendarMenu } from '../fair/calendar-menu.ts';
import { calendarMenuMessagesFor } from '../fair/calendar-menu-language.ts';
import type { Language } from '../language.ts';
import type { FairQuery } from './fair-query.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';
import { calendarMenuStyles } from '../fair/calendar-menu.styles.ts';

interface SubscriptionOptions {
  readonly query: FairQuery;
  readonly configuration: Configuration;
  readonly language: Language;
  readonly messages: AllCalendarMessages;
}

/** Ways to subscribe to the fairs of the chosen filters. */
export class Subscription {
  isOpen = false;

  readonly #host: LitElement;
  readonly #menu: CalendarMenu;

  constructor(host: LitElement) {
    this.#host = host;
    this.#menu = new CalendarMenu(host);
    adoptMore(host.renderRoot as ShadowRoot, calendarMenuStyles);
  }

  render({ query, configuration, language, messages }: SubscriptionOptions) {
    const texts = calendarMenuMessagesFor(language, () => this.#host.requestUpdate());
    const { baseUrl, key = '' } = configuration;
    if (!this.isOpen || !texts || !baseUrl) return nothing;
    const links = fairFeedLinks(query, { baseUrl, key });
    return html`${this.#menu.render({
      title: messages.subscribe,
      links: [
        ...(opensWebcal() ? [{ url: links.webcal, label: texts.webcal }] : []),
        { url: links.rss, label: texts.rss, isElsewhere: true },
      ],
      address: links.calendar,
      hint: texts.feedHint,
      weChat: texts.subscribeInWeChat,
      messages: { ...texts, newWindow: messages.newWindow },
    })}`;
  }
}

/** Android knows no calendar for such addresses: a tap does nothing there. */
function opensWebcal(): boolean {
  return !/Android|HarmonyOS|OpenHarmony/i.test(navigator.userAgent);
}
