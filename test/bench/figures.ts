import { cpus } from 'node:os';

/** The middle of some numbers; the mean of the middle two of an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? NaN;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? NaN)) / 2 : upper;
}

/**
 * How many times a reference something took, from rounds in which both ran side by side: the
 * median of the quotients, which a busy machine disturbs less than a quotient of medians.
 */
export function ratioTo(reference: readonly number[], values: readonly number[]): number {
  return median(values.map((value, round) => value / (reference[round] ?? NaN)));
}

/** Whether a figure is at most its goal. */
export function verdict(value: number, atMost: number): string {
  return value <= atMost ? 'met' : 'missed';
}

/** Prints rows under a head in columns; numbers and short words stand right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log([head, ...rows].map(line).join('\n'));
}

/** What a bench ran on, for the first line of its report. */
export function machineName(): string {
  const cores = cpus();
  return `${cores.length} cores (${cores[0]?.model.trim() || process.arch}), Node ${process.version}`;
}
