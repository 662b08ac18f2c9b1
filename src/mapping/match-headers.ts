import { bestAssignment } from './best-assignment.js';
import { MIN_CONFIDENCE, type ColumnMatch } from './column-match.js';
import { fieldNames, oppositeNames, type FieldNames } from '../fields/field-names.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { FileColumn } from './file-column.js';
import { parseHeaderName } from '../fields/header-name.js';
import { evidence } from '../fields/kinds/cell-tables.js';
import { traits } from '../fields/kinds/kinds.js';
import { headerWords, type HeaderWords } from '../fields/words/header-words.js';
import { vocabularyOf, type Vocabulary } from '../fields/words/vocabulary.js';
import { matchByValues, matchUnmistakable, type MappableField } from './match-by-values.js';
import { isMeaningless } from './meaningless-header.js';
import {
  isEmptyColumn,
  nameColumns,
  uniteRepeated,
  valuesOfColumn,
  type Candidates,
  type NamedColumn,
} from './named-column.js';
import { isReportColumn } from '../fields/report-columns.js';
import { sampleEvidenceOf, takesColumn, type SampleEvidence } from './sample-evidence.js';
import { EXACT, WITH_FILLERS, isDisqualified, isVagueName, scoreHeader, VAGUE } from './score-header.js';
import { promisingColumns } from './promising-columns.js';
import { shareAddresses } from './share-addresses.js';
import { takeWholeNames } from './whole-names.js';

// What compares the entries of a list, and is loaded with the matching.
export { indexLongLists } from '../fields/kinds/choice-index.js';

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
 * for all fields together, each column is used once, and an exact name never gives way to similar ones; only an email
 * address that is the username as well, and the halves of a whole name, share a column.
 * Of two equal headers the one with values is matched; of two with values none is: somebody must choose.
 *
 * @param lists The lists known so far: their entries help to recognise a column.
 * @param languages The languages whose headers are understood.
 */
export function matchHeaders(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
  lists: ChoiceLists = new Map(),
  languages: readonly HeaderWords[] = headerWords,
): ReadonlyMap<string, ColumnMatch> {
  const vocabulary = vocabularyOf(languages);
  const own = columns.filter(({ header }) => !isReportColumn(header));
  const all = nameColumns(promisingColumns(own, fields, languages), languages).toSorted(
    (a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false),
  );
  const mappable = fields
    .filter(({ sources }) => sources.includes('column'))
    .map((field) => ({ field, evidenceIn: sampleEvidenceOf(field, lists) }));
  const named = uniteRepeated(all);
  const headers = new Set(named.map(({ name }) => name.compact));
  const byName = mappable.map((one) => {
    const contrary = contraryColumns(one.field, named, languages);
    const others = named.filter((column) => !contrary.has(column));
    const names = fieldNames(one.field, headers, languages);
    const found = findByName(one, names, others, mappable.length, vocabulary);
    return preferFilled(new Map([...answeredOf(one, contrary), ...found]));
  });
  const candidates = addByValues(mappable, byName, all, vocabulary);
  const matches = assign(mappable, candidates);
  shareAddresses(fields, columns, matches);
  takeWholeNames(fields, named, matches, languages);
  return matches;
}

/** Fields that the column of any file of users names, whatever else the file has. */
const everyFile = ['username', 'email', 'firstName', 'lastName'];

/** True when a field that nearly every file has is unmatched, and the header of an unused column might mean it. */
export function needsMoreLanguages(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
  matches: ReadonlyMap<string, ColumnMatch>,
): boolean {
  const vocabulary = vocabularyOf(headerWords);
  const used = new Set([...matches.values()].map(({ index }) => index));
  const isOpen = fields.some(({ id }) => everyFile.includes(id) && !matches.has(id));
  return (
    isOpen &&
    columns.some(
      ({ index, header }) => !used.has(index) && !isMeaningless(parseHeaderName(header), vocabulary),
    )
  );
}

/** An empty column stands back behind any column with values. */
function preferFilled(candidates: Candidates): Candidates {
  const filled = [...candidates].filter(([column]) => !isEmptyColumn(column));
  return filled.length ? new Map(filled) : candidates;
}

/** The candidate columns of a field with their confidence: the best ones, as many as other fields could take away. */
function findByName(
  { field, evidenceIn }: MappableField,
  names: FieldNames,
  columns: readonly NamedColumn[],
  most: number,
  vocabulary: Vocabulary,
): Candidates {
  const found: [NamedColumn, number][] = [];
  for (const column of columns) {
    const isVague = isVagueName(column.name, names, vocabulary, traits[field.kind].needsList);
    const score = isVague ? VAGUE : scoreHeader(column.name, names, vocabulary);
    if (score < MIN_CONFIDENCE) continue;
    const confidence = weighValues(field, evidenceIn(valuesOfColumn(column)), score, isVague);
    if (!takesColumn(field, column.samples) || (isVague && field.unique && column.repeats)) continue;
    if (confidence >= MIN_CONFIDENCE) found.push([column, confidence]);
  }
  const isShown = found.some(([{ hidden }]) => !hidden);
  const offered = found.filter(([{ hidden }]) => !hidden || !isShown);
  const best = offered.sort(([, a], [, b]) => b - a).slice(0, most);
  return new Map(best.map(([column, confidence]) => [column, { confidence, by: 'name' }]));
}

/** The columns that mean the contrary of a field by their names, which never are the field as they stand. */
function contraryColumns(
  field: FieldDefinition,
  columns: readonly NamedColumn[],
  languages: readonly HeaderWords[],
): ReadonlyMap<NamedColumn, number> {
  const names = oppositeNames(field, languages);
  if (!names) return new Map();
  const vocabulary = vocabularyOf(languages);
  const scored = columns.map((column) => [column, scoreHeader(column.name, names, vocabulary)] as const);
  return new Map(scored.filter(([, score]) => score >= WITH_FILLERS));
}

/** Of these columns, those whose values can be nothing but yes and no. */
function answeredOf({ evidenceIn }: MappableField, contrary: ReadonlyMap<NamedColumn, number>): Candidates {
  const answered = [...contrary].filter(([column]) => evidenceIn(valuesOfColumn(column)) === 'distinctive');
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
  vocabulary: Vocabulary,
): readonly Candidates[] {
  const columnsOf = (lists: readonly Candidates[]) => new Set(lists.flatMap((list) => [...list.keys()]));
  const taken = columnsOf(byName);
  const free = all.filter((column) => !column.hidden && !taken.has(column));
  const logins = columnsOf(byName.filter((_list, at) => mappable[at]?.field.kind === 'username'));
  const meaningless = free.filter(({ name }) => isMeaningless(name, vocabulary)).slice(0, MOST_MEANINGLESS);
  const isMatched = (_field: unknown, at: number): boolean =>
    [...(byName[at]?.keys() ?? [])].some((column) => !isEmptyColumn(column));
  const unmatched = mappable.filter((field, at) => !isMatched(field, at));
  const found = matchByValues(unmatched, meaningless, all.slice(0, MOST_MEANINGLESS));
  const open = unmatched.filter(({ field }) => !found.has(field));
  const others = free.filter(({ name }) => !isDisqualified(name, vocabulary));
  const telling = new Map([
    // What may be the username is the email where no other column is.
    ...matchUnmistakable(open, [...others, ...logins]),
    ...matchUnmistakable(open, others),
  ]);
  return mappable.map(({ field }, at) => {
    const match = found.get(field) ?? telling.get(field);
    return match
      ? new Map([[match[0], { confidence: match[1], by: 'values' as const }]])
      : (byName[at] ?? new Map());
  });
}

function assign(
  mappable: readonly MappableField[],
  candidates: readonly Candidates[],
): Map<string, ColumnMatch> {
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
