import { expect } from '@open-wc/testing';
import { SubmissionFixture, type FixtureOptions } from './submission-fixture.js';

/** A script for the host, and the expected result. */
export interface SubmissionCase extends FixtureOptions {
  readonly description: string;
  readonly expected: {
    readonly rows: string;
    readonly sent: readonly string[];
    readonly asked?: readonly string[];
  };
}

export function testEach(cases: readonly SubmissionCase[]): void {
  for (const { description, expected, ...options } of cases) {
    it(description, async () => {
      const fixture = new SubmissionFixture(options);
      const counts = await fixture.run();
      expect(fixture.rows).to.equal(expected.rows);
      expect(fixture.sent).to.deep.equal(expected.sent);
      expect(fixture.asked).to.deep.equal(expected.asked ?? []);
      expect(counts).to.deep.equal(fixture.ledger.counts());
      expect(counts.pending).to.equal(0);
      expect(fixture.status).to.deep.include({ phase: 'done' });
      expect(fixture.hostFailed).to.equal(0);
    });
  }
}
