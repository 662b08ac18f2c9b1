import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { headingsOf, linksOf, PAGES, PUBLISHED, read } from './pages.mjs';

const TROUBLESHOOTING = 'docs/troubleshooting.md';

describe('the links of the documentation', () => {
  for (const page of PAGES) {
    it(`lead somewhere from ${page}`, () => {
      const broken = linksOf(page).filter(({ file, anchor }) => !leadsSomewhere(file, anchor));
      assert.deepEqual(broken, []);
    });
  }

  it('lead to files that are in the package, from each page that is', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ files }] = Object.values(JSON.parse(output));
    const packed = new Set(files.map(({ path }) => path));
    for (const page of PUBLISHED) {
      assert.ok(packed.has(page), page);
      for (const { file, target } of linksOf(page)) assert.ok(packed.has(file), `${page} links to ${target}`);
    }
  });

  it('lead from README.md to every page of docs/', () => {
    const linked = new Set(linksOf('README.md').map(({ file }) => file));
    const pages = PUBLISHED.filter((path) => path.startsWith('docs/'));
    assert.deepEqual(
      pages.filter((path) => !linked.has(path)),
      [],
    );
  });

  it('name no address of a registry, a CDN or a repository', () => {
    for (const page of PUBLISHED.filter((path) => path !== 'CHANGELOG.md')) {
      const addresses = read(page).match(/\bhttps?:\/\/[^\s"'`)>]+/g) ?? [];
      const foreign = addresses.filter((address) => !/^https:\/\/[\w.]+\.example\b/.test(address));
      assert.deepEqual(foreign, [], page);
    }
  });
});

describe('README.md', () => {
  const text = read('README.md');

  it('has at most 200 lines', () => {
    assert.ok(text.split('\n').length <= 200);
  });

  it('has the ten guarantees of the host, and says that browsers repeat a POST', () => {
    const [, section] = /^## What the host must guarantee\n([^]*?)^## /m.exec(text);
    assert.equal(section.match(/^\d+\. /gm).length, 10);
    assert.match(section, /send a POST once more by themselves/);
  });

  it('has the policy that the tests serve', async () => {
    const { STRICT_CSP } = await import('../../build/strict-csp.mjs');
    const directives = STRICT_CSP.split('; ').filter((directive) => !directive.startsWith('connect-src'));
    for (const directive of directives) assert.ok(text.includes(directive), directive);
  });
});

describe('the page of troubleshooting', () => {
  const text = read(TROUBLESHOOTING);

  it('has a heading for each code of import-error, and for nothing else', () => {
    const codes = [
      ...unionOf('src/files/table.ts', 'RefusalCode'),
      ...unionOf('src/session/events.ts', 'ImportErrorCode'),
    ];
    const headings = headingsOf(TROUBLESHOOTING).filter(({ level }) => level === 4);
    assert.deepEqual(headings.map((heading) => heading.text).sort(), codes.sort());
  });

  for (const file of filesWithMessages()) {
    it(`has each message that ${file} writes to the console`, () => {
      const messages = messagesIn(file);
      assert.ok(messages.length > 0);
      for (const message of messages) assert.ok(text.includes(message), message);
    });
  }
});

describe('the page of bundlers', () => {
  it('names every worker file', () => {
    const text = read('docs/bundlers.md');
    const [, members] = /interface WorkerFiles \{([^}]*)\}/.exec(read('src/engine/worker-addresses.ts'));
    const names = Array.from(members.matchAll(/readonly (\w+):/g), ([, name]) => `${name}.worker.js`);
    assert.deepEqual(
      names.filter((name) => !text.includes(name)),
      [],
    );
  });
});

describe('the page of sizes', () => {
  it('has the budgets that builds are held to', () => {
    const pattern = /what: '([^']+)', .*budget: ([\d_]+)( \* KIB)?/g;
    const budgets = [...read('build/size.mjs').matchAll(pattern)].map(([, what, number, kib]) => [
      what,
      Number(number.replaceAll('_', '')) * (kib ? 1024 : 1),
    ]);
    assert.ok(budgets.length > 0);
    const rows = [...read('docs/sizes.md').matchAll(/^\| (\S.*?) +\| ([\d,]+) bytes/gm)];
    const documented = rows.map(([, what, bytes]) => [what, Number(bytes.replaceAll(',', ''))]);
    assert.deepEqual(documented, budgets);
  });
});

describe('the page of themes', () => {
  it('sets custom properties that the element has', () => {
    const known = new Set(read('src/bulk-user-import.ts').match(/--bulk-user-import-[a-z-]+/g));
    const set = read('docs/theming.md').match(/--bulk-user-import-[a-z-]+/g);
    assert.deepEqual(
      set.filter((name) => !known.has(name)),
      [],
    );
  });
});

function leadsSomewhere(file, anchor) {
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  return statSync(file).isFile() && headingsOf(file).some((heading) => heading.anchor === anchor);
}

/** The texts of a type that is a union of texts. */
function unionOf(file, name) {
  const [, union] = new RegExp(`export type ${name} =([^;]*);`).exec(read(file));
  return [...union.matchAll(/'([^']+)'/g)].map(([, text]) => text);
}

function filesWithMessages() {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path}`)
    .filter((path) => /console\s*\.\s*(?:warn|error)/.test(read(path)));
}

/** Each text of the file that is written to the console, or has three words; with “…” for what is known only at run time. */
function messagesIn(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const text = ts.isImportDeclaration(node) ? undefined : textOf(node);
    if (text === undefined) return ts.forEachChild(node, visit);
    const isWritten = ts.isCallExpression(node.parent) && /^console\./.test(node.parent.getText());
    if (isWritten || text.trim().split(/\s+/).length >= 3) found.push(text.trim());
    // What stands in the holes of a template may be a text of its own.
    return ts.forEachChild(node, (child) => (ts.isTemplateSpan(child) ? visit(child.expression) : undefined));
  };
  visit(source);
  return found.filter((text) => text !== '<bulk-user-import> …');
}

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
