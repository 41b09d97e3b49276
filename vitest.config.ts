import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for databases and child processes: one worker more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // No test mocks a module and no module keeps state, so files may share what is loaded.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/services/**': { lines: 100, branches: 100 },
        'src/repositories/**': { lines: 100, branches: 100 },
        'src/engine/**': { lines: 95, branches: 95 },
      },
    },
  },
});
