import { call, job, type ClientOptions, type Job } from '@union-jobs/sdk';
import { faultOf } from '../fault.ts';
import type { SavedJob } from './saved-jobs.ts';

/** What is known of a saved job once it was asked for: that it is closed, how it is, or nothing. */
export type SavedState = Job | 'closed' | 'unknown';

const atOnce = 3;

/** Asks how saved jobs are now, a few at a time; tells each as it comes. */
export async function askSaved(
  jobs: readonly SavedJob[],
  service: ClientOptions,
  { signal, onState }: { signal: AbortSignal; onState: (id: string, state: SavedState) => void },
): Promise<void> {
  const waiting = [...jobs];
  const work = async () => {
    for (let one = waiting.shift(); one && !signal.aborted; one = waiting.shift()) {
      const { id } = one;
      try {
        onState(id, await call(job.get, { params: { id }, signal }, service));
      } catch (error) {
        if (!signal.aborted) onState(id, faultOf(error).kind === 'closed' ? 'closed' : 'unknown');
      }
    }
  };
  await Promise.all(new Array(atOnce).fill(0).map(work));
}
