/** Win, loss, save, hold and blown save of a finished game (official rules 9.17 and 9.19). */
import type { Side } from '../../models/baseball.ts';
import { type EngineGame, NOBODY, type PitcherStint, type TeamState } from '../game-state.ts';
import { winningPitcher } from './winning-pitcher.ts';

export type DecisionKind = 'win' | 'loss' | 'save' | 'hold' | 'blownSave';
export interface PitcherDecision {
  readonly side: Side;
  readonly player: number;
  readonly kind: DecisionKind;
}

const OUTS_OF_SAVE_INNING = 3;
/** Three innings in relief with a lead count at any score. */
const OUTS_OF_LONG_RELIEF = 9;

/** The last pitcher of the winners saves it, when he was not the winner and had something to save. */
function isSave(stint: PitcherStint): boolean {
  if (stint.outs >= OUTS_OF_LONG_RELIEF) return true;
  if (!stint.saveSituation || stint.outs === 0) return false;
  return stint.tyingRunNear || stint.outs >= OUTS_OF_SAVE_INNING;
}

/** A lead that a reliever was given, never lost while he pitched, and handed on. */
function isHold(stint: PitcherStint): boolean {
  if (!stint.cameInAhead || stint.lostLead || !stint.leftWithLead || stint.outs === 0) return false;
  return stint.saveSituation || stint.outs >= OUTS_OF_LONG_RELIEF;
}

function reliefDecisions(game: EngineGame, team: TeamState, winner: number): PitcherDecision[] {
  const { side } = team;
  const isWinner = game.leader === side;
  const decisions: PitcherDecision[] = [];
  for (const [index, stint] of team.stints.entries()) {
    if (index === 0) continue;
    const { player } = stint;
    const isLast = index === team.stints.length - 1;
    if (stint.saveSituation && stint.lostLead) decisions.push({ side, player, kind: 'blownSave' });
    if (isLast) {
      if (isWinner && player !== winner && isSave(stint)) {
        decisions.push({ side, player, kind: 'save' });
      }
    } else if (player !== winner && isHold(stint)) {
      decisions.push({ side, player, kind: 'hold' });
    }
  }
  return decisions;
}

/**
 * The decisions of a finished game; none before its end. After a concession they stand only when
 * the club that gave up was behind: nobody wins or loses a game that was given away.
 */
export function decisionsOf(game: EngineGame): PitcherDecision[] {
  if (!game.isOver) return [];
  const { leader, concededBy } = game;
  if (leader === null || leader === concededBy) return [];
  const winners = leader === 'away' ? game.away : game.home;
  const losers = leader === 'away' ? game.home : game.away;
  const winner = winningPitcher(game, winners);
  return [
    { side: winners.side, player: winner, kind: 'win' },
    { side: losers.side, player: game.loser, kind: 'loss' },
    ...reliefDecisions(game, winners, winner),
    ...reliefDecisions(game, losers, NOBODY),
  ];
}
