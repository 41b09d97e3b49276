/**
 * Two ways of managing against each other: every game of a schedule is played twice by the same dice
 * and line-ups, once with each at home, so that neither clubs nor luck favour one of them.
 */
import type { SeasonGame } from '../models/season-plan.ts';
import type { EngineGame, TeamState } from './game-state.ts';
import type { ManagerTendencies } from './manager/decision.ts';
import { EVENT } from './play-record.ts';
import { type CompiledClub, SeasonReplay } from './simulate-season.ts';

/** How often something was done, both clubs together. */
export interface CallCounts {
  games: number;
  completeGames: number;
  relievers: number;
  stolenBases: number;
  caughtStealing: number;
  sacrificeBunts: number;
  intentionalWalks: number;
}

export interface TournamentScore {
  /** Games won by the challenger, of `counts.games`. */
  wins: number;
  /** Sum and sum of squares of the challenger's wins in a pair of games, less one. */
  sum: number;
  squares: number;
  pairs: number;
  /** Runs of the challenger less those of the other, all games together. */
  runs: number;
  readonly counts: CallCounts;
}

export interface TournamentInput {
  readonly clubs: readonly CompiledClub[];
  readonly games: readonly SeasonGame[];
  readonly seed: string;
  readonly challenger: ManagerTendencies;
  readonly other: ManagerTendencies;
  /** Games at most, both of a pair counted; a season's schedule is played again where it is short. */
  readonly gamesMax: number;
  readonly onGames: (done: number) => void;
}

function emptyScore(): TournamentScore {
  return {
    ...{ wins: 0, sum: 0, squares: 0, pairs: 0, runs: 0 },
    counts: {
      ...{ games: 0, completeGames: 0, relievers: 0, stolenBases: 0, caughtStealing: 0 },
      ...{ sacrificeBunts: 0, intentionalWalks: 0 },
    },
  };
}

/** Counts what the record of each play says. */
function countPlay({ record }: EngineGame, counts: CallCounts): void {
  if (record.event === EVENT.intentionalWalk) counts.intentionalWalks += 1;
  if (record.event === EVENT.sacrificeBunt) counts.sacrificeBunts += 1;
  for (let base = 1; base <= 3; base += 1) {
    const bit = 1 << base;
    if ((record.stolen & bit) !== 0) counts.stolenBases += 1;
    if ((record.caught & bit) !== 0) counts.caughtStealing += 1;
  }
}

function countPitchers({ stints }: TeamState, counts: CallCounts): void {
  counts.relievers += stints.length - 1;
  if (stints.length === 1) counts.completeGames += 1;
}

/** Plays one game of the schedule with the challenger on a side; his wins (1 or 0) and lead. */
interface Half {
  readonly replay: SeasonReplay;
  readonly isHome: boolean;
}

function playNext({ replay, isHome }: Half, score: TournamentScore): number {
  replay.playOn(1);
  const { away, home } = replay.game;
  const lead = (home.runs - away.runs) * (isHome ? 1 : -1);
  score.runs += lead;
  score.counts.games += 1;
  countPitchers(away, score.counts);
  countPitchers(home, score.counts);
  return lead > 0 ? 1 : 0;
}

/** Plays the tournament; the same input gives the same score. */
export function playTournament(input: TournamentInput): TournamentScore {
  const { clubs, games, challenger, other, gamesMax } = input;
  const score = emptyScore();
  const tally = { note: (game: EngineGame) => countPlay(game, score.counts) };
  for (let season = 1; score.counts.games < gamesMax; season += 1) {
    const half = (isHome: boolean): Half => {
      const managers = isHome
        ? { away: other, home: challenger }
        : { away: challenger, home: other };
      const seed = `${input.seed} ${season}`;
      return { isHome, replay: new SeasonReplay({ clubs, games, seed, tally, managers }) };
    };
    const [visiting, hosting] = [half(false), half(true)];
    for (let game = 0; game < games.length && score.counts.games < gamesMax; game += 1) {
      const won = playNext(visiting, score) + playNext(hosting, score);
      score.wins += won;
      score.sum += won - 1;
      score.squares += (won - 1) ** 2;
      score.pairs += 1;
      input.onGames(score.counts.games);
    }
  }
  return score;
}
