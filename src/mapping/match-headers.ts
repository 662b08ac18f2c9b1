import { bestAssignment } from './best-assignment.js';
import { fieldNames, oppositeNames } from '../fields/field-names.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { FileColumn } from './file-column.js';
import { parseHeaderName, type HeaderName } from '../fields/header-name.js';
import { evidence, traits } from '../fields/kinds/kinds.js';
import { matchByValues, type MappableField } from './match-by-values.js';
import { isMeaningless } from './meaningless-header.js';
import { isReportColumn } from '../fields/report-columns.js';
import { sampleEvidenceOf, takesColumn, type SampleEvidence } from './sample-evidence.js';
import { EXACT, WITH_FILLERS, scoreHeader, VAGUE } from './score-header.js';

export interface ColumnMatch {
  /** Position of the column in the file. */
  readonly index: number;
  /** A number from {@link MIN_CONFIDENCE} to 1. */
  readonly confidence: number;
  /** The evidence for the match: the header, or the values where the header says nothing. */
  readonly by: 'name' | 'values';
  /** The header means the contrary of the field, and the values are yes and no. */
  readonly opposite?: true;
}

/** Least confidence of a match: a wrong column is worse than an unresolved field. */
export const MIN_CONFIDENCE = 0.6;

/** Confidence lost by a name when none of the samples fits the field. */
const MISMATCH_PENALTY = 0.2;
/** The same loss for a field with a list, whose entries can still be mapped. */
const LIST_MISMATCH_PENALTY = 0.1;

/** Weight of a class of matches: greater than all matches of a lower class together. */
const CLASS_WEIGHT = 1000;

/** Number of columns with meaningless headers that are examined. */
const MOST_MEANINGLESS = 200;

/**
 * Finds the column of each field by the headers, and by the values where a header says nothing. The matches are the best
 * for all fields together, each column is used once, and an exact name never gives way to similar ones.
 * Two equal headers match nothing: somebody must choose.
 *
 * @param lists The lists known so far: their entries help to recognise a column.
 */
export function matchHeaders(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
  lists: ChoiceLists = new Map(),
): ReadonlyMap<string, ColumnMatch> {
  const all = columns
    .filter(({ header }) => !isReportColumn(header))
    .map(nameColumn)
    .sort((a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false));
  const mappable = fields
    .filter(({ sources }) => sources.includes('column'))
    .map((field) => ({ field, evidenceIn: sampleEvidenceOf(field, lists) }));
  const named = uniteRepeated(all);
  const headers = new Set(named.map(({ name }) => name.compact));
  const byName = mappable.map((one) => {
    const contrary = contraryColumns(one.field, named);
    const others = named.filter((column) => !contrary.has(column));
    const found = findByName(one, others, headers, mappable.length);
    return new Map([...answeredOf(one, contrary), ...found]);
  });
  const candidates = addByValues(mappable, byName, all);
  return assign(mappable, candidates);
}

interface NamedColumn extends FileColumn {
  readonly name: HeaderName;
  /** True when another column has the same name. */
  isRepeated: boolean;
}

type Candidates = ReadonlyMap<NamedColumn, Omit<ColumnMatch, 'index'>>;

function nameColumn(column: FileColumn): NamedColumn {
  return { ...column, name: parseHeaderName(column.header), isRepeated: false };
}

/** One column per name: of a thousand equal headers only the first is worth comparing. */
function uniteRepeated(columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const named = new Map<string, NamedColumn>();
  for (const column of columns) {
    const first = named.get(column.name.compact);
    if (first) first.isRepeated ||= first.hidden === column.hidden;
    else if (column.name.compact !== '') named.set(column.name.compact, column);
  }
  return [...named.values()];
}

/** The candidate columns of a field with their confidence: the best ones, as many as other fields could take away. */
function findByName(
  { field, evidenceIn }: MappableField,
  columns: readonly NamedColumn[],
  headers: ReadonlySet<string>,
  most: number,
): Candidates {
  const names = fieldNames(field, headers);
  const found: [NamedColumn, number][] = [];
  for (const column of columns) {
    const { compact } = column.name;
    const isVague = names.vague.has(compact) && !names.rank.has(compact);
    const score = isVague ? VAGUE : scoreHeader(column.name, names);
    if (score < MIN_CONFIDENCE) continue;
    const confidence = weighValues(field, evidenceIn(column.samples), score, isVague);
    if (!takesColumn(field, column.samples)) continue;
    if (confidence >= MIN_CONFIDENCE) found.push([column, confidence]);
  }
  const isShown = found.some(([{ hidden }]) => !hidden);
  const offered = found.filter(([{ hidden }]) => !hidden || !isShown);
  const best = offered.sort(([, a], [, b]) => b - a).slice(0, most);
  return new Map(best.map(([column, confidence]) => [column, { confidence, by: 'name' }]));
}

/** The columns that mean the contrary of a field by their names, which never are the field as they stand. */
function contraryColumns(
  { id, kind }: FieldDefinition,
  columns: readonly NamedColumn[],
): ReadonlyMap<NamedColumn, number> {
  const names = traits[kind].opposite && oppositeNames(id);
  if (!names?.extensible.length) return new Map();
  const scored = columns.map((column) => [column, scoreHeader(column.name, names)] as const);
  return new Map(scored.filter(([, score]) => score >= WITH_FILLERS));
}

/** Of these columns, those whose values can be nothing but yes and no. */
function answeredOf({ evidenceIn }: MappableField, contrary: ReadonlyMap<NamedColumn, number>): Candidates {
  const answered = [...contrary].filter(([{ samples }]) => evidenceIn(samples) === 'distinctive');
  return new Map(
    answered.map(([column, confidence]) => [column, { confidence, by: 'name', opposite: true } as const]),
  );
}

/** An exact name needs no fitting values, since each row has its own problems; a similar name needs one that fits. */
function weighValues(
  field: FieldDefinition,
  sampleEvidence: SampleEvidence,
  score: number,
  isVague: boolean,
): number {
  if (isVague) return sampleEvidence === 'distinctive' ? score : 0;
  if (sampleEvidence === 'distinctive' && score < EXACT) return Math.min(score + 0.02, EXACT - 0.01);
  if (sampleEvidence !== 'contrary') return score;
  if (typeof field.list === 'string') return Math.max(score - LIST_MISMATCH_PENALTY, MIN_CONFIDENCE);
  const isCertain = evidence[field.kind].needsOwnName ? score === 1 : score >= EXACT;
  return isCertain ? score - MISMATCH_PENALTY : 0;
}

function addByValues(
  mappable: readonly MappableField[],
  byName: readonly Candidates[],
  all: readonly NamedColumn[],
): readonly Candidates[] {
  const taken = new Set(byName.flatMap((candidates) => [...candidates.keys()]));
  const meaningless = all
    .filter((column) => !column.hidden && isMeaningless(column.name) && !taken.has(column))
    .slice(0, MOST_MEANINGLESS);
  const unmatched = mappable.filter((_field, at) => byName[at]?.size === 0);
  const found = matchByValues(unmatched, meaningless, all.slice(0, MOST_MEANINGLESS));
  return mappable.map(({ field }, at) => {
    const match = found.get(field);
    return match
      ? new Map([[match[0], { confidence: match[1], by: 'values' as const }]])
      : (byName[at] ?? new Map());
  });
}

function assign(
  mappable: readonly MappableField[],
  candidates: readonly Candidates[],
): ReadonlyMap<string, ColumnMatch> {
  const involved = [...new Set(candidates.flatMap((list) => [...list.keys()]))];
  const weights = candidates.map((list) =>
    involved.map((column) => weigh(list.get(column)?.confidence ?? 0)),
  );
  const assigned = bestAssignment(weights);
  const matches = new Map<string, ColumnMatch>();
  mappable.forEach(({ field }, at) => {
    const column = involved[assigned[at] ?? -1];
    const candidate = column && candidates[at]?.get(column);
    if (!candidate || (candidate.by === 'name' && column.isRepeated)) return;
    matches.set(field.id, { index: column.index, ...candidate });
  });
  return matches;
}

/** An own name weighs more than all other names together, other names more than names with fillers, and so on. */
function weigh(confidence: number): number {
  if (confidence === 1) return CLASS_WEIGHT ** 3;
  if (confidence >= EXACT) return confidence * CLASS_WEIGHT ** 2;
  return confidence >= WITH_FILLERS ? confidence * CLASS_WEIGHT : confidence;
}
