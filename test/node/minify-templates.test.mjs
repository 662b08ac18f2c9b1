import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates, shortenProperties } from '../../build/minify-templates.mjs';

const CASES = [
  {
    description: 'makes one space of the layout of html',
    input: 'html`\n  <p>\n    ${a} <b>x</b>\n  </p>\n`',
    expected: 'html` <p> ${a} <b>x</b> </p> `',
  },
  { description: 'keeps spaces within a line', input: 'html`<p>a  b</p>`', expected: 'html`<p>a  b</p>`' },
  {
    description: 'minifies a template within a template',
    input: 'html`\n${html`\n<i></i>`}`',
    expected: 'html` ${html` <i></i>`}`',
  },
  {
    description: 'keeps preformatted text',
    input: 'html`<pre>\n a</pre>`',
    expected: 'html`<pre>\n a</pre>`',
  },
  { description: 'keeps an escaped line break', input: 'html`a\\\n  b`', expected: 'html`a\\\n  b`' },
  {
    description: 'drops layout and comments of css',
    input: 'css`\n  .a > .b,\n  .c :hover {\n    width: calc(1px + 2px); /* why */\n  }\n`',
    expected: 'css` .a > .b,.c :hover{width: calc(1px + 2px)}`',
  },
  {
    description: 'keeps strings in css',
    input: "css`\n a { content: '  '; }`",
    expected: "css`\n a { content: '  '; }`",
  },
  {
    description: 'keeps a space between values in css',
    input: 'css`a { margin: ${b}  ${c}; }`',
    expected: 'css`a{margin: ${b} ${c}}`',
  },
  { description: 'keeps other templates', input: 'text`\n  a`', expected: 'text`\n  a`' },
];

describe('minifyTemplates', () => {
  for (const { description, input, expected } of CASES) {
    it(description, () => {
      const { code } = minifyTemplates().transform.call({ parse: parseAst }, input, '/x/src/y.ts');
      assert.equal(code, expected);
    });
  }

  it('leaves the code of dependencies alone', () => {
    assert.equal(
      minifyTemplates().transform.call({ parse: parseAst }, 'html`\n`', '/node_modules/lit/x.js'),
      null,
    );
  });
});

describe('shortenProperties', () => {
  const { transform } = shortenProperties();

  it('gives a private property the same short name in every module', () => {
    const first = transform('css`a { --_accent: var(--accent); --_text: var(--_accent) }`', '/x/src/a.ts');
    assert.equal(first.code, 'css`a { --_0: var(--accent); --_1: var(--_0) }`');
    assert.equal(transform("style('--_text')", '/x/src/b.ts').code, "style('--_1')");
  });

  it('leaves the code of dependencies alone', () => {
    assert.equal(transform('css`a { --_accent: red }`', '/x/node_modules/y/src/z.js'), null);
  });
});
