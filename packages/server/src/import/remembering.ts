/** Readings that are kept at a time. */
const mostReadings = 2000;

/**
 * Remembers readings by what was read: the cells of a sheet repeat places, pay, dates and sentences.
 * Readings are shared and must not be changed.
 */
export function remembering<T>(): (key: string, read: () => T) => T {
  const known = new Map<string, T>();
  return (key, read) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = read();
    if (known.size >= mostReadings) known.clear();
    known.set(key, reading);
    return reading;
  };
}
