import { adoptStyles, type CSSResult } from 'lit';
import type { SessionState } from '../session/state.js';
import { firstStyles } from './first-styles.js';
import { actionBarStyles } from './shared/action-bar-styles.js';
import { controlStyles } from './shared/control-styles.js';
import { fieldStyles } from './shared/field-styles.js';
import { gridCardStyles } from './review/grid-card-styles.js';
import { gridEditingStyles } from './review/grid-editing-styles.js';
import { gridStyles } from './review/grid-styles.js';
import { surfaceStyles } from './shared/surface-styles.js';
import { mappingStyles } from './mapping/mapping-styles.js';
import { readingStyles } from './upload/reading-styles.js';
import { resultStyles } from './result/result-styles.js';
import { reviewHeadStyles } from './review/review-head-styles.js';
import { reviewStyles } from './review/review-styles.js';
import { submitStyles } from './submit/submit-styles.js';
import { MAX_NATIVE_OPTIONS } from './shared/menu.js';

/** Elements that only some imports show, and their styles. */
export interface LaterPart {
  readonly elements: readonly (readonly [tag: string, element: CustomElementConstructor])[];
  readonly styles: CSSResult;
}

type PartName = keyof typeof parts;

/** Every part, with what shows that it is needed. */
const parts = {
  longList: {
    isNeeded: ({ fields, lists, plan, review }: SessionState) =>
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
    isNeeded: ({ review }: SessionState) => !!review?.problemGroups.length,
    load: () => import('./lazy-corrections.js').then(({ correctionsPart }) => correctionsPart),
  },
  resume: {
    isNeeded: ({ step, kept }: SessionState) => step === 'resume' || !!kept?.length,
    load: () => import('./lazy-resume.js').then(({ resumePart }) => resumePart),
  },
} satisfies Record<string, { isNeeded: (state: SessionState) => boolean; load: () => Promise<LaterPart> }>;

const names = Object.keys(parts) as PartName[];

/** Milliseconds for which a screen waits for a part, so that nothing on the screen moves when the part comes. */
const PATIENCE = 1000;

/** The styles of one element, and the parts of its screens, each loaded when the state of the session shows a need. */
export class LaterParts {
  readonly #root: ShadowRoot;
  readonly #onFailure: (error: unknown) => void;
  readonly #loaded = new Map<PartName, LaterPart>();
  /** The steps at which a part was asked for: a part that could not be loaded may be there at the next step. */
  readonly #asked = new Map<PartName, SessionState['step']>();
  #waiting: Promise<unknown> | undefined;

  constructor(root: ShadowRoot, onFailure: (error: unknown) => void) {
    this.#root = root;
    this.#onFailure = onFailure;
    this.#adoptStyles();
  }

  /** Resolves when the state can be shown; `undefined`: now. */
  prepare(state: SessionState): Promise<unknown> | undefined {
    const missing = names.filter(
      (name) =>
        this.#asked.get(name) !== state.step && !this.#loaded.has(name) && parts[name].isNeeded(state),
    );
    if (missing.length === 0) return this.#waiting;
    for (const name of missing) this.#asked.set(name, state.step);
    const waiting = Promise.race([Promise.all(missing.map((name) => this.#load(name))), patience()]);
    this.#waiting = waiting;
    void waiting.then(() => {
      if (this.#waiting === waiting) this.#waiting = undefined;
    });
    return waiting;
  }

  async #load(name: PartName): Promise<void> {
    try {
      const part = await parts[name].load();
      this.#loaded.set(name, part);
      this.#adoptStyles();
      for (const [tag, element] of part.elements)
        if (!customElements.get(tag)) customElements.define(tag, element);
    } catch (error) {
      this.#onFailure(error);
    }
  }

  /** Each sheet has one place in the cascade, whenever it comes. */
  #adoptStyles(): void {
    const of = (name: PartName): readonly CSSResult[] => {
      const part = this.#loaded.get(name);
      return part ? [part.styles] : [];
    };
    adoptStyles(this.#root, [
      ...firstStyles,
      controlStyles,
      surfaceStyles,
      actionBarStyles,
      fieldStyles,
      ...of('longList'),
      readingStyles,
      mappingStyles,
      reviewHeadStyles,
      reviewStyles,
      gridStyles,
      gridCardStyles,
      gridEditingStyles,
      ...of('corrections'),
      submitStyles,
      resultStyles,
      ...of('resume'),
    ]);
  }
}

function isLong(list: readonly unknown[]): boolean {
  return list.length > MAX_NATIVE_OPTIONS;
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}
