import type { Choice } from '../host.js';
import type { FoundHostProblem } from '../checking/problem.js';
import { withoutUndefined } from '../fields/without-undefined.js';
import { mergeCreated, mergeUnknown } from './merge-outcomes.js';
import type { CreatedOutcome, Outcome, UnknownOutcome } from './outcomes.js';
import { readProperty } from './read-property.js';
import { userProperties, type ResultProperty } from './result-properties.js';
import {
  readBoolean,
  readFilled,
  readMessage,
  readNumber,
  readOneOf,
  readString,
  readShownText,
} from './readers.js';
import { parseRowResult, rowResultProperties, type RowResult } from './row-result.js';

/** What every response about users may say besides. */
interface UserResponse {
  readonly outcomes: readonly Outcome[];
  /** Details of unresolved rows (a password, for instance), kept until the rows have an outcome. */
  readonly provisional?: readonly Outcome[];
  /** Keys that were never sent. */
  readonly unexpectedKeys: readonly string[];
  /** The response was far too long: only its beginning was read. */
  readonly isTooLong?: true;
}

/** The response of `createUsers`, row by row. Every requested key is in exactly one of `outcomes`, `deferred` and `ambiguous`. */
export interface CreateResponse extends UserResponse {
  /** Rows that were not created, to be sent again later. */
  readonly deferred: readonly { readonly key: string; readonly retryAfterMs?: number }[];
  /** Rows whose entry is missing, contradictory, malformed, or says that the host does not know. */
  readonly ambiguous: readonly string[];
}

/** The response of `recoverUsers`, row by row. Every requested key is in exactly one of `outcomes`, `absent` and `unresolved`. */
export interface RecoverResponse extends UserResponse {
  /** Rows that were never created, and for which no request is running. */
  readonly absent: readonly string[];
  /** Rows to request again: pending, missing, contradictory. */
  readonly unresolved: readonly string[];
}

/** Parses any response of `createUsers`. Never throws. */
export function parseCreateResults(raw: unknown, keys: readonly string[]): CreateResponse {
  const { results, ...besides } = resultsByKey(raw, keys);
  const outcomes: Outcome[] = [];
  const deferred: { key: string; retryAfterMs?: number }[] = [];
  const ambiguous: string[] = [];
  for (const [key, found] of results) {
    const outcome = agreedOutcome(found);
    if (outcome) outcomes.push(outcome);
    else if (agreedStatus(found) === 'refused') deferred.push(withRetryAfter(key, found));
    else ambiguous.push(key);
  }
  return { outcomes, deferred, ambiguous, ...provisionalOf(ambiguous, results), ...besides };
}

/** Parses any response of `recoverUsers`. Never throws. */
export function parseRecovered(raw: unknown, keys: readonly string[]): RecoverResponse {
  const { results, ...besides } = resultsByKey(raw, keys);
  const outcomes: Outcome[] = [];
  const absent: string[] = [];
  const unresolved: string[] = [];
  for (const [key, found] of results) {
    const outcome = agreedOutcome(found);
    if (outcome?.status === 'created') outcomes.push({ ...outcome, recovered: true });
    else if (outcome) outcomes.push(outcome);
    else if (agreedStatus(found) === 'absent') absent.push(key);
    else unresolved.push(key);
  }
  return { outcomes, absent, unresolved, ...provisionalOf(unresolved, results), ...besides };
}

export interface HostProblems {
  readonly problems: readonly FoundHostProblem[];
  /** False when an entry can't be read. */
  readonly complete: boolean;
  readonly isTooLong?: true;
}

/** Most problems of one row and kind that are shown: nobody reads more, and each is drawn. */
const maxProblems = 10;

/** Parses any response of `checkUsers`; entries that are no problems of these rows are skipped. Never throws. */
export function parseHostProblems(raw: unknown, keys: readonly string[]): HostProblems {
  const asked = new Set(keys);
  const list = readEntries(raw, ['key', 'field', 'message', 'kind'], maxEntries(keys));
  const found = new Map<string, FoundHostProblem[]>();
  let complete = list !== undefined && !list.isTooLong;
  for (const entry of list?.entries ?? []) {
    const ofKind = typeof entry.key === 'string' ? `${problemKindOf(entry)} ${entry.key}` : '';
    const known = found.get(ofKind) ?? [];
    const last = known.at(-1);
    if (last && known.length >= maxProblems) {
      known[known.length - 1] = { ...last, more: (last.more ?? 0) + 1 };
      continue;
    }
    const problem = readHostProblem(entry);
    if (problem && asked.has(problem.key)) found.set(ofKind, [...known, problem]);
    else complete = false;
  }
  return { problems: [...found.values()].flat(), complete, ...(list?.isTooLong && { isTooLong: true }) };
}

const problemKinds = ['duplicate', 'invalid', 'warning'] as const;

/** An optional property of the wrong shape is dropped, and the rest of the entry counts. */
function readHostProblem(entry: Entry): FoundHostProblem | undefined {
  const key = readString(entry.key);
  const message = readMessage(entry.message);
  const kind = readOneOf(problemKinds, entry.kind);
  if (key === undefined || message === undefined || kind === undefined) return undefined;
  return withoutUndefined({ key, field: readString(entry.field), message, kind });
}

function problemKindOf({ kind }: Entry): string {
  return typeof kind === 'string' ? kind : '';
}

/** A longer list is a mistake, and must not keep the page busy. */
const maxChoices = 100_000;

/** Parses a list of choices; entries without id or name, and repeated ids, are skipped. `undefined`: not a list. Never throws. */
export function parseChoices(raw: unknown): readonly Choice[] | undefined {
  const choices = new Map<string, Choice>();
  const list = readEntries(raw, ['id', 'name', 'description', 'privileged'], maxChoices);
  for (const entry of list?.entries ?? []) {
    const choice = readChoice(entry);
    if (choice && !choices.has(String(choice.id))) choices.set(String(choice.id), choice);
  }
  return list && [...choices.values()];
}

function readChoice(entry: Entry): Choice | undefined {
  const id = readString(entry.id) ?? readNumber(entry.id);
  const name = readFilled(entry.name);
  if (id === undefined || name === undefined) return undefined;
  const { description, privileged } = entry;
  return withoutUndefined({
    id,
    name,
    description: readShownText(description),
    privileged: readBoolean(privileged),
  });
}

type ResultsByKey = ReadonlyMap<string, readonly RowResult[]>;

function resultsByKey(
  raw: unknown,
  keys: readonly string[],
): Pick<UserResponse, 'unexpectedKeys' | 'isTooLong'> & { readonly results: ResultsByKey } {
  const results = new Map<string, RowResult[]>(keys.map((key) => [key, []]));
  const unexpectedKeys: string[] = [];
  const list = readEntries(raw, rowResultProperties, maxEntries(keys));
  for (const entry of list?.entries ?? []) {
    const answer = parseRowResult(entry);
    if (!answer) continue;
    const found = results.get(answer.key);
    if (found) found.push(answer);
    else unexpectedKeys.push(answer.key);
  }
  return { results, unexpectedKeys, ...(list?.isTooLong && { isTooLong: true }) };
}

/** The final outcome that a row's entries agree on. Of two entries, created wins. */
function agreedOutcome(found: readonly RowResult[]): Outcome | undefined {
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

function createdOutcome(result: RowResult): CreatedOutcome {
  const { key, id, temporaryPassword, virtualExtension } = result;
  const details = withoutUndefined({ id, temporaryPassword, virtualExtension });
  return { key, status: 'created', ...details, ...unreadOf(result, userProperties) };
}

/** A row without an outcome may have a password all the same. */
function provisionalOf(keys: readonly string[], results: ResultsByKey): Pick<UserResponse, 'provisional'> {
  const provisional = keys.flatMap((key) => {
    const said = (results.get(key) ?? []).flatMap(provisionalOutcome);
    return said.length ? { ...said.reduce(mergeUnknown), provisional: true as const } : [];
  });
  return provisional.length ? { provisional } : {};
}

function provisionalOutcome(result: RowResult): UnknownOutcome | [] {
  const { status: _, ...said } = createdOutcome(result);
  const text = result.message;
  if (Object.keys(said).length === 1 && text === undefined) return [];
  return { ...said, status: 'unknown', ...(text !== undefined && { message: text }) };
}

function unreadOf(
  { unread }: RowResult,
  wanted: readonly ResultProperty[],
): { readonly unread?: readonly ResultProperty[] } {
  const missing = unread.filter((part) => wanted.includes(part));
  return missing.length ? { unread: missing } : {};
}

function agreedStatus([first, ...others]: readonly RowResult[]): RowResult['status'] {
  return others.every(({ status }) => status === first?.status) ? first?.status : undefined;
}

function withRetryAfter(key: string, found: readonly RowResult[]): { key: string; retryAfterMs?: number } {
  const seconds = found.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  return { key, ...(seconds.length && { retryAfterMs: Math.max(...seconds) * 1000 }) };
}

/** Most entries that a response about these users may have: a far longer one is not about them, and must not keep the page busy. */
function maxEntries(keys: readonly string[]): number {
  return 10 * keys.length;
}

type Entry = Readonly<Record<string, unknown>>;

interface Entries {
  readonly entries: readonly Entry[];
  readonly isTooLong: boolean;
}

/** Copies the properties of each entry and reads each once: entries may be proxies, and their getters may throw. `undefined`: not a list. */
function readEntries(raw: unknown, properties: readonly string[], max: number): Entries | undefined {
  try {
    if (!Array.isArray(raw)) return undefined;
    const list: readonly unknown[] = raw;
    const { length } = list;
    const entries = Array.from({ length: Math.min(length, max) }, (_, index) =>
      copyEntry(list, index, properties),
    );
    return { entries, isTooLong: length > max };
  } catch {
    return undefined;
  }
}

/** Stands for a property that can't be read: no schema accepts the symbol. */
const unreadable = Symbol('unreadable');

function copyEntry(
  list: readonly unknown[],
  index: number,
  properties: readonly string[],
): Record<string, unknown> {
  const entry = readProperty(list, String(index));
  return Object.fromEntries(properties.map((part) => [part, readProperty(entry, part, unreadable)]));
}
