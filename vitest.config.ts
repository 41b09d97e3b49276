import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for databases and child processes, so every core gets a worker.
    maxWorkers: '100%',
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
