import { nearestFree } from '../counseling/free-times.ts';
import { findService } from '../counseling/slot-queries.ts';
import { ProblemError } from '../problem.ts';
import type { PrivateCall } from '../route.ts';
import { SharedLookups } from './shared-lookups.ts';

const mostNearest = 5;

/** The time that somebody wanted. */
export interface WantedTime {
  readonly serviceId: string;
  readonly counselorId?: string | undefined;
  readonly mode: string;
  readonly startsAt: string;
}

/** Tells those who came too late the free times nearest to the one they wanted. */
export class NearestTimes {
  readonly #lookups = new SharedLookups<readonly string[] | undefined>();

  /** Adds the times to `slot_taken`. */
  async explain(error: ProblemError, call: PrivateCall, wanted: WantedTime): Promise<ProblemError> {
    if (error.code !== 'slot_taken' || error.nearest) return error;
    const { serviceId, counselorId, mode, startsAt } = wanted;
    const { organizationId, mode: keyMode } = call.grant;
    const key = JSON.stringify([organizationId, keyMode, serviceId, counselorId, mode, startsAt]);
    const nearest = await this.#lookups.ask(key, () => look(call, wanted));
    return nearest ? new ProblemError(error.code, error.wording, { nearest }) : error;
  }
}

async function look({ db, grant, now }: PrivateCall, { serviceId, ...wanted }: WantedTime) {
  const service = await findService(db, { ...grant, serviceId });
  if (!service) return undefined;
  const startsAt = Date.parse(wanted.startsAt);
  return nearestFree(db, { ...grant, now }, { ...wanted, service, startsAt, most: mostNearest });
}
