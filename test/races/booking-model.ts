const minuteMs = 60_000;

/** A booking as the model knows it. */
interface ModelBooking {
  state: 'held' | 'booked' | 'cancelled' | 'expired';
  counselor: string;
  heldUntil: number;
  /** Starts of the sessions that stand, by number. */
  sessions: Map<number, number>;
}

/** Something that a client asked for, with what it was told. */
export interface Told {
  readonly verb: 'hold' | 'confirm' | 'cancel' | 'move' | 'release';
  /** Of a hold that was granted, or that is spoken of. */
  readonly id: string;
  readonly counselor: string;
  readonly startsAt: readonly number[];
  readonly session: number;
  /** `ok` or the code of the problem. */
  readonly outcome: string;
}

/** Bookings one after the other: what the service must be equal to, in some order of what it was asked. */
export class BookingModel {
  readonly #bookings = new Map<string, ModelBooking>();

  /** The times that stand at a moment, as `counselor start`. */
  live(nowMs: number): string[] {
    return [...this.#bookings.values()]
      .filter((one) => stands(one, nowMs))
      .flatMap(({ counselor, sessions }) =>
        [...sessions.values()].map((startsAt) => `${counselor} ${startsAt}`),
      )
      .sort();
  }

  /**
   * Does what was asked, if the model would have told the same.
   *
   * @returns what takes it back; null when nothing changed; undefined when the model disagrees
   */
  follow(told: Told, nowMs: number): (() => void) | null | undefined {
    const outcome = this.#outcomeOf(told, nowMs);
    if (outcome !== told.outcome) return undefined;
    if (outcome !== 'ok') return null;
    const { id } = told;
    const before = this.#bookings.get(id);
    const kept = before && { ...before, sessions: new Map(before.sessions) };
    const was = this.describe(id);
    this.#apply(told, nowMs);
    if (this.describe(id) === was) return null;
    return () => {
      if (kept) this.#bookings.set(id, kept);
      else this.#bookings.delete(id);
    };
  }

  /** A booking as text, to tell one state from another. */
  describe(id: string): string {
    const one = this.#bookings.get(id);
    return one ? `${one.state} ${[...one.sessions.values()].join()}` : '';
  }

  #outcomeOf({ verb, id, counselor, startsAt, session }: Told, nowMs: number): string {
    if (verb === 'hold') {
      const free = startsAt.every((at) => at >= nowMs && this.#isFree(counselor, at, nowMs));
      return free ? 'ok' : 'slot_taken';
    }
    const one = this.#bookings.get(id);
    if (!one) return 'not_found';
    const isHeld = one.state === 'held';
    if (verb === 'confirm') return isHeld && one.heldUntil > nowMs ? 'ok' : 'hold_expired';
    if (verb === 'release') return 'ok';
    if (verb === 'cancel') {
      if (one.state === 'cancelled') return 'ok';
      return one.state === 'booked' ? 'ok' : 'booking_over';
    }
    if (one.state !== 'booked') return 'booking_over';
    const [to = 0] = startsAt;
    if (one.sessions.get(session) === to) return 'ok';
    const isFree = to >= nowMs && this.#isFree(one.counselor, to, nowMs, { id, session });
    return isFree ? 'ok' : 'slot_taken';
  }

  #apply({ verb, id, counselor, startsAt, session }: Told, nowMs: number): void {
    if (verb === 'hold') {
      const heldUntil = nowMs + 5 * minuteMs;
      const sessions = new Map(startsAt.map((at, index) => [index + 1, at] as const));
      this.#bookings.set(id, { state: 'held', counselor, heldUntil, sessions });
      return;
    }
    const one = this.#bookings.get(id);
    if (!one) return;
    if (verb === 'confirm') one.state = 'booked';
    if (verb === 'release' && one.state === 'held') one.state = 'expired';
    if (verb === 'cancel') one.state = 'cancelled';
    if (verb === 'move') one.sessions.set(session, startsAt[0] ?? 0);
  }

  /** Sessions of 50 minutes with ten kept free, each on the hour: they overlap when they are one. */
  #isFree(
    counselor: string,
    startsAt: number,
    nowMs: number,
    but?: { id: string; session: number },
  ): boolean {
    for (const [id, one] of this.#bookings) {
      if (one.counselor !== counselor || !stands(one, nowMs)) continue;
      for (const [number, at] of one.sessions) {
        const isSelf = but?.id === id && but.session === number;
        if (at === startsAt && !isSelf) return false;
      }
    }
    return true;
  }
}

function stands({ state, heldUntil }: ModelBooking, nowMs: number): boolean {
  return state === 'booked' || (state === 'held' && heldUntil > nowMs);
}

/**
 * Looks for an order in which the model would have told the same and that leaves these times, and
 * brings the model there.
 *
 * @returns false when there is none
 */
export function explain(
  model: BookingModel,
  { told, left: stored }: { told: readonly Told[]; left: readonly string[] },
  nowMs: number,
): boolean {
  const ids = [...new Set(told.map(({ id }) => id))];
  const seen = new Set<string>();
  const search = (left: readonly Told[]): boolean => {
    // What changes nothing and is right now is best taken now.
    const open = left.filter((one) => {
      const undo = model.follow(one, nowMs);
      undo?.();
      return undo !== null;
    });
    if (open.length === 0) return model.live(nowMs).join() === stored.join();
    const place = `${open.map((one) => told.indexOf(one)).join()} ${ids.map((id) => model.describe(id)).join()}`;
    if (seen.has(place)) return false;
    seen.add(place);
    for (const one of open) {
      const undo = model.follow(one, nowMs);
      if (!undo) continue;
      if (search(open.filter((other) => other !== one))) return true;
      undo();
    }
    return false;
  };
  return search(told);
}
