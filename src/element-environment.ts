import type { LitElement } from 'lit';
import { saveFile } from './elements/shared/save-file.js';
import type { ImportPlan } from './fields/plan.js';
import type { PreparedPart, SessionSettings } from './session/context.js';
import type { SessionEnvironment } from './session/session.js';
import type { SessionTexts } from './session/session-texts.js';

type PublicSettings = Omit<SessionSettings, 'plan'>;

/** The parts of a session's environment that only the element knows. */
export interface ElementInternals {
  /** The plan that the portal has set. */
  plan(): ImportPlan | undefined;
  texts(): SessionTexts;
  readonly prepare: (part: PreparedPart) => Promise<void> | undefined;
  /** Called before another screen is shown. */
  onStep(): void;
}

/** The element, as its session sees it. */
export function environmentOf(
  element: LitElement & PublicSettings,
  internals: ElementInternals,
): SessionEnvironment {
  return {
    get settings() {
      return { ...settingsOf(element), plan: internals.plan() };
    },
    get texts() {
      return internals.texts();
    },
    get isConnected() {
      return element.isConnected;
    },
    emit: (type, detail) => {
      if (type === 'import-step') internals.onStep();
      element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    },
    prepare: internals.prepare,
    save: (name, file) => {
      saveFile(element.renderRoot, name, file);
    },
  };
}

/** The settings are read at each use: a portal may change one at any time. */
function settingsOf({
  host,
  fields,
  matchHeaders,
  maxRows,
  maxFileSize,
  batchSize,
  concurrency,
  batchTimeout,
  workerUrl,
  resumeKey,
}: PublicSettings): PublicSettings {
  return {
    host,
    fields,
    matchHeaders,
    maxRows,
    maxFileSize,
    batchSize,
    concurrency,
    batchTimeout,
    workerUrl,
    // A removed attribute is null.
    resumeKey: resumeKey?.length ? resumeKey : undefined,
  };
}
