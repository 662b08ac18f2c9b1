import { Desk } from '../../src/engine/journal-desk.js';
import type { ImportRun } from '../../src/submit/import-run.js';
import type { LookUp } from '../../src/engine/journal-answers.js';
import type { WorkbookParts } from '../../src/engine/review-answers.js';
import { startOddRun } from './odd-import.js';

export const resumeKey = 'tenant-of-ours/admin-of-ours';
export const file = { name: 'secret users.csv', size: 12_345 };
const desks: Desk[] = [];

/** A desk for a tab of its own, and what it takes over from its workbook. */
export function newDesk(
  run?: ImportRun,
  key = resumeKey,
): { readonly desk: Desk; readonly parts: WorkbookParts } {
  const parts: WorkbookParts = { table: undefined, review: undefined, run };
  const desk = new Desk(parts, key);
  desks.push(desk);
  return { desk, parts };
}

/** The tabs are gone: nobody has a lock any more. */
export function releaseDesks(): void {
  for (const desk of desks.splice(0)) desk.release();
}

/** An import that is journaled from the beginning. */
export async function begin(
  sessionId = 'session',
): Promise<{ readonly desk: Desk; readonly run: ImportRun }> {
  const run = startOddRun(sessionId);
  const { desk } = newDesk(run);
  const answer = await desk.begin({ sessionId, file }, () => false);
  if (answer !== 'on') throw new Error(`There is no journal: ${JSON.stringify(answer)}`);
  return { desk, run };
}

/** What a new tab finds, once the one before is really gone. */
export async function lookUp(
  key = resumeKey,
): Promise<ReturnType<typeof newDesk> & { readonly found: LookUp }> {
  const { desk, parts } = newDesk(undefined, key);
  const found = await new Promise<LookUp>((resolve, reject) => {
    const tell = (news: LookUp): void => {
      if (!news.elsewhere) resolve(news);
    };
    desk.lookUp(tell).then(tell, reject);
  });
  return { desk, parts, found };
}
