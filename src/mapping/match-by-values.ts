import type { FieldDefinition } from '../fields/fields.js';
import type { KindEvidence } from '../fields/kinds/kind.js';
import { evidence } from '../fields/kinds/kinds.js';
import type { Look } from './samples-look.js';

interface SampledColumn {
  readonly samples: readonly string[];
}

export interface ValueSeeker {
  readonly field: FieldDefinition;
  readonly look: (samples: readonly string[]) => Look;
}

/**
 * Of columns whose headers say nothing, the one that each field can be told by: no other column looks like it,
 * and the column looks like no other field. `all` are the columns of the file, whose values may bear witness.
 */
export function matchByValues<Column extends SampledColumn>(
  seekers: readonly ValueSeeker[],
  mute: readonly Column[],
  all: readonly SampledColumn[],
): ReadonlyMap<FieldDefinition, readonly [Column, number]> {
  const able = seekers.filter(({ field }) => evidence[field.kind].confidence !== undefined);
  const found = able.map((seeker) => ({
    field: seeker.field,
    columns: mute.filter((column) => looksLike(seeker, column, able, all)),
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

/** A field that only some users have does not keep a column from one that all have. */
function isRival(other: FieldDefinition, field: FieldDefinition): boolean {
  return other !== field && (!other.when || Boolean(field.when));
}

function looksLike(
  { field, look }: ValueSeeker,
  { samples }: SampledColumn,
  seekers: readonly ValueSeeker[],
  all: readonly SampledColumn[],
): boolean {
  if (look(samples) !== 'telling') return false;
  const { witness } = evidence[field.kind];
  return !witness || areNamed(samples, witness, seekers, all);
}

/** A column of the other kind names every one of the values. */
function areNamed(
  values: readonly string[],
  { kind, named }: NonNullable<KindEvidence['witness']>,
  seekers: readonly ValueSeeker[],
  all: readonly SampledColumn[],
): boolean {
  const looks = seekers.filter(({ field }) => field.kind === kind).map(({ look }) => look);
  return all.some(({ samples }) => {
    if (!looks.some((look) => look(samples) === 'telling')) return false;
    const names = new Set(samples.map(named));
    return values.every((value) => names.has(value));
  });
}
