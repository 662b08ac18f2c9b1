import type { RowOutcome } from '../workbook/answers.js';
import type { CreatedUser } from './events.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';

/** The files that go out, and the list of who was created. */
export class Reports {
  readonly #context: SessionContext;
  readonly #lists: HostLists;
  #running = false;

  constructor(context: SessionContext, lists: HostLists) {
    this.#context = context;
    this.#lists = lists;
  }

  async download(file: 'sample' | 'errors' | 'success'): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      if (file === 'sample') await this.#sample();
      else if (file === 'errors') await this.#errors();
      else await this.#success();
    } finally {
      this.#running = false;
    }
  }

  async created(): Promise<readonly CreatedUser[]> {
    return (await this.#context.workbook()).created();
  }

  async #sample(): Promise<void> {
    const [{ sampleFile }] = await Promise.all([import('./sample-file.js'), this.#lists.load()]);
    this.#context.save('users-sample.csv', sampleFile(this.#context));
  }

  async #errors(): Promise<void> {
    const { texts, state } = this.#context;
    const [workbook, { fieldOfHostName }] = await Promise.all([
      this.#context.workbook(),
      import('../submit/host-calls.js'),
    ]);
    const tell = ({ field = '', ...outcome }: RowOutcome): string =>
      texts.outcome(outcome, fieldOfHostName(field, state.fields)?.id);
    const text = await workbook.errorDetails((rows) =>
      rows.map(({ problems, outcome }) =>
        [...(outcome ? [tell(outcome)] : []), ...problems.map((problem) => texts.problem(problem))].join(' '),
      ),
    );
    this.#save('errors', text);
  }

  async #success(): Promise<void> {
    const { texts } = this.#context;
    const workbook = await this.#context.workbook();
    const labels = this.#context.state.fields.map((field) => ({
      id: field.id,
      label: texts.fieldLabel(field),
    }));
    this.#save('success', await workbook.successDetails(labels, texts.report));
  }

  #save(file: 'errors' | 'success', text: string): void {
    this.#context.save(`${baseName(this.#context.state.file?.name)}-${file}.csv`, text);
    if (this.#context.state.step === 'result') this.#context.apply({ type: 'downloaded', file });
  }
}

/** The name of the file that was imported, without its extension and without what a file system or a reader may trip over. */
function baseName(name = 'users'): string {
  const plain = name
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '_')
    .replace(/^[ ._-]+|[ ._-]+$/g, '')
    .slice(0, 80);
  return plain || 'users';
}
