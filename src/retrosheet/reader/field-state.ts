/** The field as the reader sees it: bases, outs, both orders. It knows nothing of the engine. */

export interface Runner {
  readonly id: string;
  /** The pitcher who is charged with him. */
  readonly pitcher: string;
}

/** A club: by slot 0-9 who stands there and his position; slot 0 is a pitcher who does not bat. */
export interface ReaderTeam {
  readonly men: (string | undefined)[];
  /** 1-9, 10 designated hitter, 11 pinch-hitter, 12 pinch-runner. */
  readonly positions: number[];
  readonly gone: Set<string>;
  /** The place of the designated hitter at first pitch; 0 without one. */
  readonly hitterSlot: number;
  /** The slot of the man who is due, 1-9. */
  due: number;
  score: number;
}

/** A game in progress. Team 0 are the visitors, 1 the home club. */
export interface FieldState {
  readonly teams: readonly [ReaderTeam, ReaderTeam];
  /** Innings of the game, and whether each one after them begins with a man on second. */
  readonly innings: number;
  readonly hasTiebreaker: boolean;
  inning: number;
  batting: 0 | 1;
  outs: number;
  /** By base 1-3. */
  readonly runners: (Runner | undefined)[];
  /** Plays of this half, and whether its runner of extra innings has been placed. */
  playsInHalf: number;
  isRunnerPlaced: boolean;
  isOver: boolean;
}

export const PITCHER = 1;
export const FIELDERS = 9;
const ORDER = 9;

/** The club at bat and the one in the field. */
export function battingTeam(state: FieldState): ReaderTeam {
  return state.teams[state.batting];
}
export function fieldingTeam(state: FieldState): ReaderTeam {
  return state.teams[state.batting === 0 ? 1 : 0];
}

/** The man at a position 1-9; undefined when nobody or more than one holds it. */
export function manAt(team: ReaderTeam, position: number): string | undefined {
  const slots = team.positions.flatMap((held, slot) =>
    held === position && team.men[slot] !== undefined ? [slot] : [],
  );
  return slots.length === 1 ? team.men[slots[0] ?? -1] : undefined;
}

/** The slot in which a man of the club stands now, or -1. */
export function slotOf(team: ReaderTeam, id: string): number {
  return team.men.indexOf(id);
}

/** The slot that follows another in the order. */
export function nextSlot(slot: number): number {
  return slot === ORDER ? 1 : slot + 1;
}

/** The slot before another in the order. */
export function slotBefore(slot: number): number {
  return slot === 1 ? ORDER : slot - 1;
}
