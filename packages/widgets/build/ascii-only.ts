import type { Plugin } from 'rollup';

/**
 * Writes every character beyond ASCII as an escape, also in patterns and templates, where esbuild
 * leaves it: a page in GBK reads a classic script in its own encoding.
 */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    renderChunk(code) {
      const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return { code: code.replace(/[\u0080-\uffff]/g, escape), map: null };
    },
  };
}
