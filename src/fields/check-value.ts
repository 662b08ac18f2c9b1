import { ALL_CHOICES } from './all-choices.js';
import { isBlank } from './blank-text.js';
import type { ChoiceLists, FieldDefinition, FieldKind } from './field-definition.js';
import { cellRules } from './kinds/cell-tables.js';
import { traits } from './kinds/kinds.js';
import type { CheckedValue } from './kinds/rule.js';

/** Checks values of one field. A blank value is no problem here: the result is `undefined`. */
export interface ValueCheck {
  cell(text: string): CheckedValue;
  /** Checks a value for all users: a text as in a cell, or a list of such texts. */
  same(value: string | readonly string[]): CheckedValue;
}

/** Checks a value for all users of a field. */
export type SameCheck = (field: FieldDefinition, value: string | readonly string[]) => CheckedValue;

type TextCheck = (text: string) => CheckedValue;

const blank: CheckedValue = { value: undefined, findings: [] };

/** Greatest number of remembered texts: in a column that does not repeat, more would fill the memory for nothing. */
const MOST_MEMOIZED = 10_000;

/** Prepares the check of a field for any number of values. */
export function checkOf(field: FieldDefinition, lists: ChoiceLists, reading?: string): ValueCheck {
  const rule = cellRules[field.kind](field, lists, reading);
  const cell: TextCheck = (text) => {
    const trimmed = text.trim();
    return isBlank(trimmed) ? blank : blankIfEmpty(rule(trimmed));
  };
  return { cell, same: (value) => checkSame(field.kind, cell, value) };
}

/** A cell of separators alone holds no value. */
function blankIfEmpty(checked: CheckedValue): CheckedValue {
  const { value, findings } = checked;
  return findings.length === 0 && Array.isArray(value) && value.length === 0 ? blank : checked;
}

/** Checks each distinct text once, up to a limit. */
export function memoizeByText<T extends object>(check: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let last: string | undefined;
  let lastChecked: T | undefined;
  return (text) => {
    // Neighbouring cells are often alike, and comparing two texts is quicker than finding one in the map.
    if (lastChecked && last === text) return lastChecked;
    let checked = known.get(text);
    if (!checked) {
      checked = check(text);
      if (known.size < MOST_MEMOIZED) known.set(text, checked);
    }
    last = text;
    lastChecked = checked;
    return checked;
  };
}

function checkSame(kind: FieldKind, cell: TextCheck, value: string | readonly string[]): CheckedValue {
  if (typeof value === 'string') return cell(value);
  if (!traits[kind].holdsSeveral) return cell(value.join(';'));
  const items = value.map(cell);
  const findings = items.flatMap((part) => part.findings);
  if (findings.length) return { value: undefined, findings };
  if (items.some((part) => part.value === ALL_CHOICES)) return { value: ALL_CHOICES, findings };
  const entries = new Set(items.flatMap((part) => (part.value ?? []) as readonly string[]));
  return entries.size ? { value: [...entries], findings } : blank;
}
