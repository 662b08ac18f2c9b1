import type { ImportHost } from '../host.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { HeaderMatcher } from '../mapping/header-matcher.js';
import type { EnginePort, RunningEngine } from '../engine/engine-port.js';
import type { StartEngineOptions } from '../engine/start-engine.js';
import type { ImportEventDetails } from './events.js';
import type { SessionTexts } from './session-texts.js';
import type { SessionState } from './state.js';
import type { SessionEvent } from './transition.js';

/** The settings of the element, read at each use: a host replaced in mid-session serves from the next call on. */
export interface SessionSettings {
  readonly host: ImportHost | undefined;
  readonly fields: readonly FieldDefinition[];
  /** Sources to start from. */
  readonly plan: ImportPlan | undefined;
  /** The portal's own matching, in place of the built-in one. */
  readonly matchHeaders?: HeaderMatcher | undefined;
  readonly maxRows: number;
  /** Bytes. */
  readonly maxFileSize: number;
  readonly batchSize: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly batchTimeout: number;
  readonly workerUrl: string | undefined;
  /** The tenant and administrator; without a key, an import does not survive its page. */
  readonly resumeKey: string | undefined;
}

/** A part of the interface that the session has loaded before it needs the part. */
export type PreparedPart = 'reading' | 'mapping' | 'corrections';

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
  /** Ends the worker even in mid-call; the next call of `engine` starts a new worker. */
  closeEngine(): void;
  readJournalAgain(): Promise<void>;
  /** Runs work of the session: a failure becomes a state that the screens show. */
  attempt(work: () => unknown): void;
  /** Resolves once a part of the interface is there; rejects where the part can't be loaded. */
  prepare(part: PreparedPart): Promise<void>;
  /** Hands a file to the administrator. `false`: the session is out of sight, and the file was not handed over. */
  save(name: string, file: Blob): unknown;
  /** Ends the session; the journal stays as it is. */
  end(): void;
}

/** Starts the engine of a session; replaced in tests. */
export type EngineStarter = (options: StartEngineOptions) => Promise<RunningEngine>;

/** The element's side of a session: the settings, and where events and files go. */
export interface SessionEnvironment {
  readonly settings: SessionSettings;
  readonly texts: SessionTexts;
  /** False while the element is out of the page. */
  readonly isConnected: boolean;
  emit<K extends keyof ImportEventDetails>(type: K, detail: ImportEventDetails[K]): void;
  readonly prepare?: ((part: PreparedPart) => Promise<void> | undefined) | undefined;
  save(name: string, file: Blob): unknown;
  readonly startEngine?: EngineStarter;
}

/** Actions that only the session can do for its services. */
interface SessionInternals {
  readonly state: () => SessionState;
  readonly apply: (event: SessionEvent) => void;
  readonly engine: () => Promise<EnginePort>;
  readonly end: () => void;
  readonly closeEngine: () => void;
  readonly readJournalAgain: () => Promise<void>;
  readonly attempt: (work: () => unknown) => void;
}

/** A context that changes and emits nothing once its signal is aborted. */
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
    prepare: async (part) => environment.prepare?.(part),
    save: (name, file) => !signal.aborted && environment.save(name, file),
    end: () => {
      if (!signal.aborted) end();
    },
  };
}
