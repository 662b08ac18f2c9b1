import { expect } from '@open-wc/testing';
import type { Step } from '../../../src/session/state.js';
import { allByRole, byRole } from '../../harness.js';
import { emptyState } from '../fixtures.js';
import { variants } from '../../runs.js';
import { axeFindings, useDarkPage, mount, unmount } from '../screen-fixture.js';

const names = ['Upload file', 'Required fields', 'Security', 'Optional fields', 'Review', 'Result'];

const cases: readonly { step: Step; current: string }[] = [
  { step: 'upload', current: 'Upload file' },
  { step: 'required', current: 'Required fields' },
  { step: 'security', current: 'Security' },
  { step: 'optional', current: 'Optional fields' },
  { step: 'review', current: 'Review' },
  { step: 'submit', current: 'Review' },
  { step: 'result', current: 'Result' },
];

describe('the progress list', () => {
  afterEach(unmount);

  for (const { step, current } of cases) {
    it(`is at ${current} in step ${step}`, async () => {
      const fixture = await mount({ ...emptyState, step });
      const items = allByRole(fixture, 'listitem').filter((item) =>
        byRole(fixture, 'list', 'Progress')?.contains(item),
      );
      expect(items.map((item) => item.textContent.trim())).to.deep.equal(names);
      const marked = items.filter((item) => item.getAttribute('aria-current') === 'step');
      expect(marked.map((item) => item.textContent.trim())).to.deep.equal([current]);
    });
  }

  it('says what is done to those who do not see the check marks', async () => {
    const fixture = await mount({ ...emptyState, step: 'optional' });
    expect(
      allByRole(fixture, 'listitem').filter((item) => item.querySelector('[role="img"]')),
    ).to.have.length(3);
  });

  it('is not there for the offer to resume', async () => {
    const fixture = await mount({ ...emptyState, step: 'resume' });
    expect(byRole(fixture, 'list', 'Progress')).to.equal(undefined);
  });

  it('keeps its words when there is room for a bar only', async () => {
    const fixture = await mount({ ...emptyState, step: 'required' });
    fixture.style.inlineSize = '320px';
    const list = byRole(fixture, 'list', 'Progress');
    expect(list?.textContent.replace(/\s+/g, ' ').trim()).to.equal(names.join(' '));
    expect(list?.scrollWidth).to.be.at.most(320);
    expect(fixture.find('.stepper__compact').innerText).to.contain('Step 2 of 6');
  });

  for (const scheme of variants('light', 'dark')) {
    it(`passes axe, ${scheme}`, async () => {
      if (scheme === 'dark') useDarkPage();
      const fixture = await mount({ ...emptyState, step: 'optional' });
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }
});
