/**
 * Types of the bare tag in JSX, for React 18 and 19. Nothing but types: `import type {} from 'bulk-user-import/jsx'`, or
 * `"types": ["bulk-user-import/jsx"]` in a tsconfig.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BulkUserImport } from './bulk-user-import.js';
import type { TagListeners, TagProperties } from './element-types.js';

/**
 * The tag in JSX. React 18 sets attributes alone, which leaves out `host` and listeners: set both through a `ref`, or use
 * the component of `bulk-user-import/react`.
 */
export type BulkUserImportTag = DetailedHTMLProps<HTMLAttributes<BulkUserImport>, BulkUserImport> &
  TagProperties &
  TagListeners;

/* eslint-disable @typescript-eslint/no-namespace -- React declares its tags in one */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bulk-user-import': BulkUserImportTag;
    }
  }
}

declare global {
  /** Where types of React before 18.3 look for tags. */
  namespace JSX {
    interface IntrinsicElements {
      'bulk-user-import': BulkUserImportTag;
    }
  }
}
