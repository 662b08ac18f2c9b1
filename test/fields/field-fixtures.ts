import { checkOf, type SameCheck } from '../../src/fields/check-value.js';
import type { Table, TableRow } from '../../src/files/table.js';
import type { Choice } from '../../src/host.js';
import type { ChoiceLists, FieldDefinition } from '../../src/fields/field-definition.js';

/** A field with no requirements but those of the test. */
export function field(definition: Partial<FieldDefinition> = {}): FieldDefinition {
  return {
    id: 'team',
    label: 'Team',
    group: 'optional',
    kind: 'text',
    sources: ['none', 'column', 'same'],
    ...definition,
  };
}

export function fieldOf(fields: readonly FieldDefinition[], id: string): FieldDefinition {
  const found = fields.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No field ${id}`);
  return found;
}

/** A table as the reader returns one, from lines of cells separated by `|`; the header is row 1. */
export function table(header: string, ...lines: readonly string[]): Table {
  return tableOfRows(
    header,
    lines.map((line) => ({ cells: line.split('|') })),
  );
}

export function tableOfRows(header: string, rows: readonly Partial<TableRow>[]): Table {
  return {
    headers: header.split('|'),
    rows: rows.map((row, at) => ({ row: at + 2, cells: [], ...row })),
    headerRow: 1,
    encoding: 'utf-8',
    delimiter: ',',
    blankRows: 0,
  };
}

export function columnsOf(header: string, samples: Readonly<Record<string, readonly string[]>> = {}) {
  const samplesOf = new Map(Object.entries(samples));
  return header
    .split('|')
    .map((name, index) => ({ header: name, index, samples: samplesOf.get(name) ?? [] }));
}

export const roles: readonly Choice[] = [
  { id: 1, name: 'Agent' },
  { id: 2, name: 'Administrator', privileged: true },
];

const desks: readonly Choice[] = [
  { id: '10', name: 'Support' },
  { id: '11', name: 'Sales' },
  { id: '12', name: 'Sales' },
];

export const lists: ChoiceLists = new Map([
  ['roles', roles],
  ['desks', desks],
  ['pbxDomains', [{ id: 'pbx-1', name: 'pbx.example.com' }]],
  ['regions', [{ id: 'eu', name: 'Europe' }]],
]);

/** A file of `test/fixtures/`. */
/** Checks values for all users by the rules of their fields. */
export function sameCheckWith(known: ChoiceLists): SameCheck {
  return (field, value) => checkOf(field, known).same(value);
}

export async function readFixture(name: string): Promise<unknown> {
  const response = await fetch(new URL(`../fixtures/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`No fixture ${name}: ${response.status}`);
  return response.json();
}
