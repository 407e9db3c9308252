import type { UnionCounselingBooking } from '../../../packages/widgets/src/counseling-booking/counseling-booking.ts';
import { offer, setStage } from './contestant.ts';

let booking: UnionCounselingBooking;

// The loader brings the code for a booking that it sees; this one leaves before it is rendered.
const herald = Object.assign(document.createElement('union-counseling-booking'), {
  data: undefined,
});
await import(document.body.dataset['loader'] ?? '');
document.body.append(herald);
await Promise.resolve();
herald.remove();
await customElements.whenDefined('union-counseling-booking');

setStage({
  mount(place) {
    booking = document.createElement('union-counseling-booking');
    booking.lang = 'zh-Hans';
    booking.data = offer;
    place.append(booking);
  },
  unmount: () => booking.remove(),
  root: () => booking.shadowRoot,
});
