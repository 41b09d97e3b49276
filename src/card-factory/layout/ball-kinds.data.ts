/**
 * How the balls in play of a card move the runners. Written by
 * `node scripts/fit-advances.ts <data directory> --write`; see docs/rules.md.
 */

/** Shares of plain singles on which runners take one base, may try for one more, and take two. */
export const SINGLE_KINDS = { one: 0.15, tried: 0.4, two: 0.45 } as const;
/** Shares of doubles on which they take two bases, may try for home, and take three. */
export const DOUBLE_KINDS = { two: 0.4, tried: 0.4, three: 0.2 } as const;
/** The share of ground balls that are hit hard enough for two outs, on either card. */
export const HARD_GROUNDERS = { batter: 0.65, pitcher: 0.78 } as const;
