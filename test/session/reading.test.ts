import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { SessionEnvironment } from '../../src/session/context.js';
import { ImportSession } from '../../src/session/session.js';
import { SessionTexts } from '../../src/session/session-texts.js';
import type { ReadingChoices, SessionState } from '../../src/session/state.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { ReadAnswer, TableSummary } from '../../src/engine/answers.js';
import type { WorkbookPort } from '../../src/engine/open-workbook.js';
import { settingsFor } from './settings.js';

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
const read = (changes: Partial<TableSummary> = {}): ReadAnswer => ({
  ok: true,
  summary: { ...summary, ...changes },
});
const oneColumn: ReadAnswer = { ok: false, refusal: { code: 'one-column', params: {} } };
const noHeader: ReadAnswer = { ok: false, refusal: { code: 'no-header', params: {} } };
const users = new File(['…'], 'users.csv');

/** A session whose workbook answers what it is told to, when it is told to. */
class Rig {
  readonly asked: { readonly file: File; readonly choices: ReadingChoices }[] = [];
  readonly events: string[] = [];
  readonly session: ImportSession;
  readonly #answers: ((answer: ReadAnswer) => void)[] = [];

  constructor() {
    this.session = new ImportSession(this.#environment(), () => undefined);
  }

  get state(): SessionState {
    return this.session.state;
  }

  get upload(): SessionState['upload'] {
    return this.state.upload;
  }

  /** Asks for a file and answers for the workbook. */
  async choose(answer: ReadAnswer, file = users): Promise<void> {
    this.session.handle({ type: 'choose-file', file });
    await this.answer(answer);
  }

  /** Asks for another way of reading; its answer is still to come. */
  async readAgain(choices: ReadingChoices): Promise<void> {
    this.session.handle({ type: 'read-again', choices });
    await settle();
  }

  /** Answers the last question, or another one. */
  async answer(answer: ReadAnswer, which = -1): Promise<void> {
    await settle();
    this.#answers.at(which)?.(answer);
    await settle();
  }

  #environment(): SessionEnvironment {
    const read = (file: File, { maxRows: _, minColumns: __, ...choices }: Record<string, unknown>) => {
      this.asked.push({ file, choices });
      return new Promise<ReadAnswer>((resolve) => this.#answers.push(resolve));
    };
    return {
      settings: { ...settingsFor(basicUserFields), host: { createUsers: () => Promise.resolve([]) } },
      texts: new SessionTexts(en, createFormat('en'), basicUserFields),
      isConnected: true,
      emit: (type, detail) => {
        const told = 'code' in detail ? detail.code : 'encoding' in detail ? detail.encoding : '';
        if (type !== 'import-step') this.events.push(`${type} ${told}`);
      },
      save: () => undefined,
      openWorkbook: () =>
        Promise.resolve({
          workbook: { read } as unknown as WorkbookPort,
          where: 'worker',
          close: () => undefined,
        }),
    };
  }
}

/** Until everything that waits for a promise, or for a module, has gone on. */
async function settle(): Promise<void> {
  await Promise.all([import('../../src/session/planning.js'), import('../../src/mapping/planning.js')]);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('reading a file otherwise', () => {
  it('keeps what is shown until the answer is there', async () => {
    const rig = new Rig();
    await rig.choose(read());
    await rig.readAgain({ encoding: 'koi8-r' });
    expect(rig.upload).to.deep.equal({ phase: 'read', again: { encoding: 'koi8-r' } });
    expect(rig.state.file?.encoding).to.equal('windows-1252');
    await rig.answer(read({ encoding: 'koi8-r', notes: [] }));
    expect(rig.upload).to.deep.equal({ phase: 'read' });
    expect(rig.state.file?.encoding).to.equal('koi8-r');
    expect(rig.state.file?.choices).to.deep.equal({ encoding: 'koi8-r' });
    expect(rig.asked.map(({ choices }) => choices)).to.deep.equal([{}, { encoding: 'koi8-r' }]);
    expect(rig.asked.every(({ file }) => file === users)).to.equal(true);
    expect(rig.events).to.deep.equal(['import-file windows-1252', 'import-file koi8-r']);
  });

  it('remembers how the file was read when a choice has it refused, and can take it back', async () => {
    const rig = new Rig();
    await rig.choose(read());
    const shown = rig.state.file;
    await rig.readAgain({ delimiter: '|' });
    await rig.answer(oneColumn);
    expect(rig.state.file).to.equal(undefined);
    expect(rig.upload).to.deep.equal({
      phase: 'refused',
      fileName: 'users.csv',
      refusal: { code: 'one-column', params: {} },
      choices: { delimiter: '|' },
      before: shown,
    });
    await rig.readAgain({ delimiter: ',' });
    await rig.answer(oneColumn);
    expect(rig.upload).to.include({ phase: 'refused', before: shown });
    await rig.readAgain({ delimiter: ';' });
    expect(rig.upload).to.deep.include({ phase: 'refused', again: { delimiter: ';' } });
    await rig.answer(read());
    expect(rig.upload).to.deep.equal({ phase: 'read' });
    expect(rig.events).to.deep.equal([
      'import-file windows-1252',
      'import-error one-column',
      'import-error one-column',
      'import-file windows-1252',
    ]);
  });

  it('has the columns of a refused file named', async () => {
    const rig = new Rig();
    await rig.choose(noHeader);
    expect(rig.upload).to.deep.include({ phase: 'refused', choices: {} });
    expect(rig.upload).not.to.have.property('before');
    await rig.readAgain({ headerRow: 0 });
    const columns = [0, 1].map((index) => ({
      index,
      header: '',
      ambiguous: true,
      offered: true,
      samples: [],
    }));
    await rig.answer(read({ headerRow: 0, columns }));
    expect(rig.state.file?.columns.map(({ name }) => name)).to.deep.equal(['Column 1', 'Column 2']);
    expect(rig.events).to.deep.equal(['import-error no-header', 'import-file windows-1252']);
  });

  it('knows the sheets of a workbook whose first one is refused', async () => {
    const rig = new Rig();
    await rig.choose({ ...noHeader, sheets: ['Read me', 'Users'] });
    expect(rig.upload).to.deep.include({ phase: 'refused', sheets: ['Read me', 'Users'] });
  });

  it('starts anew with another file', async () => {
    const rig = new Rig();
    await rig.choose(read());
    await rig.readAgain({ headerRow: 0 });
    await rig.answer(oneColumn);
    await rig.choose(oneColumn, new File(['…'], 'other.csv'));
    expect(rig.asked.at(-1)?.choices).to.deep.equal({});
    expect(rig.upload).to.deep.equal({
      phase: 'refused',
      fileName: 'other.csv',
      refusal: { code: 'one-column', params: {} },
      choices: {},
    });
  });

  it('drops the answer to an earlier choice', async () => {
    const rig = new Rig();
    await rig.choose(read());
    await rig.readAgain({ encoding: 'koi8-r' });
    await rig.readAgain({ encoding: 'euc-jp' });
    await rig.answer(read({ encoding: 'euc-jp' }), 2);
    await rig.answer(oneColumn, 1);
    expect(rig.state.file?.encoding).to.equal('euc-jp');
    expect(rig.events).to.deep.equal(['import-file windows-1252', 'import-file euc-jp']);
  });

  it('goes on with what was asked for last, once it is there', async () => {
    const rig = new Rig();
    await rig.choose(read());
    await rig.readAgain({ encoding: 'koi8-r' });
    rig.session.handle({ type: 'upload' });
    await settle();
    expect(rig.state.step).to.equal('upload');
    await rig.answer(read({ encoding: 'koi8-r' }));
    await settle();
    expect(rig.state.step).to.equal('required');
    expect(rig.state.file?.encoding).to.equal('koi8-r');
  });

  it('does not go on with what is refused', async () => {
    const rig = new Rig();
    await rig.choose(read());
    await rig.readAgain({ delimiter: '|' });
    rig.session.handle({ type: 'upload' });
    await rig.answer(oneColumn);
    await settle();
    expect(rig.state.step).to.equal('upload');
    expect(rig.upload.phase).to.equal('refused');
  });

  it('is not done without a file, while one is read, or on another screen', async () => {
    const rig = new Rig();
    await rig.readAgain({ headerRow: 0 });
    expect(rig.asked).to.deep.equal([]);
    rig.session.handle({ type: 'choose-file', file: users });
    await settle();
    await rig.readAgain({ headerRow: 0 });
    expect(rig.asked).to.have.length(1);
    await rig.answer(read());
    rig.session.handle({ type: 'upload' });
    await settle();
    expect(rig.state.step).to.equal('required');
    await rig.readAgain({ headerRow: 0 });
    expect(rig.asked).to.have.length(1);
  });

  it('does not keep openFile from going on', async () => {
    const rig = new Rig();
    const opening = rig.session.openFile(users);
    await rig.answer(read());
    expect(await opening).to.equal(true);
    expect(rig.state.step).to.equal('required');
  });
});
