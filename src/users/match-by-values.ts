import type { FieldDefinition, FieldKind } from './fields.js';
import type { Look } from './samples-look.js';

/** How sure values alone can be, by what they look like. Other kinds need a name. */
const confidences = new Map<FieldKind, number>([
  ['email', 0.65],
  ['sip-uri', 0.65],
  ['choice', 0.62],
  ['choices', 0.62],
  ['extension', 0.6],
]);

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
  const able = seekers.filter(({ field }) => confidences.has(field.kind));
  const found = able.map((seeker) => ({
    field: seeker.field,
    columns: mute.filter((column) => looksLike(seeker, column, able, all)),
  }));
  const matches = new Map<FieldDefinition, readonly [Column, number]>();
  for (const { field, columns } of found) {
    const [column, ...others] = columns;
    if (!column || others.length) continue;
    const isRivalled = found.some((other) => other.columns.includes(column) && isRival(other.field, field));
    if (!isRivalled) matches.set(field, [column, confidences.get(field.kind) ?? 0]);
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
  return field.kind !== 'extension' || areCalled(samples, seekers, all);
}

/** Digits alone may be anything. That a column of SIP URIs has the same numbers makes extensions of them. */
function areCalled(
  numbers: readonly string[],
  seekers: readonly ValueSeeker[],
  all: readonly SampledColumn[],
): boolean {
  const looks = seekers.filter(({ field }) => field.kind === 'sip-uri').map(({ look }) => look);
  return all.some(({ samples }) => {
    if (!looks.some((look) => look(samples) === 'telling')) return false;
    const called = new Set(samples.map((uri) => uri.replace(/^sips?:|@.*$/gi, '')));
    return numbers.every((number) => called.has(number));
  });
}
