import { html, nothing, type TemplateResult } from 'lit';
import type { Fair, FairSummary, FairVenue } from '@union-jobs/sdk';
import { calendarFair, stateOf } from '../fair-calendar/calendar-fair.ts';
import { timeText } from '../china-time.ts';
import { countText, dayText, labelOf } from '../format.ts';
import { timeSpanText } from '../fair-calendar/fair-texts.ts';
import type { AllFairMessages } from './fair-language.ts';
import { mapLinks } from './map-links.ts';

interface FactsOptions {
  readonly messages: AllFairMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
}

type Fact = string | TemplateResult | readonly TemplateResult[] | null | undefined | false;

/** What a fair is at a glance: its state, kind and format. */
export function renderTags(fair: Fair | FairSummary, { messages, now }: FactsOptions) {
  const state = stateOf(calendarFair(fair), now);
  const color = state === 'running' ? 'good' : state === 'cancelled' ? 'warn' : '';
  return html`<p class="tags">
    ${state ? html`<span class="tag ${color}">${messages.state[state]}</span>` : nothing}
    ${fair.status === 'changed' ? html`<span class="tag warn">${messages.changed}</span>` : nothing}
    <span class="tag">${labelOf(messages.kind, fair.kind, messages.other)}</span>
    <span class="tag">${labelOf(messages.format, fair.format, messages.other)}</span>
  </p>`;
}

/** All that is known of a fair as a list of terms; the rest arrives with the whole fair. */
export function renderFacts(fair: Fair | FairSummary, options: FactsOptions): TemplateResult {
  const { messages } = options;
  const full = 'sessions' in fair ? fair : undefined;
  const { venue } = fair;
  return html`<dl>
    ${fact(messages.time, timeOf(fair, messages))}
    ${fact(messages.sessions, full && full.sessions.length > 1 && sessionsOf(full, messages))}
    ${fact(messages.venue, venue && venueOf(venue, messages))}
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

/** `2026年10月14日 09:00–15:00`: day and hours of a fair, in the time of China. */
export function whenText(fair: FairSummary, messages: AllFairMessages): string {
  const one = calendarFair(fair);
  const day = dayText(fair.startsAt, messages, { year: true });
  return one.first === one.last
    ? `${day} ${timeSpanText(one, messages)}`
    : `${day} ${timeText(new Date(fair.startsAt))} – ${dayText(fair.endsAt, messages)} ${timeText(new Date(fair.endsAt))}`;
}

/** The time of a fair, and the one that people knew before. */
function timeOf(fair: Fair | FairSummary, messages: AllFairMessages): Fact {
  const before = 'previousStartsAt' in fair ? fair.previousStartsAt : undefined;
  const when = whenText(fair, messages);
  if (!before || fair.status === 'scheduled') return when;
  const formerly = `${dayText(before, messages)} ${timeText(new Date(before))}`;
  return html`${when} <span class="muted">${messages.formerly(formerly)}</span>`;
}

function sessionsOf(fair: Fair, messages: AllFairMessages) {
  return fair.sessions.map(
    ({ name, startsAt, endsAt }) =>
      html`<p>
        ${joined([name, `${dayText(startsAt, messages)} ${timeText(new Date(startsAt))}–${timeText(new Date(endsAt))}`])}
      </p>`,
  );
}

/** Where it is, with ways to maps that nobody is asked for before a person follows one. */
function venueOf(venue: FairVenue, messages: AllFairMessages) {
  const maps = mapLinks(venue);
  const place = joined([...(venue.region?.path ?? []), venue.address, venue.name]);
  return html`${place}
  ${
    maps.length
      ? html`<span class="maps"
          >${maps.map(
            ({ service, url }) =>
              html`<a
                href=${url}
                target="_blank"
                rel="noopener noreferrer"
                referrerpolicy="no-referrer"
                aria-label="${messages.map[service]} ${messages.newWindow}"
                >${messages.map[service]} ↗</a
              > `,
          )}</span
        >`
      : nothing
  }`;
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
