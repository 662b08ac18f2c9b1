import type { LitElement } from 'lit';
import { saveFile } from './elements/shared/save-file.js';
import type { ImportPlan } from './fields/field-definition.js';
import type { SessionSettings } from './session/context.js';
import type { SessionEnvironment } from './session/session.js';
import type { SessionTexts } from './session/session-texts.js';

type PublicSettings = Omit<SessionSettings, 'plan'>;

/** What the element has to itself. */
export interface ElementInternals {
  /** The plan that the portal has set. */
  plan(): ImportPlan | undefined;
  texts(): SessionTexts;
  /** Another screen is about to be shown. */
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
    save: (name, text) => {
      saveFile(element.renderRoot, name, text);
    },
  };
}

/** Read at each use: a portal may change a setting at any time. */
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
    // An attribute that was taken away is null.
    resumeKey: resumeKey?.length ? resumeKey : undefined,
  };
}
