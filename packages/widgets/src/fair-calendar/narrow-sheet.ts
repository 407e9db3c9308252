import type { ViewCode } from './month-views.ts';
import { narrowSheetStyles } from './narrow-sheet.styles.ts';

/** What the sheet of a month needs where there is little room. */
export const narrowSheet: ViewCode = { styles: [narrowSheetStyles] };
