import { expect } from '@open-wc/testing';
import { loadCases, loadFile } from './field-cases.js';
import { judge, verdictOf, type Verdict } from './judge.js';
import { walk } from './walk.js';

/** What is reached so far. A case that becomes better is noted here, so that it stays better. */
const REACHED = new Map<string, Verdict>([
  ['formulas-filled-down-to-row-200', 'right'],
  ['formulas-never-calculated', 'right'],
  ['inactive-column', 'right'],
  ['german-yes-no-words', 'right'],
  ['logical-values-by-number-format', 'right'],
  ['tick-boxes-to-row-1001', 'right'],
  ['excel-guard-around-extensions', 'right'],
  ['whole-numbers-as-floats', 'right'],
  ['thousands-by-number-format', 'right'],
  ['filtered-rows-hidden-column', 'right'],
  ['instructions-on-the-first-sheet', 'right'],
  ['zip64-of-a-streaming-writer', 'right'],
  ['workbook-with-a-password', 'right'],
  ['groups-above-the-header', 'right'],
  ['dos-end-of-file-mark', 'right'],
  ['every-line-in-quotes', 'right'],
  ['western-names-in-dos-encoding', 'right'],
  ['dutch-headers', 'right'],
  ['two-email-columns-one-empty', 'right'],
  ['total-below-the-users', 'right'],
  ['address-book-renamed', 'right'],
  ['html-entities-in-names', 'right'],
  ['words-for-nothing', 'right'],
  ['addresses-with-names-and-marks', 'right'],
  ['typographic-characters-in-addresses', 'right'],
  ['time-zones-by-other-names', 'right'],
  ['display-name-last-first', 'asked'],
  ['email-is-the-username', 'right'],
]);

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
      expect(verdict, findings.map(({ what }) => what).join('; ')).to.equal(REACHED.get(id));
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
