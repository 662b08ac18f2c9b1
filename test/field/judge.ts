import type { NewUser } from '../../src/host.js';
import type { ExpectedUser, Expectation } from './field-cases.js';
import type { Walk } from './walk.js';

/**
 * `right`: the users that were meant, and nobody else, or refused as it should be. `asked`: nothing is wrong, and
 * somebody has work. `wrong`: somebody has a wrong value or should not exist, or a text misleads.
 */
export type Verdict = 'right' | 'asked' | 'wrong';

/** One finding, and what it makes of the case. */
export interface Finding {
  readonly verdict: Exclude<Verdict, 'right'>;
  readonly what: string;
}

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.length === 0) return 'right';
  return findings.some(({ verdict }) => verdict === 'wrong') ? 'wrong' : 'asked';
}

/** Compares what has become of a file with what should have. */
export function judge(walk: Walk, expected: Expectation): readonly Finding[] {
  const misleads = matches(expected.mustNotSay, `${walk.texts}\n${walk.refusal ?? ''}`);
  return [
    ...(misleads ? [wrong(`says ${expected.mustNotSay ?? ''}`)] : []),
    ...(walk.refusal === undefined ? judgeUsers(walk, expected) : judgeRefusal(walk.refusal, expected)),
  ];
}

function judgeRefusal(refusal: string, { refused, users = [], message }: Expectation): Finding[] {
  const isClear = message !== undefined && matches(message, refusal);
  if (!isClear) return [wrong(`refused: ${refusal.replace(/\s+/g, ' ').trim()}`)];
  return refused || users.length === 0 ? [] : [asked('refused, although it could be read')];
}

function judgeUsers(walk: Walk, expected: Expectation): Finding[] {
  const { created, texts, isClean } = walk;
  const { users = [], also = [], refused, askFirst, says, clean } = expected;
  const findings = created.flatMap((user) => judgeUser(user, [...users, ...also]));
  const isSilent = askFirst !== undefined && !matches(askFirst, texts);
  if (isSilent)
    findings.push(created.length > 0 ? wrong(`not a word of ${askFirst}`) : asked(`no ${askFirst}`));
  for (const { username } of users) {
    if (!created.some((user) => isAny(user.username, username)))
      findings.push(asked(`${String(username)} is missing`));
  }
  if (refused) findings.push(asked('not refused'));
  if (says !== undefined && !matches(says, texts)) findings.push(asked(`does not say ${says}`));
  if (clean && !isClean) findings.push(asked('rows are left with an error'));
  return findings;
}

function judgeUser(user: NewUser, expected: readonly ExpectedUser[]): Finding[] {
  const meant = expected.find(({ username }) => isAny(user.username, username));
  if (!meant) return [wrong(`nobody wanted ${user.username}`)];
  return Object.entries(meant).flatMap(([property, value]) => {
    const actual = valueOf(user, property);
    if (isAny(actual, value)) return [];
    const what = `${property} of ${user.username} is ${String(actual)}, not ${String(value)}`;
    return [actual === null ? asked(what) : wrong(what)];
  });
}

/** A property as the cases write it; `null`: nothing. */
function valueOf(user: NewUser, property: string): string | null {
  const value: unknown = Reflect.get(user, property) ?? user.extra[property] ?? '';
  const text = Array.isArray(value) ? value.map(String).sort().join('+') : String(value);
  return text === '' ? null : text;
}

function isAny(actual: string | null, expected: ExpectedUser[string] | undefined): boolean {
  return expected !== undefined && [expected].flat().includes(actual);
}

function matches(pattern: string | undefined, text: string): boolean {
  return pattern !== undefined && new RegExp(pattern, 'i').test(text);
}

const wrong = (what: string): Finding => ({ verdict: 'wrong', what });
const asked = (what: string): Finding => ({ verdict: 'asked', what });
