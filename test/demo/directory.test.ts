import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { Directory, IdempotencyKeyReused } from '../../demo/directory/directory.js';
import type { CreateResult, NewUser } from '../../src/host.js';
import { newUser } from './new-user.js';

const NAME = 'directory-test';
const SEEDED = 12;

describe('the directory of the demo', () => {
  let directory: Directory;
  let batches = 0;

  const create = (...users: NewUser[]): Promise<readonly CreateResult[]> =>
    directory.createUsers(users, `batch-${batches++}`);

  beforeEach(async () => {
    directory = await Directory.open(NAME);
  });

  afterEach(async () => {
    directory.close();
    await deleteDB(NAME);
  });

  it('starts with users, roles, desks, PBX domains and regions', async () => {
    expect(await directory.listUsers()).to.have.length(SEEDED);
    expect((await directory.listRoles()).map((role) => role.name)).to.include.members(['Admin', 'Agent']);
    expect((await directory.listRoles()).filter((role) => role.privileged)).to.have.length(1);
    expect(await directory.listDesks()).to.not.be.empty;
    expect(await directory.listPbxDomains()).to.not.be.empty;
    expect(await directory.listRegions()).to.not.be.empty;
  });

  it('keeps every value of a user', async () => {
    const [result] = await create(
      newUser('ada', {
        firstName: 'Ada',
        desks: 'all',
        sip: { option: 'classic-pbx', domainId: '11', device: '77' },
        security: { sessionMinutes: 30, allowedIps: ['10.0.0.0/8'] },
        authentication: 'email',
        extra: { 'time-zone': 'Europe/Oslo' },
      }),
    );
    expect(result).to.include({ key: 'key-ada', status: 'created' });
    const [user] = await directory.listUsers();
    expect(user).to.deep.include({
      username: 'ada',
      email: 'ada@example.com',
      firstName: 'Ada',
      roleId: 3,
      desks: 'all',
      sip: { option: 'classic-pbx', domainId: '11', device: '77' },
      security: { sessionMinutes: 30, allowedIps: ['10.0.0.0/8'] },
      authentication: 'email',
      extra: { 'time-zone': 'Europe/Oslo' },
    });
  });

  it('lists the newest user first', async () => {
    await create(newUser('first'), newUser('second'));
    const users = await directory.listUsers();
    expect(users.slice(0, 2).map((user) => user.username)).to.deep.equal(['second', 'first']);
  });

  describe('a user with a value that is taken', () => {
    const table: { description: string; second: NewUser; field: string }[] = [
      {
        description: 'a username in other letters',
        second: newUser('ADA', { email: 'other@example.com' }),
        field: 'username',
      },
      {
        description: 'a username whose accent is spelled in two characters',
        second: newUser('jose\u0301', { email: 'other@example.com' }),
        field: 'username',
      },
      {
        description: 'an email address in other letters',
        second: newUser('grace', { email: 'Ada@EXAMPLE.com' }),
        field: 'email',
      },
      {
        description: 'an extension',
        second: newUser('grace', { virtualExtension: '0042' }),
        field: 'virtualExtension',
      },
    ];
    for (const { description, second, field } of table) {
      it(`is a duplicate for ${description}`, async () => {
        await create(newUser('ada', { virtualExtension: '0042' }), newUser('jos\u00e9'));
        const [result] = await create(second);
        expect(result).to.include({ status: 'duplicate', field });
        expect(await directory.listUsers()).to.have.length(SEEDED + 2);
        const problems = await directory.check([second]);
        expect(problems).to.have.length(1);
        expect(problems[0]).to.include({ key: second.key, kind: 'duplicate', field });
      });
    }

    it('is not a duplicate with 042 or 42 where 0042 is taken', async () => {
      const results = await create(
        newUser('a', { virtualExtension: '0042' }),
        newUser('b', { virtualExtension: '042' }),
        newUser('c', { virtualExtension: '42' }),
      );
      expect(results.map((result) => result.status)).to.deep.equal(['created', 'created', 'created']);
    });

    it('has no problem where the values are free', async () => {
      expect(await directory.check([newUser('ada'), newUser('grace')])).to.deep.equal([]);
    });
  });

  describe('a user with an invalid value', () => {
    const table: { description: string; user: NewUser; field: string }[] = [
      { description: 'a blank username', user: newUser(' '), field: 'username' },
      {
        description: 'an address without @',
        user: newUser('ada', { email: 'ada.example.com' }),
        field: 'email',
      },
      { description: 'an unknown role', user: newUser('ada', { roleId: '99' }), field: 'role' },
      { description: 'a role by name', user: newUser('ada', { roleId: 'Agent' }), field: 'role' },
      { description: 'an unknown desk', user: newUser('ada', { desks: ['101', '999'] }), field: 'desk' },
      {
        description: 'letters in an extension',
        user: newUser('ada', { virtualExtension: '20x1' }),
        field: 'virtualExtension',
      },
      {
        description: 'an unknown PBX domain',
        user: newUser('ada', { sip: { option: 'classic-pbx', domainId: '5', device: '1' } }),
        field: 'pbxDomain',
      },
    ];
    for (const { description, user, field } of table) {
      it(`is rejected for ${description}, and the others of the batch are created`, async () => {
        const results = await create(newUser('before'), user, newUser('after'));
        expect(results.map((result) => result.status)).to.deep.equal(['created', 'rejected', 'created']);
        expect(results[1]).to.include({ key: user.key, field });
      });
    }
  });

  describe('extensions', () => {
    const extensionsOf = (results: readonly CreateResult[]): (string | number | undefined)[] =>
      results.map((result) => (result.status === 'created' ? result.virtualExtension : undefined));

    it('are the next free number, from 2000 on', async () => {
      expect(extensionsOf(await create(newUser('a'), newUser('b')))).to.deep.equal(['2000', '2001']);
      expect(extensionsOf(await create(newUser('c')))).to.deep.equal(['2002']);
    });

    it('leave out the numbers that users name, in the same batch too', async () => {
      const results = await create(newUser('any'), newUser('own', { virtualExtension: '2000' }));
      expect(extensionsOf(results)).to.deep.equal(['2001', '2000']);
    });

    it('are not given to a user who wants none', async () => {
      const without = newUser('a');
      delete without.virtualExtension;
      expect(extensionsOf(await create(without))).to.deep.equal([undefined]);
    });

    it('are different for each of many users', async () => {
      const users = Array.from({ length: 120 }, (_, index) => newUser(`user${index}`));
      const [one, two] = await Promise.all([create(...users.slice(0, 60)), create(...users.slice(60))]);
      expect(new Set(extensionsOf([...one, ...two])).size).to.equal(120);
    });
  });

  describe('a repeated request', () => {
    it('gets the response of the first time, passwords included', async () => {
      const users = [newUser('ada'), newUser('ada', { key: 'again' })];
      const first = await directory.createUsers(users, 'one');
      expect(await directory.createUsers(structuredClone(users), 'one')).to.deep.equal(first);
      expect(await directory.listUsers()).to.have.length(SEEDED + 1);
    });

    it('is refused with another list under the same key', async () => {
      await directory.createUsers([newUser('ada')], 'one');
      const error: unknown = await directory
        .createUsers([newUser('grace')], 'one')
        .catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(IdempotencyKeyReused);
      expect(await directory.listUsers()).to.have.length(SEEDED + 1);
    });

    it('gets the same response at the same time as the first', async () => {
      const users = [newUser('ada')];
      const [one, two] = await Promise.all([
        directory.createUsers(users, 'one'),
        directory.createUsers(users, 'one'),
      ]);
      expect(one).to.deep.equal(two);
    });
  });

  describe('recover', () => {
    it('returns the outcome of each key', async () => {
      const [created] = await create(newUser('ada'));
      const [, rejected] = await create(newUser('grace'), newUser('x', { roleId: '99' }));
      const recovered = await directory.recover(['key-ada', 'key-x', 'key-never']);
      expect(recovered).to.deep.equal([created, rejected, { key: 'key-never', status: 'absent' }]);
    });

    it('returns created when a later outcome for the key is a duplicate', async () => {
      const [created] = await create(newUser('ada'));
      const [again] = await create(newUser('ada'));
      expect(again?.status).to.equal('duplicate');
      expect(await directory.recover(['key-ada'])).to.deep.equal([created]);
    });

    it('returns absent once the responses are forgotten', async () => {
      await create(newUser('ada'));
      await directory.forgetOldAnswers();
      expect((await directory.recover(['key-ada']))[0]?.status).to.equal('created');
      await directory.forgetOldAnswers(Date.now() + 25 * 60 * 60 * 1000);
      expect((await directory.recover(['key-ada']))[0]?.status).to.equal('absent');
    });
  });

  it('survives being closed', async () => {
    await create(newUser('ada'));
    directory.close();
    directory = await Directory.open(NAME);
    expect((await directory.listUsers())[0]?.username).to.equal('ada');
  });

  it('goes back to the start on reset', async () => {
    await create(newUser('ada'));
    await directory.reset();
    expect(await directory.listUsers()).to.have.length(SEEDED);
    expect(await directory.recover(['key-ada'])).to.deep.equal([{ key: 'key-ada', status: 'absent' }]);
    const [result] = await create(newUser('ada'));
    expect(result).to.include({ status: 'created', virtualExtension: '2000' });
  });
});
