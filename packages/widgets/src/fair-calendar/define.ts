import { defineElement } from '../define-element.ts';
import { UnionFairCalendar } from './fair-calendar.ts';

defineElement('union-fair-calendar', UnionFairCalendar);
