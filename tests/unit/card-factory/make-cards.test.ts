/** Every card of a season: chances, checks, schemas, ids, traded players, prices and rarities. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CardSetRows } from '../../../src/card-factory/catalogue-rows.ts';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import { readSeason } from '../../../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../../../src/card-factory/lahman/tables.ts';
import { makeCards } from '../../../src/card-factory/make-cards.ts';
import { modelOf } from '../../../src/card-factory/season-model.ts';
import { sideTargets } from '../../../src/card-factory/side-targets.ts';
import { present } from '../../../src/errors.ts';
import { entity } from '../../../src/models/base.ts';
import { HANDS } from '../../../src/models/baseball.ts';
import {
  BATTER_RESULTS,
  type CardResult,
  chancesOf,
  PITCHER_RESULTS,
  parseCell,
} from '../../../src/models/card-layout.ts';
import {
  cardsetSchema,
  playerSchema,
  positionRatingSchema,
  RARITY_NAMES,
  raritySchema,
} from '../../../src/models/player.ts';
import {
  batterScoutingSchema,
  battingCardSchema,
  battingRatingsSchema,
  cardLayoutSchema,
  pitcherScoutingSchema,
  pitchingCardSchema,
  pitchingRatingsSchema,
} from '../../../src/models/stats.ts';
import { smallSeason } from './lahman/small-season.ts';
import { REAL_SEASONS, SKIPPED } from './support/seasons.ts';

const GENERATED = { createdAt: true, updatedAt: true, deletedAt: true, version: true } as const;
expect(Object.keys(entity)).toEqual(['id', ...Object.keys(GENERATED)]);

function expectRows(rows: CardSetRows): void {
  cardsetSchema.omit(GENERATED).parse(rows.cardset);
  raritySchema.omit(GENERATED).array().parse(rows.rarities);
  playerSchema.omit(GENERATED).array().parse(rows.players);
  positionRatingSchema.omit(GENERATED).array().parse(rows.positionRatings);
  battingCardSchema.omit(GENERATED).array().parse(rows.battingCards);
  battingRatingsSchema.omit(GENERATED).array().parse(rows.battingRatings);
  batterScoutingSchema.omit(GENERATED).array().parse(rows.batterScouting);
  pitchingCardSchema.omit(GENERATED).array().parse(rows.pitchingCards);
  pitchingRatingsSchema.omit(GENERATED).array().parse(rows.pitchingRatings);
  pitcherScoutingSchema.omit(GENERATED).array().parse(rows.pitcherScouting);
  cardLayoutSchema.omit(GENERATED).array().parse(rows.cardLayouts);
}

const CHECKS = {
  checkPitcher: 1,
  checkCatcher: 3,
  checkFirstBase: 2,
  checkSecondBase: 6,
  checkThirdBase: 3,
  checkShortstop: 7,
  checkLeftField: 2,
  checkCenterField: 3,
  checkRightField: 2,
} as const;

/** One season and every tenth player in every run; all of them on demand. */
const isLong = process.env['PD_LONG_TESTS'] === '1';
const SEASONS = isLong ? REAL_SEASONS : REAL_SEASONS.slice(-1);
const EVERY = isLong ? 1 : 10;

/** How far each printed result is from its target, in chances; fielding checks are fixed. */
function missesOf(season: LahmanSeason, rows: CardSetRows): number[] {
  const cells = new Map(
    rows.cardLayouts.map((row) => [`${row.playerId} ${row.kind} ${row.vsHand}`, row.cells]),
  );
  const ids = new Map(
    rows.players.map(({ id, lahmanId, clubAbbrev }) => [`${lahmanId} ${clubAbbrev}`, id]),
  );
  const misses: number[] = [];
  const compare = (key: string, targets: ReadonlyMap<CardResult, number>): void => {
    const printed = chancesOf(present(cells.get(key), key).map(parseCell));
    for (const result of new Set([...printed.keys(), ...targets.keys()])) {
      if (result.startsWith('check')) continue;
      misses.push(Math.abs((printed.get(result) ?? 0) - (targets.get(result) ?? 0)));
    }
  };
  const model = modelOf(season);
  for (const [index, player] of model.players.entries()) {
    if (index % EVERY !== 0) continue;
    const id = ids.get(`${player.person.playerId} ${player.team.teamId}`);
    for (const hand of HANDS) {
      for (const { kind, targets } of sideTargets(model, player, hand)) {
        compare(`${id} ${kind} ${hand}`, targets);
      }
    }
  }
  return misses;
}

function expectMet(season: LahmanSeason, rows: CardSetRows): void {
  const misses = missesOf(season, rows);
  expect(misses.length).toBeGreaterThan(isLong ? 60_000 : 5000);
  expect(Math.max(...misses)).toBeLessThanOrEqual(0.05 + 1e-9);
}

describe.each(SEASONS)('the cards of $year', ({ directory }) => {
  let season: LahmanSeason;
  let rows: CardSetRows;

  beforeAll(async () => {
    season = await readSeason(directory);
    rows = makeCards(season);
  });

  test('every row is what its model allows', () => {
    expectRows(rows);
  });

  test('every player and club with a game has one card, and nobody else', () => {
    const played = new Set(
      [...season.batting, ...season.pitching]
        .filter(({ games }) => games > 0)
        .map(({ playerId, teamId }) => `${playerId} ${teamId}`),
    );
    const cards = rows.players.map(({ lahmanId, clubAbbrev }) => `${lahmanId} ${clubAbbrev}`);
    expect(new Set(cards)).toEqual(played);
    expect(cards).toHaveLength(played.size);
    expect(rows.battingCards).toHaveLength(played.size);
  });

  test('a traded player has a card for each of his clubs', () => {
    const clubs = new Map<string, Set<string>>();
    for (const { playerId, teamId, games } of season.batting) {
      if (games > 0) clubs.set(playerId, (clubs.get(playerId) ?? new Set()).add(teamId));
    }
    const traded = [...clubs].find(([, teams]) => teams.size > 1);
    const cards = rows.players.filter(({ lahmanId }) => lahmanId === traded?.[0]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(traded?.[1].size);
  });

  test('every side has 33 cells, exactly 108 chances, and ratings that are the layout', () => {
    const ratings = new Map<string, Readonly<Record<string, unknown>>>();
    const cardOf = new Map([
      ...rows.battingCards.map(({ id, playerId }) => [id, playerId] as const),
      ...rows.pitchingCards.map(({ id, playerId }) => [id, playerId] as const),
    ]);
    for (const rating of rows.battingRatings) {
      ratings.set(`${cardOf.get(rating.battingCardId)} batting ${rating.vsHand}`, rating);
    }
    for (const rating of rows.pitchingRatings) {
      ratings.set(`${cardOf.get(rating.pitchingCardId)} pitching ${rating.vsHand}`, rating);
    }
    for (const { playerId, kind, vsHand, cells } of rows.cardLayouts) {
      const chances = chancesOf(cells.map(parseCell));
      const names = kind === 'batting' ? BATTER_RESULTS : PITCHER_RESULTS;
      const stored = ratings.get(`${playerId} ${kind} ${vsHand}`) ?? {};
      let twentieths = 0;
      for (const name of names) {
        expect(stored[name]).toBeCloseTo(chances.get(name) ?? 0, 6);
        twentieths += Math.round((chances.get(name) ?? 0) * 20);
      }
      expect(cells).toHaveLength(33);
      expect(twentieths).toBe(108 * 20);
    }
  });

  test(`every result is within 0.05 chance of its target${isLong ? '' : ' (a tenth of the cards; all with PD_LONG_TESTS=1)'}`, () => {
    expectMet(season, rows);
  });

  test('every pitching side has the 29 fielding checks', () => {
    for (const rating of rows.pitchingRatings) expect(rating).toMatchObject(CHECKS);
  });

  test('checks come into use for those whom the sum of two cards cannot make', () => {
    const pitcherIds = new Set(
      rows.players.filter(({ positions }) => positions[0] === 'P').map(({ id }) => id),
    );
    const cardOf = new Map(rows.battingCards.map(({ id, playerId }) => [id, playerId]));
    const ofPitchers = rows.battingRatings.filter(({ battingCardId }) =>
      pitcherIds.has(cardOf.get(battingCardId) ?? ''),
    );
    const checked = ofPitchers.filter(({ powerCheck }) => powerCheck < 20);
    expect(checked.length / ofPitchers.length).toBeGreaterThan(0.9);
    for (const { powerCheck, homeRun } of checked) {
      expect(powerCheck).toBeGreaterThanOrEqual(1);
      expect(homeRun).toBeLessThan(1);
    }
  });

  test('the same season gives the same rows', () => {
    expect(makeCards(season)).toEqual(rows);
  });

  test('prices rise and fall with rarity', () => {
    const rankOf = new Map(rows.rarities.map(({ id, rank }) => [id, rank]));
    const byRank = RARITY_NAMES.map((_, rank) =>
      rows.players.filter(({ rarityId }) => rankOf.get(rarityId) === rank).map(({ cost }) => cost),
    );
    for (const [rank, costs] of byRank.slice(1).entries()) {
      expect(Math.min(...costs)).toBeGreaterThanOrEqual(Math.max(...(byRank[rank] ?? [])));
    }
    expect(Math.min(...rows.players.map(({ cost }) => cost))).toBeGreaterThanOrEqual(1);
  });
});

test('the founding season’s cards are within 0.05 chance of their targets too', () => {
  const season = foundSeason({ seed: 'layouts', year: 2026 });
  expectMet(season, makeCards(season));
});

describe.skipIf(REAL_SEASONS.length > 0)('the cards of a real season', () => {
  test.skip(SKIPPED, () => undefined);
});

describe('the cards of the smallest season', () => {
  const season = parseSeasonTables(smallSeason());

  test('a handful of plate appearances makes cards that the models allow', () => {
    const rows = makeCards(season, { name: 'Small', isFounding: true });
    expectRows(rows);
    expect(rows.cardset).toMatchObject({ name: 'Small', year: 2020, isFounding: true });
    expect(rows.players.map(({ name }) => name)).toEqual(['Bo Tanner', 'Ruiz']);
  });

  test('what is not known of a person has a plain answer', () => {
    const ruiz = makeCards(season).players.find(({ lastName }) => lastName === 'Ruiz');
    expect(ruiz).toMatchObject({ bats: 'R', throws: 'R', birthYear: null, positions: ['P'] });
  });

  test('a set of another name has other ids', () => {
    const one = makeCards(season, { name: 'One' });
    const other = makeCards(season, { name: 'Other' });
    expect(one.players[0]?.id).not.toBe(other.players[0]?.id);
    expect(one.rarities).toEqual(other.rarities);
  });

  test('somebody without a game has no card', () => {
    const idle = { ...season, batting: season.batting.map((row) => ({ ...row, games: 0 })) };
    const cards = makeCards({ ...idle, pitching: [] });
    expect(cards.players).toEqual([]);
    expect(cards.cardLayouts).toEqual([]);
  });
});
