/**
 * A Rollup plugin that takes the layout of the source out of lit's html and css templates.
 * In html a run of white space with a line break becomes one space, as in the browser; in css white space goes wherever
 * no two words need a space between them, and comments go too. A template with anything in which white space could matter
 * (<pre>, <textarea>, a quoted string in css, an escaped line break) is left alone.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/src\/.+\.ts$/.test(id)) return null;
      const edits = [];
      visit(this.parse(code), (node) => {
        const minify = node.type === 'TaggedTemplateExpression' && MINIFIERS[node.tag.name];
        if (minify) edits.push(...editsOf(node.quasi.quasis, minify));
      });
      edits.sort((a, b) => b.start - a.start);
      const apply = (text, { start, end, short }) => text.slice(0, start) + short + text.slice(end);
      return { code: edits.reduce(apply, code), map: { mappings: '' } };
    },
  };
}

const MINIFIERS = {
  html: { delicate: /<(pre|textarea)\b|\\\s*\n/i, shorten: (text) => text.replace(/\s*\n\s*/g, ' ') },
  css: {
    delicate: /["'`\\]/,
    shorten: (text) =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/;}/g, '}'),
  },
};

function editsOf(quasis, { delicate, shorten }) {
  if (quasis.some(({ value }) => delicate.test(value.raw))) return [];
  return quasis.map(({ start, end, value }) => ({ start, end, short: shorten(value.raw) }));
}

function visit(node, callback) {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, callback);
  } else if (typeof node?.type === 'string') {
    callback(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, callback);
  }
}

/**
 * A Rollup plugin that gives the private custom properties (`--_accent`) short names, the same in every module. No page has
 * a use for them, and none is written in two pieces.
 */
export function shortenProperties() {
  const names = new Map();
  const shorten = (name) => {
    if (!names.has(name)) names.set(name, `--_${names.size.toString(36)}`);
    return names.get(name);
  };
  return {
    name: 'shorten-properties',
    transform: (code, id) =>
      /\/src\/.+\.ts$/.test(id) ? { code: code.replace(/--_[a-z][\w-]*/g, shorten), map: null } : null,
  };
}
