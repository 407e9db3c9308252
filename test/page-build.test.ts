import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type RollupOptions } from 'rollup';

const { default: config } = (await import('../rollup.config.mjs' as string)) as {
  default: RollupOptions[];
};

describe('the scripts for pages', () => {
  it('are the same in every build of the same source', async () => {
    const first = await build();
    assert.ok(first.size > 50);
    for (const [name, code] of await build()) assert.equal(first.get(name), code, name);
  });
});

/** Names and code of the files, as they are before they are made short. */
async function build(): Promise<Map<string, string>> {
  const bundle = await rollup(config[0] ?? {});
  const { output } = await bundle.generate({ ...[config[0]?.output].flat()[0], plugins: [] });
  return new Map(output.map((file) => [file.fileName, 'code' in file ? file.code : '']));
}
