/** What a computer manager decides: a choice that is legal, and why in one sentence. */
import type { Choice } from '../../models/game.ts';

/** He never concedes. */
export type ManagerChoice = Exclude<Choice, { kind: 'concede' | 'log' }>;

export interface ManagerDecision {
  readonly choice: ManagerChoice;
  readonly reason: string;
}

/** The tendencies that the manager's decisions use, 1 (never) to 10 (always); see ManagerAi. */
export interface ManagerTendencies {
  readonly bullpenMatchup: number;
  readonly behindAggression: number;
  readonly aheadAggression: number;
}
export const AVERAGE_MANAGER: ManagerTendencies = {
  bullpenMatchup: 5,
  behindAggression: 5,
  aheadAggression: 5,
};
