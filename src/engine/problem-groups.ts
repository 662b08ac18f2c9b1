import type { ChoiceEntries } from '../fields/choice-entries.js';
import { foldEntry } from '../fields/choice-entries.js';
import type { Problem, ProblemCode, ProblemSeverity } from '../checking/problem.js';
import { withoutUndefined } from '../fields/without-undefined.js';
import { shortenText } from '../fields/shorten-text.js';
import type { ProblemGroup } from './review-protocol.js';

/** `undefined`: the cell of this row can't be repaired for certain. */
export type RowRepair = (id: number) => string | undefined;

/** The rows as problem groups, repairs and searches see them. */
export interface RowLookup {
  /** The rows that have a problem, in the order of the file. */
  idsWithProblems(): readonly number[];
  isLeftOut(id: number): boolean;
  /** True where cells differ from the file. */
  isChanged(id: number): boolean;
  problemsOf(id: number): readonly Problem[];
  /** `undefined`: the field has no column. */
  columnOf(field: string): number | undefined;
  /** Text of a field's cell; `undefined`: the field has no column. */
  textOf(id: number, field: string): string | undefined;
  entriesOf(field: string): ChoiceEntries | undefined;
  /** The certain repair of a problem: the text that a row's cell becomes. `undefined`: the problem has none. */
  repairOf(code: ProblemCode, field: string): RowRepair | undefined;
}

interface Group {
  readonly first: Problem;
  readonly value: string | undefined;
  readonly ids: number[];
  /** The facts differ from row to row: the text is about all of them. */
  isMixed?: boolean;
}

/** More than an administrator works through; the rows themselves show the rest. */
const maxGroups = 100;

const severities = ['error', 'duplicate', 'warning'] as const satisfies readonly ProblemSeverity[];

/** Codes that are about one value of a list: one repair for each value, whatever the number of its rows. */
const valueCodes: readonly ProblemCode[] = ['choice-unknown', 'choice-ambiguous'];

/** Codes that are about the whole text of a cell: one question for each text, as long as the texts are few. */
const textCodes: readonly ProblemCode[] = [
  'boolean-invalid',
  'time-zone-unknown',
  'time-zone-abbreviation',
  'date-invalid',
  'date-number',
  'date-ambiguous',
];

/** More different texts are no answers that somebody gives one by one. */
const maxTexts = 20;
/** Most different texts that are looked up together. */
const maxLookedUp = 1000;

/** The problems of the rows that take part, each once: errors first, then duplicates and warnings, and among them what most rows have. */
export function problemGroups(lookup: RowLookup): readonly ProblemGroup[] {
  const groups = collect(lookup);
  return groups
    .sort(
      (a, b) =>
        rank(a.first) - rank(b.first) || b.ids.length - a.ids.length || (a.ids[0] ?? 0) - (b.ids[0] ?? 0),
    )
    .slice(0, maxGroups)
    .map((group) => describe(group, lookup))
    .map((group, _at, all) => withOthers(group, all, lookup));
}

/** Adds the fields of other columns that the certain repair of a group fits, too. */
function withOthers(group: ProblemGroup, all: readonly ProblemGroup[], lookup: RowLookup): ProblemGroup {
  if (!group.example) return group;
  const columnOf = ({ field = '' }: ProblemGroup) => lookup.columnOf(field);
  const columns = new Set([columnOf(group)]);
  const also: string[] = [];
  for (const other of all) {
    const column = columnOf(other);
    if (other.code !== group.code || !other.example || columns.has(column)) continue;
    columns.add(column);
    also.push(other.field ?? '');
  }
  return also.length > 0 ? { ...group, also } : group;
}

/** The groups of one code in one field. */
interface Sort {
  /** By value; the problems of most codes have none. */
  groups: Map<string, Group>;
  /** True: too many texts, so that all of them are one group. */
  isMerged?: boolean;
}

function collect(lookup: RowLookup): Group[] {
  const sorts = new Map<ProblemCode, Map<string | undefined, Sort>>();
  for (const id of lookup.idsWithProblems()) {
    if (lookup.isLeftOut(id)) continue;
    for (const problem of lookup.problemsOf(id)) addTo(sortOf(sorts, problem), problem, id, lookup);
  }
  return [...sorts.values()]
    .flatMap((ofCode) => [...ofCode.values()])
    .flatMap(({ groups }) => [...groups.values()]);
}

/** Two maps, and no key of both texts: making a text takes longer, for each of many thousand problems. */
function sortOf(sorts: Map<ProblemCode, Map<string | undefined, Sort>>, { code, field }: Problem): Sort {
  const ofCode = sorts.get(code) ?? new Map<string | undefined, Sort>();
  const known = ofCode.get(field);
  if (known) return known;
  const sort = { groups: new Map() };
  sorts.set(code, ofCode.set(field, sort));
  return sort;
}

function addTo(sort: Sort, problem: Problem, id: number, lookup: RowLookup): void {
  const { code, params } = problem;
  const value = sort.isMerged ? undefined : valueOf(problem, id, lookup);
  const key = foldedValue(value);
  const known = sort.groups.get(key);
  if (known) {
    if (known.ids.at(-1) !== id) known.ids.push(id);
    if (params.message !== known.first.params.message) known.isMixed = true;
    return;
  }
  sort.groups.set(key, { first: problem, value, ids: [id] });
  if (sort.groups.size > maxTexts && textCodes.includes(code)) mergeTexts(sort, problem);
}

/** Puts one group in the place of those of its texts. */
function mergeTexts(sort: Sort, first: Problem): void {
  const ids = [...sort.groups.values()].flatMap((group) => group.ids).sort((a, b) => a - b);
  sort.isMerged = true;
  sort.groups = new Map([['', { first, value: undefined, ids, isMixed: true }]]);
}

/** Texts that count as one value. */
export function foldedValue(value = ''): string {
  return value === '' ? '' : foldEntry(value);
}

/** The entry of a list, or the text of a cell, that a problem is about, in full. */
export function valueOf(
  { code, field, params }: Problem,
  id: number,
  lookup: Pick<RowLookup, 'textOf' | 'entriesOf'>,
): string | undefined {
  if (field === undefined) return undefined;
  if (textCodes.includes(code)) return lookup.textOf(id, field)?.trim();
  if (!valueCodes.includes(code)) return undefined;
  const shown = String(params.value);
  const wrong = lookup.entriesOf(field)?.unresolvedIn(lookup.textOf(id, field) ?? '') ?? [];
  // A cell that stands for something else by the plan is known by its own text.
  return wrong.find((entry) => shortenText(entry) === shown) ?? wrong[0] ?? shown;
}

function rank({ severity }: Problem): number {
  return severities.indexOf(severity);
}

function describe({ first, value, ids, isMixed }: Group, lookup: RowLookup): ProblemGroup {
  const { code, severity, field, params } = first;
  const suggestions = value === undefined ? undefined : suggestionsOf(first, value, lookup);
  const example = field === undefined ? undefined : exampleOf(code, field, ids, lookup);
  const isWhole = value === undefined && field !== undefined && textCodes.includes(code);
  const texts = isWhole ? textsOf(ids, field, lookup) : undefined;
  return {
    code,
    severity,
    params: isMixed ? {} : params,
    rows: ids.length,
    ...withoutUndefined({
      field,
      value,
      suggestions: suggestions?.length ? suggestions : undefined,
      example,
      texts,
    }),
  };
}

/** The different texts of a field; `undefined`: too many to look up. */
function textsOf(ids: readonly number[], field: string, lookup: RowLookup): readonly string[] | undefined {
  const texts = new Set<string>();
  for (const id of ids) if (texts.size <= maxLookedUp) texts.add(lookup.textOf(id, field)?.trim() ?? '');
  return texts.size > maxLookedUp ? undefined : [...texts];
}

function suggestionsOf(
  { code, field = '', params }: Problem,
  value: string,
  lookup: RowLookup,
): ProblemGroup['suggestions'] {
  if (code !== 'date-ambiguous') return lookup.entriesOf(field)?.suggest(value);
  return (params.dates as readonly string[]).map((date) => ({ id: date, name: date }));
}

function exampleOf(
  code: ProblemCode,
  field: string,
  ids: readonly number[],
  lookup: RowLookup,
): ProblemGroup['example'] {
  const repair = lookup.repairOf(code, field);
  if (!repair) return undefined;
  for (const id of ids) {
    const after = repair(id);
    const before = lookup.textOf(id, field);
    if (after !== undefined && before !== undefined) {
      return { before: shortenText(before.trim()), after: shortenText(after) };
    }
  }
  return undefined;
}
