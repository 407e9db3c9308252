import { encode } from 'uqr';
import { isInWeChat } from './in-we-chat.ts';

/** Side of a QR code on the screen at least, in CSS pixels: smaller ones are hard to scan. */
export const qrSidePx = 220;

/**
 * A QR code as the address of an image, which strict pages show: drawn in lines, which stay sharp on
 * paper, and in WeChat in pixels, because a long press there reads and saves pictures of pixels only.
 */
export function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (isInWeChat() && inPixels(data, size)) || inLines(data, size);
}

function inLines(rows: readonly boolean[][], size: number): string {
  let path = '';
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) path += `M${x} ${y}h1v1h-1z`;
    }),
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
    `width="${qrSidePx}" height="${qrSidePx}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Twice as large as it is shown at least, with whole pixels for each square. */
function inPixels(rows: readonly boolean[][], size: number): string | undefined {
  const squarePx = Math.ceil((2 * qrSidePx) / size);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * squarePx;
  const paint = canvas.getContext('2d');
  if (!paint) return undefined;
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#000';
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) paint.fillRect(x * squarePx, y * squarePx, squarePx, squarePx);
    }),
  );
  return canvas.toDataURL('image/png');
}
