import type { Slot, SlotList } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { dayOf, momentOn } from './china-day.ts';
import { listCounselorTimes, type BookableService, type SlotReader } from './slot-queries.ts';
import { bookableTime, freeSlots, offeredSlots, type DayRange } from './slots.ts';

/** Of whom and in which way slots are wanted; of all counselors and in any way unless told. */
export interface SlotWish {
  readonly counselorId?: string | undefined;
  readonly mode?: string | undefined;
}

const dayMs = 86_400_000;
/** Days that are looked through for the next free time. */
const aheadDays = 42;

/** The free times of a service on some days, earliest first; several counselors are one slot. */
export async function listFreeTimes(
  db: Database,
  reader: SlotReader,
  wanted: SlotWish & { service: BookableService; days: DayRange },
): Promise<Slot[]> {
  const { service, days, counselorId, mode } = wanted;
  const counselors = await listCounselorTimes(db, reader, {
    serviceId: service.id,
    counselorId,
    from: new Date(momentOn(days.from, 0) - dayMs),
    to: new Date(momentOn(days.to + 1, 0) + dayMs),
  });
  const nowMs = reader.now.getTime();
  const times = new Map<number, { slot: Slot; startsAt: number }>();
  for (const { id, hours, busy } of counselors) {
    const offered = offeredSlots(hours, service, days);
    for (const free of freeSlots(offered, { rules: service, busy, nowMs })) {
      if (mode !== undefined && !free.modes.includes(mode)) continue;
      const known = times.get(free.startsAt) ?? { slot: newSlot(free), startsAt: free.startsAt };
      times.set(free.startsAt, known);
      known.slot.counselorIds.push(id);
      for (const one of free.modes) {
        if (!known.slot.modes.includes(one)) known.slot.modes.push(one);
      }
      const { placeId } = free;
      if (placeId && !known.slot.placeIds.includes(placeId)) known.slot.placeIds.push(placeId);
    }
  }
  return [...times.values()]
    .sort((one, other) => one.startsAt - other.startsAt)
    .map(({ slot }) => slot);
}

function newSlot({ startsAt, endsAt }: { startsAt: number; endsAt: number }): Slot {
  return {
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    modes: [],
    placeIds: [],
    counselorIds: [],
  };
}

/** Free times as the contract shows them, with the next one where these days have none. */
export async function readSlots(
  db: Database,
  reader: SlotReader,
  wanted: SlotWish & { service: BookableService; days: DayRange },
): Promise<SlotList> {
  const items = await listFreeTimes(db, reader, wanted);
  return {
    timeZone: 'Asia/Shanghai',
    items,
    nextFree: items.length ? null : await findNextFree(db, reader, wanted),
  };
}

async function findNextFree(
  db: Database,
  reader: SlotReader,
  { days, ...wanted }: SlotWish & { service: BookableService; days: DayRange },
): Promise<string | null> {
  const [, last] = bookableTime(wanted.service, reader.now.getTime());
  const from = Math.max(days.to + 1, dayOf(reader.now.getTime()));
  const to = Math.min(from + aheadDays, dayOf(last - 1));
  if (to < from) return null;
  const [next] = await listFreeTimes(db, reader, { ...wanted, days: { from, to } });
  return next?.startsAt ?? null;
}

/** The free times nearest to one that was wanted, nearest first. */
export async function nearestFree(
  db: Database,
  reader: SlotReader,
  wanted: SlotWish & { service: BookableService; startsAt: number; most: number },
): Promise<string[]> {
  const day = dayOf(wanted.startsAt);
  const around = { from: Math.max(day - 7, dayOf(reader.now.getTime())), to: day + 7 };
  const distance = ({ startsAt }: Slot) => Math.abs(Date.parse(startsAt) - wanted.startsAt);
  const free = await listFreeTimes(db, reader, { ...wanted, days: around });
  return free
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, wanted.most)
    .map(({ startsAt }) => startsAt);
}
