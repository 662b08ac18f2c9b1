import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/field-definition.js';
import type { ColumnReadings } from './column-readings.js';

/** What rows are checked by. */
export interface ReviewSetup {
  readonly fields: readonly FieldDefinition[];
  readonly plan: ImportPlan;
  readonly lists: ChoiceLists;
  /** Of the file. Absent: unknown, as without the review file, or in a resumed import, whose users are known. */
  readonly readings?: ColumnReadings;
}
