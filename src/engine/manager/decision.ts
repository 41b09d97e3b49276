/** What a computer manager decides: a choice that is legal, and why in one sentence. */
import type { Choice } from '../../models/choice.ts';
import type { ManagerHabits, ManagerLevel } from '../../models/manager.ts';
import type { SeasonHabits } from '../../models/season-plan.ts';
import type { EngineGame } from '../game-state.ts';

/** He never concedes. */
export type ManagerChoice = Exclude<Choice, { kind: 'concede' | 'log' }>;

export interface ManagerDecision {
  readonly choice: ManagerChoice;
  readonly reason: string;
}

/** His habits, and how well he judges. */
export type ManagerTendencies = ManagerHabits & {
  readonly level: ManagerLevel;
  /** Those of his season, in replays. */
  readonly season?: SeasonCalls;
};

/** What the managers of a replayed season go by besides. */
export interface SeasonCalls extends SeasonHabits {
  /**
   * Intentional walks that the man at bat and the pitcher are behind their plans, together;
   * undefined where none are planned.
   */
  readonly walksOwed?: (game: EngineGame) => number;
}

/** As most managers are, going by the rules of thumb. */
export const AVERAGE_MANAGER: ManagerTendencies = {
  level: 'regular',
  steal: 5,
  running: 5,
  hold: 5,
  catcherThrow: 5,
  uncappedHome: 5,
  uncappedThird: 5,
  uncappedTrail: 5,
  bullpenMatchup: 5,
  behindAggression: 5,
  aheadAggression: 5,
  decideThrow: 5,
};
export const AVERAGE_MANAGERS = { away: AVERAGE_MANAGER, home: AVERAGE_MANAGER };

const USUAL = 5;

/** How far a habit is from that of most managers: -0.8 for 1, 0 for 5, 1 for 10. */
export function lean(tendency: number): number {
  return (tendency - USUAL) / USUAL;
}
