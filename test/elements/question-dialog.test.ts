import { expect } from '@open-wc/testing';
import type { Question, SessionState } from '../../src/session/state.js';
import { resultWith, reviewWith } from './late-fixtures.js';
import { mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';

afterEach(strikeLate);

const oneRole: Question = { about: 'privileged-roles', roles: [{ name: 'Admin', users: 12 }] };
const twoRoles: Question = {
  about: 'privileged-roles',
  roles: [
    { name: 'Admin', users: 12 },
    { name: '#1 <Owner>', users: 1 },
  ],
};
const passwords: Question = { about: 'passwords-not-saved', passwords: 60 };

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Asks as the session does: the button that leads to the question has the focus. */
async function ask(
  question: Question,
): Promise<{ stage: LateStage; opener: HTMLElement; state: SessionState }> {
  const state = question.about === 'privileged-roles' ? reviewWith() : resultWith();
  const stage = await mountLate(state);
  const opener = stage.all('.screen__actions button').at(-1) ?? stage;
  opener.focus();
  await stage.show({ ...state, question });
  return { stage, opener, state };
}

function dialogOf(stage: LateStage): HTMLDialogElement {
  return stage.find('dialog') as HTMLDialogElement;
}

function press(stage: LateStage, name: string): void {
  [...dialogOf(stage).querySelectorAll('button')].find((button) => textOf(button) === name)?.click();
}

describe('question about privileged roles', () => {
  it('is an alert dialog that names role and number', async () => {
    const { stage } = await ask(oneRole);
    const dialog = dialogOf(stage);
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(textOf(stage.find(`#${dialog.getAttribute('aria-labelledby') ?? ''}`))).to.equal(
      'Confirm privileged roles',
    );
    expect(textOf(stage.find(`#${dialog.getAttribute('aria-describedby') ?? ''}`))).to.contain(
      '12 users will get Admin',
    );
  });

  it('names each role', async () => {
    const { stage } = await ask(twoRoles);
    const lines = [...dialogOf(stage).querySelectorAll('li')].map(textOf);
    expect(lines).to.deep.equal(['12 users will get Admin', '1 user will get #1 <Owner>']);
  });

  it('has the focus on Back', async () => {
    const { stage } = await ask(oneRole);
    expect(textOf(stage.shadowRoot?.activeElement)).to.equal('Back');
  });

  it('imports anyway', async () => {
    const { stage } = await ask(oneRole);
    press(stage, 'Import anyway');
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'import', confirmed: true });
  });

  it('goes back, and gives the focus back to the button', async () => {
    const { stage, opener, state } = await ask(oneRole);
    press(stage, 'Back');
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
    await stage.show(state);
    expect(stage.all('dialog')).to.have.length(0);
    expect(stage.shadowRoot?.activeElement).to.equal(opener);
  });

  it('takes Escape for Back, and stays until the session has answered', async () => {
    const { stage } = await ask(oneRole);
    const cancel = new Event('cancel', { cancelable: true });
    dialogOf(stage).dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
    expect(dialogOf(stage).open).to.equal(true);
  });

  it('is dismissed when the browser closes it all the same', async () => {
    const { stage } = await ask(oneRole);
    dialogOf(stage).close();
    await new Promise((resolve) => setTimeout(resolve));
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'dismiss' });
  });

  it('gives the focus back when the element itself is taken away', async () => {
    const { stage, opener } = await ask(oneRole);
    stage.find('bulk-user-import-question').remove();
    expect(stage.shadowRoot?.activeElement).to.equal(opener);
  });
});

describe('question about passwords that were not saved', () => {
  it('says what would be lost', async () => {
    const { stage } = await ask(passwords);
    expect(textOf(dialogOf(stage).querySelector('#question-body'))).to.equal(
      'The temporary passwords of 60 users were not downloaded. If you go on, they are lost and must be reset one by one on the users page.',
    );
  });

  const answers = [
    { name: 'Download success details', expected: { type: 'download', file: 'success' } },
    { name: 'Continue without passwords', expected: { type: 'continue', confirmed: true } },
    { name: 'Back', expected: { type: 'dismiss' } },
  ];
  for (const { name, expected } of answers) {
    it(`can be answered with ${name}`, async () => {
      const { stage } = await ask(passwords);
      press(stage, name);
      expect(stage.requests).to.deep.equal([expected]);
    });
  }

  it('has the focus on the download', async () => {
    const { stage } = await ask(passwords);
    expect(textOf(stage.shadowRoot?.activeElement)).to.equal('Download success details');
  });
});
