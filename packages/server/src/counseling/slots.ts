import type { CounselorHours } from '@union-jobs/contract';
import { dayOf, momentOn, type ChinaDay } from './china-day.ts';
import { openSpans } from './opening-hours.ts';

const minuteMs = 60_000;

/** What of a service decides about its slots. */
export interface SlotRules {
  readonly id: string;
  readonly minutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
}

/** A time that a counselor offers, taken or not; moments in milliseconds. */
export interface OfferedSlot {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly modes: readonly string[];
  readonly placeId: string | null;
}

/** A time that is taken, with what is kept free around it: `[from, to)` in milliseconds. */
export type BusyTime = readonly [from: number, to: number];

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly from: ChinaDay;
  readonly to: ChinaDay;
}

/** The first and last moment at which a slot may begin now, in milliseconds. */
export function bookableTime(rules: SlotRules, nowMs: number): BusyTime {
  const lastDay = dayOf(nowMs) + rules.horizonDays;
  return [nowMs + rules.noticeMinutes * minuteMs, momentOn(lastDay + 1, 0)];
}

/**
 * What a counselor offers on some days, earliest first: from the beginning of each open time one
 * slot after the other, as long as a whole one fits.
 */
export function offeredSlots(
  hours: CounselorHours,
  rules: SlotRules,
  { from, to }: DayRange,
): OfferedSlot[] {
  const slots = new Map<number, OfferedSlot>();
  for (let day = from; day <= to; day += 1) {
    for (const span of openSpans(hours, day, rules.id)) {
      const lengthMs = rules.minutes * minuteMs;
      for (
        let startsAt = span.startsAt;
        startsAt + lengthMs <= span.endsAt;
        startsAt += rules.stepMinutes * minuteMs
      ) {
        const known = slots.get(startsAt);
        slots.set(startsAt, {
          startsAt,
          endsAt: startsAt + lengthMs,
          modes: known ? [...new Set([...known.modes, ...span.modes])] : span.modes,
          placeId: known?.placeId ?? span.placeId,
        });
      }
    }
  }
  return [...slots.values()].sort((one, other) => one.startsAt - other.startsAt);
}

/** A session's time with what is kept free around it. */
export function keptFree(rules: SlotRules, startsAt: number): BusyTime {
  return [
    startsAt - rules.bufferBeforeMinutes * minuteMs,
    startsAt + (rules.minutes + rules.bufferAfterMinutes) * minuteMs,
  ];
}

/** The slots that may be booked now and overlap nothing that is taken; `busy` earliest first. */
export function freeSlots(
  slots: readonly OfferedSlot[],
  { rules, busy, nowMs }: { rules: SlotRules; busy: readonly BusyTime[]; nowMs: number },
): OfferedSlot[] {
  const [first, last] = bookableTime(rules, nowMs);
  let at = 0;
  return slots.filter(({ startsAt }) => {
    if (startsAt < first || startsAt >= last) return false;
    const [from, to] = keptFree(rules, startsAt);
    // What is taken never overlaps itself: what ends before this slot ends before the next ones.
    while (at < busy.length && (busy[at] as BusyTime)[1] <= from) at += 1;
    return at === busy.length || (busy[at] as BusyTime)[0] >= to;
  });
}

/** The slot that begins at a moment and is to be had in a way, free or not. */
export function slotAt(
  hours: CounselorHours,
  rules: SlotRules,
  { startsAt, mode }: { startsAt: number; mode: string },
): OfferedSlot | undefined {
  const day = dayOf(startsAt);
  return offeredSlots(hours, rules, { from: day, to: day }).find(
    (slot) => slot.startsAt === startsAt && slot.modes.includes(mode),
  );
}
