import type { ReactiveController } from 'lit';
import { PartOnUse } from '../part-on-use.ts';
import type { UnionFairCalendar } from './fair-calendar.ts';
import type { FairVisit, VisitedParts } from './fair-visit.ts';

const gridKeys = /^(Arrow\w+|Home|End|Page\w+|Enter| )$/;

/** Brings the code of a visit when a person turns to a calendar, and hands it what they do. */
export class VisitOnUse extends PartOnUse<FairVisit> implements ReactiveController {
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(calendar: UnionFairCalendar, parts: VisitedParts) {
    super(calendar, async () => {
      const { FairVisit } = await import('./fair-visit.ts');
      return new FairVisit(calendar, parts, this);
    });
    calendar.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.bring);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.bring);
    clearTimeout(this.#alarm);
  }

  /** Brings the code by itself after so long: with it comes the next month. */
  bringIn(waitMs: number): void {
    this.#alarm = setTimeout(this.bring, waitMs);
  }

  /** Buttons, days and fairs are named by their attributes. */
  readonly handleClick = ({ target }: Event): void => {
    const place = (target as Element).closest<HTMLElement>('[data-act],[data-fair],[data-day]');
    if (place) void this.use((visit) => visit.act(place.dataset));
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const { day } = (target as HTMLElement).dataset;
    if (!day || !gridKeys.test(key) || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    void this.use((visit) => visit.press(Number(day), { key, shiftKey }));
  };
}
