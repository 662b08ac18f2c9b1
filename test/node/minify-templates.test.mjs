import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates, shortenClasses, shortenProperties } from '../../build/minify-templates.mjs';

const CASES = [
  {
    description: 'makes one space of the layout of html',
    input: 'html`\n  <p>\n    ${a} <b>x</b>\n  </p>\n`',
    expected: 'html` <p> ${a} <b>x</b> </p> `',
  },
  { description: 'keeps spaces within a line', input: 'html`<p>a  b</p>`', expected: 'html`<p>a  b</p>`' },
  {
    description: 'knows a tag that is imported by another name',
    input: "import{css as r,html as t}from'lit';t`\n<i></i>`;r`\na { top: 0; }`",
    expected: "import{css as r,html as t}from'lit';t` <i></i>`;r` a{top:0}`",
  },
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
    expected: 'css` .a>.b,.c :hover{width:calc(1px + 2px)}`',
  },
  {
    description: 'keeps strings in css',
    input: "css`\n a[x='a  >  b'] > b { content: attr(x) ' ;  ' '  '; }`",
    expected: "css` a[x='a  >  b']>b{content:attr(x) ' ;  ' '  '}`",
  },
  {
    description: 'takes an apostrophe in a comment of css for none of a string',
    input: "css`a { top: 0; /* a row's */ left: 0; /* it's */ }`",
    expected: 'css`a{top:0;left:0}`',
  },
  {
    description: 'keeps css with escapes',
    input: "css`\n a { content: '\\\\201c  '; }`",
    expected: "css`\n a { content: '\\\\201c  '; }`",
  },
  {
    description: 'keeps a comparison in css whole',
    input: 'css`@container (inline-size >= 10px) { a { gap: 0.5em -0.25em 10.5px } }`',
    expected: 'css`@container (inline-size >= 10px){a{gap:.5em -.25em 10.5px}}`',
  },
  {
    description: 'keeps a space between values in css',
    input: 'css`a { margin: ${b}  ${c}; }`',
    expected: 'css`a{margin:${b} ${c}}`',
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

describe('shortenClasses', () => {
  const { transform } = shortenClasses();

  it('gives a class within a block the same short name in every module, and leaves modifiers as they are', () => {
    const first = transform(
      'css`.row-tools__help, .row-tools__help--more, .row-tools--quiet {}`',
      '/x/src/a.ts',
    );
    assert.equal(first.code, 'css`._0, ._0--more, .row-tools--quiet {}`');
    assert.equal(
      transform('html`<p class="row-tools__help--${a}">`', '/x/src/b.ts').code,
      'html`<p class="_0--${a}">`',
    );
  });

  it('leaves the code of dependencies alone', () => {
    assert.equal(transform('globalThis.lit__x', '/x/node_modules/y/src/z.js'), null);
  });
});
