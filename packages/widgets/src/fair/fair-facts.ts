import { html, nothing, type TemplateResult } from 'lit';
import type { Fair, FairSummary } from '@union-jobs/sdk';
import { calendarFair } from '../fair-calendar/calendar-fair.ts';
import { countText, dayText, labelOf, timeText } from '../format.ts';
import { timeSpanText } from '../fair-calendar/fair-texts.ts';
import type { AllFairMessages } from './fair-language.ts';

interface FactsOptions {
  readonly messages: AllFairMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
}

type Fact = string | TemplateResult | readonly TemplateResult[] | null | undefined | false;

/** All that is known of a fair as a list of terms; the rest arrives with the whole fair. */
export function renderFacts(fair: Fair | FairSummary, options: FactsOptions): TemplateResult {
  const { messages } = options;
  const full = 'sessions' in fair ? fair : undefined;
  const { venue } = fair;
  return html`<dl>
    ${fact(messages.time, whenText(fair, messages))}
    ${fact(messages.sessions, full && full.sessions.length > 1 && sessionsOf(full, messages))}
    ${fact(messages.venue, venue && joined([...(venue.region?.path ?? []), venue.address, venue.name]))}
    ${fact(messages.transport, venue?.transport)} ${fact(messages.hosts, hostsOf(fair, messages))}
    ${fact(messages.regions, joined(fair.regions.map(({ path }) => path.join(' '))))}
    ${fact(
      messages.forWhom,
      joined(fair.targetGroups.map((one) => labelOf(messages.targetGroup, one, messages.other))),
    )}
    ${fact(
      messages.services,
      full && joined(full.services.map((one) => labelOf(messages.service, one, messages.other))),
    )}
    ${fact(messages.streams, streamsOf(fair, options))}
    ${fact(messages.registration, registrationText(fair, options))}
    ${fact(messages.counters, countersText(fair, messages))}
    ${
      full?.contactPhone
        ? fact(
            messages.phone,
            html`<a href="tel:${full.contactPhone.replace(/[^\d+]/g, '')}"
              >${full.contactPhone}</a
            >`,
          )
        : nothing
    }
  </dl>`;
}

function fact(term: string, value: Fact) {
  const isEmpty = !value || (Array.isArray(value) && !value.length);
  return isEmpty
    ? nothing
    : html`<dt>${term}</dt>
        <dd>${value}</dd>`;
}

function joined(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** `2026年10月14日 09:00–15:00` */
function whenText(fair: FairSummary, messages: AllFairMessages): string {
  const one = calendarFair(fair);
  const day = dayText(fair.startsAt, messages, { year: true });
  return one.first === one.last
    ? `${day} ${timeSpanText(one, messages)}`
    : `${day} ${timeText(new Date(fair.startsAt))} – ${dayText(fair.endsAt, messages)} ${timeText(new Date(fair.endsAt))}`;
}

function sessionsOf(fair: Fair, messages: AllFairMessages) {
  return fair.sessions.map(
    ({ name, startsAt, endsAt }) =>
      html`<p>
        ${joined([name, `${dayText(startsAt, messages)} ${timeText(new Date(startsAt))}–${timeText(new Date(endsAt))}`])}
      </p>`,
  );
}

/** Each role once, with all who have it. */
function hostsOf({ hosts }: FairSummary, messages: AllFairMessages) {
  const roles = [...new Set(hosts.map(({ role }) => role))];
  return roles.map((role) => {
    const names = hosts.filter((host) => host.role === role).map(({ name }) => name);
    return html`<p>
      <span class="muted">${labelOf(messages.role, role, messages.other)}</span> ${names.join('、')}
    </p>`;
  });
}

function streamsOf({ streams }: FairSummary, { messages, now }: FactsOptions) {
  return streams.map((stream) => {
    const state =
      now < Date.parse(stream.startsAt)
        ? 'soon'
        : now < Date.parse(stream.endsAt)
          ? 'running'
          : 'past';
    const url = state === 'past' ? stream.replayUrl : stream.url;
    const name = url
      ? html`<a
          href=${url}
          target="_blank"
          rel="noopener"
          aria-label="${stream.platform} ${messages.newWindow}"
          >${stream.platform} ↗</a
        >`
      : stream.platform;
    const time = `${dayText(stream.startsAt, messages)} ${timeText(new Date(stream.startsAt))}`;
    const color = state === 'running' ? 'good' : state === 'soon' ? 'info' : '';
    return html`<p>
      ${name} <span class="tag ${color}">${messages.streamState[state]}</span>
      <span class="muted">${state === 'past' && !url ? messages.replayLater : time}</span>
    </p>`;
  });
}

function registrationText({ registration, endsAt }: FairSummary, { messages, now }: FactsOptions) {
  if (!registration) return undefined;
  const { isOpen, opensAt, deadline, placesLeft, hasWaitlist, waiting } = registration;
  const momentText = (moment: string) =>
    `${dayText(moment, messages)} ${timeText(new Date(moment))}`;
  if (!isOpen || now >= Math.min(Date.parse(deadline), Date.parse(endsAt))) {
    return messages.registrationClosed;
  }
  if (opensAt && now < Date.parse(opensAt)) return messages.registrationFrom(momentText(opensAt));
  return joined([
    messages.registrationOpen(momentText(deadline)),
    placesLeft ? messages.placesLeft(countText(placesLeft)) : placesLeft === 0 && messages.full,
    placesLeft === 0 && hasWaitlist ? messages.waitlist(countText(waiting)) : '',
  ]);
}

function countersText({ counters }: FairSummary, messages: AllFairMessages): string {
  const { employers, posts, headcount, registered, attended, intentions } = counters;
  return joined([
    employers ? messages.employers(countText(employers)) : '',
    posts ? messages.posts(countText(posts)) : '',
    headcount ? messages.headcount(countText(headcount)) : '',
    registered ? messages.registered(countText(registered)) : '',
    attended ? messages.attended(countText(attended)) : '',
    intentions ? messages.intentions(countText(intentions)) : '',
  ]);
}
