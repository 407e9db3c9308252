const upkeepMs = 10 * 60_000;

/**
 * Does some work of a running service at once and every ten minutes.
 *
 * @returns a function that ends it, after what is under way
 */
export function startUpkeep(
  work: () => Promise<void>,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let underWay = Promise.resolve();
  const begin = () => {
    underWay = work().catch(onFault);
  };
  begin();
  const timer = setInterval(begin, upkeepMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
