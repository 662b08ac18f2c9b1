import { checkOf } from './check-value.js';
import type { ChoiceLists, FieldDefinition, FieldSource, FieldValue, ImportPlan } from './fields.js';
import { resolveColumn, sourceOf } from './plan.js';
import type { Finding } from './problem.js';
import type { Checked } from './rules/rule.js';

/** One row after the plan was applied. */
export interface Draft {
  /** By the order of the fields. `undefined`: left out, does not apply, or is wrong. */
  readonly values: readonly FieldValue[];
  readonly problems: readonly FieldProblem[];
}

export interface FieldProblem extends Finding {
  readonly field: string;
}

/** The value of a field whose source is `generated`. */
export const GENERATED = 'generate';

type CellReader = (cells: readonly string[]) => Checked;

interface Step {
  /** Position of the field. */
  readonly at: number;
  readonly field: string;
  readonly read: CellReader;
  readonly when: { readonly at: number; readonly is: string } | undefined;
}

const missing: Finding = { code: 'missing', severity: 'error', params: {} };

/** Prepares a plan once; what it returns turns the cells of a row into a draft. */
export function applyPlan(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
  lists: ChoiceLists,
): (cells: readonly string[]) => Draft {
  const steps: Step[] = [];
  /** What all rows have is found out once. */
  const same = fields.map((): FieldValue => undefined);
  for (const field of inOrderOfNeed(fields)) {
    const { id, when } = field;
    const source = sourceOf(plan, id);
    const read = readerOf(field, source, headers, lists);
    const at = fields.indexOf(field);
    const need = when && { at: positionOf(when.field, fields), is: when.is };
    const { value, findings } = read([]);
    if (source?.from === 'column' || findings.length || steps.some((step) => step.at === need?.at)) {
      steps.push({ at, field: id, read, when: need });
    } else if (!need || holds(same[need.at], need.is)) same[at] = value;
  }
  return (cells) => {
    const values = [...same];
    let problems: FieldProblem[] | undefined;
    for (const { at, field, read, when } of steps) {
      if (when && !holds(values[when.at], when.is)) continue;
      const { value, findings } = read(cells);
      values[at] = value;
      for (const finding of findings) (problems ??= []).push({ ...finding, field });
    }
    return { values, problems: problems ?? none };
  };
}

const none: readonly FieldProblem[] = [];

function holds(value: FieldValue, is: string): boolean {
  return value !== undefined && String(value) === is;
}

function positionOf(id: string, fields: readonly FieldDefinition[]): number {
  return fields.findIndex((field) => field.id === id);
}

/** Each field after the one its `when` looks at. */
function inOrderOfNeed(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
  const ordered = new Set<FieldDefinition>();
  const waiting = new Set<FieldDefinition>();
  const add = (field: FieldDefinition): void => {
    if (ordered.has(field) || waiting.has(field)) return;
    waiting.add(field);
    const decisive = fields[positionOf(field.when?.field ?? '', fields)];
    if (decisive) add(decisive);
    ordered.add(field);
  };
  fields.forEach(add);
  return [...ordered];
}

function readerOf(
  field: FieldDefinition,
  source: FieldSource | undefined,
  headers: readonly string[],
  lists: ChoiceLists,
): CellReader {
  const empty: Checked = { value: undefined, findings: field.required ? [missing] : [] };
  const orEmpty = (checked: Checked) => (isNothing(checked) ? empty : checked);
  const check = checkOf(field, lists);
  switch (source?.from) {
    case 'column': {
      const column = resolveColumn(source, headers);
      const byDefault = field.default === undefined ? empty : orEmpty(check.cell(field.default));
      if (column === undefined) return () => empty;
      return (cells) => {
        const checked = check.cell(cells[column] ?? '');
        return isNothing(checked) ? byDefault : checked;
      };
    }
    case 'same': {
      const checked = orEmpty(check.same(source.value));
      return () => checked;
    }
    case 'generated':
      return () => ({ value: GENERATED, findings: [] });
    case 'none':
    case undefined:
      return () => empty;
  }
}

function isNothing({ value, findings }: Checked): boolean {
  return value === undefined && findings.length === 0;
}
