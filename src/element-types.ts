import type { BulkUserImport } from './bulk-user-import.js';
import type { ImportEventMap } from './session/events.js';

/** The properties that a portal may set, for the types of each framework. */
export type SettableProperties = Pick<
  BulkUserImport,
  | 'host'
  | 'fields'
  | 'plan'
  | 'matchHeaders'
  | 'messages'
  | 'maxRows'
  | 'maxFileSize'
  | 'batchSize'
  | 'concurrency'
  | 'batchTimeout'
  | 'resumeKey'
  | 'workerUrl'
>;

/** The attributes of the tag beside those that every tag has. */
export interface TagAttributes {
  'max-rows'?: number | string | undefined;
  'max-file-size'?: number | string | undefined;
  'batch-size'?: number | string | undefined;
  concurrency?: number | string | undefined;
  'batch-timeout'?: number | string | undefined;
  'resume-key'?: string | undefined;
  'worker-url'?: string | undefined;
}

/** Properties or attributes: frameworks set the property where the element has one. */
export type TagProperties = Partial<Omit<SettableProperties, keyof TagAttributes>> & TagAttributes;

/** Listeners as a template names them: `on`, and the name of the event. */
export type TagListeners = {
  [Name in keyof ImportEventMap as `on${Name}`]?: ((event: ImportEventMap[Name]) => void) | undefined;
};
