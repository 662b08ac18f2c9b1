import type { ChoiceLists, FieldDefinition, FieldKind } from '../fields/field-definition.js';
import { parseHeaderName } from '../fields/header-name.js';
import { isReportColumn } from '../fields/report-columns.js';
import { targetOf } from '../fields/target.js';
import type { FileColumn } from './file-column.js';
import type { ColumnMatch } from './column-match.js';
import { contradictionOf, takesColumn } from './sample-evidence.js';

const nameHalves: ReadonlySet<string | undefined> = new Set(['firstName', 'lastName']);

/**
 * The matches of a file in which every column is named after a field of its own, by label or id, and has values that fit.
 * No other name, no language and no value can then lead to other matches than those of `matchHeaders`, which is larger
 * and has to be loaded. `undefined`: the file has another column.
 */
export function matchOwnNames(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
  lists: ChoiceLists = new Map(),
): ReadonlyMap<string, ColumnMatch> | undefined {
  const named = columns.filter(({ header }) => !isReportColumn(header));
  const owners = named.map((column) => ownerOf(column, fields, lists));
  if (owners.includes(undefined) || new Set(owners).size < owners.length) return undefined;
  // Usernames that are email addresses may be the only ones of the file.
  const samplesOf = (kind: FieldKind): readonly string[] =>
    named.filter((_column, at) => owners[at]?.kind === kind).flatMap(({ samples }) => samples);
  if (samplesOf('email').length === 0 && samplesOf('username').some((text) => text.includes('@')))
    return undefined;
  // One half of the names without the other may be whole names.
  const halves = owners.filter((owner) => owner && nameHalves.has(targetOf(owner)));
  if (halves.length === 1) return undefined;
  // The order of the fields, as matchHeaders has it.
  const matches = fields.flatMap((field) => {
    const column = named[owners.indexOf(field)];
    return column ? [[field.id, { index: column.index, confidence: 1, by: 'name' }] as const] : [];
  });
  return new Map(matches);
}

/** The only field with the name of the column, if the values fit. */
function ownerOf(
  { header, samples }: FileColumn,
  fields: readonly FieldDefinition[],
  lists: ChoiceLists,
): FieldDefinition | undefined {
  const { compact } = parseHeaderName(header);
  const isNamed = (name: string): boolean => parseHeaderName(name).compact === compact;
  // The id of a field with a list of the host may mean other things: "Region".
  const [owner, ...others] = fields.filter(
    ({ id, label, list, sources }) =>
      sources.includes('column') && (isNamed(label) || (typeof list !== 'string' && isNamed(id))),
  );
  if (compact === '' || !owner || others.length || !takesColumn(owner, samples)) return undefined;
  return contradictionOf(owner, lists)(samples) ? undefined : owner;
}
