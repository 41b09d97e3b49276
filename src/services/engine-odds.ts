/** The engine's odds as tables to print: runs by base-out state, the chance to win by half and lead. */
import { baseOutState } from '../engine/odds/base-out.ts';
import { APPEARANCES, GAMES, GAMES_BY_LEAD } from '../engine/odds/games.data.ts';
import { runExpectancy } from '../engine/odds/run-expectancy.ts';
import { winProbability } from '../engine/odds/win-probability.ts';
import { present } from '../errors.ts';

export interface StateOdds {
  /** 0-2. */
  readonly outs: number;
  /** "---", "1--" … "123". */
  readonly bases: string;
  /** Runs to the end of the half, on average. */
  readonly runs: number;
  /** How often somebody scores after a plate appearance began so. */
  readonly chanceToScore: number;
}
export interface HalfOdds {
  readonly inning: number;
  readonly isBottom: boolean;
  /** The home club's, from -4 to 4. */
  readonly lead: number;
  /** The home club's chance to win, clubs being equal. */
  readonly chance: number;
  /** Games of unequal clubs that were played from there, and the share that the home club won. */
  readonly games: number;
  readonly won: number;
}
export interface GameOdds {
  readonly games: number;
  readonly runsPerClub: number;
  /** Shares of games: won at home, decided by one run, in extra innings, with a shutout. */
  readonly homeWins: number;
  readonly oneRun: number;
  readonly extraInnings: number;
  readonly shutouts: number;
}
export interface EngineOdds {
  readonly states: readonly StateOdds[];
  readonly halves: readonly HalfOdds[];
  readonly games: GameOdds;
}

const BASES = ['---', '1--', '-2-', '--3', '12-', '1-3', '-23', '123'] as const;
const LEADS = [-4, -3, -2, -1, 0, 1, 2, 3, 4] as const;
const RULES = { innings: 9, automaticRunner: false };

function bitsOf(bases: string): number {
  return [...bases].reduce((bits, base, index) => (base === '-' ? bits : bits | (1 << index)), 0);
}

function stateOdds(bases: string, outs: number): StateOdds {
  const occupied = bitsOf(bases);
  const place = baseOutState(outs, occupied);
  const [all = 0, scored = 0] = present(APPEARANCES[place], 'the appearances of a state');
  return { outs, bases, runs: runExpectancy(outs, occupied), chanceToScore: scored / all };
}

function halfOdds([games = 0, wins = 0]: readonly number[], place: number): HalfOdds {
  const half = Math.floor(place / LEADS.length);
  const lead = present(LEADS[place % LEADS.length], 'a lead');
  const when = { inning: Math.floor(half / 2) + 1, isBottom: half % 2 === 1, lead };
  const chance = winProbability({ ...when, outs: 0, bases: 0, rules: RULES });
  return { ...when, chance, games, won: games === 0 ? 0 : wins / games };
}

/** The tables of nine innings, as they were counted when the odds were last written. */
export function engineOdds(): EngineOdds {
  const { games, runs, ...counts } = GAMES;
  return {
    states: BASES.flatMap((bases) => [0, 1, 2].map((outs) => stateOdds(bases, outs))),
    halves: GAMES_BY_LEAD.map(halfOdds),
    games: {
      games,
      runsPerClub: runs / games / 2,
      homeWins: counts.homeWins / games,
      oneRun: counts.oneRun / games,
      extraInnings: counts.extraInnings / games,
      shutouts: counts.shutouts / games,
    },
  };
}
