import { storedTexts } from '../stored-texts.js';
import { Administrator } from './administrator.js';
import { checkBackEnd } from './checks.js';
import { ImportStory } from './import-story.js';
import { PageIsGone, PageLife } from './page-life.js';
import type { Scenario } from './scenario.js';

/** Plays an import through all its crashes to its end, and collects the faults in the story's problems. */
export async function play(scenario: Scenario): Promise<ImportStory> {
  const story = new ImportStory(scenario);
  const lives: PageLife[] = [];
  try {
    await liveUntilDone(story, lives);
  } catch (error) {
    story.problems.push(String(error));
  }
  for (const life of lives) life.end();
  return story;
}

async function liveUntilDone(story: ImportStory, lives: PageLife[]): Promise<void> {
  let company: PageLife | undefined;
  for (let number = 0; ; number++) {
    const life = company ?? (await openPage(story, lives, false));
    const hasCompany = story.scenario.lives[number]?.hasCompany && !life.isEarly;
    company = hasCompany ? await openPage(story, lives, true) : undefined;
    const isDone = await live(life, story, company);
    story.problems.push(...checkBackEnd(story));
    if (isDone || story.problems.length) return;
    if (number === 0) await checkStoredData(story);
  }
}

async function openPage(story: ImportStory, lives: PageLife[], isEarly: boolean): Promise<PageLife> {
  const life = new PageLife(story, lives.length, isEarly);
  lives.push(life);
  await life.open();
  return life;
}

/** False when the page ended before its time. */
async function live(life: PageLife, story: ImportStory, company: PageLife | undefined): Promise<boolean> {
  try {
    life.begin();
    await new Administrator(story, life, company).work();
    return true;
  } catch (error) {
    if (!(error instanceof PageIsGone)) throw error;
    // A page that nobody uses any more is closed: otherwise it would take over from the next one that ends.
    if (!life.isLeft) life.end();
    return false;
  }
}

async function checkStoredData(story: ImportStory): Promise<void> {
  const data = await storedTexts();
  for (const word of story.personal)
    if (data.includes(word)) story.problems.push(`Readable on disk: ${word}`);
}

/** The details that help to find the cause. */
export function describeFailure({ problems, scenario, trace }: ImportStory): string {
  const { seed, users } = scenario;
  return [
    `Seed ${seed}: ${problems.slice(0, 10).join('; ')}`,
    `Again: npm run soak -- --seed ${seed} --users ${users}`,
    JSON.stringify(scenario),
    trace,
  ].join('\n');
}
