/** Turns what the players did into the rows of a season's files. */

import { present } from '../../errors.ts';
import type {
  AppearancesRow,
  BattingRow,
  BattingSplitRow,
  FieldingRow,
  LahmanFieldingPosition,
  PersonRow,
  PitchingRow,
  PitchingSplitRow,
} from '../lahman/tables.ts';
import { FOUNDING_CLUBS } from './clubs.ts';
import type { Player } from './player.ts';
import {
  FIELD_POSITIONS,
  type FieldingCounts,
  newPlateCounts,
  type PlateCounts,
  type StintLine,
} from './stint-line.ts';

const CATCHER = 1;
const OUTFIELD = [6, 7, 8] as const;

/** A player and one of his lines. */
export interface StintOf {
  readonly player: Player;
  readonly line: StintLine;
}

function identity({ player, line }: StintOf, year: number) {
  const { teamId, leagueId } = present(FOUNDING_CLUBS[line.club], 'a club');
  return { playerId: player.person.playerId, year, stint: line.stint, teamId, leagueId };
}

/** The sum of plate counts of both hands, or of several stints. */
function sumPlates(parts: readonly PlateCounts[]): PlateCounts {
  const sum = newPlateCounts();
  for (const field of Object.keys(sum) as (keyof PlateCounts)[]) {
    for (const part of parts) sum[field] += part[field];
  }
  return sum;
}

/** Official at bats: what remains of the appearances without walks, hit batsmen and sacrifices. */
function atBatsOf(counts: PlateCounts): number {
  return (
    counts.plateAppearances -
    counts.unintentionalWalks -
    counts.intentionalWalks -
    counts.hitByPitch -
    counts.sacrificeHits -
    counts.sacrificeFlies
  );
}

function hitsOf(counts: PlateCounts): number {
  return counts.singles + counts.doubles + counts.triples + counts.homeRuns;
}

/** The person as the files know him after the season. */
export function personRow({ person, firstGame }: Player): PersonRow {
  return { ...person, debut: person.debut ?? firstGame };
}

/** The batting row of a stint. */
export function battingRow(stint: StintOf, year: number): BattingRow {
  const { battingAgainst, batter, games } = stint.line;
  const counts = sumPlates([battingAgainst.L, battingAgainst.R]);
  return {
    ...identity(stint, year),
    games: games.games,
    atBats: atBatsOf(counts),
    runs: batter.runs,
    hits: hitsOf(counts),
    doubles: counts.doubles,
    triples: counts.triples,
    homeRuns: counts.homeRuns,
    runsBattedIn: batter.runsBattedIn,
    stolenBases: batter.stolenBases,
    caughtStealing: batter.caughtStealing,
    walks: counts.unintentionalWalks + counts.intentionalWalks,
    strikeouts: counts.strikeouts,
    intentionalWalks: counts.intentionalWalks,
    hitByPitch: counts.hitByPitch,
    sacrificeHits: counts.sacrificeHits,
    sacrificeFlies: counts.sacrificeFlies,
    groundedIntoDoublePlays: counts.groundedIntoDoublePlays,
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The pitching row of a stint; averages are undefined where nothing divides them. */
export function pitchingRow(stint: StintOf, year: number): PitchingRow {
  const { pitchingAgainst, pitcher } = stint.line;
  const counts = sumPlates([pitchingAgainst.L, pitchingAgainst.R]);
  const atBats = atBatsOf(counts);
  return {
    ...identity(stint, year),
    wins: pitcher.wins,
    losses: pitcher.losses,
    games: pitcher.games,
    gamesStarted: pitcher.gamesStarted,
    completeGames: pitcher.completeGames,
    shutouts: pitcher.shutouts,
    saves: pitcher.saves,
    inningsPitchedOuts: pitcher.outs,
    hits: hitsOf(counts),
    earnedRuns: pitcher.earnedRuns,
    homeRuns: counts.homeRuns,
    walks: counts.unintentionalWalks + counts.intentionalWalks,
    strikeouts: counts.strikeouts,
    battingAverageAgainst: atBats === 0 ? undefined : rounded(hitsOf(counts) / atBats, 3),
    earnedRunAverage:
      pitcher.outs === 0 ? undefined : rounded((27 * pitcher.earnedRuns) / pitcher.outs, 2),
    intentionalWalks: counts.intentionalWalks,
    wildPitches: pitcher.wildPitches,
    hitByPitch: counts.hitByPitch,
    balks: pitcher.balks,
    battersFaced: counts.plateAppearances,
    gamesFinished: pitcher.gamesFinished,
    runs: pitcher.runs,
    sacrificeHits: counts.sacrificeHits,
    sacrificeFlies: counts.sacrificeFlies,
    groundedIntoDoublePlays: counts.groundedIntoDoublePlays,
  };
}

/** A stint's fielding rows: one a position, all of the outfield together as the files have it. */
export function fieldingRows(stint: StintOf, year: number): readonly FieldingRow[] {
  const row = (
    position: LahmanFieldingPosition,
    places: readonly number[],
  ): readonly FieldingRow[] => {
    const played = places.flatMap((place) => stint.line.fielding[place] ?? []);
    if (played.length === 0) return [];
    const sum = (field: keyof FieldingCounts) =>
      played.reduce((total, counts) => total + counts[field], 0);
    const catches = places.includes(CATCHER);
    return [
      {
        ...identity(stint, year),
        position,
        games: sum('games'),
        gamesStarted: sum('gamesStarted'),
        inningsOuts: sum('inningsOuts'),
        putouts: sum('putouts'),
        assists: sum('assists'),
        errors: sum('errors'),
        doublePlays: sum('doublePlays'),
        passedBalls: catches ? sum('passedBalls') : undefined,
        wildPitches: undefined,
        stolenBasesAllowed: catches ? sum('stolenBasesAllowed') : undefined,
        caughtStealing: catches ? sum('caughtStealing') : undefined,
        zoneRating: undefined,
      },
    ];
  };
  const infield = FIELD_POSITIONS.slice(0, OUTFIELD[0]).flatMap((position, place) =>
    row(position, [place]),
  );
  return [...infield, ...row('OF', OUTFIELD)];
}

/** The appearances row of a stint: a player does not come back to a club that he left. */
export function appearancesRow(stint: StintOf, year: number): AppearancesRow {
  const { playerId, teamId, leagueId } = identity(stint, year);
  const { games } = stint.line;
  const at = (place: number) => stint.line.fielding[place]?.games ?? 0;
  const outfield = OUTFIELD.reduce((sum, place) => sum + at(place), 0);
  return {
    year,
    teamId,
    leagueId,
    playerId,
    games: games.games,
    gamesStarted: games.gamesStarted,
    gamesBatting: games.gamesBatting,
    gamesFielding: FIELD_POSITIONS.reduce((sum, _, place) => sum + at(place), 0),
    gamesPitcher: at(0),
    gamesCatcher: at(1),
    gamesFirstBase: at(2),
    gamesSecondBase: at(3),
    gamesThirdBase: at(4),
    gamesShortstop: at(5),
    gamesLeftField: at(6),
    gamesCenterField: at(7),
    gamesRightField: at(8),
    gamesOutfield: outfield,
    gamesDesignatedHitter: games.designatedHitter,
    gamesPinchHitter: games.pinchHitter,
    gamesPinchRunner: games.pinchRunner,
  };
}

/** A player's split rows against one kind of opponent, all stints together; none if he met none. */
export function splitRows(
  { person, stints }: Player,
  table: 'battingAgainst' | 'pitchingAgainst',
): readonly (BattingSplitRow & PitchingSplitRow)[] {
  return (['L', 'R'] as const).flatMap((opponentHand) => {
    const counts = sumPlates(stints.map((line) => line[table][opponentHand]));
    if (counts.plateAppearances === 0) return [];
    const retroId = present(person.retroId, 'a retroID');
    return [{ ...counts, retroId, opponentHand, atBats: atBatsOf(counts), unknownOuts: 0 }];
  });
}
