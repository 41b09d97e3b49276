/** The rows of Teams.csv: sums of the players' rows, the standings, and the winners. */

import { present } from '../../errors.ts';
import type { BattingRow, FieldingRow, PitchingRow, TeamRow } from '../lahman/tables.ts';
import { FOUNDING_CLUBS, FOUNDING_LEAGUES, type FoundingClub } from './clubs.ts';
import type { ClubState } from './lineup.ts';
import type { Random } from './random.ts';

const WILD_CARDS = 3;
const ATTENDANCE_PER_GAME = 28_200;
/** What a park does to runs, from what it does to hits in play and to home runs. */
const RUNS_PER_HIT_FACTOR = 1.35;
const RUNS_PER_HOME_RUN_FACTOR = 0.38;

interface Honors {
  readonly rank: number;
  readonly wonDivision: boolean;
  readonly wonWildCard: boolean;
  readonly wonLeague: boolean;
  readonly wonWorldSeries: boolean;
}

export interface SeasonSums {
  readonly year: number;
  readonly clubs: readonly ClubState[];
  readonly batting: readonly BattingRow[];
  readonly pitching: readonly PitchingRow[];
  readonly fielding: readonly FieldingRow[];
}

/** Builds the clubs' rows; the random source decides ties and the games of October. */
export function teamRows(random: Random, sums: SeasonSums): readonly TeamRow[] {
  const honors = drawHonors(random, sums.clubs);
  return sums.clubs.map((club, index) =>
    teamRow({ club, sums, honors: present(honors[index], 'honors'), luck: random.normal() }),
  );
}

function drawHonors(random: Random, clubs: readonly ClubState[]): readonly Honors[] {
  const standing = clubs.map(({ wins }) => wins + random.uniform() * 0.5);
  const of = (index: number) => present(FOUNDING_CLUBS[index], 'a club');
  const better = (one: number, other: number) => (standing[other] ?? 0) - (standing[one] ?? 0);
  const indexes = clubs.map(({ index }) => index);
  const rivals = (index: number) =>
    indexes.filter(
      (other) =>
        of(other).leagueId === of(index).leagueId && of(other).divisionId === of(index).divisionId,
    );
  const rank = (index: number) => rivals(index).sort(better).indexOf(index) + 1;
  const champions: number[] = [];
  const wildCards = new Set<number>();
  for (const { leagueId } of FOUNDING_LEAGUES) {
    const league = indexes.filter((index) => of(index).leagueId === leagueId);
    const others = league.filter((index) => rank(index) > 1).sort(better);
    for (const index of others.slice(0, WILD_CARDS)) wildCards.add(index);
    const field = league.filter((index) => rank(index) === 1 || wildCards.has(index));
    const weights = field.map((index) => Math.exp(((standing[index] ?? 81) - 90) / 12));
    champions.push(present(field[random.weighted(weights)], 'a league champion'));
  }
  const winner = random.pick(champions);
  return indexes.map((index) => ({
    rank: rank(index),
    wonDivision: rank(index) === 1,
    wonWildCard: wildCards.has(index),
    wonLeague: champions.includes(index),
    wonWorldSeries: index === winner,
  }));
}

/** Half of the games are played elsewhere, so a club feels half of its park. In percent. */
function parkFactor({ parkHits, parkHomeRuns }: FoundingClub): number {
  const runs = (parkHits - 1) * RUNS_PER_HIT_FACTOR + (parkHomeRuns - 1) * RUNS_PER_HOME_RUN_FACTOR;
  return Math.round(100 + (runs * 100) / 2);
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

interface TeamSource {
  readonly club: ClubState;
  readonly sums: SeasonSums;
  readonly honors: Honors;
  readonly luck: number;
}

function teamRow({ club, sums, honors, luck }: TeamSource): TeamRow {
  const known = present(FOUNDING_CLUBS[club.index], 'a club');
  const { teamId, leagueId, divisionId } = known;
  const own = <Row extends { readonly teamId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.teamId === teamId);
  const games = club.wins + club.losses;
  const crowd = ATTENDANCE_PER_GAME * (1 + 0.25 * luck + (club.wins - games / 2) / 110);
  const factor = parkFactor(known);
  return {
    year: sums.year,
    leagueId,
    teamId,
    franchiseId: teamId,
    divisionId,
    ...honors,
    games,
    homeGames: club.homeGames,
    wins: club.wins,
    losses: club.losses,
    ...battingTotals(own(sums.batting)),
    ...pitchingTotals(own(sums.pitching)),
    ...fieldingTotals(own(sums.fielding)),
    runs: club.runs,
    runsAllowed: club.runsAllowed,
    shutouts: club.shutouts,
    name: `${known.city} ${known.nickname}`,
    park: known.park,
    attendance: Math.round(Math.max(9000, crowd)) * club.homeGames,
    batterParkFactor: factor,
    pitcherParkFactor: factor,
    bbrefTeamId: teamId,
    retroTeamId: teamId,
  };
}

function battingTotals(rows: readonly BattingRow[]) {
  return {
    atBats: sum(rows, (row) => row.atBats),
    hits: sum(rows, (row) => row.hits),
    doubles: sum(rows, (row) => row.doubles),
    triples: sum(rows, (row) => row.triples),
    homeRuns: sum(rows, (row) => row.homeRuns),
    walks: sum(rows, (row) => row.walks),
    strikeouts: sum(rows, (row) => row.strikeouts),
    stolenBases: sum(rows, (row) => row.stolenBases),
    caughtStealing: sum(rows, (row) => row.caughtStealing),
    hitByPitch: sum(rows, (row) => row.hitByPitch),
    sacrificeFlies: sum(rows, (row) => row.sacrificeFlies),
  };
}

function pitchingTotals(rows: readonly PitchingRow[]) {
  const outs = sum(rows, (row) => row.inningsPitchedOuts);
  const earnedRuns = sum(rows, (row) => row.earnedRuns);
  return {
    earnedRuns,
    earnedRunAverage: Number(((27 * earnedRuns) / outs).toFixed(2)),
    completeGames: sum(rows, (row) => row.completeGames),
    saves: sum(rows, (row) => row.saves),
    inningsPitchedOuts: outs,
    hitsAllowed: sum(rows, (row) => row.hits),
    homeRunsAllowed: sum(rows, (row) => row.homeRuns),
    walksAllowed: sum(rows, (row) => row.walks),
    strikeoutsByPitchers: sum(rows, (row) => row.strikeouts),
  };
}

/** A double play of a club is one that its pitchers' side turned: nearly all pass the first base. */
function fieldingTotals(rows: readonly FieldingRow[]) {
  const errors = sum(rows, (row) => row.errors);
  const chances = errors + sum(rows, (row) => row.putouts + row.assists);
  const firstBase = rows.filter(({ position }) => position === '1B');
  return {
    errors,
    doublePlays: sum(firstBase, (row) => row.doublePlays),
    fieldingPercentage: Number((1 - errors / chances).toFixed(3)),
  };
}
