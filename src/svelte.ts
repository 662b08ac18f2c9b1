/** Types of the tag in Svelte 4 and 5: `import type {} from 'bulk-user-import/svelte'`. Nothing but types. */
import type { HTMLAttributes } from 'svelte/elements';
import type { BulkUserImport } from './bulk-user-import.js';
import type { TagListeners, TagProperties } from './element-types.js';
import type { ImportEventMap } from './session/events.js';

/** Listeners as Svelte 4 names them. */
type Directives = {
  [Name in keyof ImportEventMap as `on:${Name}`]?: ((event: ImportEventMap[Name]) => void) | undefined;
};

export type BulkUserImportInSvelte = HTMLAttributes<BulkUserImport> &
  TagProperties &
  TagListeners &
  Directives;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'bulk-user-import': BulkUserImportInSvelte;
  }
}
