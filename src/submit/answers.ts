import * as z from 'zod/mini';
import type { Choice, HostProblem } from '../host.js';
import { mergeCreated } from './merge-outcomes.js';
import type { Outcome } from './outcome.js';
import { readProperty } from './read-property.js';

// zod would otherwise probe `new Function`, which a strict CSP reports. Must be set before the first schema is made.
z.config({ jitless: true });

const longestMessage = 500;

/** A part that may be missing: of the wrong shape it is dropped, and the rest of the answer counts. */
function optional<T extends z.core.$ZodType>(schema: T): z.ZodMiniCatch<z.ZodMiniOptional<T>> {
  return z.catch(z.optional(schema), undefined);
}

const identifier = z.union([z.string(), z.number()]);
const message = z.pipe(
  z.string().check(z.trim(), z.minLength(1)),
  z.transform((text: string) => text.slice(0, longestMessage)),
);

const rowAnswer = z.object({
  key: z.string(),
  status: optional(
    z.enum(['created', 'duplicate', 'rejected', 'refused', 'unknown', 'absent', 'pending'] as const),
  ),
  id: optional(identifier),
  temporaryPassword: optional(z.string().check(z.minLength(1))),
  virtualExtension: optional(z.string().check(z.regex(/^\d{2,20}$/))),
  field: optional(z.string()),
  message: optional(message),
  retryAfterSeconds: optional(z.number().check(z.nonnegative())),
});
type RowAnswer = z.output<typeof rowAnswer>;

const hostProblem = z.object({
  key: z.string(),
  field: optional(z.string()),
  message,
  kind: z.enum(['duplicate', 'invalid', 'warning'] as const),
});

const choice = z.object({
  id: identifier,
  name: z.string().check(z.trim(), z.minLength(1)),
  description: optional(message),
  privileged: optional(z.boolean()),
});

/** What `createUsers` answered, row by row. Every key asked for is in exactly one of the first three. */
export interface CreateAnswers {
  readonly outcomes: readonly Outcome[];
  /** Not created, to be sent again later. */
  readonly refused: readonly { readonly key: string; readonly retryAfterMs?: number }[];
  /** Not answered, answered twice and differently, of the wrong shape, or not known to the host itself. */
  readonly inDoubt: readonly string[];
  /** Keys that were never asked for. */
  readonly strangers: readonly string[];
}

/** What `recoverUsers` answered, row by row. Every key asked for is in exactly one of the first three. */
export interface RecoverAnswers {
  readonly outcomes: readonly Outcome[];
  /** Never created, and no request for them is still running. */
  readonly absent: readonly string[];
  /** To be asked for again: pending, missing, contradictory. */
  readonly open: readonly string[];
  readonly strangers: readonly string[];
}

/** Reads whatever `createUsers` answered. Never throws. */
export function parseCreateResults(raw: unknown, keys: readonly string[]): CreateAnswers {
  const { answers, strangers } = byKey(raw, keys);
  const outcomes: Outcome[] = [];
  const refused: { key: string; retryAfterMs?: number }[] = [];
  const inDoubt: string[] = [];
  for (const [key, found] of answers) {
    const outcome = asOutcome(found);
    if (outcome) outcomes.push(outcome);
    else if (agreedStatus(found) === 'refused') refused.push(withRetryAfter(key, found));
    else inDoubt.push(key);
  }
  return { outcomes, refused, inDoubt, strangers };
}

/** Reads whatever `recoverUsers` answered. Never throws. */
export function parseRecovered(raw: unknown, keys: readonly string[]): RecoverAnswers {
  const { answers, strangers } = byKey(raw, keys);
  const outcomes: Outcome[] = [];
  const absent: string[] = [];
  const open: string[] = [];
  for (const [key, found] of answers) {
    const outcome = asOutcome(found);
    if (outcome?.status === 'created') outcomes.push({ ...outcome, recovered: true });
    else if (outcome) outcomes.push(outcome);
    else if (agreedStatus(found) === 'absent') absent.push(key);
    else open.push(key);
  }
  return { outcomes, absent, open, strangers };
}

/** Reads whatever `checkUsers` answered; what is not a problem of these rows is passed over. Never throws. */
export function parseHostProblems(
  raw: unknown,
  keys: readonly string[],
): { readonly problems: readonly HostProblem[]; readonly complete: boolean } {
  const asked = new Set(keys);
  const entries = entriesOf(raw, ['key', 'field', 'message', 'kind']);
  const problems = (entries ?? []).flatMap((entry) => {
    const parsed = z.safeParse(hostProblem, entry);
    return parsed.success && asked.has(parsed.data.key) ? [withoutAbsent<HostProblem>(parsed.data)] : [];
  });
  return { problems, complete: entries?.length === problems.length };
}

/** Reads a list to choose from; entries without id or name, and second ones of an id, are passed over. `undefined`: not a list. Never throws. */
export function parseChoices(raw: unknown): readonly Choice[] | undefined {
  const choices = new Map<string, Choice>();
  const entries = entriesOf(raw, ['id', 'name', 'description', 'privileged']);
  for (const entry of entries ?? []) {
    const parsed = z.safeParse(choice, entry);
    if (!parsed.success || choices.has(String(parsed.data.id))) continue;
    choices.set(String(parsed.data.id), withoutAbsent<Choice>(parsed.data));
  }
  return entries && [...choices.values()];
}

interface Answers {
  readonly answers: ReadonlyMap<string, readonly RowAnswer[]>;
  readonly strangers: readonly string[];
}

function byKey(raw: unknown, keys: readonly string[]): Answers {
  const answers = new Map<string, RowAnswer[]>(keys.map((key) => [key, []]));
  const strangers: string[] = [];
  const parts = Object.keys(rowAnswer.shape);
  for (const entry of entriesOf(raw, parts) ?? []) {
    const { success, data } = z.safeParse(rowAnswer, entry);
    if (!success) continue;
    const found = answers.get(data.key);
    if (found) found.push(data);
    else strangers.push(data.key);
  }
  return { answers, strangers };
}

/** The final outcome that a row's answers agree on. Of two answers, created wins. */
function asOutcome(found: readonly RowAnswer[]): Outcome | undefined {
  const created = found.flatMap(({ key, status, id, temporaryPassword, virtualExtension }) =>
    status === 'created'
      ? [withoutAbsent<Created>({ key, status, id, temporaryPassword, virtualExtension })]
      : [],
  );
  if (created.length) return created.reduce(mergeCreated);
  const status = agreedStatus(found);
  const [first] = found;
  if (!first || (status !== 'duplicate' && status !== 'rejected')) return undefined;
  const { key, field, message: text } = first;
  const said = { ...(field !== undefined && { field }), ...(text !== undefined && { message: text }) };
  return status === 'duplicate' ? { key, status, ...said } : { key, status, reason: 'rejected', ...said };
}

type Created = Extract<Outcome, { status: 'created' }>;

function agreedStatus([first, ...others]: readonly RowAnswer[]): RowAnswer['status'] {
  return others.every(({ status }) => status === first?.status) ? first?.status : undefined;
}

function withRetryAfter(key: string, found: readonly RowAnswer[]): { key: string; retryAfterMs?: number } {
  const seconds = found.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  return { key, ...(seconds.length && { retryAfterMs: Math.max(...seconds) * 1000 }) };
}

/** Copies each entry's parts, each read once: entries may be proxies, and their getters may throw. `undefined`: not a list. */
function entriesOf(raw: unknown, parts: readonly string[]): object[] | undefined {
  try {
    if (!Array.isArray(raw)) return undefined;
    const list: readonly unknown[] = raw;
    return Array.from({ length: Math.min(list.length, mostEntries) }, (_, index) =>
      copyOf(list, index, parts),
    );
  } catch {
    return undefined;
  }
}

/** An answer longer than this is a mistake, and must not keep the page busy. */
const mostEntries = 100_000;

function copyOf(list: readonly unknown[], index: number, parts: readonly string[]): object {
  const entry = readProperty(list, String(index));
  return Object.fromEntries(parts.map((part) => [part, readProperty(entry, part)]));
}

function withoutAbsent<T extends object>(parts: { [P in keyof T]: T[P] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
