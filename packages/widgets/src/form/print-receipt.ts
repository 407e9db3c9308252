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

const gray = '#5a626e';

/** Prints a receipt alone. */
export function printReceipt(printed: Printed, place: Node): void {
  printPage(
    printed,
    ({ body }) => {
      body.append(...sheetOf(printed));
      style(body, { font: '13pt/1.6 sans-serif', margin: '18mm 20mm', color: '#1d2129' });
    },
    place,
  );
}

function sheetOf({ title, rows, hint, code, qr }: Printed): HTMLElement[] {
  const list = make(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => [
      style(make('dt', {}, name), { color: gray }),
      style(make('dd', {}, value), { margin: '0' }),
    ]),
  );
  const words = make(
    'div',
    {},
    style(make('p', {}, hint), { margin: '0 0 4mm', color: gray, fontSize: '11pt' }),
    style(make('code', {}, code), { fontSize: '12pt', wordBreak: 'break-all' }),
  );
  const image = qr && make('img', { src: qr, alt: '', width: '200', height: '200' });
  return [
    style(make('h1', {}, title), { margin: '0', fontSize: '26pt' }),
    style(list, {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: '2mm 7mm',
      margin: '7mm 0',
      padding: '7mm 0',
      border: 'solid #d5d9df',
      borderWidth: '0.4mm 0',
    }),
    style(make('div', {}, ...(image ? [style(image, { marginRight: '7mm' })] : []), words), {
      display: 'flex',
    }),
  ];
}

/** By properties, because strict pages refuse style attributes. */
function style(element: HTMLElement, styles: Partial<CSSStyleDeclaration>): HTMLElement {
  Object.assign(element.style, styles);
  return element;
}
