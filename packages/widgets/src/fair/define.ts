import { defineElement } from '../define-element.ts';
import { UnionFair } from './fair.ts';

defineElement('union-fair', UnionFair);
