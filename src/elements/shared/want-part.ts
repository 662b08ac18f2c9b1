/** Fired where something is about to be shown whose part is not loaded with the state of the session. */
export const WANT_PART_EVENT = 'part-wanted';

export interface WantedPart {
  readonly name: 'reading' | 'resultLists' | 'selection';
  /** The part may be needed soon: nobody has asked for it, and nobody is told of a failure. */
  readonly isAhead: boolean;
}

/** Asks for a part of the interface. */
export function wantPart(from: Element, name: WantedPart['name'], { isAhead = false } = {}): void {
  from.dispatchEvent(
    new CustomEvent<WantedPart>(WANT_PART_EVENT, { detail: { name, isAhead }, bubbles: true }),
  );
}
