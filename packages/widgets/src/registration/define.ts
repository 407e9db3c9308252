import { defineElement } from '../define-element.ts';
import { UnionRegistration } from './registration.ts';

defineElement('union-registration', UnionRegistration);
