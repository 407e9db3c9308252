import { defineElement } from '../define-element.ts';
import { UnionProvider } from './provider.ts';

defineElement('union-provider', UnionProvider);
