import type { ChoiceEntries } from '../fields/choice-entries.js';
import { foldEntry } from '../fields/choice-entries.js';
import type { Problem, ProblemCode, ProblemSeverity } from '../checking/problem.js';
import { shortenText } from '../fields/shorten-text.js';
import type { ProblemGroup } from './review-protocol.js';

/** The rows as problem groups, repairs and searches see them. */
export interface RowLookup {
  readonly rows: number;
  isLeftOut(id: number): boolean;
  problemsOf(id: number): readonly Problem[];
  /** `undefined`: the field has no column. */
  columnOf(field: string): number | undefined;
  /** Text of a field's cell; `undefined`: the field has no column. */
  textOf(id: number, field: string): string | undefined;
  entriesOf(field: string): ChoiceEntries | undefined;
  repairedText(code: ProblemCode, field: string, id: number): string | undefined;
}

interface Group {
  readonly first: Problem;
  readonly value: string | undefined;
  readonly ids: number[];
}

/** More than an administrator works through; the rows themselves show the rest. */
const maxGroups = 100;

const severities = ['error', 'duplicate', 'warning'] as const satisfies readonly ProblemSeverity[];

/** Codes that are about one value of a list: one repair for each value, whatever the number of its rows. */
const valueCodes: readonly ProblemCode[] = ['choice-unknown', 'choice-ambiguous'];

/** The problems of the rows that take part, each once: errors first, then duplicates and warnings, and among them what most rows have. */
export function problemGroups(lookup: RowLookup): readonly ProblemGroup[] {
  const groups = collect(lookup);
  return groups
    .sort((a, b) => rank(a.first) - rank(b.first) || b.ids.length - a.ids.length)
    .slice(0, maxGroups)
    .map((group) => describe(group, lookup));
}

function collect(lookup: RowLookup): Group[] {
  const groups = new Map<string, Group>();
  for (let id = 0; id < lookup.rows; id++) {
    const problems = lookup.problemsOf(id);
    if (problems.length === 0 || lookup.isLeftOut(id)) continue;
    for (const problem of problems) {
      const value = valueOf(problem, id, lookup);
      const key = keyOf(problem.code, problem.field, value);
      const known = groups.get(key);
      if (!known) groups.set(key, { first: problem, value, ids: [id] });
      else if (known.ids.at(-1) !== id) known.ids.push(id);
    }
  }
  return [...groups.values()];
}

export function keyOf(code: ProblemCode, field = '', value = ''): string {
  return [code, field, foldEntry(value)].join('\n');
}

/** The entry of a list that a problem is about, in full. */
export function valueOf(
  { code, field, params }: Problem,
  id: number,
  lookup: Pick<RowLookup, 'textOf' | 'entriesOf'>,
): string | undefined {
  if (!valueCodes.includes(code) || field === undefined) return undefined;
  const shown = String(params.value);
  const wrong = lookup.entriesOf(field)?.unresolvedIn(lookup.textOf(id, field) ?? '') ?? [];
  return wrong.find((entry) => shortenText(entry) === shown) ?? shown;
}

function rank({ severity }: Problem): number {
  return severities.indexOf(severity);
}

function describe({ first, value, ids }: Group, lookup: RowLookup): ProblemGroup {
  const { code, severity, field, params } = first;
  const suggestions =
    value !== undefined && field !== undefined ? lookup.entriesOf(field)?.suggest(value) : undefined;
  const example = field === undefined ? undefined : exampleOf(code, field, ids, lookup);
  return {
    code,
    severity,
    params,
    rows: ids.length,
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(suggestions?.length && { suggestions }),
    ...(example && { example }),
  };
}

function exampleOf(
  code: ProblemCode,
  field: string,
  ids: readonly number[],
  lookup: RowLookup,
): ProblemGroup['example'] {
  for (const id of ids) {
    const after = lookup.repairedText(code, field, id);
    const before = lookup.textOf(id, field);
    if (after !== undefined && before !== undefined) {
      return { before: shortenText(before.trim()), after: shortenText(after) };
    }
  }
  return undefined;
}
