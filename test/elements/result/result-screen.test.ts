import { expect } from '@open-wc/testing';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import type { ResultState } from '../../../src/session/state.js';
import { cleanResult, mixedResult, resultWith } from '../lazy-fixtures.js';
import { mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

function buttons(fixture: ScreenFixture): string[] {
  return fixture.all('button').map(textOf);
}

function button(fixture: ScreenFixture, name: string): HTMLElement {
  const found = fixture.all('button').find((candidate) => textOf(candidate) === name);
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}

function primary(fixture: ScreenFixture): string[] {
  return fixture.all('.button--primary').map(textOf);
}

function hints(fixture: ScreenFixture): string[] {
  return fixture.all('.outcome__hint').map(textOf);
}

describe('the result screen', () => {
  it('has one level-2 heading, which takes the focus', async () => {
    const fixture = await mount(resultWith(), { focusHeading: true });
    expect(fixture.all('h2').map(textOf)).to.deep.equal(['Result']);
    expect(fixture.shadowRoot?.activeElement?.textContent).to.equal('Result');
  });

  const counts: readonly { description: string; input: Partial<ResultState>; expected: string[] }[] = [
    {
      description: 'a mixed import',
      input: {},
      expected: ['53 users created', '1 duplicate', '4 errors', '2 left out'],
    },
    {
      description: 'a clean import',
      input: cleanResult,
      expected: ['60 users created', '0 duplicates', '0 errors'],
    },
    {
      description: 'an import that was stopped',
      input: { created: 1, errors: 1, unknown: 3, notAttempted: 12, leftOut: 0 },
      expected: ['1 user created', '1 duplicate', '1 error', '3 unknown', '12 not attempted'],
    },
  ];
  for (const { description, input, expected } of counts) {
    it(`counts what became of the rows of ${description}, each in one element of its own`, async () => {
      const fixture = await mount(resultWith(input));
      expect(fixture.all('.counts > li').map(({ textContent }) => textContent)).to.deep.equal(expected);
      const all = fixture.all('bulk-user-import-result *');
      for (const text of expected) {
        expect(
          all.filter(({ textContent }) => textContent === text),
          text,
        ).to.have.length(1);
      }
    });
  }

  it('breaks the errors down by reason', async () => {
    const fixture = await mount(resultWith());
    const lists = fixture
      .all('.breakdown__list')
      .map((list) => [list.ariaLabel, [...list.children].map(textOf)]);
    expect(lists).to.deep.equal([
      ['Errors by reason', ['Missing details 1 row', 'Validation 2 rows', 'Rejected by the server 1 row']],
    ]);
  });

  it('says that all is done when everything went well', async () => {
    const fixture = await mount(resultWith({}, cleanResult));
    expect(textOf(fixture.find('.notice--success'))).to.equal('Every row of the file was imported.');
    expect(buttons(fixture)).to.deep.equal(['Download as .xlsx', 'Download success details', 'Continue']);
    expect(fixture.all('[part="failed"]')).to.have.length(0);
  });

  it('wants the passwords to be saved first, and says why', async () => {
    const fixture = await mount(resultWith());
    expect(primary(fixture)).to.deep.equal(['Download success details']);
    expect(hints(fixture)[0]).to.contain('passwords must be reset one by one');
    expect(computeAccessibleDescription(button(fixture, 'Download success details'))).to.equal(
      `Temporary passwords ${hints(fixture)[0] ?? ''}`,
    );
    button(fixture, 'Download success details').click();
    expect(fixture.requests).to.deep.equal([{ type: 'download', file: 'success' }]);
  });

  it('makes Continue the primary button once the passwords are saved, and keeps the focus', async () => {
    const fixture = await mount(resultWith());
    const download = button(fixture, 'Download success details');
    download.focus();
    await fixture.show(resultWith({ successDownloaded: true, fileNames: { success: 'users-success.csv' } }));
    expect(fixture.shadowRoot?.activeElement).to.equal(download);
    expect(primary(fixture)).to.deep.equal(['Continue']);
    expect(textOf(fixture.find('[part="created"] .outcome__done'))).to.equal(
      'Check that users-success.csv is in your downloads',
    );
    button(fixture, 'Continue').click();
    expect(fixture.requests).to.deep.equal([{ type: 'continue' }]);
  });

  it('says how long this browser keeps passwords, where it does', async () => {
    const fixture = await mount({ ...resultWith(), journal: 'on' });
    expect(hints(fixture)[0]).to.equal(
      'Save them now: this browser keeps them for 7 days. After that, passwords must be reset one by one on the users page.',
    );
    expect(fixture.all('.outcome__hint--warning')).to.have.length(1);
    expect(primary(fixture)).to.deep.equal(['Download success details']);
    await fixture.show({ ...resultWith({ successDownloaded: true }), journal: 'on' });
    expect(hints(fixture)[0]).to.contain('This browser keeps them until 24 hours after Continue.');
  });

  it('does not promise to keep the passwords of an import that could not be saved', async () => {
    const fixture = await mount({ ...resultWith(), journal: 'unavailable' });
    expect(hints(fixture)[0]).to.contain('they are shown nowhere else');
  });

  it('does not speak of passwords where there are none', async () => {
    const fixture = await mount(resultWith({ passwords: 0 }));
    expect(textOf(fixture.find('[part="created"]'))).to.equal(
      'Created users The file lists the users that were created. Download as .xlsx',
    );
    expect(primary(fixture)).to.deep.equal(['Continue']);
  });

  it('names passwords that never arrived, and those with an apostrophe in the file', async () => {
    const fixture = await mount(resultWith({ passwordsMissing: 1, passwordsQuoted: 2 }));
    expect(hints(fixture)).to.include('1 user created, password not received. Reset it on the users page.');
    expect(hints(fixture).some((text) => text.startsWith('2 passwords have a character'))).to.equal(true);
  });

  it('downloads the error details', async () => {
    const fixture = await mount(resultWith());
    button(fixture, 'Download error details').click();
    expect(fixture.requests).to.deep.equal([{ type: 'download', file: 'errors' }]);
    expect(fixture.all('[part="failed"] .outcome__done')).to.have.length(0);
    await fixture.show(resultWith({ errorsDownloaded: true }));
    expect(textOf(fixture.find('[part="failed"] .outcome__done'))).to.equal(
      'Check that the file is in your downloads',
    );
  });

  const workbooks = [
    { file: 'success', section: 'created', name: 'Download as .xlsx: success details' },
    { file: 'errors', section: 'failed', name: 'Download as .xlsx: error details' },
  ] as const;
  for (const { file, section, name } of workbooks) {
    it(`downloads the ${section} rows as .xlsx, too, and says what Excel does to numbers only where there are any`, async () => {
      const fixture = await mount(resultWith());
      const csv = button(fixture, file === 'success' ? 'Download success details' : 'Download error details');
      const [xlsx] = fixture.all(`[part="${section}"] [part~="download-xlsx-button"]`);
      expect(xlsx && computeAccessibleName(xlsx)).to.equal(name);
      // What a person sees is the start of the name, for those who say it.
      expect(textOf(xlsx)).to.equal(name.split(':')[0]);
      expect(hints(fixture).join()).not.to.include('Excel');
      xlsx?.click();
      expect(fixture.requests).to.deep.equal([{ type: 'download', file, as: 'xlsx' }]);

      await fixture.show(resultWith({ changedByExcel: { success: false, errors: false, [file]: true } }));
      const found = fixture
        .all('.outcome__hint')
        .filter((hint) => textOf(hint).startsWith('Excel may shorten'));
      expect(found).to.have.lengthOf(1);
      expect(found[0]?.closest('section')?.part.value).to.equal(section);
      for (const described of [csv, xlsx])
        expect(described?.getAttribute('aria-describedby')?.split(' ')).to.include(found[0]?.id);
    });
  }

  it('offers to retry what failed by the server, with the number', async () => {
    const fixture = await mount(resultWith());
    expect(buttons(fixture)).not.to.include('Retry failed rows');
    await fixture.show(resultWith({ retriable: 3 }));
    const retry = button(fixture, 'Retry failed rows');
    expect(textOf(fixture.find(`#${retry.getAttribute('aria-describedby') ?? ''}`))).to.equal(
      '3 rows failed because of the server or the network and can be tried again.',
    );
    retry.click();
    expect(fixture.requests).to.deep.equal([{ type: 'retry-failed' }]);
  });

  it('offers to fix here what the server turned down, with the number', async () => {
    const fixture = await mount(resultWith());
    expect(buttons(fixture).filter((name) => name.startsWith('Fix'))).to.deep.equal([]);
    await fixture.show(resultWith({ fixable: 1, retriable: 2, errorsDownloaded: true }));
    expect(buttons(fixture)).to.deep.equal([
      'Download as .xlsx',
      'Download error details',
      'Download as .xlsx',
      'Fix 1 row here',
      'Retry failed rows',
      'Download success details',
      'Continue',
    ]);
    await fixture.show(resultWith({ fixable: 3 }));
    const fix = button(fixture, 'Fix 3 rows here');
    expect(fix.part.contains('fix-button')).to.equal(true);
    expect(textOf(fixture.find(`#${fix.getAttribute('aria-describedby') ?? ''}`))).to.equal(
      '3 rows were turned down by the server for their values. Change them here, then import them again.',
    );
    fix.click();
    expect(fixture.requests).to.deep.equal([{ type: 'fix-failed' }]);
  });

  it('puts the retry first where nobody was created', async () => {
    const fixture = await mount(resultWith({ created: 0, passwords: 0, retriable: 60 }));
    expect(primary(fixture)).to.deep.equal(['Retry failed rows']);
  });

  it('says what to do about unknown rows', async () => {
    const fixture = await mount(resultWith({ unknown: 3 }));
    expect(hints(fixture).some((text) => text.startsWith('For 3 rows no answer came'))).to.equal(true);
  });

  const ends: readonly {
    description: string;
    input: Partial<ResultState>;
    expected: string;
    tone: string;
  }[] = [
    {
      description: 'was stopped',
      input: { stopped: 'administrator' },
      expected: 'You stopped the import. Rows that were not sent count as not attempted.',
      tone: 'info',
    },
    {
      description: 'could not go on',
      input: { stopped: 'host-failed' },
      expected: 'The import ended early: the server could not go on.',
      tone: 'error',
    },
    {
      description: 'could not go on, in the words of the server',
      input: { stopped: 'host-failed', hostMessage: 'The licence has <b>expired</b>.' },
      expected: 'The import ended early. The server says: The licence has <b>expired</b>.',
      tone: 'error',
    },
  ];
  for (const { description, input, expected, tone } of ends) {
    it(`says that the import ${description}`, async () => {
      const fixture = await mount(resultWith(input));
      expect(textOf(fixture.find(`.notice--${tone}`))).to.equal(expected);
    });
  }

  it('has a slot for the help of the portal', async () => {
    const fixture = await mount(resultWith());
    expect(fixture.all('slot[name="result-help"]')).to.have.length(1);
  });

  it('adds up to the rows of the file in its fixture', () => {
    const { created, duplicates, errors, unknown, notAttempted, leftOut, reasons } = mixedResult;
    expect(created + duplicates + errors + unknown + notAttempted + leftOut).to.equal(60);
    expect(reasons.missingDetails + reasons.validation + reasons.rejected).to.equal(errors);
  });
});
