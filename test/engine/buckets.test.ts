import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Outcome } from '../../src/submit/outcomes.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { Engine } from '../../src/engine/engine.js';
import { runs } from '../runs.js';

const header = 'Username,Email,Extension';
const column = (name: string, index: number) => ({ from: 'column', header: name, index }) as const;
const plan: ImportPlan = {
  username: column('Username', 0),
  email: column('Email', 1),
  virtualExtension: column('Extension', 2),
  role: { from: 'same', value: '1' },
  sip: { from: 'same', value: 'webrtc' },
};

/** Few different values, so that rows collide; some of them wrong. */
const row = fc
  .tuple(
    fc.constantFrom('ada', 'Ada', 'grace', 'alan', '', 'x\u0000y'),
    fc.constantFrom('ada@example.com', 'grace@example.com', 'a@b', 'wrong', ''),
    fc.constantFrom('2001', '2002', '2003', '1', ''),
    fc.constantFrom('', ',more'),
  )
  .map(([username, email, extension, extra]) => `${username},${email},${extension}${extra}`);

const answer = fc.constantFrom<((key: string) => Outcome)[]>(
  (key) => ({ key, status: 'created', temporaryPassword: 'secret' }),
  (key) => ({ key, status: 'created', recovered: true }),
  (key) => ({ key, status: 'duplicate' }),
  (key) => ({ key, status: 'rejected', reason: 'rejected' }),
  (key) => ({ key, status: 'rejected', reason: 'refused' }),
  (key) => ({ key, status: 'unknown' }),
);

describe('every row of the file ends in exactly one bucket', () => {
  it('holds whatever is in the file, whoever is left out, and whatever the host answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11)),
        fc.array(answer, { minLength: 12, maxLength: 12 }),
        fc.nat(3),
        async (rows, leftOut, answers, batches) => {
          const engine = new Engine();
          const read = await engine.read(new Blob([[header, ...rows].join('\n')]), { maxRows: 500 });
          if (!read.ok) return;
          engine.check(pbxUserFields, plan, new Map());
          const { counts } = engine.review.leaveOut(
            { ids: leftOut.filter((id) => id < read.summary.rows) },
            true,
          ).check;
          expect(counts.ready + counts.duplicates + counts.errors + counts.leftOut).to.equal(
            read.summary.rows,
          );
          engine.begin('session', undefined);
          for (let batch = 0; batch < batches; batch++) {
            const next = await engine.ledger.next(3);
            await engine.ledger.record(
              (next?.unresolved ?? []).flatMap((key, at) => answers[at + batch]?.(key) ?? []),
            );
          }
          await engine.ledger.finish();
          const { complete, summary } = engine.result(true);
          const { created, duplicates, rejected, unknown, notAttempted, pending, invalid } = complete;
          expect(complete.total).to.equal(created + duplicates + rejected + unknown + notAttempted);
          expect(complete.total + invalid + complete.leftOut).to.equal(read.summary.rows);
          expect(pending).to.equal(0);
          const { missingDetails, validation } = summary.reasons;
          expect(missingDetails + validation + summary.reasons.rejected).to.equal(summary.errors);

          const report = await engine.errorDetails((failed) => failed.map(() => 'what went wrong'));
          const reported = report.split('\r\n').length - 2;
          expect(reported + created).to.equal(read.summary.rows);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
