import * as z from 'zod/mini';
import type { Choice, HostProblem } from '../host.js';
import type { FoundHostProblem } from '../fields/problem.js';
import { mergeCreated, mergeUnknown } from './merge-outcomes.js';
import type { AnswerPart, Outcome } from './outcome.js';
import { message, readRowAnswer, rowAnswerParts, text, type RowAnswer } from './row-answer.js';

/** A part that may be missing: of the wrong shape it is dropped, and the rest of the answer counts. */
function optional<T extends z.core.$ZodType>(schema: T): z.ZodMiniCatch<z.ZodMiniOptional<T>> {
  return z.catch(z.optional(schema), undefined);
}

const hostProblem = z.object({
  key: z.string(),
  field: optional(z.string()),
  message,
  kind: z.enum(['duplicate', 'invalid', 'warning'] as const),
});

const choice = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string().check(z.trim(), z.minLength(1)),
  description: optional(text),
  privileged: optional(z.boolean()),
});

/** What every answer about users may say besides. */
interface AnswersAboutUsers {
  readonly outcomes: readonly Outcome[];
  /** What was said of rows that are still open, a password for instance: to be kept until they have an outcome. */
  readonly heard?: readonly Outcome[];
  /** Keys that were never asked for. */
  readonly strangers: readonly string[];
  /** There was far more than was asked for: only the beginning was read. */
  readonly isTooLong?: true;
}

/** What `createUsers` answered, row by row. Every key asked for is in exactly one of `outcomes`, `refused` and `inDoubt`. */
export interface CreateAnswers extends AnswersAboutUsers {
  /** Not created, to be sent again later. */
  readonly refused: readonly { readonly key: string; readonly retryAfterMs?: number }[];
  /** Not answered, answered twice and differently, of the wrong shape, or not known to the host itself. */
  readonly inDoubt: readonly string[];
}

/** What `recoverUsers` answered, row by row. Every key asked for is in exactly one of `outcomes`, `absent` and `open`. */
export interface RecoverAnswers extends AnswersAboutUsers {
  /** Never created, and no request for them is still running. */
  readonly absent: readonly string[];
  /** To be asked for again: pending, missing, contradictory. */
  readonly open: readonly string[];
}

/** Reads whatever `createUsers` answered. Never throws. */
export function parseCreateResults(raw: unknown, keys: readonly string[]): CreateAnswers {
  const { answers, ...besides } = byKey(raw, keys);
  const outcomes: Outcome[] = [];
  const refused: { key: string; retryAfterMs?: number }[] = [];
  const inDoubt: string[] = [];
  for (const [key, found] of answers) {
    const outcome = asOutcome(found);
    if (outcome) outcomes.push(outcome);
    else if (agreedStatus(found) === 'refused') refused.push(withRetryAfter(key, found));
    else inDoubt.push(key);
  }
  return { outcomes, refused, inDoubt, ...heardOf(inDoubt, answers), ...besides };
}

/** Reads whatever `recoverUsers` answered. Never throws. */
export function parseRecovered(raw: unknown, keys: readonly string[]): RecoverAnswers {
  const { answers, ...besides } = byKey(raw, keys);
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
  return { outcomes, absent, open, ...heardOf(open, answers), ...besides };
}

export interface HostProblems {
  readonly problems: readonly FoundHostProblem[];
  /** False: some of it can't be read. */
  readonly complete: boolean;
  readonly isTooLong?: true;
}

/** Problems of a row and kind that are shown: nobody reads more, and each is drawn. */
const mostProblems = 10;

/** Reads whatever `checkUsers` answered; what is not a problem of these rows is passed over. Never throws. */
export function parseHostProblems(raw: unknown, keys: readonly string[]): HostProblems {
  const asked = new Set(keys);
  const list = entriesOf(raw, ['key', 'field', 'message', 'kind'], mostOf(keys));
  const found = new Map<string, FoundHostProblem[]>();
  let complete = list !== undefined && !list.isTooLong;
  for (const entry of list?.entries ?? []) {
    const ofKind = typeof entry.key === 'string' ? `${kindOf(entry)} ${entry.key}` : '';
    const known = found.get(ofKind) ?? [];
    const last = known.at(-1);
    if (last && known.length >= mostProblems) {
      known[known.length - 1] = { ...last, more: (last.more ?? 0) + 1 };
      continue;
    }
    const { success, data } = z.safeParse(hostProblem, entry);
    if (success && asked.has(data.key)) found.set(ofKind, [...known, withoutAbsent<HostProblem>(data)]);
    else complete = false;
  }
  return { problems: [...found.values()].flat(), complete, ...(list?.isTooLong && { isTooLong: true }) };
}

function kindOf({ kind }: Readonly<Record<string, unknown>>): string {
  return typeof kind === 'string' ? kind : '';
}

/** A longer list is a mistake, and must not keep the page busy. */
const mostChoices = 100_000;

/** Reads a list to choose from; entries without id or name, and second ones of an id, are passed over. `undefined`: not a list. Never throws. */
export function parseChoices(raw: unknown): readonly Choice[] | undefined {
  const choices = new Map<string, Choice>();
  const list = entriesOf(raw, ['id', 'name', 'description', 'privileged'], mostChoices);
  for (const entry of list?.entries ?? []) {
    const parsed = z.safeParse(choice, entry);
    if (!parsed.success || choices.has(String(parsed.data.id))) continue;
    choices.set(String(parsed.data.id), withoutAbsent<Choice>(parsed.data));
  }
  return list && [...choices.values()];
}

type AnswersByKey = ReadonlyMap<string, readonly RowAnswer[]>;

function byKey(
  raw: unknown,
  keys: readonly string[],
): Pick<AnswersAboutUsers, 'strangers' | 'isTooLong'> & { readonly answers: AnswersByKey } {
  const answers = new Map<string, RowAnswer[]>(keys.map((key) => [key, []]));
  const strangers: string[] = [];
  const list = entriesOf(raw, rowAnswerParts, mostOf(keys));
  for (const entry of list?.entries ?? []) {
    const answer = readRowAnswer(entry);
    if (!answer) continue;
    const found = answers.get(answer.key);
    if (found) found.push(answer);
    else strangers.push(answer.key);
  }
  return { answers, strangers, ...(list?.isTooLong && { isTooLong: true }) };
}

/** The final outcome that a row's answers agree on. Of two answers, created wins. */
function asOutcome(found: readonly RowAnswer[]): Outcome | undefined {
  const created = found.filter(({ status }) => status === 'created').map(createdOutcome);
  if (created.length) return created.reduce(mergeCreated);
  const status = agreedStatus(found);
  const [first] = found;
  if (!first || (status !== 'duplicate' && status !== 'rejected')) return undefined;
  const { key, field, message: text } = first;
  const said = {
    ...(field !== undefined && { field }),
    ...(text !== undefined && { message: text }),
    ...unreadOf(first, ['field', 'message']),
  };
  return status === 'duplicate' ? { key, status, ...said } : { key, status, reason: 'rejected', ...said };
}

type Created = Extract<Outcome, { status: 'created' }>;
type Unknown = Extract<Outcome, { status: 'unknown' }>;

const userParts = ['id', 'temporaryPassword', 'virtualExtension'] as const;

function createdOutcome(answer: RowAnswer): Created {
  const { key, id, temporaryPassword, virtualExtension } = answer;
  const parts = withoutAbsent({ id, temporaryPassword, virtualExtension });
  return { key, status: 'created', ...parts, ...unreadOf(answer, userParts) };
}

/** A row may have no outcome, and a password all the same. */
function heardOf(keys: readonly string[], answers: AnswersByKey): Pick<AnswersAboutUsers, 'heard'> {
  const heard = keys.flatMap((key) => {
    const said = (answers.get(key) ?? []).flatMap(heardIn);
    return said.length ? { ...said.reduce(mergeUnknown), provisional: true as const } : [];
  });
  return heard.length ? { heard } : {};
}

function heardIn(answer: RowAnswer): Unknown | [] {
  const { status: _, ...said } = createdOutcome(answer);
  const text = answer.message;
  if (Object.keys(said).length === 1 && text === undefined) return [];
  return { ...said, status: 'unknown', ...(text !== undefined && { message: text }) };
}

function unreadOf(
  { unread }: RowAnswer,
  told: readonly AnswerPart[],
): { readonly unread?: readonly AnswerPart[] } {
  const missing = unread.filter((part) => told.includes(part));
  return missing.length ? { unread: missing } : {};
}

function agreedStatus([first, ...others]: readonly RowAnswer[]): RowAnswer['status'] {
  return others.every(({ status }) => status === first?.status) ? first?.status : undefined;
}

function withRetryAfter(key: string, found: readonly RowAnswer[]): { key: string; retryAfterMs?: number } {
  const seconds = found.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  return { key, ...(seconds.length && { retryAfterMs: Math.max(...seconds) * 1000 }) };
}

/** Entries that an answer about these users may have: what is far longer is not about them, and must not keep the page busy. */
function mostOf(keys: readonly string[]): number {
  return 10 * keys.length;
}

interface Entries {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly isTooLong: boolean;
}

/** Copies each entry's parts, each read once: entries may be proxies, and their getters may throw. `undefined`: not a list. */
function entriesOf(raw: unknown, parts: readonly string[], most: number): Entries | undefined {
  try {
    if (!Array.isArray(raw)) return undefined;
    const list: readonly unknown[] = raw;
    const { length } = list;
    const entries = Array.from({ length: Math.min(length, most) }, (_, index) => copyOf(list, index, parts));
    return { entries, isTooLong: length > most };
  } catch {
    return undefined;
  }
}

/** Fits no part of an answer. */
const unreadable = Symbol('unreadable');

function copyOf(list: readonly unknown[], index: number, parts: readonly string[]): Record<string, unknown> {
  const entry = propertyOf(list, String(index));
  return Object.fromEntries(parts.map((part) => [part, propertyOf(entry, part)]));
}

/** A part that can't be read at all is there, other than one that is absent. */
function propertyOf(from: unknown, name: string): unknown {
  try {
    return (from as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return unreadable;
  }
}

function withoutAbsent<T extends object>(parts: { [P in keyof T]: T[P] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
