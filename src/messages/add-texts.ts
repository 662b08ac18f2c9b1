import type { Messages, PartialMessages } from './messages.js';

/** The texts of some screens and those of another part, which has texts of its own in each group. */
export function addTexts(texts: Messages, more: PartialMessages): Messages {
  const groups: Readonly<Record<string, unknown>> = texts;
  const added = Object.entries(more).map(([group, part]) => [
    group,
    { ...(groups[group] as object | undefined), ...(part as object) },
  ]);
  return { ...texts, ...Object.fromEntries(added) } as Messages;
}
