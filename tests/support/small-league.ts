/** A league of two small clubs for the report: what really happened, and totals to set beside it. */
import {
  BATTING,
  BATTING_COLUMNS,
  PITCHING,
  PITCHING_COLUMNS,
} from '../../src/engine/scoring/stat-columns.ts';
import { CLUB, type SeasonTotals, seasonTotals } from '../../src/engine/season-totals.ts';
import {
  type BatterCounts,
  CLUB_COUNTS,
  type ClubCounts,
  type ClubFacts,
  type PitcherCounts,
  type PlayerFactLine,
  type SeasonFacts,
} from '../../src/models/season-facts.ts';

const BATTER: BatterCounts = {
  ...{ plateAppearances: 600, atBats: 500, hits: 125, doubles: 30, triples: 6, homeRuns: 24 },
  ...{ walks: 60, hitByPitch: 6, strikeouts: 120 },
};
const PITCHER: PitcherCounts = {
  ...{ battersFaced: 800, outs: 570, hits: 180, homeRuns: 24, walks: 60, strikeouts: 200 },
};
const LINE = { games: 30, starts: 30 };

/** A regular; counts that are given take the place of the usual ones. */
export function regular(name: string, counts: Partial<BatterCounts> = {}): PlayerFactLine {
  return { ...LINE, name, batter: { ...BATTER, ...counts }, pitcher: undefined };
}

/** A pitcher of a rotation. */
function starter(name: string, counts: Partial<PitcherCounts> = {}): PlayerFactLine {
  return { ...LINE, name, batter: undefined, pitcher: { ...PITCHER, ...counts } };
}

/** Every count of a club is so large, but for those that are given. */
function counts(size: number, changes: Partial<ClubCounts> = {}): ClubCounts {
  const all = Object.fromEntries(CLUB_COUNTS.map((name) => [name, size]));
  return { ...(all as ClubCounts), games: 100, plateAppearances: 4_000, hits: 900, ...changes };
}

/** A club of the league. */
export function club(abbrev: string, changes: Partial<ClubFacts> = {}): ClubFacts {
  const players = ['one', 'two', 'three'].flatMap((name, index) => [
    regular(`${abbrev} ${name}`, { plateAppearances: 600 - 50 * index }),
    starter(`${abbrev} ${name}`, { outs: 570 - 60 * index }),
  ]);
  return {
    ...{ abbrev, leagueId: 'AL', wins: 60, losses: 40, counts: counts(100), players },
    ...changes,
  };
}
export { counts as clubCountsOf };

/** A season of these clubs. */
export function facts(
  clubs: readonly ClubFacts[],
  changes: Partial<SeasonFacts> = {},
): SeasonFacts {
  return { year: 2019, clubs, measured: undefined, hasOwnSchedule: true, ...changes };
}

function addRow<Name extends string>(
  table: Uint32Array,
  from: number,
  columns: Readonly<Record<Name, number>>,
  values: Readonly<Partial<Record<Name, number>>>,
): void {
  for (const [name, value] of Object.entries(values) as [Name, number][]) {
    table[from + columns[name]] = value;
  }
}

/** A replay in which everybody does exactly what he really did. */
export function perfectReplay({ clubs }: SeasonFacts): SeasonTotals {
  const totals = seasonTotals(clubs.map(({ players }) => players.length));
  for (const [index, { counts: real, wins, players }] of clubs.entries()) {
    const own = totals.clubs[index];
    if (own === undefined) throw new Error('every club has totals');
    const { runs, completeGames, relievers, games } = real;
    addRow(own.results, 0, CLUB, { games, wins, runs, completeGames, relievers });
    for (const [row, { batter, pitcher }] of players.entries()) {
      addRow(own.batting, row * BATTING_COLUMNS, BATTING, batter ?? {});
      addRow(own.pitching, row * PITCHING_COLUMNS, PITCHING, pitcher ?? {});
    }
  }
  return totals;
}
