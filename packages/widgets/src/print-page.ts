import type { CSSResult } from 'lit';
import { paperStyles } from './paper.styles.ts';

interface PrintedPage {
  readonly language: string;
  readonly title: string;
}

/**
 * Prints a page of its own: a frame holds it, so that the page around it is neither printed nor
 * changed. It waits for the pictures that `fill` puts in.
 */
export function printPage(
  { language, title }: PrintedPage,
  fill: (page: Document) => void,
  place: Node,
): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // As large as a sheet, because what is measured must be as it will be printed.
  const size = { width: '210mm', height: '297mm' };
  Object.assign(frame.style, { position: 'fixed', left: '-300mm', border: '0', ...size });
  place.appendChild(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return frame.remove();
  page.documentElement.lang = language;
  page.title = title;
  fill(page);
  view.addEventListener('afterprint', () => frame.remove());
  const pictures = [...page.images].map((image) => image.decode().catch(() => undefined));
  void Promise.all(pictures).then(() => view.print());
}

/**
 * Styles a page that is printed, beyond what all such pages have, by sheets of its own: strict pages
 * refuse style elements.
 */
export function stylePage(page: Document, styles: CSSResult): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (view && 'adoptedStyleSheets' in page) {
    page.adoptedStyleSheets = [paperStyles, styles].map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
    return;
  }
  const element = (page as Document).createElement('style');
  element.textContent = paperStyles.cssText + styles.cssText;
  (page as Document).head.append(element);
}
