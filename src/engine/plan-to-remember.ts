import type { Table } from '../files/table.js';
import { checkOf } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { isBlank } from '../fields/blank-text.js';
import { foldText } from '../fields/fold-text.js';
import { shapes } from '../fields/kinds/cell-tables.js';
import { type FieldSource, type ImportPlan, resolveColumn } from '../fields/plan.js';
import type { ImportRun } from '../submit/import-run.js';

type ColumnSource = Extract<FieldSource, { from: 'column' }>;

/** More than a person corrects one by one, and than a plan should hold. */
const MOST_VALUES = 200;

/**
 * The plan of an import for the next file of its kind, and the headers that such a file has. What somebody made of words
 * that no list knows stands in it, so that the same word is not asked about again.
 *
 * @param file As it was read.
 */
export function planToRemember(
  file: Table,
  { table, rows }: Pick<ImportRun, 'table' | 'rows'>,
): { readonly headers: readonly string[]; readonly plan: ImportPlan } {
  const { fields, lists, asMade = { headers: table.headers, plan: rows.setup.plan } } = rows.setup;
  const unreadable = new Map(fields.filter(isOfWords).map((field) => [field.id, unreadableBy(field, lists)]));
  const takesPart = (id: number): boolean => rows.statusOf(id) !== 'left-out';
  const sources = Object.entries(asMade.plan).map(([id, source]): [string, FieldSource] => {
    const isUnreadable = unreadable.get(id);
    if (source.from !== 'column' || source.part || source.opposite || !isUnreadable) return [id, source];
    const column = resolveColumn(source, asMade.headers) ?? -1;
    return [
      id,
      withValues(
        source,
        textsOf(file, column),
        textsOf(table, column),
        (row, text) => takesPart(row) && isUnreadable(text),
      ),
    ];
  });
  return { headers: asMade.headers, plan: Object.fromEntries(sources) };
}

/** True for a text that is no value: one that is, was changed for its row alone, and means itself in the next file. */
function unreadableBy(field: FieldDefinition, lists: ChoiceLists): (text: string) => boolean {
  const check = checkOf(field, lists);
  return (text) => check.cell(text).findings.some(({ severity }) => severity === 'error');
}

/** Fields whose cells hold one of few words, such as the names of roles. */
function isOfWords({ kind }: FieldDefinition): boolean {
  return shapes[kind].isWord || kind === 'time-zone';
}

function textsOf({ rows }: Table, column: number): readonly string[] {
  return rows.map(({ cells }) => (cells[column] ?? '').trim());
}

function withValues(
  source: ColumnSource,
  before: readonly string[],
  after: readonly string[],
  isMeant: (id: number, text: string) => boolean,
): ColumnSource {
  const known = new Map(Object.entries(source.values ?? {}));
  const meanings = new Map<string, { readonly text: string; readonly value: string | undefined }>();
  before.forEach((text, id) => {
    if (isBlank(text) || !isMeant(id, text)) return;
    const value = after[id];
    const seen = meanings.get(foldText(text));
    // A text that was changed in one row and not in another has no meaning of its own.
    meanings.set(foldText(text), { text, value: seen && seen.value !== value ? undefined : value });
  });
  for (const { text, value } of meanings.values())
    if (value && foldText(value) !== foldText(text) && known.size < MOST_VALUES) known.set(text, value);
  return known.size > 0 ? { ...source, values: Object.fromEntries(known) } : source;
}
