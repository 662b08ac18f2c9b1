import type { Refusal } from '../files/table.js';
import type { ImportPlan } from '../fields/plan.js';
import type { SessionContext } from './context.js';
import { describeFile } from './describe-file.js';
import type { ReadingChoices } from '../engine/protocol.js';
import type { HostLists } from './host-lists.js';
import { LatestRun } from './latest-run.js';
import { prefetchPlans } from './prefetch-plans.js';
import { withEngine } from './with-engine.js';

/** Reads a file, up to the first rows and a plan to start with. */
export class FileReading {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  readonly #readings: LatestRun;
  #file: File | undefined;
  /** Resolves once nothing is being read. */
  #done: Promise<unknown> = Promise.resolve();

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
    this.#readings = new LatestRun(context.signal);
  }

  /** Reads a file. False: refused, or another file was chosen meanwhile. */
  choose(file: File): Promise<boolean> {
    this.#context.apply({ type: 'file-chosen', fileName: file.name });
    this.#file = file;
    return this.read(file, {});
  }

  /** Reads the file once more by other choices; the first rows stay on screen until the response comes. */
  async readAgain(choices: ReadingChoices): Promise<void> {
    const { step, upload } = this.#context.state;
    if (!this.#file || step !== 'upload' || (upload.phase !== 'read' && upload.phase !== 'refused')) return;
    this.#context.apply({ type: 'reading-again', choices });
    await this.read(this.#file, choices);
  }

  /** The file that was chosen last. */
  get file(): File | undefined {
    return this.#file;
  }

  /** Resolves once the screen shows the reading that was requested last. */
  async whenIdle(): Promise<void> {
    // A failure is reported by the caller that started the reading.
    await this.#done.catch(() => undefined);
  }

  /** Reads a file, for an existing `plan` if there is one. False: refused, or another file was chosen meanwhile. */
  read(file: File, choices: ReadingChoices, plan?: ImportPlan): Promise<boolean> {
    const reading = this.#readNow(file, choices, plan);
    this.#done = reading;
    return reading;
  }

  async #readNow(file: File, choices: ReadingChoices, plan?: ImportPlan): Promise<boolean> {
    const { settings, signal } = this.#context;
    const reading = this.#readings.start();
    const isOutdated = (): boolean => reading.aborted;
    const { maxRows, maxFileSize: limit } = settings;
    if (file.size > limit) {
      const refusal = { code: 'file-too-large', params: { size: file.size, limit } } as const;
      return this.#refuse(file, choices, { refusal }, reading);
    }
    const options = { maxRows, minColumns: minColumns(settings.fields), ...choices };
    const { recalled, answer } = await withEngine(this.#context, async (engine) => ({
      recalled: prefetchPlans(engine, settings.resumeKey, signal),
      answer: await engine.read(file, options, settings.fields),
    }));
    if (isOutdated()) return false;
    if (!answer.ok) return this.#refuse(file, choices, answer, reading);
    const found =
      settings.resumeKey &&
      (await (
        await import('./recalled-corrections.js')
      ).restoreCorrections(this.#context, file, answer.summary, choices, reading));
    if (isOutdated()) return false;
    const { makePlan } = await import('./make-plan.js');
    const headers = answer.summary.columns.map(({ header }) => header);
    const started = await makePlan(this.#context, this.#lists, answer.summary.columns, {
      given: { ...settings.plan, ...plan },
      // The mapping of an earlier visit to the file is remembered, as that of any other file with such headers.
      remembered: [...(found ? [{ headers, plan: found.plan }] : []), ...(await recalled.ready())],
    });
    if (isOutdated()) return false;
    const summary = describeFile(file, answer.summary, this.#context.texts, choices);
    const corrections = found && found.corrections;
    this.#context.apply({
      type: 'file-read',
      file: summary,
      ...started,
      ...(corrections && { corrections }),
    });
    const { name, size, rows, encoding, delimiter, headerRow } = summary;
    this.#context.emit('import-file', { name, size, rows, headers, encoding, delimiter, headerRow });
    return true;
  }

  /** Drops the response of a reading that is under way. */
  cancel(): void {
    this.#readings.cancel();
  }

  /** The words of a refusal are loaded first. */
  async #refuse(
    { name: fileName }: File,
    choices: ReadingChoices,
    { refusal, sheets }: { readonly refusal: Refusal; readonly sheets?: readonly string[] },
    reading: AbortSignal,
  ): Promise<false> {
    await this.#context.prepare('reading');
    if (reading.aborted) return false;
    const event = { type: 'file-refused', fileName, refusal, choices } as const;
    this.#context.apply(sheets ? { ...event, sheets } : event);
    this.#context.emit('import-error', {
      code: refusal.code,
      message: this.#context.texts.refusal(refusal),
      recoverable: false,
    });
    return false;
  }
}

/** Username and email can be one column, so no catalogue needs a file of more than two. */
function minColumns(fields: SessionContext['settings']['fields']): number {
  const needed = fields.filter(({ required, sources }) => required && sources[0] === 'column');
  return Math.min(2, needed.length);
}
