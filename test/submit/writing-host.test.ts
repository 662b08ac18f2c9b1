import { expect } from '@open-wc/testing';
import type { NewUser, SipSettings } from '../../src/host.js';
import { created, networkDown, SubmissionFixture, userOf } from './submission-fixture.js';

const uri = 'sip:1@example.com';

function richUser(key: string): NewUser {
  return {
    ...userOf(key),
    desks: ['101'],
    sip: { option: 'custom-uri', uri },
    security: { allowedIps: ['203.0.113.7'] },
    extra: { regions: ['eu'] },
  };
}

/** The changes that a careless host makes to its arguments. */
function spoil(users: readonly NewUser[]): void {
  for (const user of users) {
    user.username = user.key = 'spoilt';
    (user.desks as string[]).push('spoilt');
    (user.sip as Extract<SipSettings, { option: 'custom-uri' }>).uri = 'spoilt';
    Object.assign(user.security?.allowedIps ?? {}, { 0: 'spoilt' });
    (user.extra.regions as string[]).length = 0;
    (user.extra as Record<string, string>).spoilt = 'yes';
  }
  (users as NewUser[]).splice(0);
}

describe('a host that writes into its arguments', () => {
  it('gets the identical list at every attempt', async () => {
    const seen: string[] = [];
    let calls = 0;
    const fixture = new SubmissionFixture({
      rows: 3,
      idempotent: true,
      userOf: richUser,
      create: [
        (users) => {
          seen.push(JSON.stringify(users));
          const answers = users.map(created);
          spoil(users);
          return ++calls < 3 ? networkDown() : answers;
        },
      ],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created created created');
    expect(seen).to.deep.equal([seen[0], seen[0], seen[0]]);
    expect(seen[0]).to.equal(JSON.stringify(['u1', 'u2', 'u3'].map(richUser)));
  });

  it('gets all keys to recover, and the unresolved ones again', async () => {
    let calls = 0;
    const fixture = new SubmissionFixture({
      rows: 3,
      create: [networkDown],
      recover: [
        (keys) => {
          const answers = keys.map((key) => ({ key, status: ++calls < 3 ? 'pending' : 'created' }));
          (keys as string[]).splice(0, 9, 'spoilt');
          return answers;
        },
      ],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created created created');
    expect(fixture.asked).to.deep.equal(['u1 u2 u3', 'u1 u2']);
  });

  it('has a list halved by what was sent', async () => {
    const fixture = new SubmissionFixture({
      rows: 4,
      create: [
        (users) => {
          const answers = users.map(created);
          const hasBad = users.some(({ key }) => key === 'u3');
          spoil(users.map((user) => Object.assign(user, richUser(user.key))));
          if (hasBad) throw Object.assign(new Error(), { status: 422 });
          return answers;
        },
      ],
    });
    await fixture.run();
    expect(fixture.rows).to.equal('created created rejected created');
  });
});
