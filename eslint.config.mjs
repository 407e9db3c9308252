import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'storybook-static/**', 'shots/**'] },
  ...tseslint.configs.recommended,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod']",
          message: "Write `import * as z from 'zod/mini'`: full zod brings every locale along.",
        },
        {
          selector: "ImportDeclaration[source.value='zod/mini'] ImportSpecifier",
          message: "Write `import * as z from 'zod/mini'`: a named z brings every locale along.",
        },
        { selector: 'ForInStatement', message: 'Use Object.keys(): host pages extend prototypes.' },
        { selector: 'ExportDefaultDeclaration', message: 'Name the export.' },
        { selector: 'TSEnumDeclaration', message: 'Use a const list.' },
      ],
    },
  },
  {
    files: ['packages/widgets/src/**', 'packages/sdk/src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          { object: 'Array', property: 'from' },
          { property: 'reduce' },
          { property: 'reduceRight' },
        ].map((name) => ({
          ...name,
          message: 'Old libraries on host pages put their own in its place; write a loop.',
        })),
      ],
    },
  },
  {
    files: ['*.config.mjs', '.storybook/**', 'stories/**', '**/*.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
