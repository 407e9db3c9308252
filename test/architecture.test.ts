import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** What each package may import besides its own files and Node's modules. */
const allowed: Record<string, RegExp> = {
  contract: /^zod\/mini$/,
  sdk: /^(@union-jobs\/contract|ky)$/,
  widgets: /^(@union-jobs\/sdk|lit(\/.*)?|@lit\/context|uqr|qr\/decode\.js)$/,
  server:
    /^(@union-jobs\/contract(\/openapi)?|zod\/mini|hono(\/.*)?|@hono\/node-server(\/.*)?|@electric-sql\/pglite(\/.*)?|pg|kysely|@fastify\/busboy|hucre(\/.*)?|@e965\/xlsx|fs-native-extensions|htmlparser2|opencc-js(\/.*)?|rate-limiter-flexible|uqr|altcha-lib\/v1|nodemailer|aws4fetch)$/,
};

interface SourceFile {
  readonly path: string;
  readonly package: string;
  readonly text: string;
  /** Specifiers of imports that stay at run time. */
  readonly imports: readonly string[];
  /** All specifiers, types included. */
  readonly mentions: readonly string[];
}

const files = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[a-z]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => sourceFile(path));

describe('the packages', () => {
  it('import only along the arrows', () => {
    const wrong = files.flatMap((file) =>
      file.mentions
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .filter((specifier) => !allowed[file.package]?.test(specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('import Node modules only in the service', () => {
    const wrong = files.filter(
      (file) => file.package !== 'server' && file.mentions.some((name) => name.startsWith('node:')),
    );
    assert.deepEqual(pathsOf(wrong), []);
  });

  it('stay inside their own folder', () => {
    const wrong = files.filter((file) =>
      file.mentions.some(
        (name) =>
          name.startsWith('.') &&
          relative(join(file.package, 'src'), join(dirname(file.path), name)).startsWith('..'),
      ),
    );
    assert.deepEqual(pathsOf(wrong), []);
  });

  it('have no circular imports', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path))
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      const file = byPath.get(path);
      if (!file || done.has(path) || trail.includes(path)) return;
      for (const name of file.imports) {
        if (name.startsWith('.')) visit(join(dirname(path), name), [...trail, path]);
      }
      done.add(path);
    };
    for (const file of files) visit(file.path, []);
    assert.deepEqual(circles, []);
  });
});

describe('the service', () => {
  it('keeps SQL in files named *-queries.ts', () => {
    const sql = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;
    const wrong = files.filter((file) => sql.test(file.text) && !file.path.endsWith('-queries.ts'));
    assert.deepEqual(pathsOf(wrong), []);
  });
});

describe('the widgets', () => {
  it('never write an address of the service', () => {
    const wrong = files.filter(
      (file) => file.package === 'widgets' && /['"`]\/v1\b/.test(file.text),
    );
    assert.deepEqual(pathsOf(wrong), []);
  });
});

describe('every file', () => {
  it('has a telling name and place', () => {
    const vague = /(^|\/)(utils?|common|helpers?|misc)(\/|\.ts$)|(^|\/)types\.ts$/;
    const deepIndex = /^[a-z]+\/src\/.+\/index\.ts$/;
    const wrong = files.filter((file) => vague.test(file.path) || deepIndex.test(file.path));
    assert.deepEqual(pathsOf(wrong), []);
  });

  it('holds at most 400 lines', () => {
    const beside = ['test', 'stories', 'examples'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(folder, path))
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    );
    assert.ok(beside.length > 100);
    const long = [...files, ...beside].filter(({ text }) => text.split('\n').length > 401);
    assert.deepEqual(pathsOf(long), []);
  });
});

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, 'packages', path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const imports: string[] = [];
  const mentions: string[] = [];
  const note = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    mentions.push(specifier.text);
    if (!typeOnly) imports.push(specifier.text);
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) {
      note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      // What is loaded on use may lead back to who loads it.
      note(node.arguments[0], true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, package: path.split('/')[0] ?? '', text, imports, mentions };
}

function pathsOf(list: readonly Pick<SourceFile, 'path'>[]): string[] {
  return list.map((file) => file.path);
}
