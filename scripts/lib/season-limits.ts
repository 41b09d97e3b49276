/** What a season's lines say of runs and wins when nothing is known of the order of events. */
import type { LahmanSeason } from '../../src/card-factory/lahman/tables.ts';

/** What batters did, or what pitchers allowed. */
interface Offense {
  readonly singles: number;
  readonly doubles: number;
  readonly triples: number;
  readonly homeRuns: number;
  readonly walks: number;
  readonly outs: number;
}

/** David Smyth's BaseRuns: men on base times the share of them that is driven in, and home runs. */
function baseRuns({ singles, doubles, triples, homeRuns, walks, outs }: Offense): number {
  const onBase = singles + doubles + triples + walks;
  const hits = singles + doubles + triples + homeRuns;
  const totalBases = singles + 2 * doubles + 3 * triples + 4 * homeRuns;
  const advancing = 1.1 * (1.4 * totalBases - 0.6 * hits - 3 * homeRuns + 0.1 * walks);
  return (onBase * advancing) / (advancing + outs) + homeRuns;
}

const sumOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

function battingOf({ batting }: LahmanSeason, teamId: string): Offense {
  const rows = batting.filter((row) => row.teamId === teamId);
  const hits = sumOf(rows, (row) => row.hits);
  const [doubles, triples] = [sumOf(rows, (row) => row.doubles), sumOf(rows, (row) => row.triples)];
  const homeRuns = sumOf(rows, (row) => row.homeRuns);
  return {
    ...{ singles: hits - doubles - triples - homeRuns, doubles, triples, homeRuns },
    walks: sumOf(rows, (row) => row.walks + row.hitByPitch),
    outs: sumOf(rows, (row) => row.atBats) - hits,
  };
}

/** Pitching lines do not tell doubles and triples: hits in play are divided as the league's. */
function pitchingOf(season: LahmanSeason, teamId: string): Offense {
  const rows = season.pitching.filter((row) => row.teamId === teamId);
  const { batting } = season;
  const inPlay = sumOf(batting, (row) => row.hits - row.homeRuns);
  const homeRuns = sumOf(rows, (row) => row.homeRuns);
  const hits = sumOf(rows, (row) => row.hits) - homeRuns;
  const doubles = (hits * sumOf(batting, (row) => row.doubles)) / inPlay;
  const triples = (hits * sumOf(batting, (row) => row.triples)) / inPlay;
  return {
    ...{ singles: hits - doubles - triples, doubles, triples, homeRuns },
    walks: sumOf(rows, (row) => row.walks + row.hitByPitch),
    outs: sumOf(rows, (row) => row.inningsPitchedOuts),
  };
}

/** Runs that a club's batting line is worth. */
export function estimatedRuns(season: LahmanSeason, teamId: string): number {
  return baseRuns(battingOf(season, teamId));
}

/** The share of games that runs promise, with the exponent that follows from how many are scored. */
function promisedShare(scored: number, allowed: number, games: number): number {
  const exponent = ((scored + allowed) / games) ** 0.287;
  return scored ** exponent / (scored ** exponent + allowed ** exponent);
}

const rootMean = (values: readonly number[]): number =>
  Math.sqrt(sumOf(values, (value) => value) / values.length);

/**
 * The league's runs; by how many wins (root mean square) records differ from what clubs' own lines
 * promise; and by how many coins as true as the clubs would.
 */
export function limitsOf(season: LahmanSeason) {
  const { teams } = season;
  const runs = sumOf(teams, (team) => team.runs);
  const scored = teams.map(({ teamId }) => estimatedRuns(season, teamId));
  const allowed = teams.map(({ teamId }) => baseRuns(pitchingOf(season, teamId)));
  const scale = (values: readonly number[]) => runs / sumOf(values, (value) => value);
  const [ofScored, ofAllowed] = [scale(scored), scale(allowed)];
  const errors = teams.map(({ wins, losses }, index) => {
    const games = wins + losses;
    const [own, others] = [(scored[index] ?? 0) * ofScored, (allowed[index] ?? 0) * ofAllowed];
    return games * promisedShare(own, others, games) - wins;
  });
  return {
    runs,
    error: rootMean(errors.map((error) => error ** 2)),
    floor: rootMean(teams.map(({ wins, losses }) => (wins * losses) / (wins + losses))),
  };
}
