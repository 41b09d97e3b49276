/** The clubs of a season for a replay: their cards, their parks, and who really played how much. */
import type { Position } from '../models/baseball.ts';
import type { PlayerPlan, SeasonClub } from '../models/season-plan.ts';
import type { CardSetRows } from './catalogue-rows.ts';
import { type LeftExposure, leftExposure } from './exposure.ts';
import { type FieldingSeason, fieldingSeasonsOf } from './fielding/fielding-seasons.ts';
import { battingHandOf } from './hands.ts';
import type { LahmanSeason, TeamRow } from './lahman/tables.ts';
import { parkOf } from './park.ts';
import { isPitcher } from './peers.ts';
import { CardIndex } from './pin-player.ts';
import { reliefBattersOf, reliefShareOf } from './pitching/mound-work.ts';
import { type PlayerSeason, plateAppearancesOf, playerSeasons } from './player-seasons.ts';

/** The most played of each kind: more than a game has room for, as many as a season takes. */
const BATTERS_MAX = 22;
const PITCHERS_MAX = 36;
/** Plate appearances at the usual share of left-handed pitching that join a batter's own splits. */
const SPLIT_PRIOR = 50;
/** Plate appearances that join a player's own before his turns per start are compared. */
const TURNS_PRIOR_STARTS = 20;
const TURNS_PER_START = 4.1;
const COLOUR = '#24405c';

/** Starts of a player in a season that recorded games only: who starts bats four times, who comes in hardly. */
function startsPerGame({ batting }: PlayerSeason): number {
  if (batting === undefined || batting.games === 0) return 0;
  return Math.min(1, plateAppearancesOf(batting) / (batting.games * TURNS_PER_START));
}

function startsAt(line: FieldingSeason, player: PlayerSeason): number {
  const rows = player.fielding.filter((row) => row.gamesStarted !== undefined);
  const isOutfield = ['LF', 'CF', 'RF'].includes(line.position);
  const named = rows.filter(({ position }) => position === line.position);
  const outfield = rows.filter(({ position }) => position === 'OF');
  const recorded = isOutfield && named.length === 0 ? outfield : named;
  if (recorded.length === 0) return line.games * startsPerGame(player);
  const starts = recorded.reduce((sum, row) => sum + (row.gamesStarted ?? 0), 0);
  const games = recorded.reduce((sum, row) => sum + row.games, 0);
  return games > 0 ? (starts * line.games) / games : 0;
}

/** Starts by position; the designated hitter's are those that no fielding line holds. */
function startsOf(player: PlayerSeason): PlayerPlan['starts'] {
  const lines = fieldingSeasonsOf(player).filter(({ position }) => position !== 'P');
  const starts: { position: Position; starts: number }[] = lines.map((line) => ({
    position: line.position,
    starts: startsAt(line, player),
  }));
  const { appearances, pitching } = player;
  const inField = starts.reduce((sum, one) => sum + one.starts, 0) + (pitching?.gamesStarted ?? 0);
  const hitting = appearances?.gamesDesignatedHitter ?? 0;
  const others =
    appearances?.gamesStarted === undefined ? hitting : appearances.gamesStarted - inField;
  const asHitter = Math.min(hitting, Math.max(0, others));
  if (asHitter > 0) starts.push({ position: 'DH', starts: asHitter });
  return starts.filter((one) => one.starts > 0);
}

function shareVsLeft(player: PlayerSeason, exposure: LeftExposure): number {
  const left = player.battingSplits.L?.plateAppearances ?? 0;
  const right = player.battingSplits.R?.plateAppearances ?? 0;
  const usual = SPLIT_PRIOR * exposure[battingHandOf(player.person)];
  return (left + usual) / (left + right + SPLIT_PRIOR);
}

const NOT_ON_THE_MOUND = {
  ...{ startsOnMound: 0, reliefBatters: 0, outsPerStart: 0, outsPerRelief: 0, completeGames: 0 },
  intentionalWalksIssued: 0,
};

/** What a pitcher did as a starter and in relief; a line holds both together. */
function moundOf({ pitching }: PlayerSeason) {
  if (pitching === undefined) return NOT_ON_THE_MOUND;
  const { games, gamesStarted, inningsPitchedOuts, completeGames } = pitching;
  const reliefs = games - gamesStarted;
  const reliefBatters = reliefBattersOf(pitching);
  const inRelief = inningsPitchedOuts * reliefShareOf(pitching);
  return {
    startsOnMound: gamesStarted,
    reliefBatters,
    outsPerStart: gamesStarted === 0 ? 0 : (inningsPitchedOuts - inRelief) / gamesStarted,
    outsPerRelief: reliefs === 0 ? 0 : inRelief / reliefs,
    completeGames,
    intentionalWalksIssued: pitching.intentionalWalks,
  };
}

function planOf(player: PlayerSeason, exposure: LeftExposure): PlayerPlan {
  const { batting } = player;
  const plateAppearances = batting === undefined ? 0 : plateAppearancesOf(batting);
  const starts = startsOf(player);
  const allStarts = starts.reduce((sum, one) => sum + one.starts, 0);
  const turns = plateAppearances + TURNS_PRIOR_STARTS * TURNS_PER_START;
  const isStaff = isPitcher(player);
  return {
    starts: isStaff ? [] : starts,
    plateAppearances,
    shareVsLeft: shareVsLeft(player, exposure),
    turnsPerStart: turns / (allStarts + TURNS_PRIOR_STARTS),
    intentionalWalks: batting?.intentionalWalks ?? 0,
    ...(isStaff ? moundOf(player) : NOT_ON_THE_MOUND),
  };
}

/** The most played: everybody where the club used few. */
function roster(players: readonly PlayerSeason[]): readonly PlayerSeason[] {
  const turns = (player: PlayerSeason) =>
    player.batting === undefined ? 0 : plateAppearancesOf(player.batting);
  const faced = (player: PlayerSeason) => player.pitching?.battersFaced ?? 0;
  const batters = players
    .filter((player) => !isPitcher(player))
    .toSorted((one, other) => turns(other) - turns(one));
  const pitchers = players.filter(isPitcher).toSorted((one, other) => faced(other) - faced(one));
  return [...batters.slice(0, BATTERS_MAX), ...pitchers.slice(0, PITCHERS_MAX)];
}

interface ClubInput {
  readonly team: TeamRow;
  readonly players: readonly PlayerSeason[];
  readonly cards: CardIndex;
  readonly idOf: ReadonlyMap<string, string>;
  readonly exposure: LeftExposure;
}

const keyOf = (playerId: string, teamId: string): string => `${playerId} ${teamId}`;

function clubOf({ team, players, cards, idOf, exposure }: ClubInput): SeasonClub {
  const chosen = roster(players).flatMap((player) => {
    const id = idOf.get(keyOf(player.person.playerId, team.teamId));
    return id === undefined ? [] : [{ player, id }];
  });
  const words = team.name.split(' ');
  return {
    team: {
      teamId: cards.set.cardset.id,
      abbrev: team.teamId,
      shortName: words.at(-1) ?? team.name,
      longName: team.name,
      colour: COLOUR,
      players: chosen.map(({ player, id }) => {
        const pinned = cards.pinPlayer(id);
        return isPitcher(player) ? pinned : { ...pinned, pitching: null };
      }),
    },
    park: parkOf(team),
    plans: chosen.map(({ player }) => planOf(player, exposure)),
  };
}

/**
 * The clubs of a season in the order of its Teams table, with the cards that `makeCards` made of
 * the same season. Each has at most 58 players, the most played; people of other positions who
 * pitched do not pitch here.
 */
export function seasonClubs(season: LahmanSeason, set: CardSetRows): readonly SeasonClub[] {
  const cards = new CardIndex(set);
  const idOf = new Map(
    set.players.map(({ id, lahmanId, clubAbbrev }) => [keyOf(lahmanId ?? '', clubAbbrev), id]),
  );
  const exposure = leftExposure(season);
  const byClub = Map.groupBy(playerSeasons(season), ({ team }) => team.teamId);
  return season.teams.map((team) =>
    clubOf({ team, players: byClub.get(team.teamId) ?? [], cards, idOf, exposure }),
  );
}
