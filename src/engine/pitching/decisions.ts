/** Win, loss, save, hold and blown save of a finished game (official rules 9.17-9.19). */
import type { Side } from '../../models/baseball.ts';
import { type EngineGame, NOBODY, type PitcherStint, type TeamState } from '../game-state.ts';
import { PITCHING, PITCHING_COLUMNS } from '../scoring/stat-columns.ts';
import { countAt, itemAt } from '../table-access.ts';

export type DecisionKind = 'win' | 'loss' | 'save' | 'hold' | 'blownSave';
export interface PitcherDecision {
  readonly side: Side;
  readonly player: number;
  readonly kind: DecisionKind;
}

const OUTS_OF_SAVE_INNING = 3;
/** Three innings in relief to the end are a save at any score. */
const OUTS_OF_LONG_SAVE = 9;
/** A starter needs five innings to win, four in a game of five, all but one in a shorter one. */
const STARTER_INNINGS = 5;

function outsForStarter(innings: number): number {
  return 3 * Math.max(1, innings > STARTER_INNINGS ? STARTER_INNINGS : innings - 1);
}

function earnedRunsOf(team: TeamState, player: number): number {
  return countAt(team.pitching, player * PITCHING_COLUMNS + PITCHING.earnedRuns);
}

/** The reliever who did most: outs first, then fewest earned runs, then the earlier one. */
function mostEffectiveReliever(team: TeamState): number {
  let best = itemAt(team.stints, 1);
  for (const stint of team.stints.slice(2)) {
    const isCleaner = earnedRunsOf(team, stint.player) < earnedRunsOf(team, best.player);
    if (stint.outs > best.outs || (stint.outs === best.outs && isCleaner)) best = stint;
  }
  return best.player;
}

/** The pitcher of record, or a reliever when the starter did not go far enough. */
function winnerOf(game: EngineGame, team: TeamState): number {
  const starter = itemAt(team.stints, 0);
  const hasRelief = team.stints.length > 1;
  if (game.winner !== starter.player || !hasRelief) return game.winner;
  if (starter.outs >= outsForStarter(game.rules.innings)) return game.winner;
  return mostEffectiveReliever(team);
}

/** The last pitcher of the winners saves it, when he was not the winner and had something to save. */
function isSave(stint: PitcherStint): boolean {
  if (stint.outs >= OUTS_OF_LONG_SAVE) return true;
  if (!stint.saveSituation || stint.outs === 0) return false;
  return stint.tyingRunNear || stint.outs >= OUTS_OF_SAVE_INNING;
}

function reliefDecisions(game: EngineGame, team: TeamState, winner: number): PitcherDecision[] {
  const { side } = team;
  const isWinner = game.leader === side;
  const decisions: PitcherDecision[] = [];
  for (const [index, stint] of team.stints.entries()) {
    if (index === 0) continue;
    const { player } = stint;
    const isLast = index === team.stints.length - 1;
    if (stint.blewSave) decisions.push({ side, player, kind: 'blownSave' });
    if (isLast) {
      if (isWinner && player !== winner && isSave(stint)) {
        decisions.push({ side, player, kind: 'save' });
      }
    } else if (stint.saveSituation && stint.leftWithLead && stint.outs > 0 && player !== winner) {
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
  const winner = winnerOf(game, winners);
  return [
    { side: winners.side, player: winner, kind: 'win' },
    { side: losers.side, player: game.loser, kind: 'loss' },
    ...reliefDecisions(game, winners, winner),
    ...reliefDecisions(game, losers, NOBODY),
  ];
}
