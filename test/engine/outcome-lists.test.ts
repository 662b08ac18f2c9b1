import { expect } from '@open-wc/testing';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { Engine } from '../../src/engine/engine.js';
import type { Batch } from '../../src/submit/ledger-port.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { cellsOf, headers, setupOf } from './review-service-fixture.js';

const { plan, lists } = setupOf({ virtualExtension: { from: 'generated' } });

/** What becomes of a row; by username. `undefined`: nothing is known of it. */
type Outcomes = Readonly<Record<string, Record<string, unknown> | undefined>>;

/** An engine whose import has ended: every row of the file has the outcome that the test gives it. */
async function imported(outcomes: Outcomes, rows: readonly (readonly string[])[] = []): Promise<Engine> {
  const engine = new Engine();
  const lines = [headers, ...Object.keys(outcomes).map((name) => cellsOf(name)), ...rows];
  await engine.read(new Blob([lines.map((cells) => cells.join(',')).join('\n')]), { maxRows: 500 });
  engine.check(pbxUserFields, plan, lists);
  engine.begin('session', undefined);
  await send(engine, outcomes);
  return engine;
}

async function send(engine: Engine, outcomes: Outcomes): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for (let batch = await engine.ledger.next(500); batch; batch = await engine.ledger.next(500)) {
    batches.push(batch);
    const found = batch.users.flatMap(({ key, username }) =>
      outcomes[username] ? [{ key, ...outcomes[username] } as Outcome] : [],
    );
    await engine.ledger.record(found);
  }
  await engine.ledger.finish();
  engine.result(true);
  return batches;
}

const created = { status: 'created', temporaryPassword: 'secret-1' };
const limit = { status: 'rejected', reason: 'rejected', message: 'No licence is left.' };

describe('the created users of an import', () => {
  it('are listed by page, without their passwords', async () => {
    const engine = await imported({ ada: created, grace: limit, joan: created, alan: { status: 'created' } });
    const first = engine.listCreated('', 0, 2);
    expect(first).to.deep.equal({
      text: '',
      total: 3,
      from: 0,
      rows: [
        {
          id: 0,
          row: 2,
          username: 'ada',
          email: 'ada@example.com',
          hasPassword: true,
          isUnsure: false,
        },
        {
          id: 2,
          row: 4,
          username: 'joan',
          email: 'joan@example.com',
          hasPassword: true,
          isUnsure: false,
        },
      ],
    });
    expect(JSON.stringify(first)).to.not.contain('secret-1');
    expect(engine.listCreated('', 2, 2).rows.map(({ hasPassword }) => hasPassword)).to.deep.equal([false]);
    expect([0, 1, 3].map((id) => engine.passwordOf(id))).to.deep.equal(['secret-1', undefined, undefined]);
  });

  const searches = [
    { description: 'a part of the username, whatever its case', input: 'ADA', expected: ['ada'] },
    { description: 'a part of the email address', input: 'joan@ex', expected: ['joan'] },
    { description: 'the number of the row', input: '4', expected: ['joan'] },
    { description: 'what nobody has', input: 'grace', expected: [] },
  ];
  for (const { description, input, expected } of searches) {
    it(`are found by ${description}`, async () => {
      const engine = await imported({ ada: created, grace: limit, joan: created });
      const { total, rows } = engine.listCreated(input, 0, 10);
      expect(rows.map(({ username }) => username)).to.deep.equal(expected);
      expect(total).to.equal(expected.length);
    });
  }

  it('are those of the last result: a response that came late counts', async () => {
    const engine = await imported({ ada: { status: 'unknown' } });
    expect(engine.listCreated('', 0, 10).total).to.equal(0);
    await engine.ledger.record(
      [{ key: 'session-row-2', status: 'created', temporaryPassword: 'late-1' }],
      true,
    );
    engine.result(true);
    expect(engine.listCreated('', 0, 10).rows.map(({ username }) => username)).to.deep.equal(['ada']);
    expect(engine.passwordOf(0)).to.equal('late-1');
  });
});

describe('the rows that were not created', () => {
  it('are grouped by the words of the server, what most rows have first', async () => {
    const taken = { status: 'duplicate', field: 'username', message: 'Taken.' };
    const engine = await imported({ ada: taken, grace: limit, joan: limit, alan: created });
    const { groups, more } = engine.result(true).summary.failures ?? { groups: [] };
    expect(
      groups.map(({ rows, first, field, outcome, again }) => ({ rows, first, field, outcome, again })),
    ).to.deep.equal([
      {
        rows: 2,
        first: [3, 4],
        field: undefined,
        outcome: { code: 'rejected', message: 'No licence is left.' },
        again: 'as-is',
      },
      {
        rows: 1,
        first: [2],
        field: 'username',
        outcome: { code: 'duplicate', field: 'username', message: 'Taken.' },
        again: undefined,
      },
    ]);
    expect(more).to.deep.equal({ groups: 0, rows: 0 });
  });

  it('are one group where the words differ only in the user, and each row keeps its own words', async () => {
    const rejected = (name: string) => ({
      status: 'rejected',
      reason: 'rejected',
      message: `${name} (${name}@example.com) is no name for us.`,
    });
    const engine = await imported({ 'bad.ada': rejected('bad.ada'), 'bad.joan': rejected('bad.joan') });
    const [group] = engine.result(true).summary.failures?.groups ?? [];
    expect(group).to.deep.include({
      rows: 2,
      outcome: { code: 'rejected', message: '… (…) is no name for us.' },
    });
    expect(engine.listFailed(group?.id ?? '', 1, 10)).to.deep.equal({
      group: group?.id,
      from: 1,
      rows: [
        {
          row: 3,
          username: 'bad.joan',
          email: 'bad.joan@example.com',
          detail: 'bad.joan (bad.joan@example.com) is no name for us.',
        },
      ],
    });
  });

  it('were not sent, and are grouped by what is wrong with them, with the cell that is wrong', async () => {
    const wrong = [cellsOf('eva', { email: 'none' }), cellsOf('tom', { email: 'neither' })];
    const engine = await imported({ ada: created }, wrong);
    const [group, ...others] = engine.result(true).summary.failures?.groups ?? [];
    expect(others).to.deep.equal([]);
    expect(group).to.deep.include({ rows: 2, first: [3, 4], field: 'email' });
    expect(group?.problem?.code).to.equal('email-invalid');
    expect(engine.listFailed(group?.id ?? '', 0, 10).rows.map(({ detail }) => detail)).to.deep.equal([
      'none',
      'neither',
    ]);
  });

  it('are no group while rows are still to be sent', async () => {
    const engine = new Engine();
    const lines = [headers, cellsOf('ada')].map((cells) => cells.join(','));
    await engine.read(new Blob([lines.join('\n')]), { maxRows: 500 });
    engine.check(pbxUserFields, plan, lists);
    engine.begin('session', undefined);
    expect(engine.result(true).summary.failures?.groups).to.deep.equal([]);
  });

  it('stay below a number of groups that somebody may read', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `user${at}`);
    const outcomes = names.map((name, at) => [name, { ...limit, message: `Reason ${at}` }] as const);
    const engine = await imported(Object.fromEntries(outcomes));
    const { groups, more } = engine.result(true).summary.failures ?? {};
    expect(groups).to.have.length(30);
    expect(more).to.deep.equal({ groups: 10, rows: 10 });
  });
});

describe('rows that are sent once more as they are', () => {
  const groupOf = (engine: Engine, code: string): string =>
    engine.result(true).summary.failures?.groups.find(({ outcome }) => outcome?.code === code)?.id ?? '';

  it('are those that the server has turned down, in a list with a key of its own, as another revision', async () => {
    const engine = await imported({ ada: created, grace: limit, joan: limit, alan: undefined });
    const counts = await engine.sendUnchanged(groupOf(engine, 'rejected'));
    expect(counts).to.deep.include({ pending: 2, created: 1, unknown: 1, rejected: 0 });
    const [batch, ...others] = await send(engine, { grace: created, joan: created });
    expect(others).to.deep.equal([]);
    expect(batch).to.deep.include({
      idempotencyKey: 'session-2',
      attempt: 1,
      isAmbiguous: false,
      sentBefore: [],
    });
    expect(batch?.users.map(({ username, revision }) => [username, revision])).to.deep.equal([
      ['grace', 2],
      ['joan', 2],
    ]);
    expect(engine.result(true).summary).to.include({ created: 3, unknown: 1, errors: 0 });
  });

  it('are none of a group whose outcome is not certain', async () => {
    const engine = await imported({
      ada: undefined,
      grace: { status: 'duplicate', message: 'Taken.' },
      joan: { status: 'rejected', reason: 'rejected', field: 'username', message: 'No.' },
    });
    for (const { id } of engine.result(true).summary.failures?.groups ?? [])
      expect(await engine.sendUnchanged(id)).to.include({ pending: 0 });
    expect(await engine.sendUnchanged('no group')).to.include({ pending: 0 });
  });

  it('are none that a late response has said to be created', async () => {
    const engine = await imported({ grace: limit, joan: limit });
    const group = groupOf(engine, 'rejected');
    await engine.ledger.record([{ key: 'session-row-2', status: 'created' }], true);
    expect(await engine.sendUnchanged(group)).to.include({ pending: 1, created: 1 });
    const [batch] = await send(engine, {});
    expect(batch?.users.map(({ username }) => username)).to.deep.equal(['joan']);
  });

  it('are only unknown rows where the server is asked again, and none of them is simply sent', async () => {
    const engine = await imported({ ada: undefined, grace: limit, joan: { ...limit, reason: 'refused' } });
    expect(await engine.ledger.reopen(true, 'unknown')).to.include({ pending: 1, rejected: 2 });
    const [batch] = await send(engine, {});
    expect(batch).to.include({ isAmbiguous: true, idempotencyKey: 'session-1' });
  });
});
