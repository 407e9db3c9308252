/** `10:32` */
export function timeText(moment: Date): string {
  return inChina(moment).toISOString().slice(11, 16);
}

/**
 * A date whose UTC members are those of the clock in China, eight hours ahead all year: the times of
 * China are shown wherever the reader is. Without `Intl`, whose first use holds a phone up for longer
 * than all cards do (docs/decisions/0007).
 */
export function inChina(date: Date): Date {
  return new Date(date.getTime() + 8 * 3_600_000);
}
