import { applicability } from '../fields/applicability.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { type ImportPlan, columnOfField } from '../fields/plan.js';
import type { DamageCheck, DamageFindings } from './apply-plan.js';
import { CellDetector } from './cell-detector.js';
import type { Finding, ProblemCode } from './problem.js';
import { noColumnDamage, type ColumnDamage, type ColumnDetector } from './repairs/repair.js';
import { columnRepairs } from './repairs/column-repairs.js';
import type { DamageCode, LazyRepairs } from './repairs/lazy-repairs.js';

interface FieldDetector {
  readonly id: string;
  readonly column: number;
  readonly cell: CellDetector;
  readonly inColumn: readonly DamageInColumn[];
}

interface DamageInColumn {
  readonly code: DamageCode;
  readonly detector: ColumnDetector;
  damage: ColumnDamage;
}

type Cells = readonly string[];

/** Finds damage in the fields that come from a column, by the lists of repairs. */
export class DamageDetector {
  readonly #fields: readonly FieldDetector[];

  constructor(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    headers: readonly string[],
    lists: ChoiceLists,
    repairs: LazyRepairs,
  ) {
    this.#fields = fields.flatMap((field) => {
      const column = columnOfField(plan, field.id, headers);
      if (column === undefined || applicability(field, plan, fields) === 'never') return [];
      const cell = new CellDetector(field, lists, repairs);
      return { id: field.id, column, cell, inColumn: inColumnOf(field) };
    });
  }

  /** Adds a row to the counts of its columns (1), or removes the row (-1). */
  count(cells: Cells, by: 1 | -1): void {
    for (const { column, inColumn } of this.#fields) {
      for (const { detector } of inColumn) detector.count((cells[column] ?? '').trim(), by);
    }
  }

  /** Detects damage in columns, once all rows are counted. @returns True for each row that has to be checked again. */
  detectInColumns(): ((cells: Cells) => boolean) | undefined {
    const changes = this.#fields.flatMap(({ column, inColumn }) =>
      inColumn.flatMap((one) => {
        const before = one.damage;
        const after = one.detector.detect();
        one.damage = after;
        return before.key === after.key ? [] : { column, before, after };
      }),
    );
    if (changes.length === 0) return undefined;
    return (cells) =>
      changes.some(({ column, before, after }) => {
        const text = (cells[column] ?? '').trim();
        return before.find(text) !== undefined || after.find(text) !== undefined;
      });
  }

  /** The check of a field's cells, valid until the next {@link detectInColumns}. */
  damageCheckOf(fieldId: string): DamageCheck | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    return field && ((text, findings) => damageFindingsOf(field, text, findings));
  }

  /** What finds the cell before the damage, where certain. `undefined`: the damage has no repair. */
  repairOf(code: ProblemCode, fieldId: string): ((cells: Cells) => string | undefined) | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    if (!field) return undefined;
    const { cell, column } = field;
    const inColumn = field.inColumn.find((one) => one.code === code);
    if (!inColumn && !cell.hasRepair(code)) return undefined;
    return (cells) => {
      const text = (cells[column] ?? '').trim();
      return inColumn ? inColumn.damage.repair(text) : cell.repair(code, text);
    };
  }
}

function inColumnOf(field: FieldDefinition): readonly DamageInColumn[] {
  return columnRepairs.flatMap((repair) => {
    const detector = repair.createDetector(field);
    return detector ? { code: repair.code, detector, damage: noColumnDamage } : [];
  });
}

function damageFindingsOf(
  field: FieldDetector,
  text: string,
  findings: readonly Finding[],
): DamageFindings | undefined {
  const found = field.cell.find(text);
  if (found) return field.cell.explain(found, text, findings);
  const added = findInColumn(field.inColumn, text);
  return added && { findings, added: [added] };
}

function findInColumn(inColumn: readonly DamageInColumn[], text: string): Finding | undefined {
  for (const { code, damage } of inColumn) {
    const params = damage.find(text);
    if (params) return { code, severity: 'warning', params };
  }
  return undefined;
}
