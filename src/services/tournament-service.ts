/** A tournament between two ways of managing, and how it is told: margin, confidence, calls a game. */
import { AVERAGE_MANAGER } from '../engine/manager/decision.ts';
import { compileClubs } from '../engine/simulate-season.ts';
import { type CallCounts, playTournament, type TournamentScore } from '../engine/tournament.ts';
import type { ManagerLevel } from '../models/manager.ts';
import type { SeasonPlan } from '../models/season-plan.ts';

export interface TournamentOrder {
  readonly plan: SeasonPlan;
  readonly seed: string;
  readonly games: number;
  readonly challenger: ManagerLevel;
  readonly other: ManagerLevel;
  /** The season's own calls a game, both clubs together. */
  readonly season: CallRates;
  readonly onGames: (done: number) => void;
}

export type Call = Exclude<keyof CallCounts, 'games'>;
export type CallRates = Readonly<Record<Call, number>>;
const CALLS = [
  'completeGames',
  'relievers',
  'stolenBases',
  'caughtStealing',
  'sacrificeBunts',
  'intentionalWalks',
] as const satisfies readonly Call[];

export interface CallRow {
  readonly call: Call;
  readonly season: number;
  readonly measured: number;
  /** Within 15 % of the season's. */
  readonly passes: boolean;
}
export interface TournamentReport {
  readonly challenger: ManagerLevel;
  readonly other: ManagerLevel;
  readonly games: number;
  readonly wins: number;
  /** Share of games won above one half, 0.01 is one game in a hundred. */
  readonly margin: number;
  /** Half the width of the margin's 95 % confidence interval. */
  readonly marginError: number;
  readonly runsPerGame: number;
  readonly calls: readonly CallRow[];
}

const NORMAL_95 = 1.96;
const TOLERANCE = 0.15;
/** A pair of games is won by 1 too many or too few; the margin of one game is half of that. */
const GAMES_OF_PAIR = 2;

function callRows({ counts }: TournamentScore, season: CallRates): CallRow[] {
  return CALLS.map((call) => {
    const measured = counts[call] / counts.games;
    const passes = Math.abs(measured - season[call]) <= TOLERANCE * season[call];
    return { call, season: season[call], measured, passes };
  });
}

/**
 * Plays a tournament. Every game is played twice by the same dice with the managers changed over, so
 * the error of the margin is that of pairs.
 */
export function runTournament(order: TournamentOrder): TournamentReport {
  const { plan, seed, games, challenger, other, season, onGames } = order;
  const score = playTournament({
    ...{ clubs: compileClubs(plan.clubs), games: plan.games, seed, gamesMax: games, onGames },
    challenger: { ...AVERAGE_MANAGER, level: challenger, season: plan.habits },
    other: { ...AVERAGE_MANAGER, level: other, season: plan.habits },
  });
  const { sum, squares, pairs, wins, runs, counts } = score;
  const mean = sum / pairs;
  const deviation = Math.sqrt(squares / pairs - mean ** 2);
  return {
    ...{ challenger, other, games: counts.games, wins, margin: mean / GAMES_OF_PAIR },
    marginError: (NORMAL_95 * deviation) / GAMES_OF_PAIR / Math.sqrt(pairs),
    runsPerGame: runs / counts.games,
    calls: callRows(score, season),
  };
}
