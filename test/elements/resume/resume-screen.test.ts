import { expect } from '@open-wc/testing';
import type { SessionRequest } from '../../../src/session/requests.js';
import { allByRole, byRole, click } from '../../harness.js';
import { elsewhereWith, offeredImport, resumeWith } from '../lazy-fixtures.js';
import { mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const LONG_NAME = `${'northern-region-contact-centre-agents'.repeat(6)}.csv`;

function textsOf(fixture: ScreenFixture, selector: string): string[] {
  return fixture.all(selector).map(textOf);
}

describe('the offer to resume', () => {
  it('has one level-2 heading, which takes the focus', async () => {
    const fixture = await mount(resumeWith(), { focusHeading: true });
    expect(textsOf(fixture, 'h2')).to.deep.equal(['Unfinished import']);
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'heading', 'Unfinished import'));
  });

  it('says which import it is, when it began and how far it came', async () => {
    const fixture = await mount(resumeWith());
    expect(textsOf(fixture, '.progress__line')[0]).to.match(
      /^Import of users\.csv, started Nov 1[23], 2026, .*: 312 of 500 done$/,
    );
  });

  it('says which import it is without the name of a file that cannot be read any more', async () => {
    const { fileName: _, ...nameless } = offeredImport;
    const fixture = await mount({ ...resumeWith(), unfinished: nameless });
    expect(textsOf(fixture, '.progress__line')[0]).to.match(/^Import started .*: 312 of 500 done$/);
  });

  it('draws how far it came', async () => {
    const fixture = await mount(resumeWith());
    const bar = byRole(fixture, 'progressbar', 'Unfinished import');
    expect(bar?.ariaValueNow).to.equal('312');
    expect(bar?.ariaValueMax).to.equal('500');
    expect(bar?.ariaValueText).to.equal('312 of 500 done');
    const fill = fixture.find('.progress__fill').getBoundingClientRect().width;
    expect(fill / (bar?.getBoundingClientRect().width ?? 0)).to.be.closeTo(312 / 500, 0.01);
  });

  const answers: readonly { readonly name: string; readonly expected: SessionRequest }[] = [
    { name: 'Resume', expected: { type: 'resume-import' } },
    { name: 'Download what is known', expected: { type: 'download', file: 'known' } },
    { name: 'Discard', expected: { type: 'discard' } },
  ];
  for (const { name, expected } of answers) {
    it(`can be answered with ${name}`, async () => {
      const fixture = await mount(resumeWith());
      await click(fixture, 'button', name);
      expect(fixture.requests).to.deep.equal([expected]);
    });
  }

  it('says at the button what Resume does', async () => {
    const fixture = await mount(resumeWith());
    const resume = byRole(fixture, 'button', 'Resume');
    const hint = () => textsOf(fixture, `#${resume?.getAttribute('aria-describedby') ?? ''}`);
    expect(hint()).to.deep.equal([
      'Resume imports the rest. Users that were being sent when the page closed are checked first, so nobody is created twice.',
    ]);
    await fixture.show(resumeWith({ done: 500 }));
    expect(hint()).to.deep.equal(['Every row is done. Resume shows the result.']);
  });

  const warnings: readonly {
    readonly description: string;
    readonly input: { readonly passwords?: number; readonly unreadable?: number };
    readonly expected: readonly string[];
  }[] = [
    { description: 'nothing', input: {}, expected: [] },
    {
      description: 'a password that was not downloaded',
      input: { passwords: 1 },
      expected: ['1 temporary password was not downloaded yet. Discard deletes it.'],
    },
    {
      description: 'passwords that were not downloaded, and rows that cannot be read any more',
      input: { passwords: 312, unreadable: 25 },
      expected: [
        '312 temporary passwords were not downloaded yet. Discard deletes them.',
        '25 rows can’t be read any more and count as unknown: look the users up before importing the rows again.',
      ],
    },
  ];
  for (const { description, input, expected } of warnings) {
    it(`warns of ${description}`, async () => {
      const fixture = await mount(resumeWith(input));
      expect(textsOf(fixture, '.notice--warning')).to.deep.equal(expected);
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    it(`fits 320 px with a long file name, ${direction}`, async () => {
      const fixture = await mount(resumeWith({ fileName: LONG_NAME, passwords: 312, unreadable: 1 }));
      fixture.dir = direction;
      fixture.style.inlineSize = '320px';
      expect(fixture.scrollWidth).to.be.at.most(320);
      const { left, right } = fixture.getBoundingClientRect();
      for (const element of fixture.all('p, button')) {
        const box = element.getBoundingClientRect();
        expect(box.left, element.textContent).to.be.at.least(left);
        expect(box.right, element.textContent).to.be.at.most(right);
      }
    });
  }
});

describe('an import in another tab', () => {
  it('says so, and asks for nothing', async () => {
    const fixture = await mount(elsewhereWith());
    expect(byRole(fixture, 'heading', 'Unfinished import')?.localName).to.equal('h2');
    expect(textsOf(fixture, '.notice--info')).to.deep.equal([
      'Users are being imported in another tab. This page takes over when that tab is closed.',
    ]);
    expect(allByRole(fixture, 'button')).to.deep.equal([]);
  });

  it('says how far it came, where that is known', async () => {
    const fixture = await mount(elsewhereWith({ done: 312, total: 500 }));
    expect(textsOf(fixture, '.notice--info p')[1]).to.equal('312 of 500 done');
  });

  it('becomes the offer when the tab is gone', async () => {
    const fixture = await mount(elsewhereWith());
    await fixture.show(resumeWith());
    expect(textsOf(fixture, '.notice')).to.deep.equal([]);
    await click(fixture, 'button', 'Resume');
    expect(fixture.requests).to.deep.equal([{ type: 'resume-import' }]);
  });
});
