import { isBlank } from '../fields/blank-text.js';
import { foldText } from '../fields/fold-text.js';
import { checkOf, memoizeByText } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition, FieldValue } from '../fields/field-definition.js';
import { type FieldSource, type ImportPlan, resolveColumn, sourceOf } from '../fields/plan.js';
import type { ColumnReadings } from './column-readings.js';
import type { Finding } from './problem.js';
import { opposites } from '../fields/kinds/cell-tables.js';
import type { CheckedValue } from '../fields/kinds/rule.js';

/** One row after the plan was applied. */
export interface MappedRow {
  /** Values in the order of the fields. `undefined`: the field is left out, does not apply, or is wrong. */
  readonly values: readonly FieldValue[];
  readonly problems: readonly FieldProblem[];
}

export interface FieldProblem extends Finding {
  readonly field: string;
}

/** The value of a field whose source is `generated`. */
export const GENERATED = 'generate';

/** Checks a cell, trimmed and not blank, together with the findings of its rule. `undefined`: nothing to add. */
export type DamageCheck = (text: string, findings: readonly Finding[]) => DamageFindings | undefined;

export interface DamageFindings {
  /** The findings that take the place of the rule's findings. */
  readonly findings: readonly Finding[];
  readonly added: readonly Finding[];
}

interface Checked {
  readonly value: FieldValue;
  readonly findings: readonly Finding[];
}

/** One form of object for all cells: reading several forms takes longer, for a million cells. */
interface Verdict {
  readonly value: FieldValue;
  /** `undefined`, for nearly all cells: none. */
  readonly problems: CellProblems | undefined;
}

interface CellProblems {
  readonly wrong: readonly FieldProblem[];
  readonly added: readonly FieldProblem[];
}

type FieldReader = (cells: readonly string[]) => Verdict;

interface FieldStep {
  /** Position of the field. */
  readonly at: number;
  readonly read: FieldReader;
  readonly when: { readonly at: number; readonly is: string } | undefined;
}

const missing: Finding = { code: 'missing', severity: 'error', params: {} };
const none: readonly never[] = [];

/** What is known beyond a cell and its field. */
export interface ApplyOptions {
  readonly readings?: ColumnReadings | undefined;
  /** The damage check of a field, if any. Equal cells have equal findings. */
  readonly damageCheckOf?: (field: string) => DamageCheck | undefined;
}

/** Prepares a plan once, and returns the function that turns the cells of a row into a mapped row. */
export function applyPlan(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  headers: readonly string[],
  lists: ChoiceLists,
  { readings, damageCheckOf }: ApplyOptions = {},
): (cells: readonly string[]) => MappedRow {
  const steps: FieldStep[] = [];
  /** The values that all rows have are computed only once. */
  const same = fields.map((): FieldValue => undefined);
  for (const field of inDependencyOrder(fields)) {
    const { id, when } = field;
    const source = sourceOf(plan, id);
    const read = readerOf(field, source, headers, lists, readings?.get(id), damageCheckOf?.(id));
    const at = fields.indexOf(field);
    const need = when && { at: positionOf(when.field, fields), is: when.is };
    const { value, problems } = read([]);
    if (source?.from === 'column' || problems || steps.some((step) => step.at === need?.at)) {
      steps.push({ at, read, when: need });
    } else if (!need || meetsCondition(same[need.at], need.is)) same[at] = value;
  }
  return (cells) => {
    const values = same.slice();
    let faulty: CellProblems[] | undefined;
    for (const { at, read, when } of steps) {
      if (when && !meetsCondition(values[when.at], when.is)) continue;
      const { value, problems } = read(cells);
      values[at] = value;
      if (problems) (faulty ??= []).push(problems);
    }
    return { values, problems: faulty ? inOrder(faulty) : none };
  };
}

/** What is wrong precedes what was added. Loops: `flatMap` takes several times as long. */
function inOrder(cells: readonly CellProblems[]): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { wrong } of cells) problems.push(...wrong);
  for (const { added } of cells) problems.push(...added);
  return problems;
}

function inField(findings: readonly Finding[], field: string): readonly FieldProblem[] {
  return findings.map(({ code, severity, params }) => ({ code, severity, params, field }));
}

function meetsCondition(value: FieldValue, is: string): boolean {
  return value !== undefined && String(value) === is;
}

function positionOf(id: string, fields: readonly FieldDefinition[]): number {
  return fields.findIndex((field) => field.id === id);
}

/** Sorts each field behind the field of its `when`. */
function inDependencyOrder(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
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
  reading: string | undefined,
  damageCheck: DamageCheck | undefined,
): FieldReader {
  const empty: Checked = { value: undefined, findings: field.required ? [missing] : none };
  const problemsOf = (wrong: readonly Finding[], added: readonly Finding[]): CellProblems | undefined => {
    if (wrong.length === 0 && added.length === 0) return undefined;
    return { wrong: inField(wrong, field.id), added: inField(added, field.id) };
  };
  const forAll = ({ value, findings }: Checked): FieldReader => {
    const same = { value, problems: problemsOf(findings, none) };
    return () => same;
  };
  const check = checkOf(field, lists);
  switch (source?.from) {
    case 'column': {
      const column = resolveColumn(source, headers);
      if (column === undefined) return forAll(empty);
      const inColumn = checkOf(field, lists, reading);
      const opposite = source.opposite ? opposites[field.kind] : undefined;
      const byDefault = field.default === undefined ? empty : orElse(check.cell(field.default), empty);
      const stands = standIn(source);
      const checkCell = (original: string): Verdict => {
        const cell = stands(original);
        const checked = inColumn.cell(cell);
        const { value: read, findings } = orElse(checked, byDefault);
        const text = cell.trim();
        // What empty cells stand for is said of the field, not of the column that means the contrary.
        const isInverted = opposite && !isNothing(checked) && !isBlank(original);
        const value = isInverted ? opposite(text, read, field) : read;
        const damage = text === '' ? undefined : damageCheck?.(text, findings);
        return { value, problems: problemsOf(damage?.findings ?? findings, damage?.added ?? none) };
      };
      const verdictOf = field.unique ? checkCell : memoizeByText(checkCell);
      return (cells) => verdictOf(cells[column] ?? '');
    }
    case 'same':
      return forAll(orElse(check.same(source.value), empty));
    case 'generated':
      return forAll({ value: GENERATED, findings: none });
    // A built value is a column by the time that rows are checked.
    case 'built':
    case 'none':
    case undefined:
      return forAll(empty);
  }
}

/** The text that a cell stands for by the plan. */
export function standIn({
  values,
  ifEmpty,
}: Extract<FieldSource, { from: 'column' }>): (cell: string) => string {
  if (!values && ifEmpty === undefined) return (cell) => cell;
  const texts = new Map(Object.entries(values ?? {}).map(([text, value]) => [foldText(text), value]));
  return (cell) => (isBlank(cell) ? (ifEmpty ?? cell) : (texts.get(foldText(cell.trim())) ?? cell));
}

function isNothing({ value, findings }: CheckedValue): boolean {
  return value === undefined && findings.length === 0;
}

function orElse(checked: CheckedValue, other: Checked): Checked {
  return isNothing(checked) ? other : checked;
}
