/** Tells whether more comes than usual. */
export interface Pressure {
  /** Notes that something came, and tells whether that is too much by now. */
  note(subject: string, now: Date): boolean;
  /** Whether too much has come lately. */
  isHigh(subject: string, now: Date): boolean;
}

/** Seconds over which the pressure is taken. */
const spanS = 10;

/** Counts by subject, second by second; high from `perSecond` on the average of ten seconds. */
export function createPressure(perSecond: number): Pressure {
  const counts = new Map<string, Map<number, number>>();

  function recent(subject: string, now: Date): Map<number, number> {
    const seconds = counts.get(subject) ?? new Map<number, number>();
    const oldest = Math.floor(now.getTime() / 1000) - spanS;
    for (const second of seconds.keys()) if (second <= oldest) seconds.delete(second);
    counts.set(subject, seconds);
    return seconds;
  }

  function isHigh(subject: string, now: Date): boolean {
    let sum = 0;
    for (const count of recent(subject, now).values()) sum += count;
    return sum > perSecond * spanS;
  }

  return {
    note(subject, now) {
      const seconds = recent(subject, now);
      const second = Math.floor(now.getTime() / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      return isHigh(subject, now);
    },
    isHigh,
  };
}
