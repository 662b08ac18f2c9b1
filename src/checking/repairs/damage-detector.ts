import { applicability } from '../../fields/applicability.js';
import type { DamageCheck, DamageFindings } from '../apply-plan.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../../fields/field-definition.js';
import { repairs } from '../../fields/kinds/kinds.js';
import { resolveColumn, sourceOf } from '../../fields/plan.js';
import type { Finding, ProblemCode } from '../../fields/problem.js';
import { noColumnDamage, type ColumnDamage, type ColumnDetector } from './column-detector.js';
import { CellDetector } from './cell-detector.js';

interface FieldDetector {
  readonly id: string;
  readonly column: number;
  readonly cell: CellDetector;
  readonly columnDetector: ColumnDetector | undefined;
  columnDamage: ColumnDamage;
}

const generalCodes: readonly ProblemCode[] = Object.values(repairs).flatMap((kind) => kind.generalCodes);

type Cells = readonly string[];

/** Looks at rows for what a spreadsheet has damaged and for what nobody sees, in the fields that come from a column. */
export class DamageDetector {
  readonly #fields: readonly FieldDetector[];

  constructor(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    headers: readonly string[],
    lists: ChoiceLists,
  ) {
    this.#fields = fields.flatMap((field) => {
      const source = sourceOf(plan, field.id);
      if (source?.from !== 'column' || applicability(field, plan, fields) === 'never') return [];
      const column = resolveColumn(source, headers);
      if (column === undefined) return [];
      const cell = new CellDetector(field, lists);
      return {
        id: field.id,
        column,
        cell,
        columnDetector: repairs[field.kind].createColumnDetector(field),
        columnDamage: noColumnDamage,
      };
    });
  }

  /** Takes a row into what is known of its columns (1), or out again (-1). */
  count(cells: Cells, by: 1 | -1): void {
    for (const { column, columnDetector } of this.#fields)
      columnDetector?.count((cells[column] ?? '').trim(), by);
  }

  /** To be called once all rows are counted. @returns Whose rows have to be looked at again: those it is true for. */
  detectInColumns(): ((cells: Cells) => boolean) | undefined {
    const changes = this.#fields.flatMap((field) => {
      const before = field.columnDamage;
      const after = field.columnDetector?.detect() ?? noColumnDamage;
      field.columnDamage = after;
      return before.key === after.key ? [] : { column: field.column, before, after };
    });
    if (changes.length === 0) return undefined;
    return (cells) =>
      changes.some(({ column, before, after }) => {
        const text = (cells[column] ?? '').trim();
        return before.find(text) !== undefined || after.find(text) !== undefined;
      });
  }

  /** At the cells of a field; it holds until the columns are judged anew. */
  damageCheckOf(fieldId: string): DamageCheck | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    return field && ((text, findings) => damageFindingsOf(field, text, findings));
  }

  /** What a cell was before it was damaged, where that is certain. */
  repair(code: ProblemCode, fieldId: string, cells: Cells): string | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    if (!field) return undefined;
    const text = (cells[field.column] ?? '').trim();
    return field.columnDamage.find(text)?.code === code
      ? field.columnDamage.repair(text)
      : field.cell.repair(code, text);
  }
}

function damageFindingsOf(
  { cell, columnDamage }: FieldDetector,
  text: string,
  findings: readonly Finding[],
): DamageFindings | undefined {
  const found = cell.find(text);
  if (!found) {
    const finding = columnDamage.find(text);
    return finding && { findings, added: [finding] };
  }
  const { code, isError, explainsError } = found;
  const explained = findings.findIndex((finding) => generalCodes.includes(finding.code));
  if (explained >= 0 && explainsError) {
    return { findings: findings.with(explained, { code, severity: 'error', params: {} }), added: [] };
  }
  if (findings.some((finding) => finding.code === code)) return undefined;
  return { findings, added: [{ code, severity: isError ? 'error' : 'warning', params: {} }] };
}
