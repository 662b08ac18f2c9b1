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
      const tree = this.parse(code);
      const tags = tagsIn(tree);
      visit(tree, (node) => {
        const minify = node.type === 'TaggedTemplateExpression' && MINIFIERS[tags.get(node.tag.name)];
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
    delicate: /[`\\]/,
    shorten: (text) =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .split(/('[^']*'|"[^"]*")/)
        .map((piece, at) => (at % 2 === 0 ? shortenRules(piece) : piece))
        .join(''),
  },
};

/** The tags by the names that they have in a module: code that is minified already imports `css as r`. */
function tagsIn({ body }) {
  const tags = new Map(Object.keys(MINIFIERS).map((tag) => [tag, tag]));
  for (const { type, specifiers } of body) {
    if (type !== 'ImportDeclaration') continue;
    for (const { imported, local } of specifiers)
      if (imported && Object.hasOwn(MINIFIERS, imported.name)) tags.set(local.name, imported.name);
  }
  return tags;
}

function shortenRules(css) {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|>(?!=)) ?|(?<=:) /g, '$1')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '');
}

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
export const shortenProperties = () => shorten('shorten-properties', /--_[a-z][\w-]*/g, '--_');

/** The same for the classes of what stands inside of a block (`grid__row`); a modifier (`--blank`) stays as it is. */
export const shortenClasses = () =>
  shorten('shorten-classes', /\b[a-z]+(?:-[a-z]+)*__[a-z]+(?:-[a-z]+)*/g, '_');

function shorten(plugin, pattern, prefix) {
  const names = new Map();
  const shortName = (name) => {
    if (!names.has(name)) names.set(name, prefix + names.size.toString(36));
    return names.get(name);
  };
  return {
    name: plugin,
    transform: (code, id) =>
      /\/src\/.+\.ts$/.test(id) ? { code: code.replace(pattern, shortName), map: null } : null,
  };
}
