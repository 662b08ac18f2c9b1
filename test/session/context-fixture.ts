import {
  createContext,
  type PreparedPart,
  type SessionContext,
  type SessionSettings,
} from '../../src/session/context.js';
import { SessionTexts } from '../../src/session/session-texts.js';
import type { SessionState } from '../../src/session/state.js';
import { transition } from '../../src/session/transition.js';
import type { EnginePort } from '../../src/engine/engine-port.js';
import { createFormat } from '../../src/messages/format.js';
import { en } from '../../src/messages/en.js';
import { settingsFor } from './session-settings.js';

interface ContextOptions {
  readonly settings?: Partial<SessionSettings>;
  readonly engine?: () => Promise<EnginePort>;
  readonly save?: () => unknown;
  readonly prepare?: (part: PreparedPart) => Promise<void>;
}

/** A context of session services with a state of its own, whose events go nowhere. */
export function contextFor(
  initial: SessionState,
  {
    settings = {},
    engine = () => Promise.reject(new Error('No engine is expected')),
    save = () => undefined,
    prepare = () => Promise.resolve(),
  }: ContextOptions = {},
): {
  readonly context: SessionContext;
  readonly setState: (state: SessionState) => void;
  /** What the session would report as a failure. */
  readonly failures: readonly unknown[];
} {
  const failures: unknown[] = [];
  let state = initial;
  const { fields } = initial;
  const environment = {
    settings: { ...settingsFor(fields), ...settings },
    texts: new SessionTexts(en, createFormat('en'), fields),
    isConnected: true,
    emit: () => undefined,
    prepare,
    save,
  };
  const context = createContext(environment, new AbortController().signal, {
    state: () => state,
    apply: (event) => {
      state = transition(state, event);
    },
    engine,
    end: () => undefined,
    closeEngine: () => undefined,
    readJournalAgain: () => Promise.resolve(),
    attempt: (work) => {
      try {
        work();
      } catch (error) {
        failures.push(error);
      }
    },
  });
  return {
    context,
    failures,
    setState: (next) => {
      state = next;
    },
  };
}
