/** Types of the tag in Vue's templates: `import type {} from 'bulk-user-import/vue'`. Nothing but types. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { BulkUserImport } from './bulk-user-import.js';
import type { SettableProperties } from './element-types.js';
import type { ImportEventMap } from './session/events.js';

/** `emit('import-step', event)` and its like, one overload an event: what a template's `@import-step` is checked by. */
type Emit = EmitOf<keyof ImportEventMap>;
type EmitOf<Name extends keyof ImportEventMap> = (
  Name extends unknown ? (emit: (name: Name, event: ImportEventMap[Name]) => void) => void : never
) extends (emit: infer Overloads) => void
  ? Overloads
  : never;

/** A number may be written as in HTML, too: `max-rows="200"`. */
type TemplateProperties = {
  [Name in keyof SettableProperties]?: number extends SettableProperties[Name]
    ? SettableProperties[Name] | `${number}` | 'Infinity'
    : SettableProperties[Name];
};

/** The tag as Vue's tools read a component; neither member is there at run time. */
export type BulkUserImportInVue = new () => BulkUserImport & {
  $props: TemplateProperties & HTMLAttributes & PublicProps;
  $emit: Emit;
};

declare module 'vue' {
  interface GlobalComponents {
    'bulk-user-import': BulkUserImportInVue;
  }
}
