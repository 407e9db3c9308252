import { defineElement } from '../define-element.ts';
import { UnionBooking } from './booking.ts';

defineElement('union-booking', UnionBooking);
