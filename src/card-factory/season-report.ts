/** The rates of replayed seasons beside those of the real one, with how far off each may be. */
import type { LeagueSums } from '../models/season-plan.ts';
import type { LahmanSeason } from './lahman/tables.ts';
import { plateAppearancesOf } from './player-seasons.ts';

export interface ComparedRate {
  /** "runs", "1B". */
  readonly name: string;
  readonly per: string;
  readonly measured: number;
  readonly real: number;
  /** How far off it may be, as a share of the real rate. */
  readonly target: number;
}

const RUNS_TARGET = 0.05;
const RATE_TARGET = 0.04;
const PER_GAME = 'per game and club';
const PER_APPEARANCE = 'per plate appearance';
const RATES = [
  ['1B', 'singles'],
  ['2B', 'doubles'],
  ['3B', 'triples'],
  ['HR', 'homeRuns'],
  ['BB', 'walks'],
  ['HBP', 'hitByPitch'],
  ['K', 'strikeouts'],
] as const satisfies readonly (readonly [string, keyof LeagueSums])[];

/** What the league really did, from the season's batting lines. */
function realSums({ batting, teams }: LahmanSeason): LeagueSums {
  const sum = (count: (row: (typeof batting)[number]) => number): number =>
    batting.reduce((total, row) => total + count(row), 0);
  return {
    clubGames: teams.reduce((total, { games }) => total + games, 0),
    plateAppearances: sum(plateAppearancesOf),
    runs: sum(({ runs }) => runs),
    singles: sum(({ hits, doubles, triples, homeRuns }) => hits - doubles - triples - homeRuns),
    doubles: sum(({ doubles }) => doubles),
    triples: sum(({ triples }) => triples),
    homeRuns: sum(({ homeRuns }) => homeRuns),
    walks: sum(({ walks }) => walks),
    hitByPitch: sum(({ hitByPitch }) => hitByPitch),
    strikeouts: sum(({ strikeouts }) => strikeouts),
  };
}

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/**
 * Runs per game and club and the rates per plate appearance, of all replays together beside the
 * real season. Walks include intentional ones on both sides.
 */
export function compareRates(
  season: LahmanSeason,
  replays: readonly LeagueSums[],
): readonly ComparedRate[] {
  const real = realSums(season);
  const all = (name: keyof LeagueSums) => replays.reduce((sum, one) => sum + one[name], 0);
  const runs: ComparedRate = {
    name: 'runs',
    per: PER_GAME,
    measured: share(all('runs'), all('clubGames')),
    real: share(real.runs, real.clubGames),
    target: RUNS_TARGET,
  };
  const rates = RATES.map(([name, count]) => ({
    name,
    per: PER_APPEARANCE,
    measured: share(all(count), all('plateAppearances')),
    real: share(real[count], real.plateAppearances),
    target: RATE_TARGET,
  }));
  return [runs, ...rates];
}
