/** Everything a portal needs, without side effects: the module registers nothing and runs in Node. */
export { BulkUserImport } from './bulk-user-import.js';
export type * from './host.js';
export type * from './session/events.js';
export type { Busy, Step } from './session/step.js';
export type { FoundImport } from './submit/journal/found-import.js';
export { ImportHostError } from './submit/host-error.js';
export { lazyOneByOne as oneByOne } from './hosts/lazy-one-by-one.js';
export type { CreateUser, OneByOneOptions } from './hosts/one-by-one.js';
export { basicUserFields } from './fields/basic-user-fields.js';
export type { FileColumn } from './mapping/file-column.js';
export type { HeaderMatcher, HeaderMatches } from './mapping/header-matcher.js';
export type { FieldDefinition, FieldKind, FieldTarget, SourceKind } from './fields/field-definition.js';
export type { FieldSource, ImportPlan } from './fields/plan.js';
export { pbxUserFields } from './fields/pbx-user-fields.js';
export type { Messages, PartialMessages } from './messages/messages.js';
