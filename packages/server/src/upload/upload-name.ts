import { uploadLimits } from '@union-jobs/contract';

/**
 * The name of a file as it may be stored and shown: without folders, without characters that are
 * invisible or turn the direction of writing, not too long, its extension kept.
 */
export function cleanName(given: string): string {
  const visible = given
    .slice(given.search(/[^/\\]*$/))
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[\s.]+$/, '');
  const extension = extensionOf(visible);
  const tail = extension ? `.${extension}` : '';
  const stem = visible.slice(0, visible.length - tail.length).replace(/^[\s.]+/, '');
  const short = [...stem].slice(0, uploadLimits.nameLength - tail.length).join('');
  return (short.trim() || 'file') + tail;
}

/** What stands behind the last dot of a name, in its own case; empty without one. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? '';
}
