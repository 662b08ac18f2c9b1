import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import type { ColumnReadings } from './column-readings.js';

/** The fields, the plan and the lists that rows are checked against. */
export interface ReviewSetup {
  readonly fields: readonly FieldDefinition[];
  readonly plan: ImportPlan;
  /** The plan as somebody made it, and the headers of the file: {@link plan} and the table may have derived columns. */
  readonly asMade?: { readonly plan: ImportPlan; readonly headers: readonly string[] };
  readonly lists: ChoiceLists;
  /** Readings of the file's columns. Absent: unknown, as in a resumed import, whose users are known. */
  readonly readings?: ColumnReadings;
}
