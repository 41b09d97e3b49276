import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sep } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of the code that coverage thresholds hold for. */
const COUNTED = [
  'tests/unit/{engine,services}/**/*.test.ts',
  'tests/{database,integration}/*.test.ts',
];

/**
 * Of those, what plays games by the hundred or runs the program in other processes. V8 counts every
 * block by a call, which doubles the time of a game, and reaches hardly a branch that shorter tests miss.
 */
const BULK = [
  'tests/database/kill-play.test.ts',
  'tests/integration/{cli,discord*,dugout,replay-processes}.test.ts',
  'tests/unit/engine/{any-manager,campaign-invariants,games,invariants,simulate}.test.ts',
  'tests/unit/engine/at-bat/results-by-state.test.ts',
  'tests/unit/services/any-choices.test.ts',
  'tests/unit/engine/dice/fairness.test.ts',
  'tests/unit/engine/lineup/legal-choices.test.ts',
  'tests/unit/engine/manager/{judged,judgement-dice,pinch-run,set-field}.test.ts',
  'tests/unit/engine/odds/run-expectancy.test.ts',
  'tests/unit/engine/scoring/{earned-runs,run-tally}.test.ts',
];

const filesOf = (patterns: readonly string[], exclude: readonly string[] = []) =>
  globSync(patterns, { cwd: import.meta.dirname, exclude }).map((file) =>
    file.replaceAll(sep, '/'),
  );

const counted = filesOf(COUNTED, BULK);
const uncounted = filesOf(['tests/**/*.test.ts']).filter((file) => !counted.includes(file));

/** The files that take longest, longest first: begun last, they would end alone on one core. */
const SLOWEST = [
  'tests/integration/cli.test.ts',
  'tests/database/kill-play.test.ts',
  'tests/browser/game.test.ts',
  'tests/browser/phone.test.ts',
  'tests/unit/engine/manager/set-field.test.ts',
  'tests/unit/services/game-end.test.ts',
  'tests/integration/sync.test.ts',
  'tests/unit/engine/dice/verify-rolls.test.ts',
  'tests/integration/sync-outbox.test.ts',
  'tests/unit/services/game-service.test.ts',
  'tests/unit/card-factory/make-cards.test.ts',
  'tests/unit/card-factory/season-replay.test.ts',
  'tests/unit/services/simulation-service.test.ts',
  'tests/integration/replay-jobs.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOWEST.findIndex((file) => moduleId.endsWith(file));
      return place === -1 ? SLOWEST.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Limits for what hangs: a busy machine needs ten times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Many tests wait for databases and child processes: one worker more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // No test mocks a module and no module keeps state, so files may share what is loaded.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'counted', include: counted } },
      { extends: true, test: { name: 'uncounted', include: uncounted } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/{engine,repositories,services}/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/services/**': { lines: 100, branches: 100 },
        'src/repositories/**': { lines: 100, branches: 100 },
        'src/engine/**': { lines: 95, branches: 95 },
      },
    },
  },
});
