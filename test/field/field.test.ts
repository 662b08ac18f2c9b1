import { expect } from '@open-wc/testing';
import { loadCases, loadFile } from './field-cases.js';
import { judge, verdictOf, type Verdict } from './judge.js';
import { walk } from './walk.js';

const VERDICTS = ['right', 'asked', 'wrong'] as const satisfies readonly Verdict[];
const cases = await loadCases();

describe('files as people have them', () => {
  const verdicts = new Map<string, Verdict[]>();

  for (const fieldCase of cases) {
    const { id, kind, note, pick } = fieldCase;
    it(`${kind}: ${id}. ${note}`, async () => {
      const findings = judge(await walk(await loadFile(fieldCase), pick), fieldCase.expect);
      const verdict = verdictOf(findings);
      verdicts.set(kind, [...(verdicts.get(kind) ?? []), verdict]);
      expect(verdict, findings.map(({ what }) => what).join('; ')).to.equal('right');
    });
  }

  after(() => {
    const count = (found: readonly Verdict[]) =>
      VERDICTS.map((verdict) => `${found.filter((each) => each === verdict).length} ${verdict}`).join(', ');
    const lines = [...verdicts].map(([kind, found]) => `${kind}: ${count(found)}`);
    // eslint-disable-next-line no-console -- the figures are what the walk is for
    console.log([...lines, `all: ${count([...verdicts.values()].flat())}`].join('\n'));
  });
});
