import type { ImportHost } from '../host.js';
import type { FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { HeaderMatcher } from '../mapping/header-matcher.js';
import type { RunningEngine, EnginePort } from '../engine/start-engine.js';
import type { ImportEventDetails } from './events.js';
import type { SessionTexts } from './session-texts.js';
import type { SessionState } from './state.js';
import type { SessionEvent } from './transition.js';

/** What the element is set to. Read at each use, so that a host replaced in mid-session serves from the next call on. */
export interface SessionSettings {
  readonly host: ImportHost | undefined;
  readonly fields: readonly FieldDefinition[];
  /** Sources to start from. */
  readonly plan: ImportPlan | undefined;
  /** The portal's own matching, in place of ours. */
  readonly matchHeaders?: HeaderMatcher | undefined;
  readonly maxRows: number;
  /** Bytes. */
  readonly maxFileSize: number;
  readonly batchSize: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly batchTimeout: number;
  readonly workerUrl: string | undefined;
  /** Whose import it is; unset, it does not survive its page. */
  readonly resumeKey: string | undefined;
}

/** What the services of a session share. */
export interface SessionContext {
  readonly state: SessionState;
  readonly settings: SessionSettings;
  readonly texts: SessionTexts;
  /** Aborted when the session is reset. */
  readonly signal: AbortSignal;
  apply(event: SessionEvent): void;
  emit<K extends keyof ImportEventDetails>(type: K, detail: ImportEventDetails[K]): void;
  /** The engine, started at the first call. */
  engine(): Promise<EnginePort>;
  /** Ends the worker, whatever it is at: the next call gets a new one. */
  closeEngine(): void;
  /** Reads the journal once more. */
  readJournalAgain(): Promise<void>;
  /** Does work of the session: where it fails, a state says so. */
  attempt(work: () => unknown): void;
  /** Hands a file to the administrator. */
  save(name: string, text: string): void;
  /** Ends the session: what is in the journal stays there. */
  end(): void;
}

/** How a session gets its engine; replaced in tests. */
export type EngineStarter = (options: { workerUrl?: string | undefined }) => Promise<RunningEngine>;

/** The element's side of a session: what it is set to, and where its events and files go. */
export interface SessionEnvironment {
  readonly settings: SessionSettings;
  readonly texts: SessionTexts;
  /** False: nobody sees what the session shows. */
  readonly isConnected: boolean;
  emit<K extends keyof ImportEventDetails>(type: K, detail: ImportEventDetails[K]): void;
  save(name: string, text: string): void;
  readonly startEngine?: EngineStarter;
}

/** What only the session itself can do for its services. */
interface SessionInternals {
  readonly state: () => SessionState;
  readonly apply: (event: SessionEvent) => void;
  readonly engine: () => Promise<EnginePort>;
  readonly end: () => void;
  readonly closeEngine: () => void;
  readonly readJournalAgain: () => Promise<void>;
  readonly attempt: (work: () => unknown) => void;
}

/** A context that falls silent once it is aborted. */
export function createContext(
  environment: SessionEnvironment,
  signal: AbortSignal,
  { state, apply, end, closeEngine, ...internals }: SessionInternals,
): SessionContext {
  return {
    get state() {
      return state();
    },
    get settings() {
      return environment.settings;
    },
    get texts() {
      return environment.texts;
    },
    signal,
    apply: (event) => {
      if (!signal.aborted) apply(event);
    },
    emit: (type, detail) => {
      if (!signal.aborted) environment.emit(type, detail);
    },
    ...internals,
    closeEngine: () => {
      if (!signal.aborted) closeEngine();
    },
    save: (name, text) => {
      if (!signal.aborted) environment.save(name, text);
    },
    end: () => {
      if (!signal.aborted) end();
    },
  };
}
