import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { parseAst } from 'rollup/parseAst';
import { parserAlone } from '../../build/parser-alone.mjs';

const PATH = fileURLToPath(import.meta.resolve('papaparse'));
const context = {
  parse: parseAst,
  error: (message) => {
    throw new Error(message);
  },
};
const load = (id) => parserAlone().load.call(context, id);
const { default: alone } = await import(`data:text/javascript,${encodeURIComponent(load(PATH))}`);

const CASES = [
  { description: 'plain cells', text: 'a,b\n1,2\n', delimiter: ',', newline: '\n' },
  { description: 'no line end at the end', text: 'a;b\r\n1;2', delimiter: ';', newline: '\r\n' },
  { description: 'quotes and what they keep', text: '"a,""b""\n",c\r"",d\r', delimiter: ',', newline: '\r' },
  { description: 'blank lines and blank cells', text: 'a\t\tb\n\n\t\n', delimiter: '\t', newline: '\n' },
  { description: 'a delimiter of several characters', text: 'a||"b||c"\n', delimiter: '||', newline: '\n' },
  { description: 'a quote that is never closed', text: 'a,"b\nc', delimiter: ',', newline: '\n' },
  { description: 'no text', text: '', delimiter: ',', newline: '\n' },
];

describe('the record reader of papaparse alone', () => {
  for (const { description, text, ...options } of CASES) {
    it(`reads ${description} as papaparse does`, () => {
      const { data, errors } = new alone.Parser(options).parse(text, 0, false);
      const whole = Papa.parse(text, options);
      assert.deepEqual(data, whole.data);
      assert.deepEqual(
        errors.map(({ code }) => code),
        whole.errors.map(({ code }) => code),
      );
    });
  }

  it('is all that a build takes of papaparse', () => {
    assert.deepEqual(Object.keys(alone), ['Parser']);
    assert.doesNotMatch(load(PATH), /Streamer|XMLHttpRequest|onmessage/);
  });

  it('leaves other modules alone', () => {
    assert.equal(load('/node_modules/zod/index.js'), null);
  });

  it('stops a build in which papaparse has another form', () => {
    const other = {
      ...context,
      parse: () => parseAst('(function(f){f()})(function(){function Parser(){}})'),
    };
    assert.throws(() => parserAlone().load.call(other, PATH), /papaparse has changed/);
  });
});
