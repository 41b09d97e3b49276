import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
