import './policy-watch.js';
import { BulkUserImport } from './bulk-user-import.js';
import { StepperElement } from './elements/shared/stepper.js';
import { UploadScreen } from './elements/upload/upload-screen.js';

type Tag = readonly [tag: string, element: CustomElementConstructor];

function define(tags: readonly Tag[]): void {
  for (const [tag, element] of tags) if (!customElements.get(tag)) customElements.define(tag, element);
}

// A server renders the tag alone: nothing is to be defined there.
const defined = typeof document === 'undefined' || customElements.get('bulk-user-import');

// Of two copies of the module in one page, the first one wins, with all its elements.
if (!defined || defined === BulkUserImport) {
  define([
    ['bulk-user-import-stepper', StepperElement],
    ['bulk-user-import-upload', UploadScreen],
    // Last: an element that is already in the page finds its screens defined.
    ['bulk-user-import', BulkUserImport],
  ]);

  // A screen that is shown before its definition is upgraded by it.
  import('./elements/lazy-screens.js').then(
    ({ lazyScreens }) => define(lazyScreens),
    // Each element says so.
    () => undefined,
  );
}
