/**
 * A Rollup plugin that takes the record reader (`Papa.Parser`) out of papaparse, which is one function of functions: without
 * the plugin, the worker of every import would have four times as much of it, for streams, workers and guesses of its own.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FUNCTIONS = ['Parser', 'escapeRegExp', 'isFunction'];
const CONSTANTS = ['BYTE_ORDER_MARK', 'BAD_DELIMITERS'];

export function parserAlone() {
  return {
    name: 'parser-alone',
    load(id) {
      if (!/\/papaparse(\.min)?\.js$/.test(id)) return null;
      const source = readFileSync(join(dirname(id), 'papaparse.js'), 'utf8');
      const kept = statementsIn(this.parse(source)).filter(isKept);
      if (kept.length !== FUNCTIONS.length + CONSTANTS.length)
        this.error('papaparse has changed: what does its Parser use now? See build/parser-alone.mjs');
      const code = kept.map(({ start, end }) => source.slice(start, end)).join('\n');
      return `const Papa = {};\n${code}\nexport default { Parser };`;
    },
  };
}

/** The statements of the function that makes the library. */
function statementsIn(tree) {
  const [{ expression }] = tree.body;
  return expression.arguments.find(({ type }) => type === 'FunctionExpression').body.body;
}

function isKept({ type, id, expression }) {
  if (type === 'FunctionDeclaration') return FUNCTIONS.includes(id.name);
  const isOfPapa = expression?.type === 'AssignmentExpression' && expression.left.object?.name === 'Papa';
  return isOfPapa && CONSTANTS.includes(expression.left.property.name);
}
