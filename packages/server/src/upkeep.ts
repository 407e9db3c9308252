const upkeepMs = 10 * 60_000;

/**
 * Does some work of a running service at once and every ten minutes, or as often as told; never twice
 * at a time.
 *
 * @returns a function that ends it, after what is under way
 */
export function startUpkeep(
  work: () => Promise<void>,
  onFault: (error: unknown) => void,
  { everyMs = upkeepMs }: { everyMs?: number } = {},
): () => Promise<void> {
  let isBusy = false;
  let underWay = Promise.resolve();
  const begin = () => {
    if (isBusy) return;
    isBusy = true;
    underWay = work()
      .catch(onFault)
      .finally(() => {
        isBusy = false;
      });
  };
  begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
