import { expect } from '@open-wc/testing';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportHost } from '../../src/host.js';
import {
  allByRole,
  byRole,
  choose,
  click,
  csv,
  download,
  find,
  findText,
  goToRequired,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
  goToReview,
} from '../harness.js';
import { dueTimers, nextFrame } from '../turns.js';
import { fixFailedRows, typeName } from './failed-rows-fixture.js';
import { header, toReview, twoUsers, user } from './few-users.js';
import { newKey } from './resume-key.js';

/** What a framework may take to put an element elsewhere. */
const away = [
  { description: 'a task', pass: dueTimers },
  { description: 'two frames', pass: () => nextFrame().then(nextFrame).then(dueTimers) },
];

/** Takes the element out of its page, and puts it elsewhere after a while. */
async function move(element: BulkUserImport, pass: () => Promise<unknown>): Promise<void> {
  element.remove();
  await pass();
  document.body.appendChild(document.createElement('section')).append(element);
  await element.updateComplete;
}

/** The workers that were started and have not ended: a worker that nobody ends is a leak. */
function watchWorkers(): { readonly running: Set<Worker>; restore: () => void } {
  const running = new Set<Worker>();
  const { Worker: Original } = globalThis;
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Original>) {
      super(...args);
      running.add(this);
    }

    override terminate(): void {
      running.delete(this);
      super.terminate();
    }
  };
  return {
    running,
    restore: () => {
      globalThis.Worker = Original;
    },
  };
}

/** A host that responds when the test says so. */
function slowHost(): { readonly host: ImportHost; readonly sent: number[]; answer: () => void } {
  const host = instantHost();
  const sent: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    sent,
    answer: () => waiting.shift()?.(),
    host: {
      ...host,
      createUsers: async (users, request) => {
        sent.push(...users.map(({ row }) => row));
        await new Promise<void>((resolve) => waiting.push(resolve));
        return host.createUsers(users, request);
      },
    },
  };
}

afterEach(() => {
  unmountAll();
  for (const section of document.querySelectorAll('body > section')) section.remove();
});

for (const { description, pass } of away) {
  describe(`an element that is moved with ${description} on the way`, () => {
    it('keeps the file on Upload', async () => {
      const element = mount(instantHost());
      const read = nextEvent(element, 'import-file');
      void element.openFile(twoUsers);
      await read;
      await move(element, pass);
      await goToRequired(element);
      await goToReview(element);
      await findText(element, '2 ready');
    });

    it('keeps the choices on Required fields', async () => {
      const element = mount(instantHost());
      await element.openFile(twoUsers);
      await goToRequired(element);
      await choose(element, 'Role', 'Same for all users');
      await choose(element, 'Role for all users', 'Agent');
      await move(element, pass);
      expect(element.plan?.role).to.deep.equal({ from: 'same', value: '3' });
      expect(element.step).to.equal('required');
      await goToReview(element);
      await findText(element, '2 ready');
    });

    it('keeps corrections on Review, and their undo', async () => {
      const element = mount(instantHost());
      await toReview(element, csv(header, user('ada', 2001), ['grace', 'nowhere', '2002', '3']));
      await typeName(element, 2, 'ada', 'augusta');
      await move(element, pass);
      await find(element, 'heading', 'Review');
      expect(
        allByRole(element, 'gridcell').some(({ textContent }) => textContent.includes('augusta')),
      ).to.equal(true);
      const undo = await find(element, 'button', 'Undo');
      await waitFor(() => undo.ariaDisabled === 'false', 'something to undo');
      await click(element, 'button', 'Undo');
      await waitFor(
        () => !allByRole(element, 'gridcell').some(({ textContent }) => textContent.includes('augusta')),
        'the change to be undone',
      );
    });

    it('keeps the scroll position of the rows', async () => {
      const element = mount(instantHost());
      const rows = Array.from({ length: 300 }, (_, at) => user(`user${at}`, 2000 + at));
      await toReview(element, csv(header, ...rows));
      const grid = await find(element, 'grid', 'Users');
      const scroller = await waitFor(() => scrollerOf(grid), 'what scrolls');
      scroller.scrollTop = scroller.scrollHeight / 2;
      const middle = (): number | undefined => rowInSight(element, scroller);
      const before = await waitFor(() => (middle() ?? 0) > 100 && middle(), 'the rows in the middle');
      await move(element, pass);
      await waitFor(() => middle() === before, `row ${before} to be in sight`);
    });

    it('keeps a question on screen, as a modal dialog', async () => {
      const element = mount(instantHost());
      await toReview(element, csv(header, user('ada', 2001, '1'), user('grace', 2002, '1')));
      await click(element, 'button', 'Import 2 users');
      await find(element, 'alertdialog');
      await move(element, pass);
      const question = await find(element, 'alertdialog');
      await waitFor(() => question.matches(':modal'), 'the question to come first');
      await click(question, 'button', 'Back');
      await waitFor(() => !byRole(element, 'alertdialog'), 'the question to close');
      expect(element.step).to.equal('review');
    });

    for (const resumeKey of [undefined, newKey()]) {
      it(`goes on with an import ${resumeKey ? 'with' : 'without'} a journal`, async () => {
        const { host, sent, answer } = slowHost();
        const element = mount(host, {
          batchSize: 1,
          ...(resumeKey && { resumeKey: `${resumeKey}-${description}` }),
        });
        await toReview(element, csv(header, user('ada', 2001), user('grace', 2002), user('alan', 2003)));
        await click(element, 'button', 'Import 3 users');
        await waitFor(() => sent.length === 1, 'the first batch');
        const moved = move(element, pass);
        answer();
        await moved;
        for (const batches of [2, 3]) {
          await waitFor(() => sent.length === batches, `batch ${batches}`);
          answer();
        }
        await find(element, 'heading', 'Result');
        await findText(element, '3 users created');
        expect(sent).to.deep.equal([2, 3, 4]);
      });
    }

    it('keeps the passwords on the Result', async () => {
      const element = mount(instantHost());
      await toReview(element, twoUsers);
      await click(element, 'button', 'Import 2 users');
      await find(element, 'heading', 'Result');
      await move(element, pass);
      expect(element.busy).to.equal('passwords');
      const { text } = await download(element, 'Download success details');
      expect(text).to.include('pass-2').and.to.include('pass-3');
    });

    it('keeps rows that are being fixed', async () => {
      const host = instantHost();
      const element = mount({
        ...host,
        createUsers: async (users, request) =>
          (await host.createUsers(users, request)).map((result, at) =>
            users[at]?.username === 'grace'
              ? { key: result.key, status: 'rejected', message: 'No.' }
              : result,
          ),
      });
      await toReview(element, twoUsers);
      await click(element, 'button', 'Import 2 users');
      await find(element, 'heading', 'Result');
      await fixFailedRows(element, 1);
      await typeName(element, 3, 'grace', 'hopper');
      await move(element, pass);
      await click(element, 'button', 'Import 1 user');
      await findText(element, '2 users created');
    });
  });
}

describe('an element that is removed for good', () => {
  it('sends nothing more from that moment on', async () => {
    const { host, sent, answer } = slowHost();
    const element = mount(host, { batchSize: 1 });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await waitFor(() => sent.length === 1, 'the first batch');
    element.remove();
    await dueTimers();
    answer();
    await waitFor(() => element.step === 'result', 'the end');
    expect(sent).to.deep.equal([2]);
  });

  it('stays paused where it was paused before, wherever it is put', async () => {
    const { host, sent, answer } = slowHost();
    const element = mount(host, { batchSize: 1 });
    await toReview(element, twoUsers);
    await click(element, 'button', 'Import 2 users');
    await waitFor(() => sent.length === 1, 'the first batch');
    await click(element, 'button', 'Pause');
    answer();
    await find(element, 'button', 'Resume');
    await move(element, dueTimers);
    await find(element, 'button', 'Resume');
    expect(sent).to.deep.equal([2]);
  });

  it('ends its worker, and works from Upload when it comes back much later', async () => {
    const workers = watchWorkers();
    try {
      const element = mount(instantHost());
      await element.openFile(twoUsers);
      await goToRequired(element);
      expect(workers.running.size).to.equal(1);
      element.remove();
      await waitFor(() => workers.running.size === 0, 'the worker to end');
      expect(element.step).to.equal('upload');
      document.body.append(element);
      await find(element, 'heading', 'Upload file');
      await toReview(element, twoUsers);
      await click(element, 'button', 'Import 2 users');
      await findText(element, '2 users created');
    } finally {
      workers.restore();
    }
  });
});

function scrollerOf(grid: HTMLElement): HTMLElement | undefined {
  return [grid, ...grid.querySelectorAll<HTMLElement>('*')].find(
    (element) => element.scrollHeight > element.clientHeight + 100,
  );
}

/** Number of the row in the middle of the visible rows. */
function rowInSight(element: BulkUserImport, scroller: HTMLElement): number | undefined {
  const { top, height } = scroller.getBoundingClientRect();
  const middle = top + height / 2;
  const found = allByRole(element, 'rowheader').find((header) => {
    const box = header.getBoundingClientRect();
    return box.top <= middle && box.bottom > middle;
  });
  return found && Number(found.textContent.trim());
}
