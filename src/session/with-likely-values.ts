import type { ProblemCode } from '../checking/problem.js';
import type { ProblemGroup, ReviewSummary } from '../engine/review-protocol.js';
import type { SessionState } from './state.js';

type Known = Pick<SessionState, 'fields' | 'lists'>;

/** Codes of values that may have other names, which take tables to know. */
const codes: readonly ProblemCode[] = [
  'time-zone-unknown',
  'time-zone-abbreviation',
  'date-invalid',
  'date-number',
  'boolean-invalid',
  'choice-unknown',
];
/** Of a list of languages, each id is one. */
const languageId = /^[a-z]{2,3}([_-]\w+)*$/i;

/** Longest wait for the tables, in milliseconds: the rows come first. */
const PATIENCE = 1000;

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
}

/** Adds what values by other names most likely mean. The tables of names are loaded for the first such value. */
export async function withLikelyValues(summary: ReviewSummary, known: Known): Promise<ReviewSummary> {
  if (!summary.problemGroups.some((group) => isNamed(group, known))) return summary;
  // Without the tables, or where these do not come, each value is a question all the same.
  const loading = import('../fields/likely/likely-values.js').catch(() => undefined);
  const { likelyValue } = (await Promise.race([loading, afterPatience()])) ?? {};
  if (!likelyValue) return summary;
  const problemGroups = summary.problemGroups.map((group) => {
    const { field: id, value, texts = [] } = group;
    const field = known.fields.find((one) => one.id === id);
    if (!field || !isNamed(group, known)) return group;
    const choices = choicesFor(group, known);
    const suggestion = value === undefined ? undefined : likelyValue(field, value, choices);
    const likely = texts.flatMap((text) => {
      const meant = likelyValue(field, text, choices);
      return meant ? [[text, meant.id] as const] : [];
    });
    return {
      ...group,
      ...(suggestion && { suggestions: [suggestion] }),
      ...(likely.length > 0 && { likely }),
    };
  });
  return { ...summary, problemGroups };
}

function isNamed(group: ProblemGroup, known: Known): boolean {
  if ((group.value ?? group.texts) === undefined || !codes.includes(group.code)) return false;
  const choices = choicesFor(group, known);
  return group.code !== 'choice-unknown' || !!choices?.every(({ id }) => languageId.test(String(id)));
}

function choicesFor({ field: id }: ProblemGroup, { fields, lists }: Known) {
  const list = fields.find((field) => field.id === id)?.list;
  if (typeof list !== 'string') return list;
  const given = lists.get(list);
  return given?.phase === 'ready' ? given.choices : undefined;
}
