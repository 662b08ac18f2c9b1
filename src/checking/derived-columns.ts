import type { Table, TableRow } from '../files/table.js';
import { divideName } from '../fields/divide-name.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { type ImportPlan, type NamePart, resolveColumn, sourceOf } from '../fields/plan.js';
import { targetOf } from '../fields/target.js';
import type { ColumnChange } from './column-change.js';
import type { Derivation } from './derivation.js';
import type { Problem } from './problem.js';
import { UsernameColumn } from './username-column.js';

/** What usernames are built from. */
const personTargets: ReadonlySet<string | undefined> = new Set(['email', 'firstName', 'lastName']);

interface PartColumn {
  readonly field: string;
  readonly part: NamePart;
  /** Position of the whole names. */
  readonly from: number;
  /** Position in the table. */
  readonly index: number;
}

interface BuiltUsername {
  readonly field: string;
  readonly index: number;
  readonly column: UsernameColumn;
}

/** Halves of whole names, and usernames. */
export class DerivedColumns implements Derivation {
  readonly plan: ImportPlan;
  readonly key: string;
  readonly #width: number;
  readonly #headers: readonly string[];
  readonly #parts: readonly PartColumn[];
  readonly #username: BuiltUsername | undefined;

  /** @param headers Those of the file. */
  constructor(fields: readonly FieldDefinition[], plan: ImportPlan, headers: readonly string[]) {
    const all = [...headers];
    const resolved = new Map(Object.entries(plan));
    const add = ({ id, label }: FieldDefinition): number => {
      const header = headers.includes(label) ? id : label;
      const index = all.push(header) - 1;
      resolved.set(id, { from: 'column', header, index });
      return index;
    };
    this.#parts = fields.flatMap((field): PartColumn | [] => {
      const source = sourceOf(plan, field.id);
      if (source?.from !== 'column' || !source.part) return [];
      const from = resolveColumn(source, headers);
      return from === undefined ? [] : { field: field.id, part: source.part, from, index: add(field) };
    });
    const built = fields.find(({ id }) => sourceOf(plan, id)?.from === 'built');
    const recipe = built && sourceOf(plan, built.id);
    if (built && recipe?.from === 'built') {
      const column = new UsernameColumn(recipe.recipe, fields, Object.fromEntries(resolved), [...all]);
      this.#username = { field: built.id, index: add(built), column };
    }
    this.#width = headers.length;
    this.#headers = all.slice(headers.length);
    this.plan = Object.fromEntries(resolved);
    const inputs = fields.filter((field) => built && personTargets.has(targetOf(field)));
    this.key = JSON.stringify([this.#headers, this.#parts, recipe, inputs.map(({ id }) => resolved.get(id))]);
  }

  get isEmpty(): boolean {
    return this.#headers.length === 0;
  }

  areIn(table: Table): boolean {
    return table.headers.length === this.#width + this.#headers.length;
  }

  addTo(table: Table, before?: Derivation): Table {
    const headers = [...table.headers.slice(0, this.#width), ...this.#headers];
    const known = before && #parts in before && before.areIn(table) ? before.#parts : [];
    const kept = this.#parts.map(
      ({ field, part, from }) =>
        known.find((one) => one.field === field && one.part === part && one.from === from)?.index,
    );
    const rows = table.rows.map((row): TableRow => {
      const halves = this.#parts.map(({ from, part }, at) => {
        const index = kept[at];
        return index === undefined ? partOf(row.cells[from] ?? '', part) : (row.cells[index] ?? '');
      });
      return { ...row, cells: [...row.cells.slice(0, this.#width), ...halves] };
    });
    const usernames = this.#username?.column.build(rows, new Set(table.aside));
    const all = usernames
      ? rows.map((row, id) => ({ ...row, cells: [...row.cells, usernames[id] ?? ''] }))
      : rows;
    return { ...table, headers, rows: all };
  }

  usernamesAfter(changes: readonly ColumnChange[], rows: readonly TableRow[]): ColumnChange | undefined {
    if (!this.#username) return undefined;
    const { index, column } = this.#username;
    if (changes.some((change) => change.column === index)) return undefined;
    const changed = new Map<number, string[]>();
    for (const { column: at, ids, texts } of changes) {
      ids.forEach((id, position) => {
        const cells = changed.get(id) ?? [...(rows[id]?.cells ?? [])];
        cells[at] = texts[position] ?? '';
        changed.set(id, cells);
      });
    }
    const following = new Map(
      [...changed].filter(([id, after]) => {
        const before = rows[id]?.cells ?? [];
        return column.follows(before, after, before[index] ?? '');
      }),
    );
    if (following.size === 0) return undefined;
    column.takeStock(rows.flatMap(({ cells }, id) => (following.has(id) ? [] : (cells[index] ?? ''))));
    const texts = [...following.values()].map((cells) => column.freeFor(cells));
    return { column: index, ids: [...following.keys()], texts };
  }

  renumberedUsername(field: string, cells: readonly string[]): string | undefined {
    if (!this.#username || this.#username.field !== field) return undefined;
    return this.#username.column.renumbered(cells, cells[this.#username.index] ?? '');
  }

  problemsOf({ row, cells }: TableRow): readonly Problem[] {
    const [wrong] = this.#parts.filter(({ part, from, index }) => {
      const whole = cells[from]?.trim() ?? '';
      if (whole === '' || divideName(whole)) return false;
      // Without a family name to stand in, the whole name is nowhere.
      return part === 'family-name'
        ? cells[index] === whole
        : this.#parts.length === 1 && cells[index] === '';
    });
    if (!wrong) return [];
    const params = { value: cells[wrong.from] ?? '' };
    return [{ code: 'name-undivided', severity: 'warning', row, field: wrong.field, params }];
  }
}

/** A name that does not divide for certain stands whole in the family name: there the row says what is to be done. */
function partOf(cell: string, part: NamePart): string {
  const divided = divideName(cell);
  if (divided) return part === 'given-name' ? divided.givenName : divided.familyName;
  return part === 'family-name' ? cell.trim() : '';
}
