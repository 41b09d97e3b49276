/**
 * The numbers of the running game by the base that the runner stands on (1-3), and from when the
 * computer runs. Written by `node scripts/fit-running.ts <data directory> --write`, which fits them
 * to stealing_2019 with the cards of the season; see docs/rules.md.
 */

/** What is added to the safe number of a steal of the next base. */
export const STEAL_ADDED = [0, 0, 0, -10] as const;
/** The jump number is divided by this, rounded down. */
export const JUMP_DIVISOR = [1, 1, 3, 4] as const;
/** What is added to the number of a pick-off. */
export const PICK_OFF_ADDED = [0, -1, -4, -6] as const;

/** The safe numbers on a good jump from which the computer's manager sends a runner. */
export const RUNS_FROM = [0, 9, 13, 5] as const;
/** The number of a pick-off from which his pitcher throws. */
export const THROWS_FROM = 4;
