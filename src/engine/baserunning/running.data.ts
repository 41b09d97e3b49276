/** The fitted numbers of the running game, by the base that the runner stands on; see docs/rules.md. */

/** What is added to the safe number of a steal of the next base. */
export const STEAL_ADDED = [0, 0, -1, -9] as const;
/** The jump number is divided by this, rounded down. */
export const JUMP_DIVISOR = [1, 1, 3, 8] as const;
/** What is added to the number of a pick-off. */
export const PICK_OFF_ADDED = [0, -2, -3, -4] as const;
