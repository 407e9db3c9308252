import type jsQR from 'jsqr';
import { until } from './job-list-user.ts';

let coming: Promise<typeof jsQR> | undefined;

/** The reader is no module: it comes as a script. */
function reader(): Promise<typeof jsQR> {
  coming ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../../node_modules/jsqr/dist/jsQR.js', import.meta.url).href;
    script.onload = () => resolve((window as unknown as { jsQR: typeof jsQR }).jsQR);
    script.onerror = () => reject(new Error('The reader did not come'));
    document.head.append(script);
  });
  return coming;
}

/** What a picture of a QR code says. */
export async function readCode(picture: HTMLImageElement): Promise<string | undefined> {
  await until(() => picture.complete && picture.naturalWidth, 'the picture');
  const side = 440;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const paint = canvas.getContext('2d');
  if (!paint) return undefined;
  paint.drawImage(picture, 0, 0, side, side);
  const { data } = paint.getImageData(0, 0, side, side);
  return (await reader())(data, side, side)?.data;
}
