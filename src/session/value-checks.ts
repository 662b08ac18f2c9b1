import type { ValueForAll } from '../engine/protocol.js';
import type { SameCheck } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { CheckedValue } from '../fields/kinds/rule.js';
import type { Choice } from '../host.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { sendLongLists } from './send-lists.js';
import { withEngine } from './with-engine.js';

const blank: CheckedValue = { value: undefined, findings: [] };

/** The result of a check, for as long as the list is the same. */
interface KnownCheck {
  /** The list of the host. */
  readonly choices: readonly Choice[] | undefined;
  readonly checked: CheckedValue;
}

/** By value, in JSON. Each step of the mapping needs the checks of all values, and changes one value at most. */
const known = new WeakMap<FieldDefinition, Map<string, KnownCheck>>();

/**
 * Does work that needs values for all users checked. The rules are the engine's, so the work is done, and done once more
 * as soon as the engine has checked the values that were missing. The last run has a check of each value, and its result counts.
 */
export async function withValueChecks<T>(
  context: SessionContext,
  lists: HostLists,
  work: (check: SameCheck) => T,
): Promise<T> {
  for (;;) {
    const missing: ValueForAll[] = [];
    const { ready } = lists;
    const result = work((field, value) => {
      // Most values for all users are blank: the field has no default.
      const checked = value.length === 0 ? blank : knownCheck(field, value, ready);
      if (!checked) missing.push({ field, value });
      return checked ?? blank;
    });
    if (missing.length === 0) return result;
    const needed = new Set<unknown>(missing.map(({ field }) => field.list));
    const sent = new Map([...ready].filter(([name]) => needed.has(name)));
    const found = await withEngine(context, async (engine) =>
      engine.checkValues(missing, await sendLongLists(engine, sent)),
    );
    for (const [at, { field, value }] of missing.entries()) {
      const ofField = known.get(field) ?? new Map<string, KnownCheck>();
      known.set(field, ofField);
      ofField.set(JSON.stringify(value), { choices: hostChoices(field, ready), checked: found[at] ?? blank });
    }
  }
}

function knownCheck(
  field: FieldDefinition,
  value: string | readonly string[],
  lists: ChoiceLists,
): CheckedValue | undefined {
  const check = known.get(field)?.get(JSON.stringify(value));
  return check?.choices === hostChoices(field, lists) ? check?.checked : undefined;
}

function hostChoices({ list }: FieldDefinition, lists: ChoiceLists): readonly Choice[] | undefined {
  return typeof list === 'string' ? lists.get(list) : undefined;
}
