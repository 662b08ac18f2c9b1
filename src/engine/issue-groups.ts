import type { ChoiceEntries } from '../fields/choice-entries.js';
import { foldEntry } from '../fields/choice-entries.js';
import type { Problem, ProblemCode, ProblemSeverity } from '../fields/problem.js';
import { shortenText } from '../fields/shorten-text.js';
import type { IssueGroup } from './review-answers.js';

/** What grouping asks of the rows. */
export interface IssueSource {
  readonly rows: number;
  isLeftOut(id: number): boolean;
  problemsOf(id: number): readonly Problem[];
  /** Text of a field's cell; `undefined`: the field has no column. */
  textOf(id: number, field: string): string | undefined;
  entriesOf(field: string): ChoiceEntries | undefined;
  mend(code: ProblemCode, field: string, id: number): string | undefined;
}

interface Group {
  readonly first: Problem;
  readonly value: string | undefined;
  readonly ids: number[];
}

/** More than anybody works through; the rows themselves show the rest. */
const mostGroups = 100;

const severities = ['error', 'duplicate', 'warning'] as const satisfies readonly ProblemSeverity[];

/** Codes that are about one value of a list: each value is mended once, whatever the number of its rows. */
const ofValues: readonly ProblemCode[] = ['choice-unknown', 'choice-ambiguous'];

/** What is wrong with the rows that take part, each thing once: what keeps rows from being imported first, then what concerns most. */
export function issueGroups(source: IssueSource): readonly IssueGroup[] {
  const groups = collect(source);
  return groups
    .sort((a, b) => rank(a.first) - rank(b.first) || b.ids.length - a.ids.length)
    .slice(0, mostGroups)
    .map((group) => describe(group, source));
}

function collect(source: IssueSource): Group[] {
  const groups = new Map<string, Group>();
  for (let id = 0; id < source.rows; id++) {
    const problems = source.problemsOf(id);
    if (problems.length === 0 || source.isLeftOut(id)) continue;
    for (const problem of problems) {
      const value = valueOf(problem, id, source);
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
  source: Pick<IssueSource, 'textOf' | 'entriesOf'>,
): string | undefined {
  if (!ofValues.includes(code) || field === undefined) return undefined;
  const shown = String(params.value);
  const wrong = source.entriesOf(field)?.wrongIn(source.textOf(id, field) ?? '') ?? [];
  return wrong.find((entry) => shortenText(entry) === shown) ?? shown;
}

function rank({ severity }: Problem): number {
  return severities.indexOf(severity);
}

function describe({ first, value, ids }: Group, source: IssueSource): IssueGroup {
  const { code, severity, field, params } = first;
  const suggestions =
    value !== undefined && field !== undefined ? source.entriesOf(field)?.suggest(value) : undefined;
  const example = field === undefined ? undefined : exampleOf(code, field, ids, source);
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
  source: IssueSource,
): IssueGroup['example'] {
  for (const id of ids) {
    const after = source.mend(code, field, id);
    const before = source.textOf(id, field);
    if (after !== undefined && before !== undefined) {
      return { before: shortenText(before.trim()), after: shortenText(after) };
    }
  }
  return undefined;
}
