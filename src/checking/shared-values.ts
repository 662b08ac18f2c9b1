import type { Table } from '../files/table.js';
import { GENERATED } from './apply-plan.js';
import { addToList } from '../fields/add-to-list.js';
import type { FieldDefinition, FieldValue } from '../fields/field-definition.js';
import { type ImportPlan, columnOfField } from '../fields/plan.js';
import type { SharedValue, SharedValues } from './find-duplicates.js';
import { foldText, isAscii } from '../fields/fold-text.js';
import { hashText, oneOf } from './hash-text.js';

export interface UniqueField {
  readonly id: string;
  /** Position of the field. */
  readonly at: number;
  /** Folded values by row id; `undefined`: the row has no value. */
  readonly keys: (string | undefined)[];
  /** Hashes of the keys by row id, as of the last `finish`: hashes are compared much quicker than texts. */
  hashes: Int32Array;
  /** Ids of the rows whose value is, or once was, not ASCII. */
  readonly nonAscii: Set<number>;
}

/** Collects, row by row, the rows that share the value of a unique field. */
export class SharedValueFinder {
  readonly #fields: readonly FieldDefinition[];
  readonly unique: readonly UniqueField[];

  constructor(fields: readonly FieldDefinition[]) {
    this.#fields = fields;
    this.unique = fields.flatMap(({ id, unique }, at) =>
      unique ? { id, at, keys: [], hashes: new Int32Array(), nonAscii: new Set() } : [],
    );
  }

  /** Adds a row, or replaces the row's former values. */
  add(rowId: number, values: readonly FieldValue[]): void {
    for (const { at, keys, nonAscii } of this.unique) {
      const value = values[at];
      const text = value === undefined || value === GENERATED ? '' : String(value);
      keys[rowId] = foldText(text) || undefined;
      if (!isAscii(text)) nonAscii.add(rowId);
    }
  }

  finish({ headers, rows: tableRows }: Table, plan: ImportPlan): SharedValues {
    for (const field of this.unique) field.hashes = hashesOf(field.keys);
    const groups = this.unique.flatMap(groupRows);
    const columns = mappedColumns(this.#fields, plan, headers);
    const involved = [...new Set(groups.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
    const numbers = new Map<string, number>();
    const contents = involved.map((rowId): [number, number] => {
      const content = contentOf(tableRows[rowId]?.cells ?? [], columns);
      const number = numbers.get(content) ?? numbers.size;
      numbers.set(content, number);
      return [rowId, number];
    });
    return { groups, contents: new Map(contents) };
  }
}

/** Nearly every value is unique: a sorted list of hashes finds candidates much quicker than a set of all values. */
function groupRows({ id, keys, hashes }: UniqueField): readonly SharedValue[] {
  const sorted = hashes.toSorted();
  const shared = sorted.filter((hash, at) => hash === sorted[at - 1]);
  if (shared.length === 0) return [];
  const isShared = oneOf(shared);
  const groups = new Map<string, number[]>();
  for (let rowId = 0; rowId < hashes.length; rowId++) {
    const key = isShared(hashes[rowId] ?? 0) ? keys[rowId] : undefined;
    if (key !== undefined) addToList(groups, key, rowId);
  }
  return [...groups.values()].flatMap((rows) => (rows.length > 1 ? { field: id, rows } : []));
}

/** A loop: `Int32Array.from` takes several times as long. */
function hashesOf(keys: readonly (string | undefined)[]): Int32Array {
  const hashes = new Int32Array(keys.length);
  for (let rowId = 0; rowId < keys.length; rowId++) {
    const key = keys[rowId];
    // Rows without a value would all look alike.
    hashes[rowId] = key === undefined ? rowId : hashText(key);
  }
  return hashes;
}

function mappedColumns(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
): readonly number[] {
  const columns = fields.map(({ id }) => columnOfField(plan, id, headers));
  return [...new Set(columns)].filter((column) => column !== undefined);
}

function contentOf(cells: readonly string[], columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => cells[column]?.trim() ?? ''));
}
