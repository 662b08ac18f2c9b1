import { expect, waitUntil } from '@open-wc/testing';
import { ConditionStore } from '../../demo/conditions.js';
import { element } from '../../demo/portal/element.js';
import { ImportDialog } from '../../demo/portal/import-dialog.js';
import type { Busy, ImportHost } from '../../src/index.js';

/** The elements of the portal's page that the dialog uses. */
function makePage(): HTMLElement {
  return element(
    'div',
    {},
    element('div', { id: 'conditions-home' }, element('details', { id: 'conditions' })),
    element(
      'dialog',
      { id: 'import-dialog' },
      element('button', { id: 'close-import' }, 'Close'),
      element('div', { id: 'import-place' }),
      element('div', { id: 'conditions-away' }),
    ),
    element(
      'dialog',
      { id: 'question' },
      element('h2', { id: 'question-title' }),
      element('p', { id: 'question-text' }),
      element('button', { id: 'question-no' }),
      element('button', { id: 'question-yes' }),
    ),
  );
}

describe('the import dialog of the demo', () => {
  let page: HTMLElement;
  let dialog: ImportDialog;
  let conditions: ConditionStore;
  let created: readonly number[] | undefined;
  const host: ImportHost = { createUsers: () => Promise.resolve([]) };

  const find = (id: string) => page.querySelector<HTMLElement>(`#${id}`);
  // The element itself is not defined: the tests are about what the dialog does with the element.
  const inner = () => page.querySelector('bulk-user-import');
  const isAsking = () => page.querySelector<HTMLDialogElement>('#question')?.open;
  const beBusy = (busy: Busy) => Object.assign(inner() ?? {}, { busy });
  const click = (id: string) => find(id)?.click();
  const pressEscape = () =>
    inner()?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
  const closed = () =>
    waitUntil(() => !dialog.isOpen && find('conditions')?.parentElement?.id === 'conditions-home');
  const asked = () => waitUntil(isAsking, 'no question');

  beforeEach(() => {
    localStorage.clear();
    page = makePage();
    document.body.append(page);
    conditions = new ConditionStore(localStorage);
    created = undefined;
    dialog = new ImportDialog({
      host,
      conditions,
      resumeKey: 'tenant/me',
      onContinue: (ids) => (created = ids),
    });
    dialog.open();
  });

  afterEach(() => {
    page.remove();
    localStorage.clear();
  });

  it('gives the element its host, its resume key and the limit of the conditions', () => {
    expect(inner()).to.include({ host, resumeKey: 'tenant/me', maxRows: 500 });
    conditions.set({ maxRows: 20 });
    expect(inner()?.maxRows).to.equal(20);
  });

  it('moves the conditions into the dialog, and back', async () => {
    expect(find('conditions')?.parentElement?.id).to.equal('conditions-away');
    click('close-import');
    await closed();
    expect(find('conditions')?.parentElement?.id).to.equal('conditions-home');
  });

  for (const close of ['button', 'Escape']) {
    const leave = () => (close === 'button' ? click('close-import') : pressEscape());

    it(`closes by ${close}, and goes on where it was when opened again`, async () => {
      const before = inner();
      leave();
      await closed();
      dialog.open();
      expect(inner()).to.equal(before);
    });

    for (const busy of ['submitting', 'passwords'] as const) {
      it(`asks before it closes by ${close} while busy with ${busy}`, async () => {
        const before = inner();
        beBusy(busy);
        leave();
        await asked();
        click('question-no');
        await waitUntil(() => !isAsking());
        leave();
        await asked();
        expect(dialog.isOpen).to.be.true;
        expect(inner()).to.equal(before);
        click('question-yes');
        await closed();
        expect(inner()).to.be.null;
      });
    }
  }

  it('leaves Escape alone where another listener has handled the key', () => {
    inner()?.addEventListener('keydown', (event) => event.preventDefault());
    pressEscape();
    expect(dialog.isOpen).to.be.true;
  });

  it('closes on Continue, reports who was created, and starts anew the next time', async () => {
    const before = inner();
    const detail = { created: [{ key: 'a', row: 2, id: 7, username: 'ada', email: 'ada@example.com' }] };
    before?.dispatchEvent(new CustomEvent('import-continue', { detail }));
    await closed();
    expect(created).to.deep.equal([7]);
    dialog.open();
    expect(inner()).not.to.equal(before);
  });
});
