import type { FailedRow, RowOutcome } from '../engine/protocol.js';
import { journalOf } from './journal-of.js';
import type { CreatedUser } from './events.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { RequestHandlers, SessionRequest } from './requests.js';
import type { ResultState } from './state.js';
import type { Submitting } from './submitting.js';
import type { ReportKind } from './to-workbook.js';

type Download = Extract<SessionRequest, { type: 'download' }>;
type RequestedFile = Download['file'];
type Format = Download['as'];

/** Builds the files for download, and the list of created users. */
export class ReportDownloads {
  readonly handlers: RequestHandlers<'download' | 'download-kept'> = {
    download: ({ file, as }) => this.#download(file, as),
    'download-kept': ({ id }) => this.#downloadKept(id),
  };
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #submitting: Submitting;
  readonly #files: Readonly<Record<RequestedFile, (as: Format) => Promise<void>>> = {
    sample: () => this.#sample(),
    errors: (as) => this.#errors(as),
    success: (as) => this.#success(as),
    known: () => this.#known(),
  };
  readonly #running = new Set<string>();

  constructor(context: SessionContext, lists: HostLists, submitting: Submitting) {
    this.#context = context;
    this.#lists = lists;
    this.#submitting = submitting;
  }

  async #download(file: RequestedFile, as: Format): Promise<void> {
    const name = `${file}.${as}`;
    if (this.#running.has(name)) return;
    this.#running.add(name);
    try {
      await this.#files[file](as);
    } finally {
      this.#running.delete(name);
    }
  }

  /** Downloads the passwords of a finished import. Where the passwords are gone, a note replaces their buttons. */
  async #downloadKept(id: string): Promise<void> {
    const file = await journalOf(this.#context)
      .then((journal) => journal.readPasswords(id))
      .catch(() => undefined);
    if (file) {
      this.#context.save(`${baseName(file.fileName)}-success.csv`, csvFile(file.text));
      return;
    }
    const { step, kept = [] } = this.#context.state;
    const marked = kept.map((one) => (one.id === id ? { ...one, isGone: true } : one));
    if (step === 'upload') this.#context.apply({ type: 'kept-changed', kept: marked });
  }

  /** @returns the created users; `undefined`: the Result stays, maybe with a question. */
  async beforeContinue(confirmed: boolean): Promise<readonly CreatedUser[] | undefined> {
    const { step, result, journal } = this.#context.state;
    if (step !== 'result' || !result || (!confirmed && this.#asksAboutPasswords(result))) return undefined;
    // The created users are read first: should the worker end after that, the next one knows nobody.
    const created = await this.#createdUsers();
    if (journal === 'on') await this.#keepPasswords();
    return created;
  }

  /** True: a question is shown, since Continue may lose passwords. */
  #asksAboutPasswords(result: ResultState): boolean {
    const { journal } = this.#context.state;
    if (!result.passwords) return false;
    const { passwords, successDownloaded, fileNames } = result;
    if (successDownloaded && (journal === 'on' || !isFramed())) return false;
    this.#context.apply({
      type: 'asked',
      question: successDownloaded
        ? { about: 'file-saved', fileName: fileNames?.success, passwords }
        : { about: 'passwords-not-saved', passwords },
    });
    return true;
  }

  /** Passwords stay in the journal for a while after the end of the import. */
  async #keepPasswords(): Promise<void> {
    // An import whose passwords can't be kept is offered once more, so Continue need not fail.
    await journalOf(this.#context)
      .then((journal) => journal.keepPasswords(this.#labels, this.#context.texts.report))
      .catch(() => undefined);
  }

  async #createdUsers(): Promise<readonly CreatedUser[]> {
    return this.#submitting.interruption.shownReplica?.created() ?? (await this.#context.engine()).created();
  }

  async #sample(): Promise<void> {
    const [{ sampleFile }] = await Promise.all([import('./sample-file.js'), this.#lists.load()]);
    this.#context.save('users-sample.csv', csvFile(sampleFile(this.#context)));
  }

  async #errors(as: Format): Promise<void> {
    const describe = await this.#describe();
    const { shownReplica } = this.#submitting.interruption;
    const text = shownReplica
      ? await shownReplica.errorDetails(this.#labels, describe)
      : await (await this.#context.engine()).errorDetails(describe);
    await this.#save('errors', text, as);
  }

  async #success(as: Format): Promise<void> {
    const { report } = this.#context.texts;
    // Text cells need no apostrophes, so that there is nothing to note.
    const texts = as ? { ...report, apostropheNote: '', innerApostropheNote: '' } : report;
    const { passwords = 0 } = this.#context.state.result ?? {};
    const { shownReplica } = this.#submitting.interruption;
    const text =
      shownReplica?.successDetails(this.#labels, texts) ??
      (await (await this.#context.engine()).successDetails(this.#labels, texts));
    const isSaved = await this.#save('success', text, as, passwords);
    if (isSaved && !shownReplica && this.#context.state.journal === 'on')
      await (await journalOf(this.#context)).noteDownload(passwords);
  }

  async #known(): Promise<void> {
    const describe = await this.#describe();
    const { report } = this.#context.texts;
    const { fileName, text } = await this.#submitting.interruption.enqueue(async () => {
      const journal = await journalOf(this.#context);
      return journal.interimReport(this.#labels, report, describe);
    });
    this.#context.save(`${baseName(fileName)}-known.csv`, csvFile(text));
  }

  get #labels(): readonly { readonly id: string; readonly label: string }[] {
    const { texts, state } = this.#context;
    return state.fields.map((field) => ({ id: field.id, label: texts.fieldLabel(field) }));
  }

  /** Loads what describes the outcome and the problems of each row. */
  async #describe(): Promise<(rows: readonly FailedRow[]) => Promise<string[]>> {
    const { fieldOfHostName } = await import('../submit/host-calls.js');
    const { state } = this.#context;
    return async (rows) => {
      if (rows.some(({ problems }) => problems.length > 0)) await this.#context.prepare('corrections');
      const { texts } = this.#context;
      const outcomeText = ({ field = '', ...outcome }: RowOutcome): string =>
        texts.outcome(outcome, fieldOfHostName(field, state.fields)?.id);
      return rows.map(({ problems, outcome }) =>
        [
          ...(outcome ? [outcomeText(outcome)] : []),
          ...problems.map((problem) => texts.problem(problem)),
        ].join(' '),
      );
    };
  }

  /**
   * @param passwords that the file has: one that came meanwhile is not downloaded.
   * @returns False where another administrator's import has come into sight meanwhile: nobody has got the file.
   */
  async #save(file: ReportKind, text: string, as: Format, passwords?: number): Promise<boolean> {
    const fileName = `${baseName(this.#context.state.file?.name)}-${file}.${as ?? 'csv'}`;
    if (this.#context.save(fileName, as ? await workbook(text, file) : csvFile(text)) === false) return false;
    const { result } = this.#context.state;
    if (result && (passwords === undefined || passwords === result.passwords))
      this.#context.apply({ type: 'downloaded', file, fileName });
    return true;
  }
}

function csvFile(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

async function workbook(csv: string, file: ReportKind): Promise<Blob> {
  const { toWorkbook } = await import('./to-workbook.js');
  return toWorkbook(csv, file);
}

/** A frame may keep files from being saved (`sandbox` without `allow-downloads`), and no API says so. */
function isFramed(): boolean {
  return globalThis.self !== globalThis.top;
}

/** The imported file's name without its extension and without characters that a file system may reject. */
function baseName(name = ''): string {
  const plain = name
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '_')
    .replace(/^[ ._-]+|[ ._-]+$/g, '')
    .slice(0, 80);
  return plain || 'users';
}
