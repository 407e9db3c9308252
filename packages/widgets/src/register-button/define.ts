import { defineElement } from '../define-element.ts';
import { UnionRegisterButton } from './register-button.ts';

defineElement('union-register-button', UnionRegisterButton);
