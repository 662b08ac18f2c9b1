import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { SessionEnvironment } from '../../src/session/context.js';
import { ImportSession } from '../../src/session/session.js';
import { SessionTexts } from '../../src/session/session-texts.js';
import type { SessionState } from '../../src/session/state.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { ReadResponse, TableSummary, ReadingChoices } from '../../src/engine/protocol.js';
import { nextTask } from '../../src/session/next-task.js';
import { waitFor } from '../harness.js';
import { engineWith, mappingCalls, type EngineCalls, type Handlers } from './engine-fixture.js';
import { settingsFor } from './session-settings.js';

const summary: TableSummary = {
  rows: 2,
  blankRows: 0,
  encoding: 'windows-1252',
  delimiter: ';',
  headerRow: 1,
  notes: [{ code: 'guessed-encoding' }],
  firstRecords: [{ row: 1, cells: ['Username', 'Email'] }],
  columns: [],
  firstRows: [],
};
const read = (changes: Partial<TableSummary> = {}): ReadResponse => ({
  ok: true,
  summary: { ...summary, ...changes },
});
const oneColumn: ReadResponse = { ok: false, refusal: { code: 'one-column', params: {} } };
const noHeader: ReadResponse = { ok: false, refusal: { code: 'no-header', params: {} } };
const users = new File(['…'], 'users.csv');

/** A session whose engine responds when the test says so. */
class ManualSession {
  readonly reads: { readonly file: object; readonly choices: ReadingChoices }[] = [];
  readonly events: string[] = [];
  readonly session: ImportSession;
  readonly #pendingReads: ((answer: ReadResponse) => void)[] = [];

  constructor() {
    this.session = new ImportSession(this.#environment(), () => undefined);
  }

  get state(): SessionState {
    return this.session.state;
  }

  get upload(): SessionState['upload'] {
    return this.state.upload;
  }

  /** Chooses a file, and responds for the engine. */
  async choose(answer: ReadResponse, file = users): Promise<void> {
    this.session.requests.handle({ type: 'choose-file', file });
    await this.answer(answer);
  }

  /** Reads the file by other choices, without a response yet. */
  async readAgain(choices: ReadingChoices): Promise<void> {
    this.session.requests.handle({ type: 'read-again', choices });
    await flushTasks();
  }

  /** Responds to the last request, or to another one. */
  async answer(answer: ReadResponse, which = -1): Promise<void> {
    await flushTasks();
    this.#pendingReads.at(which)?.(answer);
    await flushTasks();
  }

  #environment(): SessionEnvironment {
    const read: Handlers<EngineCalls>['read'] = (file, { maxRows: _, minColumns: __, ...choices }) => {
      this.reads.push({ file, choices });
      return new Promise<ReadResponse>((resolve) => this.#pendingReads.push(resolve));
    };
    return {
      settings: { ...settingsFor(basicUserFields), host: { createUsers: () => Promise.resolve([]) } },
      texts: new SessionTexts(en, createFormat('en'), basicUserFields),
      isConnected: true,
      emit: (type, detail) => {
        const about = 'code' in detail ? detail.code : 'encoding' in detail ? detail.encoding : '';
        if (type !== 'import-step') this.events.push(`${type} ${about}`);
      },
      save: () => undefined,
      startEngine: () =>
        Promise.resolve({
          engine: engineWith({ ...mappingCalls(), read }),
          where: 'worker',
          close: () => undefined,
        }),
    };
  }
}

/** Resolves once all work that waits for a promise or a module has gone on. */
async function flushTasks(): Promise<void> {
  await import('../../src/session/make-plan.js');
  await nextTask();
}

describe('reading a file once more by other choices', () => {
  it('keeps the first rows on screen until the response comes', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    await subject.readAgain({ encoding: 'koi8-r' });
    expect(subject.upload).to.deep.equal({ phase: 'read', again: { encoding: 'koi8-r' } });
    expect(subject.state.file?.encoding).to.equal('windows-1252');
    await subject.answer(read({ encoding: 'koi8-r', notes: [] }));
    expect(subject.upload).to.deep.equal({ phase: 'read' });
    expect(subject.state.file?.encoding).to.equal('koi8-r');
    expect(subject.state.file?.choices).to.deep.equal({ encoding: 'koi8-r' });
    expect(subject.reads.map(({ choices }) => choices)).to.deep.equal([{}, { encoding: 'koi8-r' }]);
    expect(subject.reads.every(({ file }) => file === users)).to.equal(true);
    expect(subject.events).to.deep.equal(['import-file windows-1252', 'import-file koi8-r']);
  });

  it('keeps the reading from before a choice that has the file refused, and returns to it', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    const shown = subject.state.file;
    await subject.readAgain({ delimiter: '|' });
    await subject.answer(oneColumn);
    expect(subject.state.file).to.equal(undefined);
    expect(subject.upload).to.deep.equal({
      phase: 'refused',
      fileName: 'users.csv',
      refusal: { code: 'one-column', params: {} },
      choices: { delimiter: '|' },
      before: shown,
    });
    await subject.readAgain({ delimiter: ',' });
    await subject.answer(oneColumn);
    expect(subject.upload).to.include({ phase: 'refused', before: shown });
    await subject.readAgain({ delimiter: ';' });
    expect(subject.upload).to.deep.include({ phase: 'refused', again: { delimiter: ';' } });
    await subject.answer(read());
    expect(subject.upload).to.deep.equal({ phase: 'read' });
    expect(subject.events).to.deep.equal([
      'import-file windows-1252',
      'import-error one-column',
      'import-error one-column',
      'import-file windows-1252',
    ]);
  });

  it('names the columns of a file that was refused', async () => {
    const subject = new ManualSession();
    await subject.choose(noHeader);
    expect(subject.upload).to.deep.include({ phase: 'refused', choices: {} });
    expect(subject.upload).not.to.have.property('before');
    await subject.readAgain({ headerRow: 0 });
    const columns = [0, 1].map((index) => ({
      index,
      header: '',
      ambiguous: true,
      offered: true,
      samples: [],
    }));
    await subject.answer(read({ headerRow: 0, columns }));
    // Columns without names are matched by a module that is loaded for them.
    await waitFor(() => subject.upload.phase === 'read', 'the file');
    expect(subject.state.file?.columns.map(({ name }) => name)).to.deep.equal(['Column 1', 'Column 2']);
    expect(subject.events).to.deep.equal(['import-error no-header', 'import-file windows-1252']);
  });

  it('knows the sheets of a workbook whose first sheet is refused', async () => {
    const subject = new ManualSession();
    await subject.choose({ ...noHeader, sheets: ['Read me', 'Users'] });
    expect(subject.upload).to.deep.include({ phase: 'refused', sheets: ['Read me', 'Users'] });
  });

  it('starts anew with another file', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    await subject.readAgain({ headerRow: 0 });
    await subject.answer(oneColumn);
    await subject.choose(oneColumn, new File(['…'], 'other.csv'));
    expect(subject.reads.at(-1)?.choices).to.deep.equal({});
    expect(subject.upload).to.deep.equal({
      phase: 'refused',
      fileName: 'other.csv',
      refusal: { code: 'one-column', params: {} },
      choices: {},
    });
  });

  it('drops the response to an earlier choice', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    await subject.readAgain({ encoding: 'koi8-r' });
    await subject.readAgain({ encoding: 'euc-jp' });
    await subject.answer(read({ encoding: 'euc-jp' }), 2);
    await subject.answer(oneColumn, 1);
    expect(subject.state.file?.encoding).to.equal('euc-jp');
    expect(subject.events).to.deep.equal(['import-file windows-1252', 'import-file euc-jp']);
  });

  it('goes on with the reading that was requested last, once the response is there', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    await subject.readAgain({ encoding: 'koi8-r' });
    subject.session.requests.handle({ type: 'upload' });
    await flushTasks();
    expect(subject.state.step).to.equal('upload');
    await subject.answer(read({ encoding: 'koi8-r' }));
    await flushTasks();
    expect(subject.state.step).to.equal('required');
    expect(subject.state.file?.encoding).to.equal('koi8-r');
  });

  it('does not go on with a refused file', async () => {
    const subject = new ManualSession();
    await subject.choose(read());
    await subject.readAgain({ delimiter: '|' });
    subject.session.requests.handle({ type: 'upload' });
    await subject.answer(oneColumn);
    await flushTasks();
    expect(subject.state.step).to.equal('upload');
    expect(subject.upload.phase).to.equal('refused');
  });

  it('does nothing without a file, while a file is read, or on another screen', async () => {
    const subject = new ManualSession();
    await subject.readAgain({ headerRow: 0 });
    expect(subject.reads).to.deep.equal([]);
    subject.session.requests.handle({ type: 'choose-file', file: users });
    await flushTasks();
    await subject.readAgain({ headerRow: 0 });
    expect(subject.reads).to.have.length(1);
    await subject.answer(read());
    subject.session.requests.handle({ type: 'upload' });
    await flushTasks();
    expect(subject.state.step).to.equal('required');
    await subject.readAgain({ headerRow: 0 });
    expect(subject.reads).to.have.length(1);
  });

  it('does not keep openFile from going on', async () => {
    const subject = new ManualSession();
    const opening = subject.session.openFile(users);
    await subject.answer(read());
    expect(await opening).to.equal(true);
    expect(subject.state.step).to.equal('required');
  });
});
