import { expect } from '@open-wc/testing';
import type { Question, SessionState } from '../../../src/session/state.js';
import { resultWith, resumeWith, reviewWith } from '../lazy-fixtures.js';
import { mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const oneRole: Question = {
  about: 'privileged-roles',
  roles: [{ name: 'Admin', users: 12, named: ['Ana Ruiz', 'Bo Li', 'cyd'] }],
};
const twoRoles: Question = {
  about: 'privileged-roles',
  roles: [
    { name: 'Admin', users: 2, named: ['Ana Ruiz', 'Bo Li'] },
    { name: '#1 <Owner>', users: 1, named: ['<b>Cy</b> Day'] },
  ],
};
const passwords: Question = { about: 'passwords-not-saved', passwords: 60 };
const fileSaved: Question = { about: 'file-saved', fileName: 'users-success.csv', passwords: 60 };
const discard: Question = { about: 'discard', done: 312, total: 500, passwords: 0 };

function screenOf({ about }: Question): SessionState {
  if (about === 'discard') return resumeWith();
  return about === 'passwords-not-saved' || about === 'file-saved' ? resultWith() : reviewWith();
}

/** Shows a question as the session does: the button that leads to it has the focus. */
async function mountQuestion(
  question: Question,
): Promise<{ fixture: ScreenFixture; opener: HTMLElement; state: SessionState }> {
  const state = screenOf(question);
  const fixture = await mount(state);
  const opener = fixture.all('.screen__actions button').at(-1) ?? fixture;
  opener.focus();
  await fixture.show({ ...state, question });
  return { fixture, opener, state };
}

function dialogOf(fixture: ScreenFixture): HTMLDialogElement {
  return fixture.find('dialog') as HTMLDialogElement;
}

function bodyOf(fixture: ScreenFixture): string[] {
  return [...dialogOf(fixture).querySelectorAll('#question-body p')].map(textOf);
}

function buttonsOf(fixture: ScreenFixture): string[] {
  return [...dialogOf(fixture).querySelectorAll('button')].map(textOf);
}

function press(fixture: ScreenFixture, name: string): void {
  [...dialogOf(fixture).querySelectorAll('button')].find((button) => textOf(button) === name)?.click();
}

describe('the question about corrected cells', () => {
  const lost = { about: 'corrected-cells', field: 'email', source: undefined, cells: 3 } as const;
  const cases: readonly { question: Question; expected: readonly string[] }[] = [
    {
      question: { ...lost, column: 'Mail' },
      expected: [
        '3 cells that you corrected in “Mail” will not be used.',
        'They are used again when you choose this column again.',
      ],
    },
    {
      question: { ...lost, column: '', derived: 'username' },
      expected: [
        '3 cells that you corrected in “Username” will not be used.',
        'They are made anew from what you choose.',
      ],
    },
  ];
  for (const { question, expected } of cases)
    it(`says: ${expected.join(' ')}`, async () => {
      const { fixture } = await mountQuestion(question);
      expect(bodyOf(fixture)).to.deep.equal(expected);
    });
});

describe('the question about privileged roles', () => {
  it('is an alert dialog that names role and number', async () => {
    const { fixture } = await mountQuestion(oneRole);
    const dialog = dialogOf(fixture);
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(textOf(fixture.find(`#${dialog.getAttribute('aria-labelledby') ?? ''}`))).to.equal(
      'Confirm privileged roles',
    );
    expect(textOf(fixture.find(`#${dialog.getAttribute('aria-describedby') ?? ''}`))).to.contain(
      '12 users will get Admin: Ana Ruiz, Bo Li, cyd, and 9 more',
    );
  });

  it('names each role', async () => {
    const { fixture } = await mountQuestion(twoRoles);
    const lines = [...dialogOf(fixture).querySelectorAll('li')].map(textOf);
    expect(lines).to.deep.equal([
      '2 users will get Admin: Ana Ruiz and Bo Li',
      '<b>Cy</b> Day will be #1 <Owner>',
    ]);
  });

  it('has the focus on Back', async () => {
    const { fixture } = await mountQuestion(oneRole);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Back');
  });

  it('shows the users, and closes before that', async () => {
    const { fixture } = await mountQuestion(oneRole);
    press(fixture, 'Show them');
    expect(fixture.requests.slice(-2)).to.deep.equal([
      { type: 'dismiss' },
      { type: 'show-rows', filter: 'ready', from: 0, count: 60, search: { privileged: true } },
    ]);
  });

  it('imports anyway', async () => {
    const { fixture } = await mountQuestion(oneRole);
    press(fixture, 'Import anyway');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'import', confirmed: true });
  });

  it('goes back, and gives the focus back to the button', async () => {
    const { fixture, opener, state } = await mountQuestion(oneRole);
    press(fixture, 'Back');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
    await fixture.show(state);
    expect(fixture.all('dialog')).to.have.length(0);
    expect(fixture.shadowRoot?.activeElement).to.equal(opener);
  });

  it('takes Escape for Back, and stays until the session closes it', async () => {
    const { fixture } = await mountQuestion(oneRole);
    const cancel = new Event('cancel', { cancelable: true });
    dialogOf(fixture).dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
    expect(dialogOf(fixture).open).to.equal(true);
  });

  it('is dismissed when the browser closes it all the same', async () => {
    const { fixture } = await mountQuestion(oneRole);
    const dialog = dialogOf(fixture);
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    dialog.close();
    await closed;
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
  });

  it('gives the focus back when the element itself is taken away', async () => {
    const { fixture, opener } = await mountQuestion(oneRole);
    fixture.find('bulk-user-import-question').remove();
    expect(fixture.shadowRoot?.activeElement).to.equal(opener);
  });
});

describe('the question about passwords that were not saved', () => {
  it('says what would be lost', async () => {
    const { fixture } = await mountQuestion(passwords);
    expect(textOf(dialogOf(fixture).querySelector('#question-body'))).to.equal(
      'The temporary passwords of 60 users were not downloaded. If you go on, they are lost and must be reset one by one on the users page.',
    );
  });

  it('says for how long they can still be downloaded where this browser keeps them', async () => {
    const { fixture, state } = await mountQuestion(passwords);
    await fixture.show({ ...state, question: passwords, journal: 'on' });
    expect(bodyOf(fixture)).to.deep.equal([
      'The temporary passwords of 60 users were not downloaded. If you go on, they can be downloaded here for 7 days, then they must be reset one by one on the users page.',
    ]);
  });

  const answers = [
    { name: 'Download success details', expected: { type: 'download', file: 'success' } },
    { name: 'Continue without passwords', expected: { type: 'continue', confirmed: true } },
    { name: 'Back', expected: { type: 'dismiss' } },
  ];
  for (const { name, expected } of answers) {
    it(`can be answered with ${name}`, async () => {
      const { fixture } = await mountQuestion(passwords);
      press(fixture, name);
      expect(fixture.requests).to.deep.equal([expected]);
    });
  }

  it('has the focus on the download', async () => {
    const { fixture } = await mountQuestion(passwords);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Download success details');
  });
});

describe('the question about discarding an unfinished import', () => {
  it('has a title, and says what is lost', async () => {
    const { fixture } = await mountQuestion(discard);
    expect(textOf(dialogOf(fixture).querySelector('#question-title'))).to.equal(
      'Discard the unfinished import?',
    );
    expect(bodyOf(fixture)).to.deep.equal([
      'Users created so far stay. What became of each row is forgotten.',
      '188 of 500 rows are not done, and are not imported any more.',
    ]);
    expect(buttonsOf(fixture)).to.deep.equal(['Back', 'Discard import']);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Back');
  });

  it('names the passwords, and offers them first', async () => {
    const { fixture } = await mountQuestion({ ...discard, passwords: 1 });
    expect(bodyOf(fixture)[2]).to.equal('1 temporary password was never downloaded, and is lost for good.');
    expect(buttonsOf(fixture)).to.deep.equal(['Back', 'Discard import', 'Download what is known']);
    expect(textOf(fixture.find('dialog .button--primary'))).to.equal('Download what is known');
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Back');
  });

  it('does not speak of rows when all are done', async () => {
    const { fixture } = await mountQuestion({ ...discard, done: 500 });
    expect(bodyOf(fixture)).to.have.length(1);
  });

  const answers = [
    { name: 'Discard import', expected: { type: 'discard', confirmed: true } },
    { name: 'Download what is known', expected: { type: 'download', file: 'known' } },
    { name: 'Back', expected: { type: 'dismiss' } },
  ];
  for (const { name, expected } of answers) {
    it(`can be answered with ${name}`, async () => {
      const { fixture } = await mountQuestion({ ...discard, passwords: 312 });
      press(fixture, name);
      expect(fixture.requests).to.deep.equal([expected]);
    });
  }
});

describe('the message about rows that can not be fixed', () => {
  const reasons: readonly { readonly input: 'journal' | 'worker'; readonly expected: RegExp }[] = [
    { input: 'journal', expected: /^What you changed could not be saved .+ then import again\.$/ },
    { input: 'worker', expected: /^Part of the page could not be loaded, .+ upload it as it is\.$/ },
  ];
  for (const { input, expected } of reasons) {
    it(`says why, and leads back: ${input}`, async () => {
      const { fixture } = await mountQuestion({ about: 'not-fixed', reason: input });
      expect(textOf(dialogOf(fixture).querySelector('#question-title'))).to.equal('Nothing was sent');
      expect(bodyOf(fixture).join(' ')).to.match(expected);
      expect(buttonsOf(fixture)).to.deep.equal(['Back']);
    });
  }
});

describe('the message about another tab that is importing', () => {
  it('leads back', async () => {
    const { fixture } = await mountQuestion({ about: 'elsewhere' });
    expect(textOf(dialogOf(fixture).querySelector('#question-title'))).to.equal('Another tab is importing');
    expect(bodyOf(fixture)).to.deep.equal([
      'Users are being imported in another tab. Wait until it has ended, then try again.',
    ]);
    expect(buttonsOf(fixture)).to.deep.equal(['Back']);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Back');
    press(fixture, 'Back');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
  });
});

describe('the question about a file that may not have been saved', () => {
  it('names the file and what would be lost, and says what can be done', async () => {
    const { fixture } = await mountQuestion(fileSaved);
    expect(textOf(dialogOf(fixture).querySelector('h3'))).to.equal('Is the file there?');
    expect(bodyOf(fixture)[0]).to.equal(
      'Check that users-success.csv is in your downloads. Without it, the temporary passwords of 60 users are lost and must be reset one by one on the users page.',
    );
    expect(bodyOf(fixture)[1]).to.contain('allow downloads');
    expect(buttonsOf(fixture)).to.deep.equal(['Back', 'Download again', 'Yes, continue']);
    expect(textOf(fixture.shadowRoot?.activeElement)).to.equal('Back');
  });

  it('goes on, or hands the file over once more', async () => {
    const { fixture } = await mountQuestion(fileSaved);
    press(fixture, 'Yes, continue');
    press(fixture, 'Download again');
    expect(fixture.requests).to.deep.equal([
      { type: 'continue', confirmed: true },
      { type: 'download', file: 'success' },
    ]);
  });

  it('hands a workbook over once more as a workbook', async () => {
    const { fixture } = await mountQuestion({ ...fileSaved, fileName: 'users-success.xlsx' });
    press(fixture, 'Download again');
    expect(fixture.requests).to.deep.equal([{ type: 'download', file: 'success', as: 'xlsx' }]);
  });
});
