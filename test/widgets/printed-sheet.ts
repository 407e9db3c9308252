import { until } from './job-list-user.ts';

/** Shows a copy of what goes to the printer in place of the page. */
export async function showSheet(
  frameOf: () => HTMLIFrameElement | null | undefined,
  canvas: Element,
): Promise<void> {
  const page = await until(() => frameOf()?.contentDocument, 'the sheet');
  await until(() => page.body.childElementCount, 'what stands on it');
  const isDrawn = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0;
  await until(() => [...page.images].every(isDrawn), 'its pictures');
  const frame = document.createElement('iframe');
  frame.title = page.title;
  Object.assign(frame.style, { width: '210mm', height: '297mm', border: '0', background: '#fff' });
  // A narrow window shows the whole sheet, smaller.
  const widthPx = (210 / 25.4) * 96;
  const { paddingLeft, paddingRight } = getComputedStyle(canvas);
  const roomPx = canvas.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  frame.style.setProperty('zoom', String(Math.min(1, roomPx / widthPx)));
  const sheets = page.adoptedStyleSheets.map(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText).join('\n'),
  );
  frame.srcdoc =
    `<!doctype html><html lang="${page.documentElement.lang}"><title>${page.title}</title>` +
    `<style>${sheets.join('\n')}</style>${page.body.outerHTML}</html>`;
  canvas.replaceChildren(frame);
  await new Promise((resolve) => (frame.onload = resolve));
}

/**
 * Counts what goes to the printer of frames and prints none of it: a browser without a screen may
 * wait for its printer for ever. Call `release` afterwards.
 */
export function catchPrinting(): { readonly count: () => number; readonly release: () => void } {
  const name = 'contentWindow';
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, name);
  let count = 0;
  Object.defineProperty(HTMLIFrameElement.prototype, name, {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = own?.get?.call(this) as Window | null;
      if (view) view.print = () => void count++;
      return view;
    },
  });
  return {
    count: () => count,
    release: () => own && Object.defineProperty(HTMLIFrameElement.prototype, name, own),
  };
}
