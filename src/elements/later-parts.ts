import { MAX_NATIVE_OPTIONS } from './long-list/long-list-view.js';
import { adoptStyles, type CSSResult } from 'lit';
import { addTexts } from '../messages/add-texts.js';
import { screenTexts } from '../messages/en/screens.js';
import type { Messages, PartialMessages } from '../messages/messages.js';
import { sourceOf } from '../fields/plan.js';
import type { SessionState } from '../session/state.js';
import { firstStyles } from './first-styles.js';
import { actionBarStyles } from './shared/action-bar-styles.js';
import { controlStyles } from './shared/control-styles.js';
import { gridCardStyles } from './review/grid-card-styles.js';
import { gridEditingStyles } from './review/grid-editing-styles.js';
import { gridBlankStyles } from './review/grid-blank-styles.js';
import { gridHeadStyles } from './review/grid-head-styles.js';
import { gridStyles } from './review/grid-styles.js';
import { surfaceStyles } from './shared/surface-styles.js';
import { readingStyles } from './upload/reading-styles.js';
import { resultStyles } from './result/result-styles.js';
import { reviewHeadStyles } from './review/review-head-styles.js';
import { reviewStyles } from './review/review-styles.js';
import { submitStyles } from './submit/submit-styles.js';
import { WANT_PART_EVENT, type WantedPart } from './shared/want-part.js';

type PartName =
  | 'reading'
  | 'mapping'
  | 'longList'
  | 'corrections'
  | 'questions'
  | 'resume'
  | 'resultLists'
  | 'incidents'
  | 'selection';

/** Elements that only some imports show, with their styles and texts. */
export interface LaterPart {
  readonly elements: readonly (readonly [tag: string, element: CustomElementConstructor])[];
  readonly styles?: CSSResult;
  /** The styles of forms, where the part has some. */
  readonly formStyles?: CSSResult;
  readonly texts?: PartialMessages;
}

interface LaterPartEntry {
  /** The state can't be shown without the part. */
  readonly isNeeded: (state: SessionState) => boolean;
  /** The part is needed soon, and loaded ahead. */
  readonly isExpected?: (state: SessionState) => boolean;
  readonly load: () => Promise<LaterPart>;
}

/** Every part, with what shows that it is needed. */
const allParts: Readonly<Record<PartName, LaterPartEntry>> = {
  reading: {
    isNeeded: ({ upload, file }) =>
      upload.phase === 'refused' ||
      'again' in upload ||
      (!!file && (file.notes.length > 0 || !!file.hiddenRows || Object.keys(file.choices).length > 0)),
    load: () => import('./lazy-reading.js').then(({ readingPart }) => readingPart),
  },
  mapping: {
    isNeeded: ({ step }) => step === 'required' || step === 'security' || step === 'optional',
    isExpected: (state) => state.upload.phase === 'read' && isColumnOpen(state),
    load: () => import('./lazy-mapping.js').then(({ mappingPart }) => mappingPart),
  },
  longList: {
    isNeeded: ({ fields, lists, plan, review }) =>
      [...lists.values()].some((list) => list.phase === 'ready' && isLong(list.choices)) ||
      fields.some(
        ({ id, kind, list }) =>
          (typeof list === 'object' && isLong(list)) ||
          (kind === 'time-zone' &&
            (plan[id]?.from === 'same' || review?.problemGroups.some(({ field }) => field === id))),
      ),
    load: () => import('./lazy-long-list.js').then(({ longListPart }) => longListPart),
  },
  corrections: {
    isNeeded: ({ review, result }) =>
      !!review?.problemGroups.length ||
      !!review?.window.rows.some(({ problems }) => problems.length > 0) ||
      !!result?.failures?.groups.some(({ problem }) => problem),
    load: () => import('./lazy-corrections.js').then(({ correctionsPart }) => correctionsPart),
  },
  questions: {
    isNeeded: (state) => !!state.question || hasResumeTexts(state),
    isExpected: ({ review }) => !!review?.privileged.length,
    load: () => import('./lazy-questions.js').then(({ questionsPart }) => questionsPart),
  },
  resume: {
    isNeeded: hasResumeTexts,
    load: () => import('./lazy-resume.js').then(({ resumePart }) => resumePart),
  },
  /** Asked for by the grid. */
  selection: {
    isNeeded: () => false,
    load: () => import('./lazy-selection.js').then(({ selectionPart }) => selectionPart),
  },
  incidents: {
    isNeeded: ({ submit }) => !!submit?.incidents,
    load: () => import('./lazy-incidents.js').then(({ incidentsPart }) => incidentsPart),
  },
  resultLists: {
    isNeeded: ({ step, result }) => step === 'result' && !!result?.failures?.groups.length,
    isExpected: ({ submit }) =>
      !!submit && submit.counts.total > submit.counts.created + submit.counts.pending,
    load: () => import('./lazy-result-lists.js').then(({ resultListsPart }) => resultListsPart),
  },
};

const names = Object.keys(allParts) as PartName[];

/** Milliseconds for which a screen waits for a part, so that nothing on the screen moves when the part comes. */
const PATIENCE = 1000;
/** Milliseconds after which a download that has stalled counts as one that has failed: nobody waits on for the part. */
const LONGEST_WAIT = 20_000;

/** Where parts go, and their failures. */
interface LaterPartsOptions {
  /** Called with all texts that are there, at first those of every import. */
  readonly onTexts: (texts: Messages) => void;
  readonly onFailure: (error: unknown) => void;
}

/** The styles of one element, and the parts of its screens, each loaded when the state of the session shows a need. */
export class LaterParts {
  readonly #root: ShadowRoot;
  readonly #options: LaterPartsOptions;
  readonly #parts: typeof allParts;
  #texts = screenTexts as Messages;
  readonly #loaded = new Map<PartName, LaterPart>();
  readonly #loading = new Map<PartName, Promise<void>>();
  /** The step or question for which a part was asked for: a part that could not be loaded may be there at the next one. */
  readonly #asked = new Map<PartName, unknown>();
  #waiting: Promise<unknown> | undefined;

  constructor(root: ShadowRoot, options: LaterPartsOptions, parts = allParts) {
    this.#root = root;
    this.#options = options;
    this.#parts = parts;
    this.#adoptStyles();
    options.onTexts(this.#texts);
    root.addEventListener(WANT_PART_EVENT, this.#onWanted);
  }

  /** Resolves when the state can be shown; `undefined`: now. */
  prepare(state: SessionState): Promise<unknown> | undefined {
    const occasion = state.question ?? state.step;
    const open = names.filter((name) => this.#asked.get(name) !== occasion && !this.#loaded.has(name));
    const missing = open.filter((name) => this.#parts[name].isNeeded(state));
    const ahead = open.filter((name) => !missing.includes(name) && this.#parts[name].isExpected?.(state));
    for (const name of [...missing, ...ahead]) this.#asked.set(name, occasion);
    // A failure is shown once the part is needed.
    for (const name of ahead) this.load(name).catch(() => undefined);
    if (missing.length === 0) return this.#waiting;
    const loading = missing.map((name) => this.load(name).catch(this.#options.onFailure));
    const waiting = Promise.race([Promise.all(loading), patience()]);
    this.#waiting = waiting;
    void waiting.then(() => {
      if (this.#waiting === waiting) this.#waiting = undefined;
    });
    return waiting;
  }

  readonly #onWanted = (event: Event): void => {
    const { name, isAhead } = (event as CustomEvent<WantedPart>).detail;
    this.load(name).catch(isAhead ? () => undefined : this.#options.onFailure);
  };

  /** Loads a part, once. */
  load(name: PartName): Promise<void> {
    const known = this.#loading.get(name);
    if (known) return known;
    const loading = this.#load(name);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }

  async #load(name: PartName): Promise<void> {
    const part = await Promise.race([this.#parts[name].load(), lateFailure(name)]);
    this.#loaded.set(name, part);
    this.#adoptStyles();
    if (part.texts) {
      this.#texts = addTexts(this.#texts, part.texts);
      this.#options.onTexts(this.#texts);
    }
    for (const [tag, element] of part.elements)
      if (!customElements.get(tag)) customElements.define(tag, element);
  }

  /** Each sheet has one place in the cascade, whenever it comes. */
  #adoptStyles(): void {
    const of = (name: PartName): readonly CSSResult[] => {
      const { styles } = this.#loaded.get(name) ?? {};
      return styles ? [styles] : [];
    };
    const [form] = [...this.#loaded.values()].flatMap(({ formStyles = [] }) => formStyles);
    adoptStyles(this.#root, [
      ...firstStyles,
      controlStyles,
      surfaceStyles,
      ...of('questions'),
      actionBarStyles,
      ...(form ? [form] : []),
      ...of('longList'),
      readingStyles,
      ...of('reading'),
      ...of('mapping'),
      reviewHeadStyles,
      reviewStyles,
      gridStyles,
      gridHeadStyles,
      gridBlankStyles,
      gridCardStyles,
      gridEditingStyles,
      ...of('corrections'),
      ...of('selection'),
      submitStyles,
      ...of('incidents'),
      resultStyles,
      ...of('resultLists'),
      ...of('resume'),
    ]);
  }
}

function hasResumeTexts({ step, kept }: SessionState): boolean {
  return step === 'resume' || !!kept?.length;
}

/** True where somebody will be asked for a column; where not, Upload leads to Review in most cases. */
function isColumnOpen({ fields, plan, matched }: SessionState): boolean {
  if ([...matched.values()].some((by) => by !== 'name' && by !== 'host')) return true;
  return fields.some(({ id, required, when }) => required && !when && sourceOf(plan, id) === undefined);
}

function isLong(list: readonly unknown[]): boolean {
  return list.length > MAX_NATIVE_OPTIONS;
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}

/** Worded as where a part is not there: one that comes later is used at the next try. */
function lateFailure(name: PartName): Promise<never> {
  const late = new Error(`Loading chunk ${name} failed`);
  return new Promise((_, reject) => setTimeout(reject, LONGEST_WAIT, late));
}
