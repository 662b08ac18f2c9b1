import { applicability } from '../../fields/applies.js';
import type { CloserLook, Insight } from '../apply-plan.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../../fields/fields.js';
import { repairs } from '../../fields/kinds/kinds.js';
import { resolveColumn, sourceOf } from '../../fields/plan.js';
import type { Finding, ProblemCode } from '../../fields/problem.js';
import { noJudgement, type ColumnJudgement, type ColumnWatch } from './column-watch.js';
import { CellInspector } from './inspect-cell.js';

interface InspectedField {
  readonly id: string;
  readonly column: number;
  readonly cell: CellInspector;
  readonly watch: ColumnWatch | undefined;
  judgement: ColumnJudgement;
}

const general: readonly ProblemCode[] = Object.values(repairs).flatMap((kind) => kind.general);

type Cells = readonly string[];

/** Looks at rows for what a spreadsheet has damaged and for what nobody sees, in the fields that come from a column. */
export class Inspector {
  readonly #fields: readonly InspectedField[];

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
      const cell = new CellInspector(field, lists);
      return { id: field.id, column, cell, watch: repairs[field.kind].watch(field), judgement: noJudgement };
    });
  }

  /** Takes a row into what is known of its columns (1), or out again (-1). */
  count(cells: Cells, by: 1 | -1): void {
    for (const { column, watch } of this.#fields) watch?.count((cells[column] ?? '').trim(), by);
  }

  /** To be called once all rows are counted. @returns Whose rows have to be looked at again: those it is true for. */
  judge(): ((cells: Cells) => boolean) | undefined {
    const changes = this.#fields.flatMap((field) => {
      const before = field.judgement;
      const after = field.watch?.judge() ?? noJudgement;
      field.judgement = after;
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
  look(fieldId: string): CloserLook | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    return field && ((text, findings) => insightOf(field, text, findings));
  }

  /** What a cell was before it was damaged, where that is certain. */
  mend(code: ProblemCode, fieldId: string, cells: Cells): string | undefined {
    const field = this.#fields.find(({ id }) => id === fieldId);
    if (!field) return undefined;
    const text = (cells[field.column] ?? '').trim();
    return field.judgement.find(text)?.code === code
      ? field.judgement.mend(text)
      : field.cell.mend(code, text);
  }
}

function insightOf(
  { cell, judgement }: InspectedField,
  text: string,
  findings: readonly Finding[],
): Insight | undefined {
  const found = cell.find(text);
  if (!found) {
    const finding = judgement.find(text);
    return finding && { findings, added: [finding] };
  }
  const { code, isError, explains } = found;
  const explained = findings.findIndex((finding) => general.includes(finding.code));
  if (explained >= 0 && explains) {
    return { findings: findings.with(explained, { code, severity: 'error', params: {} }), added: [] };
  }
  if (findings.some((finding) => finding.code === code)) return undefined;
  return { findings, added: [{ code, severity: isError ? 'error' : 'warning', params: {} }] };
}
