import { defineElement } from '../define-element.ts';
import { UnionApplication } from './application.ts';

defineElement('union-application', UnionApplication);
