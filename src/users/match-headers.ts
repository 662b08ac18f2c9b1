import { bestAssignment } from './best-assignment.js';
import type { FieldDefinition } from './fields.js';
import type { FileColumn } from './file-column.js';
import { fieldNames } from './field-names.js';
import { parseHeaderName, type HeaderName } from './header-name.js';
import { isReportColumn } from './report-columns.js';
import { scoreHeader } from './score-header.js';
import { samplesFit } from './samples-fit.js';

export interface ColumnMatch {
  /** Position of the column in the file. */
  readonly index: number;
  /** {@link MIN_CONFIDENCE} to 1. */
  readonly confidence: number;
}

/** Below it nothing is matched: a wrong column is worse than an open field. */
export const MIN_CONFIDENCE = 0.6;

/** From here on a header is one of the field's own names, written out. */
const EXACT = 0.9;

/** From here on it is such a name with words that change nothing. */
const FILLED = 0.75;

/** More than all the matches of a lower class together can weigh. */
const CLASS_WEIGHT = 1000;

/**
 * Finds the column of each field by the headers. Over all fields the matches are the best together, each column is used once,
 * and an exact name is never given up for others that are similar. Two equal headers match nothing: somebody must choose.
 */
export function matchHeaders(
  fields: readonly FieldDefinition[],
  columns: readonly FileColumn[],
): ReadonlyMap<string, ColumnMatch> {
  const named = nameColumns(columns.filter(({ header }) => !isReportColumn(header)));
  const mappable = fields.filter(({ sources }) => sources.includes('column'));
  const candidates = mappable.map((field) => findCandidates(field, named, mappable.length));
  const involved = [...new Set(candidates.flatMap((list) => [...list.keys()]))];
  const weights = candidates.map((list) => involved.map((column) => weigh(list.get(column) ?? 0)));
  const assigned = bestAssignment(weights).map((at) => (at === undefined ? undefined : involved[at]));

  const matches = new Map<string, ColumnMatch>();
  mappable.forEach(({ id }, at) => {
    const column = assigned[at];
    if (!column || column.isTwin) return;
    matches.set(id, { index: column.index, confidence: candidates[at]?.get(column) ?? 0 });
  });
  return matches;
}

interface NamedColumn extends FileColumn {
  readonly name: HeaderName;
  /** True when another column has the same name. */
  isTwin: boolean;
}

/** One column a name: of a thousand equal headers only the first is worth comparing. */
function nameColumns(columns: readonly FileColumn[]): readonly NamedColumn[] {
  const named = new Map<string, NamedColumn>();
  for (const column of columns) {
    const name = parseHeaderName(column.header);
    const twin = named.get(name.compact);
    if (twin) twin.isTwin = true;
    else if (name.compact !== '') named.set(name.compact, { ...column, name, isTwin: false });
  }
  return [...named.values()];
}

/** The columns that may be the field's, with their confidence: as many of the best as the fields can take from each other. */
function findCandidates(
  field: FieldDefinition,
  columns: readonly NamedColumn[],
  most: number,
): ReadonlyMap<NamedColumn, number> {
  const names = fieldNames(field);
  const found: [NamedColumn, number][] = [];
  for (const column of columns) {
    const confidence = scoreHeader(column.name, names);
    if (confidence < MIN_CONFIDENCE) continue;
    if (samplesFit(field, column.samples, confidence >= EXACT)) found.push([column, confidence]);
  }
  return new Map(found.sort(([, a], [, b]) => b - a).slice(0, most));
}

function weigh(confidence: number): number {
  if (confidence >= EXACT) return confidence * CLASS_WEIGHT ** 2;
  return confidence >= FILLED ? confidence * CLASS_WEIGHT : confidence;
}
