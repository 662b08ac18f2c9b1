import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as prettier from 'prettier';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { blocksOf, PAGES, read } from './pages.mjs';

// Prettier leaves a script in HTML as it is where it can't be parsed; so it says so.
process.env.PRETTIER_DEBUG = '1';

const PARSERS = {
  js: 'babel',
  ts: 'typescript',
  tsx: 'typescript',
  html: 'html',
  vue: 'vue',
  css: 'css',
  json: 'json',
};
/** Nothing that a parser knows: commands, policies, messages. */
const PLAIN = ['', 'sh', 'text'];

const FOLDER = '.cache/docs-snippets';
/** What the pages take for granted: the portal’s own things. */
const PORTAL = `
import type { BulkUserImport, FoundImport } from 'bulk-user-import';
declare global {
  const element: BulkUserImport;
  const dialog: HTMLDialogElement, button: HTMLButtonElement, closeButton: HTMLButtonElement;
  const report: (title: string, details: object) => void;
  const confirmSignOut: (found: FoundImport) => Promise<boolean>;
}
`;
/** Code for test tools is run with them, by test/portals/test-tools.test.mjs. */
const FOR_TEST_TOOLS = /@playwright\/test|@testing-library\/dom|\bcy\./;

const blocks = PAGES.flatMap(blocksOf);

describe('the code in the documentation', () => {
  for (const { name, language, code } of blocks) {
    if (PLAIN.includes(language)) continue;
    it(`can be parsed: ${name}, ${language}`, async () => {
      if (language === 'svelte') return parseSvelte(code, { modern: true });
      assert.ok(PARSERS[language], `no parser for ${language}`);
      return prettier.format(code, { parser: PARSERS[language] });
    });
  }

  for (const { name, code, example } of blocks) {
    if (example === undefined) continue;
    it(`is that of the example: ${name}, ${example}`, () => {
      assert.ok(linesOf(read(example)).includes(linesOf(code)), code);
    });
  }

  it('has the types that the package has', () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const files = blocks.flatMap(writeSnippet);
    assert.ok(files.length > 10, 'code of no example');
    writeFileSync(join(FOLDER, 'portal.d.ts'), PORTAL);
    const program = ts.createProgram([...files, join(FOLDER, 'portal.d.ts')], {
      ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, types: [], noEmit: true },
      ...{
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      },
      ...{
        allowJs: true,
        checkJs: true,
        strict: true,
        noImplicitAny: false,
        strictNullChecks: false,
        skipLibCheck: true,
      },
    });
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const place = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
      return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    assert.deepEqual(faults, []);
  });
});

/** Without indentation and blank lines, so that a part of a file may be shown. */
function linesOf(code) {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Examples are built by tests of their own. */
function writeSnippet({ name, language, code, example }) {
  if (FOR_TEST_TOOLS.test(code)) return [];
  const text = language === 'html' ? inlineModules(code) : code;
  if (example !== undefined || !['js', 'ts', 'html'].includes(language) || text === '') return [];
  const file = join(FOLDER, `${name.replace(/\W+/g, '-')}.${language === 'ts' ? 'ts' : 'js'}`);
  // A module, so that snippets may declare the same names.
  writeFileSync(file, `${text}\nexport {};\n`);
  return [file];
}

function inlineModules(html) {
  return Array.from(html.matchAll(/<script type="module">([^]+?)<\/script>/g), ([, code]) => code).join('\n');
}
