import { expect } from '@open-wc/testing';
import type { ImportHost } from '../../src/host.js';
import { all, answer, answers, networkDown, Rig, type RigOptions } from './rig.js';

const minute = 60_000;

const gone = undefined as unknown as ImportHost;

/** What is left of a host that has lost something. */
const losses: readonly { readonly lost: string; readonly left: (host: ImportHost) => ImportHost }[] = [
  { lost: 'the host', left: () => gone },
  { lost: 'createUsers', left: (host) => without(host, 'createUsers') },
];

function without(host: ImportHost, part: keyof ImportHost): ImportHost {
  return { ...host, [part]: undefined };
}

/** A host that loses something whenever a list was taken from the ledger, and not before. */
function losingWhileSending(options: RigOptions, left: (host: ImportHost) => ImportHost): Rig {
  const rig: Rig = new Rig({
    ...options,
    wrapLedger: (port) => ({
      ...port,
      next: async (size) => {
        const batch = await port.next(size);
        rig.host = left(rig.host);
        return batch;
      },
    }),
  });
  return rig;
}

describe('submission: a host that is gone for a moment', () => {
  for (const { lost, left } of losses) {
    it(`waits for ${lost}, says so, and goes on by itself`, async () => {
      const rig = new Rig({ rows: 2, batchSize: 1 });
      const { host } = rig;
      rig.host = left(host);
      const running = rig.submission.run();
      await rig.clock.pass(minute);
      expect(rig.sent).to.deep.equal([]);
      expect(rig.status).to.deep.equal({ phase: 'running', hostMissing: true });
      rig.host = host;
      await rig.clock.until(running);
      expect(rig.rows).to.equal('created created');
      expect(rig.statuses.at(-2)).to.deep.equal({ phase: 'running' });
    });

    it(`without ${lost} when a list is about to be sent, it keeps the list: nothing becomes unknown`, async () => {
      // Had the rows been sent, a duplicate among them might be our own doing.
      const rig = losingWhileSending({ create: [answers('created', 'duplicate')] }, left);
      const { host } = rig;
      const running = rig.submission.run();
      await rig.clock.pass(minute);
      expect(rig.status).to.deep.equal({ phase: 'running', hostMissing: true });
      rig.host = host;
      await rig.clock.until(running);
      expect(rig.rows).to.equal('created duplicate');
      expect(rig.sent).to.deep.equal(['A1: u1 u2']);
    });

    it(`can be stopped while it waits for ${lost}: not attempted`, async () => {
      for (const rig of [new Rig(), losingWhileSending({}, left)]) {
        rig.host = left(rig.host);
        const running = rig.submission.run();
        await rig.clock.pass(minute);
        rig.submission.stop();
        await rig.clock.until(running);
        expect(rig.rows).to.equal('not-attempted not-attempted');
      }
    });

    it(`can be paused while it waits for ${lost}`, async () => {
      const rig = new Rig();
      const { host } = rig;
      rig.host = left(host);
      const running = rig.submission.run();
      await rig.clock.pass(minute);
      rig.submission.pause();
      expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'administrator' });
      rig.host = host;
      await rig.clock.pass(minute);
      expect(rig.sent).to.deep.equal([]);
      rig.submission.resume();
      await rig.clock.until(running);
      expect(rig.rows).to.equal('created created');
    });
  }

  for (const { lost, left } of [
    ...losses,
    { lost: 'recoverUsers', left: (host: ImportHost) => without(host, 'recoverUsers') },
  ]) {
    it(`in doubt, it waits for ${lost} rather than give the rows up`, async () => {
      const rig: Rig = new Rig({
        create: [
          () => {
            rig.host = left(rig.host);
            return networkDown();
          },
        ],
        recover: [answer('created')],
      });
      const { host } = rig;
      const running = rig.submission.run();
      await rig.clock.pass(10 * minute);
      expect(rig.ledger.counts().pending).to.equal(2);
      rig.host = host;
      await rig.clock.until(running);
      expect(rig.rows).to.equal('created created');
    });
  }

  it('in doubt, stopped while it waits for the host: unknown', async () => {
    const rig: Rig = new Rig({
      create: [
        () => {
          rig.host = gone;
          return networkDown();
        },
      ],
      recover: [answer('created')],
    });
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('unknown unknown');
  });

  it('in doubt, it waits for a host that is idempotent', async () => {
    const rig: Rig = new Rig({
      create: [
        () => {
          rig.host = gone;
          return networkDown();
        },
        all,
      ],
      idempotent: true,
    });
    const { host } = rig;
    const running = rig.submission.run();
    await rig.clock.pass(minute);
    rig.host = host;
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created');
    expect(rig.sent).to.deep.equal(['A1: u1 u2', 'A2: u1 u2']);
  });
});
