import { expect } from '@open-wc/testing';
import type { ImportHost } from '../../src/host.js';
import {
  createAll,
  replyAll,
  replyEach,
  networkDown,
  SubmissionFixture,
  type FixtureOptions,
} from './submission-fixture.js';

const minute = 60_000;

type Host = SubmissionFixture['host'];

/** The host without the lost part. */
const losses: readonly { readonly lost: string; readonly left: (host: Host) => Host }[] = [
  { lost: 'the host', left: () => undefined },
  { lost: 'createUsers', left: (host) => without(host, 'createUsers') },
];

function without(host: Host, part: keyof ImportHost): Host {
  return host && { ...host, [part]: undefined };
}

/** A host that loses something whenever a list was taken from the ledger, and not before. */
function losingWhileSending(options: FixtureOptions, left: (host: Host) => Host): SubmissionFixture {
  const fixture: SubmissionFixture = new SubmissionFixture({
    ...options,
    wrapLedger: (port) => ({
      ...port,
      next: async (size) => {
        const batch = await port.next(size);
        fixture.host = left(fixture.host);
        return batch;
      },
    }),
  });
  return fixture;
}

describe('the submission with a host that is gone for a moment', () => {
  for (const { lost, left } of losses) {
    it(`waits for ${lost}, reports it, and continues by itself`, async () => {
      const fixture = new SubmissionFixture({ rows: 2, batchSize: 1 });
      const { host } = fixture;
      fixture.host = left(host);
      const running = fixture.submission.run();
      await fixture.clock.pass(minute);
      expect(fixture.sent).to.deep.equal([]);
      expect(fixture.status).to.deep.equal({ phase: 'running', hostMissing: true });
      fixture.host = host;
      await fixture.clock.until(running);
      expect(fixture.rows).to.equal('created created');
      expect(fixture.statuses.at(-2)).to.deep.equal({ phase: 'running' });
    });

    it(`keeps a list without ${lost} at the moment of sending: no row becomes unknown`, async () => {
      // Had the rows been sent, a duplicate might be this import's own user.
      const fixture = losingWhileSending({ create: [replyEach('created', 'duplicate')] }, left);
      const { host } = fixture;
      const running = fixture.submission.run();
      await fixture.clock.pass(minute);
      expect(fixture.status).to.deep.equal({ phase: 'running', hostMissing: true });
      fixture.host = host;
      await fixture.clock.until(running);
      expect(fixture.rows).to.equal('created duplicate');
      expect(fixture.sent).to.deep.equal(['A1: u1 u2']);
    });

    it(`can be stopped while it waits for ${lost}, with its rows not attempted`, async () => {
      for (const fixture of [new SubmissionFixture(), losingWhileSending({}, left)]) {
        fixture.host = left(fixture.host);
        const running = fixture.submission.run();
        await fixture.clock.pass(minute);
        fixture.submission.stop();
        await fixture.clock.until(running);
        expect(fixture.rows).to.equal('not-attempted not-attempted');
      }
    });

    it(`can be paused while it waits for ${lost}`, async () => {
      const fixture = new SubmissionFixture();
      const { host } = fixture;
      fixture.host = left(host);
      const running = fixture.submission.run();
      await fixture.clock.pass(minute);
      fixture.submission.pause();
      expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'administrator' });
      fixture.host = host;
      await fixture.clock.pass(minute);
      expect(fixture.sent).to.deep.equal([]);
      fixture.submission.resume();
      await fixture.clock.until(running);
      expect(fixture.rows).to.equal('created created');
    });
  }

  for (const { lost, left } of [
    ...losses,
    { lost: 'recoverUsers', left: (host: Host) => without(host, 'recoverUsers') },
  ]) {
    it(`waits for ${lost} rather than give ambiguous rows up`, async () => {
      const fixture: SubmissionFixture = new SubmissionFixture({
        create: [
          () => {
            fixture.host = left(fixture.host);
            return networkDown();
          },
        ],
        recover: [replyAll('created')],
      });
      const { host } = fixture;
      const running = fixture.submission.run();
      await fixture.clock.pass(10 * minute);
      expect(fixture.ledger.counts().pending).to.equal(2);
      fixture.host = host;
      await fixture.clock.until(running);
      expect(fixture.rows).to.equal('created created');
    });
  }

  it('has ambiguous rows unknown when stopped while it waits for the host', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [
        () => {
          fixture.host = undefined;
          return networkDown();
        },
      ],
      recover: [replyAll('created')],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('unknown unknown');
  });

  it('waits with ambiguous rows for a host that is idempotent', async () => {
    const fixture: SubmissionFixture = new SubmissionFixture({
      create: [
        () => {
          fixture.host = undefined;
          return networkDown();
        },
        createAll,
      ],
      idempotent: true,
    });
    const { host } = fixture;
    const running = fixture.submission.run();
    await fixture.clock.pass(minute);
    fixture.host = host;
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created');
    expect(fixture.sent).to.deep.equal(['A1: u1 u2', 'A2: u1 u2']);
  });
});
