import { refusedFile } from './refused-file.ts';

/** More than the largest cameras of phones give by default; each pixel takes a reader 4 bytes. */
const mostPixels = 50_000_000;

/** Refuses a picture by its pixels. */
export type SizeCheck = (width: number, height: number) => void;

/** @throws {ProblemError} `unsupported_type` for a picture without pixels, or with too many */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw refusedFile('damaged');
  if (width * height > mostPixels) throw refusedFile('too_many_pixels');
}
