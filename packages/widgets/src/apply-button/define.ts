import { defineElement } from '../define-element.ts';
import { UnionApplyButton } from './apply-button.ts';

defineElement('union-apply-button', UnionApplyButton);
