import type { Choice } from '../host.js';
import type { ChoiceLists } from '../fields/fields.js';
import type { WorkbookPort } from '../engine/open-workbook.js';

/** Entries that cross to the worker at once: a long list whole would keep the page busy for as long as it takes to copy. */
const AT_ONCE = 2000;

const sent = new WeakMap<WorkbookPort, Map<string, Promise<void>>>();

/** Sends long lists, piece by piece and each only once. What it is left with are the others, which go along with a call. */
export function sendLongLists(
  workbook: WorkbookPort,
  lists: ChoiceLists,
): ChoiceLists | Promise<ChoiceLists> {
  const long = [...lists].filter(([, choices]) => choices.length > AT_ONCE);
  if (long.length === 0) return lists;
  const ofWorkbook = sent.get(workbook) ?? new Map<string, Promise<void>>();
  sent.set(workbook, ofWorkbook);
  for (const [name, choices] of long) {
    ofWorkbook.set(name, ofWorkbook.get(name) ?? sendInPieces(workbook, name, choices));
  }
  const short = new Map([...lists].filter(([name]) => !ofWorkbook.has(name)));
  return Promise.all(ofWorkbook.values()).then(() => short);
}

async function sendInPieces(workbook: WorkbookPort, name: string, choices: readonly Choice[]): Promise<void> {
  for (let from = 0; from < choices.length; from += AT_ONCE) {
    await workbook.keepChoices(name, choices.slice(from, from + AT_ONCE));
  }
}
