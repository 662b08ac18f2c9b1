import type { Table } from '../csv/table.js';
import { GENERATED } from './apply-plan.js';
import type { FieldDefinition, FieldValue, ImportPlan } from './fields.js';
import type { SharedValue, SharedValues } from './find-duplicates.js';
import { foldText } from './fold-text.js';
import { resolveColumn, sourceOf } from './plan.js';

export interface UniqueField {
  readonly id: string;
  /** Position of the field. */
  readonly at: number;
  /** By row id; `undefined` where the row has no value. */
  readonly keys: (string | undefined)[];
  readonly seen: Set<string>;
  /** At least those that several rows have. */
  readonly repeated: Set<string>;
}

/** Collects, row by row, which rows share the value of a unique field. */
export class SharedValueFinder {
  readonly #fields: readonly FieldDefinition[];
  readonly unique: readonly UniqueField[];

  constructor(fields: readonly FieldDefinition[]) {
    this.#fields = fields;
    this.unique = fields.flatMap(({ id, unique }, at) =>
      unique ? { id, at, keys: [], seen: new Set<string>(), repeated: new Set<string>() } : [],
    );
  }

  /** Takes a row in, also in the place of what it was. */
  add(rowId: number, values: readonly FieldValue[]): void {
    for (const { at, keys, seen, repeated } of this.unique) {
      const value = values[at];
      const key = value === undefined || value === GENERATED ? undefined : foldText(String(value));
      if (key === keys[rowId]) continue;
      keys[rowId] = key;
      if (key === undefined) continue;
      // One look-up instead of two: nearly every value is new.
      const known = seen.size;
      seen.add(key);
      if (seen.size === known) repeated.add(key);
    }
  }

  finish({ headers, rows: tableRows }: Table, plan: ImportPlan): SharedValues {
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

function groupRows({ id, keys, repeated }: UniqueField): readonly SharedValue[] {
  if (repeated.size === 0) return [];
  const groups = new Map([...repeated].map((key): [string, number[]] => [key, []]));
  keys.forEach((key, rowId) => {
    if (key !== undefined) groups.get(key)?.push(rowId);
  });
  for (const [key, { length }] of groups) {
    if (length > 1) continue;
    groups.delete(key);
    repeated.delete(key);
  }
  return [...groups.values()].map((rows) => ({ field: id, rows }));
}

function mappedColumns(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
): readonly number[] {
  const columns = fields.map(({ id }) => {
    const source = sourceOf(plan, id);
    return source?.from === 'column' ? resolveColumn(source, headers) : undefined;
  });
  return [...new Set(columns)].filter((column) => column !== undefined);
}

function contentOf(cells: readonly string[], columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => cells[column]?.trim() ?? ''));
}
