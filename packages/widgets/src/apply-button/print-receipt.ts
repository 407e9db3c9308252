import { make } from '../copies.ts';

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

/** Prints a receipt alone: a frame holds it, so that the page around it is neither printed nor changed. */
export function printReceipt(printed: Printed, place: Node): void {
  const frame = document.createElement('iframe');
  frame.title = printed.title;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  place.appendChild(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return frame.remove();
  page.documentElement.lang = printed.language;
  page.title = printed.title;
  page.body.append(...sheetOf(printed));
  Object.assign(page.body.style, { font: '12pt/1.6 sans-serif', margin: '20mm' });
  view.addEventListener('afterprint', () => frame.remove());
  const image = page.querySelector('img');
  void (image ? image.decode().catch(() => undefined) : Promise.resolve()).then(() => view.print());
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
