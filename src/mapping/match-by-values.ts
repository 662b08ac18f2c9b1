import type { FieldDefinition } from '../fields/field-definition.js';
import type { FileColumn } from './file-column.js';
import type { KindEvidence } from '../fields/kinds/kind.js';
import { evidence } from '../fields/kinds/cell-tables.js';
import { valuesOfColumn } from './named-column.js';
import type { SampleEvidence } from './sample-evidence.js';

type SampledColumn = Pick<FileColumn, 'samples' | 'values' | 'repeats'>;

export interface MappableField {
  readonly field: FieldDefinition;
  readonly evidenceIn: (samples: readonly string[]) => SampleEvidence;
}

/**
 * Matches fields to columns with meaningless headers. A match must be unique both ways: no other column fits the field,
 * and no other field fits the column. `all` are the columns whose values may confirm a match.
 */
export function matchByValues<Column extends SampledColumn>(
  fields: readonly MappableField[],
  meaningless: readonly Column[],
  all: readonly SampledColumn[],
): ReadonlyMap<FieldDefinition, readonly [Column, number]> {
  const able = fields.filter(({ field }) => evidence[field.kind].confidence !== undefined);
  const found = able.map((mappable) => ({
    field: mappable.field,
    columns: meaningless.filter((column) => isDistinctiveFor(mappable, column, able, all)),
  }));
  const matches = new Map<FieldDefinition, readonly [Column, number]>();
  for (const { field, columns } of found) {
    const [column, ...others] = columns;
    if (!column || others.length) continue;
    const isRivalled = found.some((other) => other.columns.includes(column) && isRival(other.field, field));
    if (!isRivalled) matches.set(field, [column, evidence[field.kind].confidence ?? 0]);
  }
  return matches;
}

/**
 * Matches fields to columns whose headers mean something else, or are in no known language, by values that can't be
 * anything else: email addresses, time zones, entries of the list of a field that takes several.
 * Two such columns match nothing.
 */
export function matchUnmistakable<Column extends SampledColumn>(
  fields: readonly MappableField[],
  columns: readonly Column[],
): ReadonlyMap<FieldDefinition, readonly [Column, number]> {
  const telling = fields.filter(({ field }) => evidence[field.kind].fewest < Infinity);
  const found = telling.flatMap(({ field, evidenceIn }) => {
    const { fewest, confidence = 0, isDistinctive } = evidence[field.kind];
    const [column, ...others] = columns
      // The cheap question first: a file may have thousands of columns.
      .filter((one) => valuesOfColumn(one).length >= fewest && isDistinctive(one.samples[0] ?? '', Infinity))
      // The same address in two rows is somebody else's, such as a manager's.
      .filter((one) => !(field.unique && one.repeats))
      .filter((one) => evidenceIn(valuesOfColumn(one)) === 'distinctive');
    return column && !others.length ? [[field, [column, confidence] as const] as const] : [];
  });
  return new Map(found);
}

/** A field that only some users have does not compete with a field that all users have. */
function isRival(other: FieldDefinition, field: FieldDefinition): boolean {
  return other !== field && (!other.when || Boolean(field.when));
}

function isDistinctiveFor(
  { field, evidenceIn }: MappableField,
  column: SampledColumn,
  fields: readonly MappableField[],
  all: readonly SampledColumn[],
): boolean {
  const values = valuesOfColumn(column);
  if (evidenceIn(values) !== 'distinctive') return false;
  const { confirmedBy } = evidence[field.kind];
  return !confirmedBy || areConfirmed(column.samples, confirmedBy, fields, all);
}

/** True when a column of the other kind names every one of the values. */
function areConfirmed(
  values: readonly string[],
  { kind, named }: NonNullable<KindEvidence['confirmedBy']>,
  fields: readonly MappableField[],
  all: readonly SampledColumn[],
): boolean {
  const confirming = fields.filter(({ field }) => field.kind === kind).map(({ evidenceIn }) => evidenceIn);
  return all.some(({ samples }) => {
    if (!confirming.some((confirms) => confirms(samples) === 'distinctive')) return false;
    const names = new Set(samples.map(named));
    return values.every((value) => names.has(value));
  });
}
