import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type RollupOptions } from 'rollup';
import { shortTemplates } from '../packages/widgets/build/short-templates.ts';

const { default: config } = (await import('../rollup.config.mjs' as string)) as {
  default: RollupOptions[];
};

describe('the scripts for pages', () => {
  it('are the same in every build of the same source', async () => {
    const first = await build();
    assert.ok(first.size > 50);
    for (const [name, code] of await build()) assert.equal(first.get(name), code, name);
  });

  it('refuse templates that the Lit of pages cannot read', async () => {
    const plain = '<p class="a ${1} b" ?hidden=${2} viewBox="0 0 1 1">${3} &lt; <br>${4}</p>';
    await assert.doesNotReject(buildTemplate(plain));
    const others = [
      '<p title="a > ${1}">b</p>',
      '<p .textContent=${1}></p>',
      '<p ${1}></p>',
      '<${1}></p>',
      '<!-- ${1} -->',
      '<textarea>${1}</textarea>',
      '${1} < 2',
    ];
    for (const one of others) await assert.rejects(buildTemplate(one), /cannot read this/, one);
  });
});

async function buildTemplate(text: string): Promise<void> {
  const id = '/packages/widgets/src/template.ts';
  const source = {
    name: 'source',
    resolveId: (asked: string) => asked,
    load: () => `export const made = html\`${text}\`;`,
  };
  await (await rollup({ input: id, plugins: [source, shortTemplates()] })).close();
}

/** Names and code of the files, as they are before they are made short. */
async function build(): Promise<Map<string, string>> {
  const bundle = await rollup(config[0] ?? {});
  const { output } = await bundle.generate({ ...[config[0]?.output].flat()[0], plugins: [] });
  return new Map(output.map((file) => [file.fileName, 'code' in file ? file.code : '']));
}
