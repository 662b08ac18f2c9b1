import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { BatchRequest, CreateResult, ImportHost, NewUser, Recovered } from '../../src/host.js';
import { allByRole, byRole, click, csv, find, instantHost, waitFor, goToReview } from '../harness.js';
import { cellWith } from './cell-with.js';
import { header, user } from './few-users.js';

/** Rows 2 to 6: the back end turns down users whose names say so. */
const file = (): File =>
  csv(
    header,
    ...['ada', 'bad-grace', 'taken-alan', 'bad-joan', 'edsger'].map((name, at) => user(name, 2000 + at)),
  );

interface Sent extends Pick<BatchRequest, 'idempotencyKey' | 'attempt'> {
  readonly users: readonly NewUser[];
}

/** Creates every user not named `bad-` or `taken-`; never responds to a batch with a user named `hangs`. */
export class BackEnd {
  readonly sent: Sent[] = [];
  readonly created: NewUser[] = [];
  readonly host: ImportHost;

  constructor(overrides: Partial<ImportHost> = {}) {
    this.host = {
      ...instantHost(),
      createUsers: async (users, { idempotencyKey, attempt }) => {
        this.sent.push({ idempotencyKey, attempt, users });
        const results = users.map((user) => this.#create(user));
        if (users.some(({ username }) => username.startsWith('hangs'))) await new Promise(() => undefined);
        return results;
      },
      recoverUsers: async (keys) =>
        keys.map((key): Recovered => {
          const found = this.created.find((user) => user.key === key);
          return found ? created(found) : { key, status: 'absent' };
        }),
      ...overrides,
    };
  }

  #create(user: NewUser): CreateResult {
    const { key, username } = user;
    if (username.startsWith('taken'))
      return { key, status: 'duplicate', field: 'username', message: 'That name is taken.' };
    if (username.startsWith('bad'))
      return { key, status: 'rejected', field: 'username', message: 'Not a name for us.' };
    this.created.push(user);
    return created(user);
  }
}

function created({ key, row: at, revision = 1 }: NewUser): CreateResult {
  return { key, status: 'created', id: at, temporaryPassword: `pass-${at}-${revision}` };
}

export async function toResult(element: BulkUserImport): Promise<void> {
  expect(await element.openFile(file())).to.equal(true);
  await goToReview(element);
  await click(element, 'button', 'Import 5 users');
  await find(element, 'heading', 'Result');
}

export async function fixFailedRows(element: BulkUserImport, rows = 3): Promise<void> {
  await click(element, 'button', rows === 1 ? 'Fix 1 row here' : `Fix ${rows} rows here`);
  const heading = await find(element, 'heading', 'Review');
  await waitFor(() => heading.matches(':focus'), 'the focus on the heading');
  await waitFor(() => allByRole(element, 'rowheader').length === rows, `${rows} rows`);
}

export async function typeName(
  element: BulkUserImport,
  at: number,
  from: string,
  to: string,
  field = 'Username',
): Promise<void> {
  const cell = await cellWith(element, from);
  cell.focus();
  cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  const editor = (await find(element, 'textbox', `${field}, row ${at}`)) as HTMLInputElement;
  editor.value = to;
  editor.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  await waitFor(
    () =>
      !byRole(element, 'textbox', `${field}, row ${at}`) &&
      allByRole(element, 'gridcell').some(({ textContent }) => textContent.includes(to)),
    `${to} to be taken in`,
  );
}

export function namesOf(users: readonly NewUser[]): string[] {
  return users.map(({ username }) => username);
}

export function linesOf(text: string): string[] {
  return text.replace('\ufeff', '').trimEnd().split('\r\n').slice(1);
}
