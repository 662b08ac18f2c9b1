import { expect } from '@open-wc/testing';
import { describeFailure, play } from './play.js';
import { drawScenario, endingOf, endings, type Crash, type Mutant, type Scenario } from './scenario.js';
import { readSettings } from './settings.js';
import type { ImportStory } from './import-story.js';

const mostFailures = 3;

/** What was to happen so often happens at least once; what is planned less often may come too late each time. */
const oftenEnough = 4;

/** Plays them all, some at a time, until enough has gone wrong. */
async function playAll(scenarios: readonly Scenario[], lanes: number): Promise<readonly ImportStory[]> {
  const left = [...scenarios];
  const stories: ImportStory[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const story = await play(next);
      stories.push(story);
      if (failuresOf(stories).length >= mostFailures) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return stories;
}

function expectedOf(scenarios: readonly Scenario[]): readonly string[] {
  const crashes = scenarios.flatMap(({ lives }) => lives.flatMap(({ crash }) => crash ?? []));
  const planned = crashes.map(endingOf);
  return endings.filter((ending) => planned.filter((one) => one === ending).length >= oftenEnough);
}

function failuresOf(stories: readonly ImportStory[]): readonly ImportStory[] {
  return stories.filter(({ problems }) => problems.length);
}

describe('an import whose page may be gone at any moment', () => {
  it('creates nobody twice, loses no row and no password, and leaves nothing readable', async () => {
    const { from, seeds, users, lanes } = await readSettings();
    const scenarios = Array.from({ length: seeds }, (_, at) => drawScenario(from + at, users));
    const stories = await playAll(scenarios, lanes);
    const failures = failuresOf(stories);
    if (failures.length) expect.fail(failures.map(describeFailure).join('\n\n'));
    // A page that never crashes proves nothing.
    if (seeds >= 25)
      expect(stories.flatMap(({ crashes }) => crashes)).to.include.members(expectedOf(scenarios));
  }).timeout(0);

  for (const { description, mutant } of [
    { description: 'a list that is sent before it is in the journal', mutant: 'no-write-ahead' },
    { description: 'a row that is sent again without a question', mutant: 'resends-unknown-rows' },
  ] as const) {
    it(`would notice ${description}`, async () => {
      const scenarios = [1, 2, 3].map((seed) => trap(seed, mutant));
      const stories = await playAll(scenarios, scenarios.length);
      const problems = stories.flatMap((story) => story.problems).join('\n');
      expect(problems).to.contain('Created twice');
      // The same without the fault: it is the fault that is noticed.
      const [sound] = await playAll([trap(1)], 1);
      expect(sound?.problems).to.deep.equal([]);
    }).timeout(60_000);
  }
});

/** A back end that believes whatever it is told, and a page that ends while users are being created. */
function trap(seed: number, mutant?: Mutant): Scenario {
  const crash: Crash = { at: 'host', nth: 2, moment: seed % 2 ? 'after' : 'during' };
  return {
    ...drawScenario(seed, 30),
    concurrency: 1,
    traits: {
      commit: 'transaction',
      recover: 'none',
      idempotent: false,
      tellsAgain: false,
      passwords: 'its own',
      hasUniqueNames: false,
      faults: 0,
    },
    lives: [{ crash }],
    ...(mutant && { mutant }),
  };
}
