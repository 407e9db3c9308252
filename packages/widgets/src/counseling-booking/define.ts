import { defineElement } from '../define-element.ts';
import { UnionCounselingBooking } from './counseling-booking.ts';

defineElement('union-counseling-booking', UnionCounselingBooking);
