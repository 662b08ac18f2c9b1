import type { Refusal } from '../csv/table.js';
import { LatestRun, type SessionContext } from './context.js';
import { describeFile } from './describe-file.js';
import type { HostLists } from './host-lists.js';
import { makePlan } from './planning.js';

/** From a file to its first rows and a plan to start with. */
export class Reading {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #runs = new LatestRun();

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Reads a file. False: refused, or another file was chosen meanwhile. */
  async choose(file: File): Promise<boolean> {
    const { settings } = this.#context;
    const isLatest = this.#runs.start();
    this.#context.apply({ type: 'file-chosen', fileName: file.name });
    const { maxRows, maxFileSize: limit } = settings;
    if (file.size > limit) {
      return this.#refuse(file, { code: 'file-too-large', params: { size: file.size, limit } });
    }
    const workbook = await this.#context.workbook();
    const answer = await workbook.read(file, { maxRows, minColumns: minColumns(settings.fields) });
    if (!isLatest()) return false;
    if (!answer.ok) return this.#refuse(file, answer.refusal);
    const plan = await makePlan(this.#context, this.#lists, answer.summary.columns, settings.plan);
    if (!isLatest()) return false;
    const summary = describeFile(file, answer.summary, this.#context.texts);
    this.#context.apply({ type: 'file-read', file: summary, plan });
    const { name, size, rows, encoding, delimiter, headerRow, columns } = summary;
    const headers = columns.map(({ header }) => header);
    this.#context.emit('import-file', { name, size, rows, headers, encoding, delimiter, headerRow });
    return true;
  }

  /** Drops the answer of a reading that is under way. */
  cancel(): void {
    this.#runs.start();
  }

  #refuse(file: File, refusal: Refusal): false {
    this.#context.apply({ type: 'file-refused', fileName: file.name, refusal });
    this.#context.emit('import-error', {
      code: refusal.code,
      message: this.#context.texts.refusal(refusal),
      recoverable: false,
    });
    return false;
  }
}

/** Username and email can be one column; more required columns than that need a file of at least two. */
function minColumns(fields: SessionContext['settings']['fields']): number {
  const needed = fields.filter(({ required, sources }) => required && sources[0] === 'column');
  return Math.min(2, needed.length);
}
