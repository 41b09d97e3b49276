/**
 * Runs of a hit against an out, from the run expectancy of 2019. Written by
 * `node scripts/fit-charts.ts <data directory> --write`; see docs/rules.md.
 */
export const HIT_RUNS = { single: 0.766, double: 1.059, triple: 1.334, homeRun: 1.703 } as const;
