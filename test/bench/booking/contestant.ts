import type { CounselingOffer } from '../../../packages/widgets/src/counseling-booking/counseling-booking.ts';
import { sampleCrisis, samplePlace, sampleServices } from '../../widgets/booking-data.ts';
import { nextFrame, timed } from '../frames.ts';

/** What can be booked in this bench. */
export const offer: CounselingOffer = {
  crisis: sampleCrisis,
  items: [...sampleServices],
  places: [samplePlace],
};

/** The first step of a booking, in one way of making it. */
export interface Contestant {
  mount(place: HTMLElement): void;
  unmount(): void;
  /** What holds all elements of it. */
  root(): ParentNode | null | undefined;
}

/** What the pages of this bench offer to the program that drives them. */
export interface BookingStage {
  /** Milliseconds from the start of mounting to the end of the frame that shows every service. */
  mount(): Promise<number>;
  unmount(): Promise<void>;
  /** Every element with its class, and all words. */
  outline(): string;
}

declare global {
  interface Window {
    bookingStage: BookingStage;
  }
}

/** Sets a contestant on the page that this runs in. */
export function setStage(contestant: Contestant): void {
  const place = document.createElement('main');
  document.body.append(place);
  const all = (selector: string) => [...(contestant.root()?.querySelectorAll(selector) ?? [])];
  window.bookingStage = {
    mount: () =>
      timed(
        () => contestant.mount(place),
        () => all('.service').length === offer.items.length,
      ),
    async unmount() {
      contestant.unmount();
      await nextFrame();
    },
    outline: () =>
      [
        ...all('*').map(({ localName, className }) => `${localName}.${className}`),
        (all('.root')[0]?.textContent ?? '').replace(/\s+/g, ''),
      ].join('\n'),
  };
}
