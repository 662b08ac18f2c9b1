import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Table } from '../../src/files/table.js';
import { foldText } from '../../src/fields/fold-text.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { runs } from '../runs.js';
import {
  checkTable,
  problemGroupOf,
  problemsOf,
  setupOf,
  textsOfColumn,
  type ServiceFixture,
} from './review-service-fixture.js';

const NAME = 0;
const EMAIL = 1;
const LAST = 3;
const USERNAME = 4;

const column = (header: string, index: number): FieldSource => ({ from: 'column', header, index });
const split: ImportPlan = {
  firstName: { from: 'column', header: 'Name', index: NAME, part: 'given-name' },
  lastName: { from: 'column', header: 'Name', index: NAME, part: 'family-name' },
};
const built: ImportPlan = {
  ...split,
  username: { from: 'built', recipe: 'given.family' },
  email: column('Email', EMAIL),
  virtualExtension: { from: 'generated' },
  role: { from: 'same', value: '1' },
  desk: { from: 'none' },
  callerId: { from: 'none' },
};

function people(...rows: readonly (readonly [name: string, email?: string])[]): Table {
  return {
    headers: ['Name', 'Email'],
    rows: rows.map(([name, email = ''], at) => ({ row: at + 2, cells: [name, email] })),
    headerRow: 1,
    encoding: 'utf-8',
    delimiter: ',',
    blankRows: 0,
  };
}

const review = (table: Table, plan = built): ServiceFixture => checkTable(table, setupOf(plan));
const usernames = (fixture: ServiceFixture) => textsOfColumn(fixture, USERNAME);

describe('columns that the plan derives', () => {
  it('stand behind those of the file, with halves of names and usernames', () => {
    const fixture = review(people(['Lee, Ann', 'a@example.com'], ['Bo van der Berg', 'b@example.com']));
    expect(fixture.table().headers).to.deep.equal(['Name', 'Email', 'First name', 'Last name', 'Username']);
    expect(fixture.table().rows.map(({ cells }) => cells.slice(2))).to.deep.equal([
      ['Ann', 'Lee', 'ann.lee'],
      ['Bo', 'van der Berg', 'bo.vanderberg'],
    ]);
    expect(fixture.service.readyUsers(0, 9)).to.deep.include.members([
      {
        key: '0',
        row: 2,
        username: 'ann.lee',
        email: 'a@example.com',
        firstName: 'Ann',
        lastName: 'Lee',
        roleId: '1',
        virtualExtension: 'generate',
        sip: { option: 'webrtc' },
        authentication: 'default',
        digitsOnlyPassword: false,
        extra: {},
      },
    ]);
  });

  it('are called by the id of the field where the file has a column of its name', () => {
    const table = { ...people(['Ann Lee', 'a@example.com']), headers: ['Name', 'Username'] };
    const email = column('Username', EMAIL);
    expect(
      review(table, { ...built, email })
        .table()
        .headers.at(-1),
    ).to.equal('username');
  });

  it('number equal usernames, but not those of one person', () => {
    const fixture = review(
      people(
        ['Lee, Ann', 'a@example.com'],
        ['ann lee', 'other@example.com'],
        ['Ann Lee', 'A@example.com'],
        ['Ann Lee', ''],
        ['Ann Lee', ''],
      ),
    );
    expect(usernames(fixture)).to.deep.equal(['ann.lee', 'ann.lee2', 'ann.lee', 'ann.lee3', 'ann.lee3']);
    expect(problemsOf(fixture).filter((text) => text.includes('duplicate'))).to.deep.equal([
      '2 username duplicate-value duplicate',
      '2 email duplicate-value duplicate',
      '4 username duplicate-value duplicate',
      '4 email duplicate-value duplicate',
      '6 duplicate-copy duplicate',
    ]);
  });

  it('number a username that would equal a numbered one', () => {
    const plan: ImportPlan = { ...built, username: { from: 'built', recipe: 'email-name' } };
    const emails = ['ann2@a.example', 'ann@a.example', 'ann@b.example', 'ann@c.example'];
    const fixture = review(people(...emails.map((email): [string, string] => ['Ann Lee', email])), plan);
    expect(usernames(fixture)).to.deep.equal(['ann2', 'ann', 'ann3', 'ann4']);
  });

  it('say which names do not divide, until somebody has typed the halves', () => {
    const fixture = review(people(['Ana Maria Lopez', 'a@example.com'], ['Ann Lee', 'b@example.com']));
    expect(problemsOf(fixture)).to.deep.equal([
      '2 username missing error',
      '2 lastName name-undivided warning',
    ]);
    fixture.service.edit([
      { id: 0, field: 'firstName', text: 'Ana Maria' },
      { id: 0, field: 'lastName', text: 'Lopez' },
    ]);
    expect(problemsOf(fixture)).to.deep.equal([]);
    expect(usernames(fixture)).to.deep.equal(['anamaria.lopez', 'ann.lee']);
  });

  it('follow corrected names in one step of the history, but not where somebody typed a username', () => {
    const fixture = review(people(['Ann Lea', 'a@example.com'], ['Bo Berg', 'b@example.com']));
    const { service } = fixture;
    service.edit([{ id: 0, field: 'lastName', text: 'Lee' }]);
    expect(usernames(fixture)).to.deep.equal(['ann.lee', 'bo.berg']);
    service.undo();
    expect([textsOfColumn(fixture, LAST)[0], usernames(fixture)[0]]).to.deep.equal(['Lea', 'ann.lea']);
    service.edit([{ id: 1, field: 'username', text: 'boss' }]);
    service.edit([{ id: 1, field: 'firstName', text: 'Bob' }]);
    expect(usernames(fixture)).to.deep.equal(['ann.lea', 'boss']);
  });

  it('get the next number on one click where the portal has the username', () => {
    const fixture = review(
      people(
        ['Ann Lee', 'a@example.com'],
        ['Ann Lee', 'b@example.com'],
        ['Bo Berg', 'c@example.com'],
        ['Cy Dahl', 'd@example.com'],
      ),
    );
    const { service, review: rows } = fixture;
    rows().addHostProblems(
      ['0', '1'].map((key) => ({ key, field: 'username', message: 'Taken', kind: 'duplicate' as const })),
    );
    const group = problemGroupOf(service.summary().problemGroups, 'host-duplicate');
    expect(group.example).to.deep.equal({ before: 'ann.lee', after: 'ann.lee3' });
    service.repair({ kind: 'certain', code: 'host-duplicate', field: 'username' });
    expect(usernames(fixture)).to.deep.equal(['ann.lee3', 'ann.lee4', 'bo.berg', 'cy.dahl']);
    expect(problemsOf(fixture)).to.deep.equal([]);
  });

  it('get no other number where the portal has most of them: it is the same file again', () => {
    const fixture = review(
      people(['Ann Lee', 'a@example.com'], ['Bo Berg', 'b@example.com'], ['Cy Dahl', '']),
    );
    fixture
      .review()
      .addHostProblems(
        ['0', '1'].map((key) => ({ key, field: 'username', message: 'Taken', kind: 'duplicate' as const })),
      );
    const group = problemGroupOf(fixture.service.summary().problemGroups, 'host-duplicate');
    expect(group.example).to.equal(undefined);
  });

  it('get no number that nobody needs, however often a name is corrected', () => {
    const fixture = review(people(['Ann Lea', 'a@example.com'], ['Bo Berg', 'b@example.com']));
    const { service } = fixture;
    const lastName = (text: string) => service.edit([{ id: 0, field: 'lastName', text }]);
    lastName('Lee');
    service.undo();
    lastName('Lee');
    lastName('Lea');
    lastName('Lee');
    expect(usernames(fixture)).to.deep.equal(['ann.lee', 'bo.berg']);
  });

  it('keep a username that somebody typed where the names had none, or with a number', () => {
    const fixture = review(people(['王 小明', 'a@example.com'], ['Ann Lee', 'b@example.com']));
    const { service } = fixture;
    service.edit([{ id: 0, field: 'username', text: '1001' }]);
    service.edit([{ id: 1, field: 'username', text: 'ann.lee85' }]);
    service.edit([
      { id: 0, field: 'firstName', text: 'Xiaoming' },
      { id: 0, field: 'lastName', text: 'Wang' },
      { id: 1, field: 'lastName', text: 'Leigh' },
    ]);
    expect(usernames(fixture)).to.deep.equal(['1001', 'ann.lee85']);
  });

  it('keep corrected halves when only the usernames are built otherwise', () => {
    const fixture = review(people(['Ana Maria Lopez', 'a@example.com'], ['Bo Berg', 'b@example.com']));
    fixture.service.edit([
      { id: 0, field: 'firstName', text: 'Ana Maria' },
      { id: 0, field: 'lastName', text: 'Lopez' },
    ]);
    fixture.service.check(setupOf({ ...built, username: { from: 'built', recipe: 'g.family' } }));
    expect(textsOfColumn(fixture, LAST)).to.deep.equal(['Lopez', 'Berg']);
    expect(usernames(fixture)).to.deep.equal(['a.lopez', 'b.berg']);
  });

  it('say so where the only half of a name is nowhere', () => {
    const only: ImportPlan = {
      ...built,
      ...withoutDerived(),
      firstName: split.firstName ?? { from: 'none' },
    };
    const fixture = review(people(['Gabriel García Márquez', 'g@example.com']), only);
    expect(problemsOf(fixture)).to.deep.equal(['2 firstName name-undivided warning']);
  });

  it('stay as they were corrected while the plan changes elsewhere, and are derived anew where it concerns them', () => {
    const fixture = review(people(['Ann Lee', 'a@example.com'], ['Bo Berg', 'b@example.com']));
    const { service } = fixture;
    service.edit([{ id: 0, field: 'username', text: 'queen' }]);
    service.edit([{ id: 1, field: 'email', text: 'bo@example.com' }]);
    service.check(setupOf({ ...built, role: { from: 'same', value: '2' } }));
    expect(usernames(fixture)).to.deep.equal(['queen', 'bo.berg']);
    service.check(setupOf({ ...built, username: { from: 'built', recipe: 'email-name' } }));
    expect(usernames(fixture)).to.deep.equal(['a', 'bo']);
    expect(service.summary().edits).to.deep.include({ canUndo: true, cells: [{ column: EMAIL, count: 1 }] });
    service.undo();
    expect(textsOfColumn(fixture, EMAIL)).to.deep.equal(['a@example.com', 'b@example.com']);
    service.check(setupOf({ ...built, ...withoutDerived() }));
    expect(fixture.table().headers).to.deep.equal(['Name', 'Email']);
  });

  it('follow when a correction is undone, and made again, that is older than the usernames', () => {
    const byEmail: ImportPlan = { ...built, username: { from: 'built', recipe: 'email-name' } };
    const fixture = review(people(['Ann Lee', 'ann@example.com'], ['Bo Berg', 'bo@example.com']), {
      ...built,
      username: { from: 'none' },
    });
    const { service } = fixture;
    service.edit([{ id: 0, field: 'email', text: 'queen@example.com' }]);
    service.check(setupOf(byEmail));
    expect(usernames(fixture)).to.deep.equal(['queen', 'bo']);
    service.undo();
    expect(usernames(fixture)).to.deep.equal(['ann', 'bo']);
    service.redo();
    expect(usernames(fixture)).to.deep.equal(['queen', 'bo']);
    service.undo();
    expect([usernames(fixture), textsOfColumn(fixture, EMAIL)]).to.deep.equal([
      ['ann', 'bo'],
      ['ann@example.com', 'bo@example.com'],
    ]);
    service.edit([{ id: 0, field: 'username', text: 'typed' }]);
    service.edit([{ id: 0, field: 'email', text: 'x@example.com' }]);
    service.undo();
    expect(usernames(fixture), 'what somebody typed').to.deep.equal(['typed', 'bo']);
  });

  it('never give two people one username, whatever is in the file', () => {
    const name = fc.constantFrom(
      'Ann Lee',
      'Lee, Ann',
      'ann lee',
      'Ännlee X',
      'Ann Le',
      'Madonna',
      'Ann Lee2',
      '',
    );
    const email = fc.constantFrom(
      'ann@a.example',
      'ann2@a.example',
      'ANN@b.example',
      'ann@c.example',
      'x',
      '',
    );
    const recipe = fc.constantFrom('given.family', 'g.family', 'givenfamily', 'email-name');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, email), { maxLength: 12 }), recipe, (rows, chosen) => {
        const fixture = review(people(...rows), { ...built, username: { from: 'built', recipe: chosen } });
        const owners = new Map<string, string>();
        usernames(fixture).forEach((username = '', id) => {
          const [, address = ''] = rows[id] ?? [];
          const person = foldText(address) || JSON.stringify(rows[id]);
          if (username === '') return;
          expect(owners.get(username) ?? person, username).to.equal(person);
          owners.set(username, person);
        });
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The names as they stand, and no username that is built. */
function withoutDerived(): ImportPlan {
  return {
    username: column('Email', EMAIL),
    firstName: column('Name', NAME),
    lastName: { from: 'none' },
  };
}
