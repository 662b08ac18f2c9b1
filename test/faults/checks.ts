import Papa from 'papaparse';
import { restoreFormula } from '../../src/files/csv/formula.js';
import type { ImportStory } from './import-story.js';

export interface Reports {
  readonly success: string | undefined;
  /** Passwords by username. */
  readonly passwords: ReadonlyMap<string, string>;
  /** Rows and their codes. */
  readonly failed: ReadonlyMap<number, string>;
  /** Lines of both files, repeated ones too. */
  readonly lines: number;
}

export function readReports(success: string | undefined, errors: string | undefined): Reports {
  const created = linesOf(success);
  const failed = linesOf(errors);
  return {
    success,
    passwords: new Map(created.map((line) => [line.Username ?? '', line['Temporary password'] ?? ''])),
    failed: new Map(failed.map((line) => [Number(line['Import row']), line['Import error code'] ?? ''])),
    lines: created.length + failed.length,
  };
}

function linesOf(text = ''): readonly Record<string, string>[] {
  const [headers = [], ...lines] = Papa.parse(text, { delimiter: ',', skipEmptyLines: true }).data;
  return lines.map((cells) =>
    Object.fromEntries(headers.map((header, at) => [header, restoreFormula(cells[at] ?? '')])),
  );
}

/** Checks that must hold for a result, whatever happened on the way. */
export function checkResult(story: ImportStory, reports: Reports, counts: readonly string[]): string[] {
  return [
    ...checkAccounts(story, reports),
    ...checkBuckets(story, reports, counts),
    ...checkPasswords(story, reports),
    ...checkEnd(story, reports),
  ];
}

/** Checks that must hold at every moment. */
export function checkBackEnd({ backEnd }: ImportStory): string[] {
  const names = backEnd.created.map(({ username }) => username);
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `Created twice: ${name}`),
    ...backEnd.misused.map((key) => `One key is one list: ${key}`),
  ];
}

function checkAccounts({ people, backEnd }: ImportStory, { passwords, failed }: Reports): string[] {
  const problems: string[] = [];
  for (const { username, row, kind } of people) {
    const isThere = kind === 'ready' && backEnd.account(username) !== undefined;
    const code = failed.get(row);
    if (isThere && code !== undefined && code !== 'unknown')
      problems.push(`Row ${row} was created, and is called ${code}`);
    if (!isThere && code === undefined) problems.push(`Row ${row} was not created, and is called created`);
  }
  const known = new Set(people.map(({ username }) => username));
  for (const username of passwords.keys())
    if (!known.has(username)) problems.push(`Nobody's name: ${username}`);
  return problems;
}

function checkBuckets({ people }: ImportStory, reports: Reports, counts: readonly string[]): string[] {
  const { passwords, failed, lines } = reports;
  const problems: string[] = [];
  for (const { row, username, kind } of people) {
    const code = failed.get(row);
    const isCreated = kind !== 'copy' && passwords.has(username);
    if (isCreated === (code !== undefined)) problems.push(`Row ${row} is in both files, or in none`);
    if (kind === 'invalid' && code !== 'email-invalid')
      problems.push(`Row ${row} is invalid, and is called ${code}`);
    if (kind === 'copy' && !code?.startsWith('duplicate'))
      problems.push(`Row ${row} is a copy, and is called ${code}`);
  }
  if (lines !== people.length) problems.push(`${lines} lines for ${people.length} rows`);
  const counted = counts.reduce((sum, text) => sum + parseInt(text.replace(/\D/g, ''), 10), 0);
  if (counted !== people.length) problems.push(`${people.length} rows are counted as ${counts.join(', ')}`);
  return problems;
}

function checkPasswords(story: ImportStory, { passwords }: Reports): string[] {
  const { people, durable, backEnd, scenario } = story;
  const { recover, idempotent, repeatsPasswords, passwords: kind } = scenario.traits;
  const isToldAgain = kind === 'given' || (recover === 'none' ? idempotent : repeatsPasswords);
  const problems: string[] = [];
  for (const { row, username } of people) {
    const written = passwords.get(username);
    if (written === undefined) continue;
    const real = backEnd.account(username)?.password;
    if (written !== '' && written !== real) problems.push(`The password of row ${row} is not its own`);
    if (written === '' && (isToldAgain || durable.has(row)))
      problems.push(`The password of row ${row} is missing`);
  }
  for (const row of durable.keys()) {
    const person = people.find((one) => one.row === row);
    if (!person || !passwords.get(person.username)) problems.push(`The password of row ${row} is lost`);
  }
  return problems;
}

/**
 * With crashes alone, and a host that can recover, every user is created in the end; without a crash, even where the host
 * can't. (An ambiguous list that is sent again and rejected stays ambiguous: the rejection is about that try, not about
 * the first.)
 */
function checkEnd({ people, backEnd, scenario }: ImportStory, { passwords }: Reports): string[] {
  const { faults, recover, idempotent } = scenario.traits;
  const answersAgain = recover === 'none' && idempotent && !backEnd.disliked.size;
  const isCalm =
    scenario.lives.length === 0 && !scenario.disruptions.some((one) => one?.what === 'worker ends');
  const canTell = recover === 'all' || recover === 'paginated' || answersAgain || isCalm;
  if (faults || !canTell || scenario.lives.some(({ stopAt }) => stopAt !== undefined)) return [];
  return people
    .filter(({ kind, username }) => kind === 'ready' && !backEnd.disliked.has(username))
    .filter(({ username }) => !backEnd.taken.has(username) && !passwords.has(username))
    .map(({ row }) => `Row ${row} could have been created`);
}
