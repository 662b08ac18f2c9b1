/** Fills what stands between `<!-- generated:NAME -->` and `<!-- /generated -->` from the custom-elements manifest. */
const TABLES = {
  properties: (element) =>
    table(['Property', 'Attribute', 'Type', 'Default', ''], fields(element).map(propertyRow)),
  methods: (element) => table(['Method', ''], methods(element).map(methodRow)),
  events: eventsTable,
  slots: ({ slots = [] }) => table(['Slot', ''], slots.map(named)),
  parts: ({ cssParts = [] }) => table(['Part', ''], cssParts.map(named)),
  css: ({ cssProperties = [] }) =>
    table(
      ['Custom property', 'Default', ''],
      cssProperties.map(({ name, default: value, description }) => [code(name), code(value), description]),
    ),
};

export function fillTables(text, element) {
  const found = new Set();
  const filled = text.replace(
    /(<!-- generated:([a-z]+) -->\n)[^]*?(<!-- \/generated -->)/g,
    (_match, start, name, end) => {
      if (!TABLES[name])
        throw new Error(
          `docs/reference.md asks for a table “${name}”; there are ${Object.keys(TABLES).join(', ')}.`,
        );
      found.add(name);
      return `${start}\n${TABLES[name](element)}\n\n${end}`;
    },
  );
  const missing = Object.keys(TABLES).filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`docs/reference.md has no place for: ${missing.join(', ')} (<!-- generated:NAME -->).`);
  return filled;
}

function fields({ members = [], attributes = [] }) {
  return members
    .filter(({ kind }) => kind === 'field')
    .map((field) => ({ ...field, attribute: attributes.find(({ fieldName }) => fieldName === field.name) }));
}

function methods({ members = [] }) {
  return members.filter(({ kind }) => kind === 'method');
}

function propertyRow({ name, attribute, type, default: value, description, readonly, reflects }) {
  const notes = [readonly && 'read only', (reflects || attribute?.reflects) && 'reflected'].filter(Boolean);
  const text = notes.length > 0 ? `${description ?? ''} (${notes.join(', ')})` : description;
  return [code(name), code(attribute?.name), code(type?.text), code(plainNumber(value)), text];
}

function methodRow({ name, static: isStatic, parameters = [], return: returns, description }) {
  const list = parameters.map(
    (item) => `${item.name}${item.optional || item.default ? '?' : ''}: ${item.type?.text ?? 'unknown'}`,
  );
  const owner = isStatic ? 'BulkUserImport.' : '';
  return [code(`${owner}${name}(${list.join(', ')}): ${returns?.type?.text ?? 'void'}`), description];
}

/** The column of details is written when the documentation gives the events' types. */
function eventsTable({ events = [] }) {
  const details = events.map(({ type }) => /^CustomEvent<([^]*)>$/.exec(type?.text)?.[1]);
  const isTyped = details.some(Boolean);
  return table(
    isTyped ? ['Event', '`detail`', ''] : ['Event', ''],
    events.map(({ name, description }, index) =>
      isTyped ? [code(name), code(details[index]), description] : [code(name), description],
    ),
  );
}

function named({ name, description }) {
  return [code(name), description];
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');
}

/** A number is written as in an attribute: 10485760, not 10_485_760 as in code. */
function plainNumber(value) {
  return value?.replace(/(?<=\d)_(?=\d)/g, '');
}

/** A line break or a bar would end the cell. */
function cell(text) {
  return (text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

function code(text) {
  return text ? `\`${text}\`` : '';
}
