/** Days of a report, first and last, in Asia/Shanghai. */
export interface AttributionDays {
  readonly from: Date;
  /** The moment after the last day. */
  readonly until: Date;
}

const dayMs = 86_400_000;

/** The days asked for, or the last thirty. */
export function attributionDays(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  now: Date,
): AttributionDays {
  const until = to === undefined ? now.getTime() + 1 : startOf(to) + dayMs;
  return {
    from: new Date(from === undefined ? until - 30 * dayMs : startOf(from)),
    until: new Date(until),
  };
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
