/** How fast something went. */
export interface Speed {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly count: number;
}

/** Does something over and over on several connections at a time, for a span of time. */
export async function measure(
  work: (index: number) => Promise<unknown>,
  { connections, spanMs, most = Infinity }: { connections: number; spanMs: number; most?: number },
): Promise<Speed> {
  const times: number[] = [];
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (performance.now() - start < spanMs && next < most) {
      const before = performance.now();
      await work(next++);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    count: times.length,
  };
}
