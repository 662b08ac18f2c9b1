import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { SessionEnvironment } from '../../src/session/context.js';
import type { SessionRequest } from '../../src/session/requests.js';
import { ImportSession } from '../../src/session/session.js';
import { SessionTexts } from '../../src/session/session-texts.js';
import type { SessionState } from '../../src/session/state.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { field } from '../fields/field-fixtures.js';
import type { Engine } from '../../src/engine/engine.js';
import { callOn, portTo, withPorts, type Promised } from '../../src/engine/port.js';
import type { ReviewPort } from '../../src/engine/review-protocol.js';
import type { EnginePort } from '../../src/engine/engine-port.js';
import { startEngine } from '../../src/engine/start-engine.js';
import { csvFile, instantHost, waitFor } from '../harness.js';
import { recordConsoleErrors } from '../console-errors.js';
import { settingsFor } from './session-settings.js';

const file = csvFile('Username,Email,Role\nada,ada@example.com,3\ngrace,grace@example.com,3\nx,bad,3');

/** One field has a value for all users, which the engine checks. */
const newFields = () => [
  ...basicUserFields,
  field({ id: 'seats', kind: 'integer', sources: ['same'], default: '1' }),
];

/** Every call of the engine on the way from a file to Continue. */
const engineCalls = [
  'read',
  'matchOwnNames',
  'checkValues',
  'check',
  'rows',
  'begin',
  'result',
  'uncreated',
  'ledger.next',
  'ledger.record',
  'ledger.finish',
  'created',
  'errorDetails',
  'successDetails',
  'review.summary',
  'review.rows',
  'review.edit',
  'review.leaveOut',
  'review.textOf',
  'review.firstRows',
] as const satisfies readonly (
  keyof Engine | `ledger.${keyof Engine['ledger']}` | `review.${keyof ReviewPort}`
)[];

/** Calls that are made for other requests alone. */
const unused: readonly string[] = ['review.leaveOut', 'review.textOf', 'review.firstRows'];

/** A session whose engine fails at one call, once or for good. */
class FailingSession {
  readonly session: ImportSession;
  readonly errors: string[] = [];
  readonly saved: string[] = [];
  failed = 0;
  isContinued = false;
  readonly #failing: string;
  readonly #times: number;

  constructor(failing: string, times: number) {
    this.#failing = failing;
    this.#times = times;
    this.session = new ImportSession(this.#environment(), () => undefined);
  }

  get state(): SessionState {
    return this.session.state;
  }

  request(request: SessionRequest): void {
    this.session.requests.handle(request);
  }

  /** True: there is nothing to do, and no message to read. */
  get isStuck(): boolean {
    const { step, upload, review } = this.state;
    if (step === 'submit') return true;
    if (step === 'upload') return upload.phase === 'reading';
    return step === 'review' && (review?.checking === true || review?.hostCheck === 'running');
  }

  #environment(): SessionEnvironment {
    const fields = newFields();
    return {
      settings: { ...settingsFor(fields), host: instantHost() },
      texts: new SessionTexts(en, createFormat('en'), fields),
      isConnected: true,
      emit: (type, detail) => {
        if (type === 'import-error' && 'code' in detail) this.errors.push(detail.code);
        if (type === 'import-continue') this.isContinued = true;
      },
      save: (name) => this.saved.push(name),
      startEngine: async (options) => {
        const opened = await startEngine(options);
        return { ...opened, engine: this.#failingAt(opened.engine), close: () => opened.close() };
      },
    };
  }

  #failingAt(port: EnginePort): EnginePort {
    const failingAt = <T>(of: object, prefix = ''): Promised<T> =>
      portTo(async (method, args) => {
        const call = prefix + method;
        if (call !== this.#failing || this.failed >= this.#times) return callOn(of, method, args);
        this.failed++;
        throw new Error(`${call} has failed`);
      });
    return withPorts(failingAt<Omit<Engine, 'ledger' | 'review' | 'journals'>>(port), {
      ledger: failingAt<Engine['ledger']>(port.ledger, 'ledger.'),
      review: failingAt<ReviewPort>(port.review, 'review.'),
      journal: (resumeKey: string) => port.journal(resumeKey),
    });
  }
}

/** The next request of somebody who wants to import users; `undefined`: there is none. */
function nextRequest({ state, saved }: FailingSession): SessionRequest | undefined {
  const row = state.review?.window.rows.find(({ status }) => status === 'error');
  switch (state.step) {
    case 'upload':
      return state.upload.phase === 'read' ? { type: 'upload' } : { type: 'choose-file', file };
    case 'required':
      return state.gaps.length ? undefined : { type: 'go-to-review' };
    case 'review':
      return row && !state.review?.edits?.canUndo
        ? { type: 'edit-cells', edits: [{ id: row.id, field: 'email', text: 'x@example.com' }] }
        : { type: 'import' };
    case 'result':
      if (!saved.some((name) => name.endsWith('errors.csv'))) return { type: 'download', file: 'errors' };
      if (!saved.some((name) => name.endsWith('success.csv'))) return { type: 'download', file: 'success' };
      return { type: 'continue', confirmed: true };
    default:
      return undefined;
  }
}

describe('a failing call of the engine', () => {
  let consoleErrors: ReturnType<typeof recordConsoleErrors>;
  const unhandled: unknown[] = [];
  const onUnhandled = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
  beforeEach(() => {
    consoleErrors = recordConsoleErrors();
    unhandled.length = 0;
    addEventListener('unhandledrejection', onUnhandled);
  });
  afterEach(() => {
    consoleErrors.end();
    removeEventListener('unhandledrejection', onUnhandled);
  });

  for (const call of engineCalls) {
    for (const times of [1, Infinity]) {
      it(`leaves nobody stuck when ${call} fails ${times === 1 ? 'once' : 'for good'}`, async () => {
        const scene = new FailingSession(call, times);
        // Somebody tries every request again, and gives up after some time.
        for (let tries = 0; tries < 20 && !scene.isContinued; tries++) {
          const before = scene.state;
          const request = nextRequest(scene);
          if (request) scene.request(request);
          await waitFor(
            () => scene.state !== before || scene.isContinued,
            `something after ${request?.type}`,
          ).catch(() => undefined);
          await waitFor(
            () => !scene.isStuck,
            `a way on after ${call} and ${request?.type} on ${scene.state.step}`,
          );
        }
        expect(scene.failed > 0).to.equal(!unused.includes(call));
        // No other cause is blamed, such as the device or the worker.
        expect(scene.errors.filter((code) => code !== 'worker-lost')).to.deep.equal([]);
        if (!scene.isContinued) expect(scene.errors).to.include('worker-lost');
        if (times === 1) expect(scene.isContinued).to.equal(true);
        expect(unhandled).to.deep.equal([]);
        scene.session.reset({ force: true });
        expect(scene.session.busy).to.equal(undefined);
      });
    }
  }
});
