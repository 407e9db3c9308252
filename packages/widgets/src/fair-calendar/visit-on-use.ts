import type { ReactiveController } from 'lit';
import { PartOnUse } from '../part-on-use.ts';
import type { UnionFairCalendar } from './fair-calendar.ts';
import type { FairVisit, VisitedParts } from './fair-visit.ts';

const gridKeys = /^(Arrow\w+|Home|End|Page\w+|Enter| )$/;

/** Brings the code of a visit when a person turns to a calendar, and hands it what they do. */
export class VisitOnUse extends PartOnUse<FairVisit> implements ReactiveController {
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
  }

  /** What stands on sheet and lists is named by its attributes. */
  readonly handleClick = ({ target }: Event): void => {
    const place = (target as Element).closest<HTMLElement>('[data-fair],[data-day]');
    const { fair, day } = place?.dataset ?? {};
    if (fair) void this.use((visit) => visit.open(fair));
    else if (day) void this.use((visit) => visit.showDay(Number(day)));
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const { day } = (target as HTMLElement).dataset;
    if (!day || !gridKeys.test(key) || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    void this.use((visit) => visit.press(Number(day), { key, shiftKey }));
  };
}
