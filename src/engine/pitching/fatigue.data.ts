/**
 * What batters make of a pitcher who is no longer fresh, by level: 0 fresh, 1 the second time through
 * the order, 2 the third and later, and more when his endurance is spent. Faces of a d20. Written by
 * `node scripts/fit-fatigue.ts <data directory> --write`, which fits the first two levels to
 * times_through_order_2019; see docs/rules.md.
 */

/** On these, from 1 on, a strikeout is a single. */
export const STRIKEOUT_SINGLES: readonly number[] = [0, 1, 1, 2, 3, 4, 5, 6];
/** On so many after them it is a groundball B. */
export const STRIKEOUT_GROUNDERS: readonly number[] = [0, 2, 3, 3, 3, 3, 3, 3];
/** On these, from 1 on, a fly to the outfield is a home run. */
export const FLY_HOME_RUNS: readonly number[] = [0, 2, 2, 3, 4, 5, 6, 7];
