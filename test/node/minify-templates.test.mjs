import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates } from '../../build/minify-templates.mjs';

const CASES = [
  {
    description: 'layout of html',
    input: 'html`\n  <p>\n    ${a} <b>x</b>\n  </p>\n`',
    expected: 'html` <p> ${a} <b>x</b> </p> `',
  },
  { description: 'spaces within a line', input: 'html`<p>a  b</p>`', expected: 'html`<p>a  b</p>`' },
  {
    description: 'several templates',
    input: 'html`\n${html`\n<i></i>`}`',
    expected: 'html` ${html` <i></i>`}`',
  },
  { description: 'preformatted text', input: 'html`<pre>\n a</pre>`', expected: 'html`<pre>\n a</pre>`' },
  { description: 'escaped line break', input: 'html`a\\\n  b`', expected: 'html`a\\\n  b`' },
  {
    description: 'rules of css',
    input: 'css`\n  .a > .b,\n  .c :hover {\n    width: calc(1px + 2px); /* why */\n  }\n`',
    expected: 'css` .a > .b,.c :hover{width: calc(1px + 2px)}`',
  },
  {
    description: 'strings in css',
    input: "css`\n a { content: '  '; }`",
    expected: "css`\n a { content: '  '; }`",
  },
  {
    description: 'values in css',
    input: 'css`a { margin: ${b}  ${c}; }`',
    expected: 'css`a{margin: ${b} ${c}}`',
  },
  { description: 'other templates', input: 'text`\n  a`', expected: 'text`\n  a`' },
];

describe('minifyTemplates', () => {
  for (const { description, input, expected } of CASES) {
    it(description, () => {
      const { code } = minifyTemplates().transform.call({ parse: parseAst }, input, '/x/src/y.ts');
      assert.equal(code, expected);
    });
  }

  it('leaves other people’s code alone', () => {
    assert.equal(
      minifyTemplates().transform.call({ parse: parseAst }, 'html`\n`', '/node_modules/lit/x.js'),
      null,
    );
  });
});
