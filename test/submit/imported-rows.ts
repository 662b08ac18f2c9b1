import { expect } from '@open-wc/testing';
import type { Ledger } from '../../src/submit/ledger.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import type { BackEnd } from './back-end.js';

/** The end of a simulated import: the outcomes of the page, and the users of the back end. */
export interface ImportedRows {
  readonly keys: readonly string[];
  readonly ledger: Ledger;
  readonly backEnd: BackEnd;
}

export function createdTwice({ backEnd }: Pick<ImportedRows, 'backEnd'>): string[] {
  return backEnd.created.filter((key, at) => backEnd.created.indexOf(key) !== at);
}

export function byStatus({ ledger }: Pick<ImportedRows, 'ledger'>): Map<Outcome['status'], string[]> {
  const found = new Map<Outcome['status'], string[]>();
  for (const { key, status } of ledger.outcomes()) found.set(status, [...(found.get(status) ?? []), key]);
  return found;
}

/** No user is created twice, no row is lost, and every outcome is true. */
export function checkRows(rows: ImportedRows): void {
  const { keys, backEnd } = rows;
  const found = byStatus(rows);
  expect([...found.values()].flat().sort(), 'every row in one bucket').to.deep.equal([...keys].sort());
  expect(createdTwice(rows), 'created twice').to.deep.equal([]);
  expect(backEnd.misused, 'one list a key').to.deep.equal([]);
  expect(new Set(backEnd.lists.values()).size, 'one key a list').to.equal(backEnd.lists.size);
  for (const key of found.get('created') ?? []) expect(backEnd.created, 'said to be created').to.include(key);
  const reported = new Set([...(found.get('created') ?? []), ...(found.get('unknown') ?? [])]);
  for (const key of backEnd.created) expect([...reported], 'created').to.include(key);
}
