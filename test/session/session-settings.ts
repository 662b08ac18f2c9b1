import type { SessionSettings } from '../../src/session/context.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';

/** The default settings of an element, without a host. */
export function settingsFor(fields: readonly FieldDefinition[]): SessionSettings {
  return {
    host: undefined,
    fields,
    plan: undefined,
    maxRows: 500,
    maxFileSize: 1000,
    batchSize: 25,
    concurrency: 1,
    batchTimeout: 60_000,
    workerUrl: undefined,
    resumeKey: undefined,
  };
}
