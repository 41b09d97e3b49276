/** Cards as people look for them, over real databases. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CardFilter } from '../../../src/models/card-view.ts';
import { CardRepo } from '../../../src/repositories/card-repo.ts';
import { PlayerRepo } from '../../../src/repositories/player-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { CardService } from '../../../src/services/card-service.ts';
import { CATALOGUE_TAG, ServiceCache } from '../../../src/services/service-cache.ts';
import { onEachEngine } from '../../support/databases.ts';
import { serviceBase } from '../../support/fakes.ts';
import { catalogueRows, storeCatalogue } from '../../support/fakes-catalogue.ts';
import { testId, testSetup } from '../../support/game-setups.ts';

const setup = testSetup();
const { away, home } = setup;
const mine = away.teamId;
const [batter, pitcher] = [away.players[0], away.players[away.starter]];

onEachEngine('the card service', ({ bot }) => {
  const cache = new ServiceCache();
  const players = new PlayerRepo(bot);
  const service = new CardService({
    ...{ ...serviceBase(), transactions: transactionsOf(bot), cache },
    ...{ players, cards: new CardRepo(bot) },
  });
  beforeAll(() => storeCatalogue(bot, catalogueRows(setup, { away: 'discord:100' })));
  const names = async (filter: CardFilter, teamId: string | undefined = mine) =>
    (await service.search(filter, teamId)).map(({ name }) => name);

  describe('a search', () => {
    test('without a filter lists every card, dearest first, with the copies of the club', async () => {
      const cards = await service.search({}, mine);
      expect(cards).toHaveLength(away.players.length + home.players.length);
      expect(cards[0]?.cost).toBe(260);
      const own = cards.find(({ playerId }) => playerId === batter?.playerId);
      expect(own).toMatchObject({
        ...{ name: batter?.name, club: away.longName, year: 2025, rarity: 'Replacement' },
        ownedCardIds: [batter?.cardId],
      });
      const foreign = cards.find(({ playerId }) => playerId === home.players[0]?.playerId);
      expect(foreign?.ownedCardIds).toEqual([]);
    });

    test('of a viewer without a club counts no copies', async () => {
      const cards = await service.search({}, undefined);
      expect(cards.every(({ ownedCardIds }) => ownedCardIds.length === 0)).toBe(true);
    });

    test('by text needs no accents and finds parts of a name', async () => {
      const text = batter?.name.split(' ')[1]?.toUpperCase() ?? '';
      expect(await names({ text })).toContain(batter?.name);
      expect(await names({ text: 'qqq' })).toEqual([]);
    });

    test('by text of spaces only is no search by text', async () => {
      expect(await names({ text: '  ' })).toHaveLength(52);
    });

    test.each<[string, CardFilter, number]>([
      ['position', { position: 'P' }, 24],
      ['rarity', { rarity: 'Hall of Fame' }, 8],
      ['ownership', { ownedOnly: true }, 26],
      ['ownership, not asked for', { ownedOnly: false }, 52],
      ['all of them', { position: 'P', rarity: 'Hall of Fame', ownedOnly: true }, 2],
    ])('narrows by %s', async (_, filter, count) => {
      expect(await names(filter)).toHaveLength(count);
    });

    test('sorts by name when asked to', async () => {
      const family = (name: string) => name.slice(name.indexOf(' ') + 1);
      const sorted = (await names({ sort: 'name' })).map(family);
      expect(sorted).toEqual([...sorted].sort());
    });

    test('of owned cards is empty without a club', async () => {
      expect(await service.search({ ownedOnly: true }, undefined)).toEqual([]);
    });

    test('comes in pages of at most 500', async () => {
      const query = { filter: {}, teamId: mine, limit: 40, after: null };
      const first = await service.page(query);
      const second = await service.page({ ...query, after: first.next });
      expect([first.cards.length, second.cards.length, second.next]).toEqual([40, 12, null]);
      expect((await service.page({ ...query, limit: 9_999 })).cards).toHaveLength(52);
    });
  });

  test('a collection is the cards of one club', async () => {
    const cards = await service.collection(mine);
    expect(cards).toHaveLength(26);
    expect(cards.every(({ ownedCardIds }) => ownedCardIds.length === 1)).toBe(true);
    expect(await service.collection(mine, { position: 'SS' })).toHaveLength(3);
  });

  describe('a card', () => {
    test('of a batter shows his batting first and no pitching', async () => {
      const card = await service.show(batter?.playerId ?? '', mine);
      expect(card).toMatchObject({
        ...{ kind: 'batting', cardset: 'Test season', ownedCardIds: [batter?.cardId] },
        pitching: null,
        batting: {
          speed: batter?.batting.speed,
          vsLeft: {
            ...{ vsHand: 'L', cells: batter?.batting.vsLeft.cells },
            checks: {
              power: batter?.batting.vsLeft.powerCheck,
              contact: batter?.batting.vsLeft.contactCheck,
              eye: batter?.batting.vsLeft.eyeCheck,
            },
          },
          vsRight: { vsHand: 'R', avg: 0.26 },
        },
      });
      const [center] = batter?.positions ?? [];
      expect(card.fielding).toContainEqual({
        ...{ position: 'CF', range: center?.range },
        ...{ error: center?.error, arm: center?.arm },
      });
      expect(card.batting).not.toHaveProperty('offenseColumn');
    });

    test('of a pitcher shows his pitching, whose sides have no checks', async () => {
      const card = await service.show(pitcher?.playerId ?? '', undefined);
      expect(card).toMatchObject({
        ...{ kind: 'pitching', ownedCardIds: [] },
        pitching: {
          starterEndurance: pitcher?.pitching?.starterEndurance,
          vsLeft: { vsHand: 'L', cells: pitcher?.pitching?.vsLeft.cells, checks: null },
        },
      });
    });

    test('that nobody has is not found', async () => {
      await expect(service.show(testId(70, 1), mine)).rejects.toMatchObject({
        ...{ code: 'entity/not_found', context: { id: testId(70, 1) } },
      });
    });

    test('is read again after the catalogue has changed', async () => {
      const playerId = home.players[20]?.playerId ?? '';
      const before = await service.show(playerId, mine);
      const row = await players.get(playerId);
      await players.update(row, { cost: 999 });
      expect(await service.show(playerId, mine)).toEqual(before);
      cache.forget(CATALOGUE_TAG);
      expect((await service.show(playerId, mine)).cost).toBe(999);
    });

    test('whose batting has gone missing still shows the rest', async () => {
      const playerId = pitcher?.playerId ?? '';
      await bot.db
        .updateTable('batterScouting')
        .set({ deletedAt: '2026-05-01T00:00:00Z' })
        .where('playerId', '=', playerId)
        .execute();
      cache.forget(CATALOGUE_TAG);
      expect(await service.show(playerId, mine)).toMatchObject({ kind: 'pitching', batting: null });
    });
  });

  test('autocomplete offers name, club and season, at most 25', async () => {
    const typed = home.players[0]?.name.slice(0, 3) ?? '';
    const offered = await service.autocomplete(typed);
    expect(offered).toContainEqual({
      playerId: home.players[0]?.playerId,
      label: `${home.players[0]?.name}, OWL 2025`,
    });
    expect(await service.autocomplete('')).toHaveLength(25);
    expect(await service.autocomplete('', 3)).toHaveLength(3);
  });
});
