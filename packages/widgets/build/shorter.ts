import type { Plugin } from 'rollup';
import { minify } from 'terser';

/** Members that Lit keeps for itself: `_$AH`, `_$Em`. Those that two copies share have other names. */
const membersOfLit = /^_\$[A-Z][A-Za-z]$/;

/** Takes another 3 % off what esbuild has written, in the syntax that is there. */
export function shorter(): Plugin {
  return {
    name: 'shorter',
    async renderChunk(code) {
      const options = { ecma: 2020, passes: 3, pure_getters: true } as const;
      const result = await minify(code, {
        module: true,
        compress: options,
        mangle: { properties: { regex: membersOfLit } },
        format: { ecma: 2020, ascii_only: true },
      });
      return { code: result.code ?? code, map: null };
    },
  };
}
