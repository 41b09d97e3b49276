/** The league's rates in replayed seasons beside those that its batters really had. */
import type { BattingRow, LahmanSeason } from '../card-factory/lahman/tables.ts';
import type { LeagueSums } from '../services/season-simulation.ts';
import type { MeasuredRate } from './text/rates-report.ts';

/** How far off a rate may be, as a share of the real one. */
const RUNS_TARGET = 0.05;
const EVENT_TARGET = 0.04;

/** What both leagues are counted in. */
interface Counts {
  readonly clubGames: number;
  readonly runs: number;
  readonly plateAppearances: number;
  readonly hits: number;
  readonly doubles: number;
  readonly triples: number;
  readonly homeRuns: number;
  readonly walks: number;
  readonly hitByPitch: number;
  readonly strikeouts: number;
}

function realCounts({ batting, teams }: LahmanSeason): Counts {
  const sum = (value: (row: BattingRow) => number) =>
    batting.reduce((total, row) => total + value(row), 0);
  return {
    clubGames: teams.reduce((total, { games }) => total + games, 0),
    runs: sum((row) => row.runs),
    plateAppearances: sum(
      (row) => row.atBats + row.walks + row.hitByPitch + row.sacrificeHits + row.sacrificeFlies,
    ),
    hits: sum((row) => row.hits),
    doubles: sum((row) => row.doubles),
    triples: sum((row) => row.triples),
    homeRuns: sum((row) => row.homeRuns),
    walks: sum((row) => row.walks),
    hitByPitch: sum((row) => row.hitByPitch),
    strikeouts: sum((row) => row.strikeouts),
  };
}

function added(sums: readonly LeagueSums[]): Counts {
  const total = (name: keyof Counts) => sums.reduce((sum, counts) => sum + counts[name], 0);
  return {
    clubGames: total('clubGames'),
    runs: total('runs'),
    plateAppearances: total('plateAppearances'),
    hits: total('hits'),
    doubles: total('doubles'),
    triples: total('triples'),
    homeRuns: total('homeRuns'),
    walks: total('walks'),
    hitByPitch: total('hitByPitch'),
    strikeouts: total('strikeouts'),
  };
}

const EVENTS: readonly (readonly [name: string, count: (counts: Counts) => number])[] = [
  ['1B', (counts) => counts.hits - counts.doubles - counts.triples - counts.homeRuns],
  ['2B', (counts) => counts.doubles],
  ['3B', (counts) => counts.triples],
  ['HR', (counts) => counts.homeRuns],
  ['BB', (counts) => counts.walks],
  ['HBP', (counts) => counts.hitByPitch],
  ['K', (counts) => counts.strikeouts],
];

/** Runs per game, then the results of a plate appearance; walks include intentional ones. */
export function ratesOf(sums: readonly LeagueSums[], season: LahmanSeason): MeasuredRate[] {
  const [measured, real] = [added(sums), realCounts(season)];
  const runs = {
    ...{ name: 'R', per: 'per game and club', target: RUNS_TARGET },
    measured: measured.runs / measured.clubGames,
    real: real.runs / real.clubGames,
  };
  const events = EVENTS.map(([name, count]) => ({
    ...{ name, per: 'per plate appearance', target: EVENT_TARGET },
    measured: count(measured) / measured.plateAppearances,
    real: count(real) / real.plateAppearances,
  }));
  return [runs, ...events];
}
