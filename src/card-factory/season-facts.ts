/** What a season's tables say about its clubs and players, for a replay to be set beside. */
import type {
  BatterCounts,
  ClubCounts,
  ClubFacts,
  PitcherCounts,
  PlayerFactLine,
  SeasonFacts,
} from '../models/season-facts.ts';
import type { SeasonClub } from '../models/season-plan.ts';
import type { CardSetRows } from './catalogue-rows.ts';
import type { LahmanSeason, TeamRow } from './lahman/tables.ts';
import { MEASURED_SEASONS } from './measured-seasons.data.ts';
import { isPitcher } from './peers.ts';
import {
  type BattingCounts,
  type PitchingCounts,
  type PlayerSeason,
  plateAppearancesOf,
  playerSeasons,
} from './player-seasons.ts';

const keyOf = (playerId: string, teamId: string): string => `${playerId} ${teamId}`;

function batterOf(counts: BattingCounts): BatterCounts {
  const { atBats, hits, doubles, triples, homeRuns, walks, hitByPitch, strikeouts } = counts;
  return {
    plateAppearances: plateAppearancesOf(counts),
    ...{ atBats, hits, doubles, triples, homeRuns, walks, hitByPitch, strikeouts },
  };
}

function pitcherOf(counts: PitchingCounts): PitcherCounts {
  const { battersFaced, hits, homeRuns, walks, strikeouts } = counts;
  return { battersFaced, outs: counts.inningsPitchedOuts, hits, homeRuns, walks, strikeouts };
}

const NOBODY: PlayerFactLine = {
  ...{ name: '', batter: undefined, pitcher: undefined, games: 0, starts: 0 },
};

/** People of other positions who pitched do not pitch in a replay: their line is left out. */
function lineOf({ person, batting, pitching, fielding, ...rest }: PlayerSeason): PlayerFactLine {
  const isStaff = isPitcher({ person, batting, pitching, fielding, ...rest });
  const names = [person.nameFirst, person.nameLast].filter((name) => name !== undefined);
  return {
    name: names.join(' '),
    batter: batting && batterOf(batting),
    pitcher: pitching && isStaff ? pitcherOf(pitching) : undefined,
    games: pitching?.games ?? 0,
    starts: pitching?.gamesStarted ?? 0,
  };
}

function countsOf(team: TeamRow, players: readonly PlayerSeason[]): ClubCounts {
  const batting = (value: (counts: BattingCounts) => number) =>
    players.reduce((sum, player) => sum + (player.batting ? value(player.batting) : 0), 0);
  const pitching = (value: (counts: PitchingCounts) => number) =>
    players.reduce((sum, player) => sum + (player.pitching ? value(player.pitching) : 0), 0);
  const passedBalls = players
    .flatMap(({ fielding }) => fielding)
    .reduce((sum, row) => sum + (row.passedBalls ?? 0), 0);
  // Early seasons wrote strikeouts down for pitchers only.
  const struckOut = batting((row) => row.strikeouts) || pitching((row) => row.strikeouts);
  return {
    games: team.games,
    runs: team.runs,
    plateAppearances: batting(plateAppearancesOf),
    hits: batting((row) => row.hits),
    doubles: batting((row) => row.doubles),
    triples: batting((row) => row.triples),
    homeRuns: batting((row) => row.homeRuns),
    walks: batting((row) => row.walks),
    intentionalWalks: batting((row) => row.intentionalWalks),
    hitByPitch: batting((row) => row.hitByPitch),
    strikeouts: struckOut,
    sacrificeHits: batting((row) => row.sacrificeHits),
    sacrificeFlies: batting((row) => row.sacrificeFlies),
    groundedIntoDoublePlay: batting((row) => row.groundedIntoDoublePlays),
    stolenBases: batting((row) => row.stolenBases),
    caughtStealing: batting((row) => row.caughtStealing),
    errors: team.errors,
    passedBalls,
    wildPitches: pitching((row) => row.wildPitches),
    balks: pitching((row) => row.balks),
    completeGames: pitching((row) => row.completeGames),
    relievers: pitching((row) => row.games - row.gamesStarted),
  };
}

export interface FactsInput {
  readonly season: LahmanSeason;
  /** The clubs and the set of cards that the plan of a replay was made of. */
  readonly clubs: readonly SeasonClub[];
  readonly set: CardSetRows;
}

/** The facts of a season, clubs and players in the order of the plan. */
export function seasonFacts({ season, clubs, set }: FactsInput): SeasonFacts {
  const players = playerSeasons(season);
  const byKey = new Map(players.map((one) => [keyOf(one.person.playerId, one.team.teamId), one]));
  const byClub = Map.groupBy(players, ({ team }) => team.teamId);
  const keys = new Map(
    set.players.map(({ id, lahmanId, clubAbbrev }) => [id, keyOf(lahmanId ?? '', clubAbbrev)]),
  );
  const lineOfCard = (playerId: string): PlayerFactLine => {
    const found = byKey.get(keys.get(playerId) ?? '');
    return found === undefined ? NOBODY : lineOf(found);
  };
  return {
    year: season.year,
    measured: MEASURED_SEASONS[season.year],
    hasOwnSchedule: (season.schedule ?? []).length > 0,
    clubs: season.teams.map(
      (team, index): ClubFacts => ({
        abbrev: team.teamId,
        leagueId: team.leagueId,
        wins: team.wins,
        losses: team.losses,
        counts: countsOf(team, byClub.get(team.teamId) ?? []),
        players: (clubs[index]?.team.players ?? []).map(({ playerId }) => lineOfCard(playerId)),
      }),
    ),
  };
}
