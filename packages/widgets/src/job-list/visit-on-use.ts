import type { ReactiveController } from 'lit';
import { UnionErrorEvent } from '../error-event.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobVisit, VisitedParts } from './job-visit.ts';

/** Brings the code of a visit when a person turns to the list, or when the list needs it. */
export class VisitOnUse implements ReactiveController {
  /** The visit, once its code is here. */
  visit: JobVisit | undefined;
  /** A person's action waits for the code. */
  isActing = false;
  /** Code that an action needed has not come. */
  isMissing = false;

  readonly #list: UnionJobList;
  readonly #parts: VisitedParts;
  #visiting: Promise<JobVisit | undefined> | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(list: UnionJobList, parts: VisitedParts) {
    this.#list = list;
    this.#parts = parts;
    list.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.bring);
    this.visit?.connect();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.bring);
    this.visit?.disconnect();
    clearTimeout(this.#alarm);
  }

  /** Brings the code; undefined when it does not come, and a later call tries again. */
  readonly bring = (): Promise<JobVisit | undefined> => {
    this.#visiting ??= import('./job-visit.ts').then(
      ({ JobVisit }) => (this.visit = new JobVisit(this.#list, this.#parts, this)),
      () => (this.#visiting = undefined),
    );
    return this.#visiting;
  };

  /** Brings the code by itself after so long, in place of what was said before. */
  bringIn(waitMs: number): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(this.bring, waitMs);
  }

  /** Does what needs the code. */
  readonly use = async (act: (visit: JobVisit) => void): Promise<void> => {
    this.isActing = true;
    this.#list.requestUpdate();
    const visit = this.visit ?? (await this.bring());
    this.isActing = false;
    this.noteMissing(!visit);
    if (visit) act(visit);
  };

  /** Says on screen when code that comes on use has not come. */
  noteMissing(isMissing: boolean) {
    this.isMissing = isMissing;
    if (isMissing) this.#list.dispatchEvent(new UnionErrorEvent({ code: 'network' }));
    this.#list.requestUpdate();
  }
}
