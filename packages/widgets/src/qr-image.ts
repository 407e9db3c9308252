import { encode } from 'uqr';

/** Side of a QR code on the screen at least, in CSS pixels: smaller ones are hard to scan. */
export const qrSidePx = 220;

/** A QR code as the address of an image, which a long press in WeChat reads and strict pages show. */
export function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) =>
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
