/** The card factory's door: a season in, the rows of a card set out. Pure, and the same every time. */
import { present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import type { Position } from '../models/baseball.ts';
import { type Player, RARITY_NAMES, type Rarity, type RarityName } from '../models/player.ts';
import { battingRows } from './batting/batting-rows.ts';
import { groundballShares, smallBallRatings } from './batting/small-ball.ts';
import { cardIdOf, cardsetIdOf, derivedId } from './card-ids.ts';
import type { CardSetRows } from './catalogue-rows.ts';
import type { FielderRatings } from './fielding/position-ratings.ts';
import { battingHandOf, throwingHandOf } from './hands.ts';
import type { LahmanSeason } from './lahman/tables.ts';
import { pitchingRows } from './pitching/pitching-rows.ts';
import type { PlayerSeason } from './player-seasons.ts';
import { modelOf, type SeasonModel } from './season-model.ts';
import { costOf, raritiesOf, winsOverReplacement } from './value.ts';

export interface CardSetOptions {
  /** Name of the set; the year where it is left out. */
  readonly name?: string;
  readonly description?: string;
  readonly isFounding?: boolean;
  readonly inPacks?: boolean;
}

const RARITY_COLOURS: Readonly<Record<RarityName, string>> = {
  Replacement: '#7d7d7d',
  Reserve: '#4f6d7a',
  Starter: '#2f7d4f',
  'All-Star': '#2f5fb3',
  MVP: '#7a3fb0',
  'Hall of Fame': '#b8860b',
};

/** The six rarities, the same rows for every card set. */
function rarityRows(): readonly NewRow<Rarity>[] {
  return RARITY_NAMES.map((name, rank) => ({
    id: derivedId('rarity', name),
    name,
    rank,
    colour: RARITY_COLOURS[name],
  }));
}

/** A measured season with the set that its cards are to belong to. */
interface CardedSeason extends SeasonModel {
  readonly cardsetId: string;
}

const playerIdOf = ({ cardsetId }: CardedSeason, player: PlayerSeason): string =>
  cardIdOf(cardsetId, player);

/** Positions by games played, the designated hitter among them; never empty. */
function positionsOf(player: PlayerSeason, fielding: readonly FielderRatings[]): Position[] {
  const hitting = player.appearances?.gamesDesignatedHitter ?? 0;
  const played: (readonly [Position, number])[] = fielding.map(({ position, innings }) => [
    position,
    innings,
  ]);
  if (hitting > 0 || played.length === 0) played.push(['DH', hitting * 9]);
  return played.toSorted((one, other) => other[1] - one[1]).map(([position]) => position);
}

interface Valued {
  readonly player: PlayerSeason;
  readonly wins: number;
  readonly rarity: RarityName;
}

function valued(model: CardedSeason): readonly Valued[] {
  const wins = model.players.map((player) => {
    const batter = model.batters.get(player);
    if (batter === undefined) return 0;
    const pitcher = model.pitchers.get(player);
    const fielding = model.fielding.get(player) ?? [];
    return winsOverReplacement({ batter, pitcher, fielding, league: model.league.overall });
  });
  const rarities = raritiesOf(wins);
  return model.players.map((player, index) => ({
    player,
    wins: wins[index] ?? 0,
    rarity: rarities[index] ?? RARITY_NAMES[0],
  }));
}

function playerRow(model: CardedSeason, { player, wins, rarity }: Valued): NewRow<Player> {
  const { person, team } = player;
  const firstName = person.nameFirst ?? '';
  return {
    id: playerIdOf(model, player),
    cardsetId: model.cardsetId,
    rarityId: derivedId('rarity', rarity),
    name: `${firstName} ${person.nameLast}`.trim(),
    firstName,
    lastName: person.nameLast,
    club: team.name,
    clubAbbrev: team.teamId,
    franchise: team.franchiseId,
    bats: battingHandOf(person),
    throws: throwingHandOf(person),
    birthYear: person.birthYear ?? null,
    positions: positionsOf(player, model.fielding.get(player) ?? []),
    cost: costOf(wins),
    imageUrl: null,
    lahmanId: person.playerId,
    retrosheetId: person.retroId ?? null,
    bbrefId: person.bbrefId ?? null,
  };
}

function battingRowsOf(model: CardedSeason) {
  return model.players.flatMap((player) => {
    const batter = model.batters.get(player);
    const halves = batter && model.halves.batters.get(batter);
    const running = model.running.get(player);
    if (batter === undefined || halves === undefined || running === undefined) return [];
    const rows = battingRows({
      playerId: playerIdOf(model, player),
      batter,
      halves,
      groundballs: groundballShares(player, model.doublePlayRate),
      running,
      smallBall: smallBallRatings(player, model.sacrifices),
      opponents: model.halves.meanPitchers,
    });
    return [rows];
  });
}

function pitchingRowsOf(model: CardedSeason) {
  return [...model.pitchers].flatMap(([player, pitcher]) => {
    const halves = model.halves.pitchers.get(pitcher);
    if (halves === undefined) return [];
    const rows = pitchingRows({
      playerId: playerIdOf(model, player),
      hand: pitcher.hand,
      halves,
      ratings: present(model.mound.get(player), 'his ratings'),
      opponents: model.halves.meanBatters,
    });
    return [rows];
  });
}

/**
 * Makes the cards of a season: one for every player and club with a game played, so that a traded
 * player has two. Everybody can bat; whoever pitched has a pitching card as well. Ids follow from
 * the season's year, the set's name, the Lahman id and the club, so the same season gives the same rows.
 */
export function makeCards(season: LahmanSeason, options: CardSetOptions = {}): CardSetRows {
  const name = options.name ?? String(season.year);
  const cardsetId = cardsetIdOf(season.year, name);
  const model: CardedSeason = { ...modelOf(season), cardsetId };
  const batting = battingRowsOf(model);
  const pitching = pitchingRowsOf(model);
  const ratings = model.players.flatMap((player) =>
    (model.fielding.get(player) ?? []).map((rating) => {
      const playerId = playerIdOf(model, player);
      return { id: derivedId('positionRating', playerId, rating.position), playerId, ...rating };
    }),
  );
  return {
    cardset: {
      id: cardsetId,
      name,
      year: season.year,
      description: options.description ?? '',
      isFounding: options.isFounding ?? false,
      inPacks: options.inPacks ?? true,
    },
    rarities: rarityRows(),
    players: valued(model).map((one) => playerRow(model, one)),
    positionRatings: ratings,
    battingCards: batting.map(({ card }) => card),
    battingRatings: batting.flatMap((rows) => rows.ratings),
    batterScouting: batting.map(({ scouting }) => scouting),
    pitchingCards: pitching.map(({ card }) => card),
    pitchingRatings: pitching.flatMap((rows) => rows.ratings),
    pitcherScouting: pitching.map(({ scouting }) => scouting),
    cardLayouts: [...batting, ...pitching].flatMap(({ layouts }) => layouts),
  };
}
