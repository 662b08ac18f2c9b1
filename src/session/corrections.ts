import type { FieldSource, ImportPlan } from '../fields/plan.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { targetOf } from '../fields/target.js';
import type { SessionContext } from './context.js';
import type { FileRequest } from './requests.js';
import { leftOutByHand } from './review-transition.js';
import type { Question, SessionState } from './state.js';

/** A journal keeps no more corrected cells: see `engine/corrections-keeper.ts`. */
const MOST_KEPT = 50_000;
/** What usernames are built from. */
const personTargets: ReadonlySet<string | undefined> = new Set(['email', 'firstName', 'lastName']);

/** Asks before other rows take the place of corrected ones. False: the request can go on. */
export function holdsForCorrections(context: SessionContext, request: FileRequest): boolean {
  const { state } = context;
  const cells = state.review?.edits?.cells.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const rows = leftOutByHand(state);
  if (cells + rows === 0 || request.confirmed || state.step !== 'upload') return false;
  // Another reading of the file has corrections of its own.
  if (request.type === 'choose-file' && areKept(context, cells)) return false;
  context.apply({ type: 'asked', question: { about: 'lost-corrections', cells, rows, request } });
  return true;
}

/** With a resume key corrections come back with the file, unless they can't be kept. */
function areKept({ settings }: SessionContext, cells: number): boolean {
  return !!settings.resumeKey && isSecureContext && cells <= MOST_KEPT;
}

/** The question before a field gets another source; `undefined` where no corrected cell is lost. */
export function correctionsAtRisk(
  state: SessionState,
  field: string,
  source: FieldSource | undefined,
): Question | undefined {
  if (JSON.stringify(source) === JSON.stringify(state.plan[field])) return undefined;
  return columnAtRisk(state, field, source) ?? derivedAtRisk(state, field, source);
}

/** The column of the file that no field takes any more. */
function columnAtRisk(
  state: SessionState,
  field: string,
  source: FieldSource | undefined,
): Question | undefined {
  const sources = new Map(Object.entries(state.plan));
  const column = columnIndexOf(sources.get(field));
  sources.delete(field);
  const isStillUsed = [source, ...sources.values()].some((other) => columnIndexOf(other) === column);
  if (column === undefined || isStillUsed) return undefined;
  const cells = correctedIn(state, column);
  const name = state.file?.columns[column]?.name ?? '';
  return cells > 0 ? { about: 'corrected-cells', field, source, column: name, cells } : undefined;
}

/** A half of whole names that comes from elsewhere, or usernames that are built anew: of the person, or in another way. */
function derivedAtRisk(
  state: SessionState,
  field: string,
  source: FieldSource | undefined,
): Question | undefined {
  const { fields, file, plan } = state;
  const changed = fields.find(({ id }) => id === field);
  const isOfPerson = personTargets.has(changed && targetOf(changed));
  const derived = derivedFields(fields, plan);
  for (const [at, { id }] of derived.entries()) {
    const isLost = id === field || (isOfPerson && plan[id]?.from === 'built');
    const cells = isLost ? correctedIn(state, (file?.columns.length ?? 0) + at) : 0;
    if (cells > 0) return { about: 'corrected-cells', field, source, derived: id, column: '', cells };
  }
  return undefined;
}

/** The fields whose columns stand behind those of the file, in their order: halves of whole names, then usernames. */
function derivedFields(fields: readonly FieldDefinition[], plan: ImportPlan): readonly FieldDefinition[] {
  const isHalf = ({ id }: FieldDefinition): boolean => {
    const source = plan[id];
    return source?.from === 'column' && source.part !== undefined;
  };
  const isBuilt = ({ id }: FieldDefinition): boolean => plan[id]?.from === 'built';
  return [...fields.filter(isHalf), ...fields.filter(isBuilt)];
}

function correctedIn({ review }: SessionState, column: number): number {
  return review?.edits?.cells.find((corrected) => corrected.column === column)?.count ?? 0;
}

/** Plans are fitted to the file, so the index alone identifies a column. */
function columnIndexOf(source: FieldSource | undefined): number | undefined {
  return source?.from === 'column' ? source.index : undefined;
}
