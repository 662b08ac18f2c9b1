/** Everything a portal needs, without side effects: importing it registers nothing and runs in Node. */
export { BulkUserImport } from './bulk-user-import.js';
export type * from './host.js';
export type * from './session/events.js';
export type { Busy } from './session/session.js';
export type { Step } from './session/state.js';
export type { FoundImport } from './submit/found-import.js';
export { ImportHostError } from './submit/host-error.js';
export { oneByOneLater as oneByOne } from './submit/one-by-one-later.js';
export type { CreateUser, OneByOneOptions } from './submit/one-by-one.js';
export { basicUserFields } from './users/basic-user-fields.js';
export type { FileColumn } from './users/file-column.js';
export type { HeaderMatcher, HeaderMatches } from './users/header-matcher.js';
export type { FieldDefinition, FieldKind, FieldSource, ImportPlan, SourceKind } from './users/fields.js';
export { pbxUserFields } from './users/pbx-user-fields.js';
export type { Messages, PartialMessages } from './messages/messages.js';
