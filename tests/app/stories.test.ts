// Four people in one workbook, two with the add-in and two without, at random and between each other's syncs: whatever they do,
// nothing that somebody saved is lost unseen. What is asked of each step: docs/reliability.md. A failure is cut down to the steps
// that matter and printed with its seed; `npm run soak -- stories --seed N` repeats it.
import fc from 'fast-check';
import { report } from '../support/soak-report';
import { LONGEST_STORY, noCounts, Stage, stories } from '../support/stories/story';

const STEPS = Number(process.env['SOAK_STEPS'] ?? 10_000);
const SEED = Number(process.env['SOAK_SEED'] ?? 20_250_401);
/** Lengths go from one to the longest; some more, so that there are steps enough whatever the seed. */
const STORIES = Math.ceil((STEPS * 1.1) / ((1 + LONGEST_STORY) / 2)) + 10;
/** For what hangs. */
const LIMIT_MS = 60_000 + STEPS * 100;

it(
  'loses nothing that somebody saved, whoever comes in between',
  async () => {
    const counts = noCounts();
    const stage = await Stage.open();
    await fc.assert(
      fc.asyncProperty(stories, (steps) => stage.play(steps, counts)),
      { numRuns: STORIES, seed: SEED, unbiased: true },
    );
    report({ name: 'stories', ...counts, seed: SEED, cpuSeconds: Math.round(process.cpuUsage().user / 1e6) });
    expect(counts.steps).toBeGreaterThanOrEqual(STEPS);
  },
  LIMIT_MS,
);
