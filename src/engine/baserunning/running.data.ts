/**
 * The numbers of the running game by the base that the runner stands on (1-3), and from when the
 * computer runs: chosen among those that scripts/fit-running.ts prints as nearest to stealing_2019.
 */

/** What is added to the safe number of a steal of the next base. */
export const STEAL_ADDED = [0, 0, -1, -11] as const;
/** The jump number is divided by this, rounded down. */
export const JUMP_DIVISOR = [1, 1, 3, 4] as const;
/** What is added to the number of a pick-off. */
export const PICK_OFF_ADDED = [0, -1, -3, -5] as const;

/** The safe numbers on a good jump from which the computer's manager sends a runner. */
export const RUNS_FROM = [0, 10, 12, 5] as const;
/** The number of a pick-off from which his pitcher throws. */
export const THROWS_FROM = 4;
