import * as z from 'zod/mini';
import { withoutUndefined } from './without-undefined.js';
import type { FieldDefinition, FieldKind } from './field-definition.js';
import { isIsoDate } from './kinds/date-readings.js';
import type { KindTraits } from './kinds/kind.js';
import { traits } from './kinds/kinds.js';
import { targetOf, targets } from './target.js';

// Zod's probe for `new Function` would be reported as a violation of a strict Content-Security-Policy.
z.config({ jitless: true });

// Every check is a function: each check that zod has of its own would be one more class to load.
const filled = z.refine<{ readonly length: number }>(({ length }) => length > 0, 'must not be empty');

const text = z.string().check(filled);

// The kind of the field decides which of the two types a bound must have.
const bound = z.optional(z.union([z.number(), z.string()]));

const choice = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  description: z.optional(z.string()),
  privileged: z.optional(z.boolean()),
});

const definition = z.object({
  id: z
    .string()
    .check(
      z.refine(
        (id) => /^[A-Za-z][\w-]*$/.test(id),
        'must be letters, digits, "-" or "_", and start with a letter',
      ),
    ),
  label: text,
  hint: z.optional(z.string()),
  target: z.optional(z.enum(targets)),
  group: z.enum(['required', 'security', 'optional']),
  kind: z.enum(Object.keys(traits) as FieldKind[]),
  sources: z.array(z.enum(['column', 'same', 'generated', 'built', 'none'])).check(filled),
  default: z.optional(z.string()),
  required: z.optional(z.boolean()),
  unique: z.optional(z.boolean()),
  aliases: z.optional(z.array(z.string())),
  list: z.optional(z.union([text, z.array(choice)])),
  min: bound,
  max: bound,
  maxLength: z.optional(
    z
      .number()
      .check(z.refine((most) => Number.isSafeInteger(most) && most > 0, 'must be a whole number above 0')),
  ),
  pattern: z.optional(z.string()),
  when: z.optional(z.object({ field: z.string(), is: z.string() })),
});

type Parsed = z.output<typeof definition>;

/**
 * Validates the catalogue that a portal has set. An invalid catalogue is a mistake in the portal's code, so it throws.
 *
 * @throws {TypeError} naming the field and what is wrong with it.
 */
export function parseFields(value: unknown): readonly FieldDefinition[] {
  if (!Array.isArray(value)) throw new TypeError('fields: must be an array of field definitions');
  const fields = value.map(parseField);
  for (const field of fields) checkReferences(field, fields);
  for (const target of ['username', 'email']) {
    if (!fields.some((field) => targetOf(field) === target))
      throw new TypeError(`fields: "${target}" is missing`);
  }
  // A host may write `hint: condition ? 'text' : undefined`.
  return fields.map((field) => withoutUndefined(field) as FieldDefinition);
}

function parseField(value: unknown, index: number): Parsed {
  const result = z.safeParse(definition, value);
  if (result.success) {
    const fault = findFault(result.data);
    if (fault) throw fieldError(result.data.id, fault);
    return result.data;
  }
  const [problem] = result.error.issues;
  const path = problem?.path.join('.') ?? '';
  throw fieldError(nameOf(value) ?? `[${index}]`, `${path || 'definition'} ${explain(problem)}`);
}

const isBound: Readonly<Record<KindTraits['bounds'], (bound: number | string) => boolean>> = {
  numbers: (bound) => typeof bound === 'number',
  dates: (bound) => isIsoDate(String(bound)),
};
const boundNames = { numbers: 'number', dates: 'a date like 2026-01-31' };

function findFault({ id, target, kind, sources, list, pattern, min, max }: Parsed): string | undefined {
  if (new Set(sources).size < sources.length) return 'sources names one of them twice';
  if (sources.includes('built') && targetOf({ id, target }) !== 'username')
    return 'sources has "built", which only the username can be';
  const { needsList, bounds } = traits[kind];
  if (needsList && list === undefined) return `list is needed for kind "${kind}"`;
  for (const [name, value] of Object.entries({ min, max })) {
    if (value !== undefined && !isBound[bounds](value)) return `${name} must be ${boundNames[bounds]}`;
  }
  if (min !== undefined && max !== undefined && min > max) return 'min is greater than max';
  if (pattern === undefined) return undefined;
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
    return undefined;
  } catch (error) {
    return `pattern is not a regular expression with the flag u (${String(error)})`;
  }
}

function checkReferences(field: Parsed, fields: readonly Parsed[]): void {
  if (fields.some((other) => other !== field && other.id === field.id)) {
    throw fieldError(field.id, 'id is used by two fields');
  }
  const target = targetOf(field);
  const rival = target && fields.find((other) => other !== field && targetOf(other) === target);
  if (rival) throw fieldError(field.id, `target "${target}" is the one of "${rival.id}" as well`);
  const seen = new Set<Parsed>();
  let current = field;
  while (current.when) {
    const { field: wanted } = current.when;
    const next = fields.find(({ id }) => id === wanted);
    if (!next) throw fieldError(current.id, `when names "${wanted}", which is no field`);
    if (seen.has(next)) throw fieldError(field.id, 'when depends on the field itself');
    seen.add(next);
    current = next;
  }
}

function explain(problem: z.core.$ZodIssue | undefined): string {
  switch (problem?.code) {
    case 'invalid_value':
      return `must be one of ${problem.values.join(', ')}`;
    case 'invalid_type':
      return `must be ${problem.expected}`;
    case 'custom':
      return problem.message;
    default:
      return 'is not as FieldDefinition describes it';
  }
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

function fieldError(id: string, what: string): TypeError {
  return new TypeError(`fields: "${id}": ${what}`);
}
