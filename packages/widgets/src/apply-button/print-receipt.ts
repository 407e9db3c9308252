import { make } from '../copies.ts';
import { printPage } from '../print-page.ts';

interface Printed {
  readonly language: string;
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** What the code is for. */
  readonly hint: string;
  readonly code: string;
  /** The QR code as the address of an image. */
  readonly qr: string | undefined;
}

/** Prints a receipt alone. */
export function printReceipt(printed: Printed, place: Node): void {
  printPage(
    printed,
    ({ body }) => {
      body.append(...sheetOf(printed));
      Object.assign(body.style, { font: '12pt/1.6 sans-serif', margin: '20mm' });
    },
    place,
  );
}

function sheetOf({ title, rows, hint, code, qr }: Printed): HTMLElement[] {
  return [
    make('h1', {}, title),
    make(
      'dl',
      {},
      ...rows.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
    ),
    make('p', {}, hint),
    make('p', {}, make('code', {}, code)),
    ...(qr ? [make('img', { src: qr, alt: '', width: '220', height: '220' })] : []),
  ];
}
