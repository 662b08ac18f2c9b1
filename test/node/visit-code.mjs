import { parseAst } from 'rollup/parseAst';

/** Calls back with each node of the code's syntax tree, and the parent of the node. */
export function visitCode(code, callback) {
  visit(parseAst(code), undefined, callback);
}

function visit(node, parent, callback) {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, parent, callback);
  } else if (typeof node?.type === 'string') {
    callback(node, parent);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, node, callback);
  }
}
