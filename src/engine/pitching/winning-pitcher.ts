/** The winning pitcher, where the pitcher of record is not the one (official rule 9.17(b) and (c)). */
import type { EngineGame, PitcherStint, TeamState } from '../game-state.ts';
import { PITCHING, PITCHING_COLUMNS } from '../scoring/stat-columns.ts';
import { countAt, itemAt } from '../table-access.ts';

const OUTS_OF_INNING = 3;
/** A starter needs five innings of a game of six or more, four of a game of five. */
const STARTER_INNINGS = 5;
const EARNED_RUNS_OF_INEFFECTIVE = 2;

/** Innings in which the club was in the field, the last one begun included. */
function inningsInField(game: EngineGame, team: TeamState): number {
  return team === game.home || game.isBottom ? game.inning : game.inning - 1;
}

/** Outs that a starter must get to win: all but an inning of a game of five or fewer. */
function outsForStarter(innings: number): number {
  const needed = innings > STARTER_INNINGS ? STARTER_INNINGS : innings - 1;
  return OUTS_OF_INNING * Math.max(1, needed);
}

/** What a reliever did for his club: outs, less men whom he let on base, less two for every run. */
function effectOf(team: TeamState, { player, outs, earnedRunsScored }: PitcherStint): number {
  const count = (column: number) => countAt(team.pitching, player * PITCHING_COLUMNS + column);
  const reached = count(PITCHING.hits) + count(PITCHING.walks) + count(PITCHING.hitBatters);
  const runs = Math.max(count(PITCHING.runs), earnedRunsScored);
  return outs - reached - 2 * runs;
}

/**
 * The most effective of these relievers: one who pitched a whole inning before others, then by what
 * he did, then the earlier one. Undefined when there is none.
 */
function mostEffective(team: TeamState, stints: readonly PitcherStint[]): PitcherStint | undefined {
  const long = stints.filter(({ outs }) => outs >= OUTS_OF_INNING);
  const candidates = long.length > 0 ? long : stints;
  let best = candidates[0];
  for (const stint of candidates) {
    if (best === undefined || effectOf(team, stint) > effectOf(team, best)) best = stint;
  }
  return best;
}

/** Less than an inning and two or more earned runs, also of men whom another had put on base. */
function isBriefAndIneffective({ outs, earnedRunsScored }: PitcherStint): boolean {
  return outs < OUTS_OF_INNING && earnedRunsScored >= EARNED_RUNS_OF_INEFFECTIVE;
}

/** The pitcher who wins the game for the club that won it. */
export function winningPitcher(game: EngineGame, team: TeamState): number {
  const { stints } = team;
  const place = stints.findIndex(({ player }) => player === game.winner);
  const ofRecord = itemAt(stints, place);
  const later = stints.slice(place + 1);
  const innings = inningsInField(game, team);
  const isStarterShort = place === 0 && ofRecord.outs < outsForStarter(innings);
  const isRelieverPoor = place > 0 && isBriefAndIneffective(ofRecord);
  if (!isStarterShort && !isRelieverPoor) return game.winner;
  return mostEffective(team, later)?.player ?? game.winner;
}
