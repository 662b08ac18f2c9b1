import { expect } from '@open-wc/testing';
import { Rig, type RigOptions } from './rig.js';

/** A script for the host, and what comes of it. */
export interface LoopCase extends RigOptions {
  readonly description: string;
  readonly expected: {
    readonly rows: string;
    readonly sent: readonly string[];
    readonly asked?: readonly string[];
  };
}

export function testEach(cases: readonly LoopCase[]): void {
  for (const { description, expected, ...options } of cases) {
    it(description, async () => {
      const rig = new Rig(options);
      const counts = await rig.run();
      expect(rig.rows).to.equal(expected.rows);
      expect(rig.sent).to.deep.equal(expected.sent);
      expect(rig.asked).to.deep.equal(expected.asked ?? []);
      expect(counts).to.deep.equal(rig.ledger.counts());
      expect(counts.pending).to.equal(0);
      expect(rig.status).to.deep.include({ phase: 'done' });
      expect(rig.hostFailed).to.equal(0);
    });
  }
}
