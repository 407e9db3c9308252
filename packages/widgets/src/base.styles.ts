import { unsafeCSS } from 'lit';
import { fieldStyles } from './field.styles.ts';
import { plainStyles } from './plain.styles.ts';

/** What all elements share; of a calendar, some of it comes later. */
export const baseStyles = unsafeCSS(plainStyles.cssText + fieldStyles.cssText);
