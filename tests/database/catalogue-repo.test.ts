/** What is read from the catalogue: clubs, cards, players and everything on their cards. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '../../src/models/player.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import { PlayerRepo, type PlayerSearch } from '../../src/repositories/player-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { onEachEngine } from '../support/databases.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { watched } from '../support/fakes-plans.ts';
import { testId, testSetup } from '../support/game-setups.ts';

const setup = testSetup();
const { away, home } = setup;
const rows = catalogueRows(setup, { away: 'discord:100' });
const players = rows.player as readonly Player[];
const everything: PlayerSearch = { sort: 'cost', limit: 100, after: null };

onEachEngine('the catalogue', ({ bot }) => {
  const repos = {
    teams: new TeamRepo(bot),
    cards: new CardRepo(bot),
    players: new PlayerRepo(bot),
  };
  beforeAll(() => storeCatalogue(bot, rows));

  describe('clubs', () => {
    test('are found by their owner and by their abbreviation', async () => {
      expect(await repos.teams.findByOwner('discord:100')).toMatchObject({ id: away.teamId });
      expect(await repos.teams.findByOwner('discord:999')).toBeUndefined();
      expect(await repos.teams.findByAbbrev('OWL')).toMatchObject({ id: home.teamId });
      expect(await repos.teams.findByAbbrev('XXX')).toBeUndefined();
    });

    test('of the computer are those without an owner', async () => {
      expect((await repos.teams.listAi()).map((team) => team.id)).toEqual([home.teamId]);
    });
  });

  describe('cards', () => {
    test('of a club come dearest first, and only its own', async () => {
      const cards = await repos.cards.listOfTeam(away.teamId);
      const expected = away.players.map(({ cardId }) => cardId).reverse();
      expect(cards.map((card) => card.id)).toEqual(expected);
    });

    test('that a club owns of given players are listed by player', async () => {
      const [own, foreign] = [away.players[0], home.players[0]];
      const owned = await repos.cards.ownedCopies(away.teamId, [
        own?.playerId ?? '',
        foreign?.playerId ?? '',
      ]);
      expect([...owned]).toEqual([[own?.playerId, [own?.cardId]]]);
    });

    test('inside a transaction are those that it has written', async () => {
      const left = await transactionsOf(bot)
        .run(async (tx) => {
          const cards = repos.cards.with(tx);
          const [first] = await cards.listOfTeam(home.teamId);
          if (first !== undefined) await cards.softDelete(first);
          throw await cards.listOfTeam(home.teamId);
        })
        .catch((cards: unknown) => cards);
      expect(left).toHaveLength(home.players.length - 1);
    });
  });

  describe('a search', () => {
    const ids = async (search: Partial<PlayerSearch>) =>
      (await repos.players.search({ ...everything, ...search })).rows.map((row) => row.id);
    const idsOf = (wanted: (player: Player) => boolean) =>
      players
        .filter(wanted)
        .map((player) => player.id)
        .sort();

    test.each<[string, Partial<PlayerSearch>, (player: Player) => boolean]>([
      ['position', { position: 'SS' }, (player) => player.positions.includes('SS')],
      ['club', { clubAbbrev: 'OWL' }, (player) => player.clubAbbrev === 'OWL'],
      ['card set', { cardsetId: testId(30, 1) }, () => true],
      ['another card set', { cardsetId: testId(30, 2) }, () => false],
      ['rarity', { rarity: 'MVP' }, (player) => player.rarityId === testId(31, 4)],
      ['ownership', { ownedBy: away.teamId }, (player) => player.clubAbbrev === 'HER'],
      ['ids', { ids: [players[3]?.id ?? ''] }, (player) => player.id === players[3]?.id],
      ['no ids', { ids: [] }, () => false],
      [
        'several at once',
        { position: 'P', rarity: 'Starter', ownedBy: home.teamId },
        (player) =>
          player.positions.includes('P') &&
          player.rarityId === testId(31, 2) &&
          player.clubAbbrev === 'OWL',
      ],
    ])('narrows by %s', async (_, search, wanted) => {
      expect((await ids(search)).sort()).toEqual(idsOf(wanted));
    });

    test('shows season and rarity with the player', async () => {
      const { rows: found } = await repos.players.search({ ...everything, limit: 1 });
      expect(found[0]).toMatchObject({
        ...{ year: 2025, rarity: 'Reserve', rarityColour: '#000010', cost: 260 },
      });
      expect(found[0]).not.toHaveProperty('first');
    });

    test.each(['cost', 'name', 'position'] as const)(
      'sorted by %s gives every player once, page by page in order',
      async (sort) => {
        const keyOf = (row: Player) => {
          if (sort === 'cost') return String(1_000 - row.cost);
          if (sort === 'name') return `${row.lastName}\u0000${row.firstName}`;
          const number = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'].indexOf(
            row.positions[0] ?? '',
          );
          return `${number}${1_000 - row.cost}`;
        };
        const seen: string[] = [];
        for (let after: string | null = null, page = 0; page === 0 || after !== null; page += 1) {
          const found = await repos.players.search({ ...everything, sort, after, limit: 7 });
          seen.push(...found.rows.map((row) => row.id));
          after = found.next;
        }
        expect([...seen].sort()).toEqual(players.map((player) => player.id).sort());
        const keys = seen.map((id) => keyOf(players.find((it) => it.id === id) as Player));
        const inOrder = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
        expect(inOrder).toBe(true);
      },
    );

    test('refuses a cursor of a search in another order', async () => {
      const { next } = await repos.players.search({ ...everything, limit: 1 });
      const other = repos.players.search({ ...everything, sort: 'name', after: next });
      await expect(other).rejects.toMatchObject({ code: 'input/invalid' });
    });
  });

  describe('names', () => {
    test('are those of every player, dearest first', async () => {
      const names = await repos.players.names();
      expect(names).toHaveLength(players.length);
      expect(names[0]).toMatchObject({ cost: 260, year: 2025 });
    });
  });

  describe('facts', () => {
    test('of a batter are what stands on his card', async () => {
      const batter = away.players[0];
      const [facts] = await repos.players.facts([batter?.playerId ?? '']);
      expect(facts).toMatchObject({
        player: { id: batter?.playerId, name: batter?.name },
        cardset: { name: 'Test season', year: 2025 },
        rarity: { name: 'Replacement', colour: '#000000' },
        batting: {
          speed: batter?.batting.speed,
          vsLeft: { ...batter?.batting.vsLeft, avg: 0.25 },
          vsRight: { ...batter?.batting.vsRight, avg: 0.26, obp: 0.32, slg: 0.41 },
        },
        pitching: null,
      });
      expect(facts?.player).not.toHaveProperty('rarityName');
    });

    test('of a pitcher have his pitching beside his batting', async () => {
      const pitcher = away.players[away.starter];
      const [facts] = await repos.players.facts([pitcher?.playerId ?? '']);
      expect(facts?.pitching).toMatchObject({ ...pitcher?.pitching });
      expect(facts?.batting).not.toBeNull();
    });

    test('have the positions in the order of the scorer', async () => {
      const infielder = away.players[10];
      const [facts] = await repos.players.facts([infielder?.playerId ?? '']);
      expect(facts?.positions.map(({ position }) => position)).toEqual(['2B', '3B', 'SS']);
    });

    test('of a man without a position have none', async () => {
      const playerId = home.players[20]?.playerId ?? '';
      await bot.db.deleteFrom('positionRating').where('playerId', '=', playerId).execute();
      const [facts] = await repos.players.facts([playerId]);
      expect(facts).toMatchObject({ player: { id: playerId }, positions: [] });
    });

    test('without the sides of the card are a broken catalogue, not an empty card', async () => {
      const playerId = home.players[21]?.playerId ?? '';
      await bot.db.deleteFrom('cardLayout').where('playerId', '=', playerId).execute();
      await expect(repos.players.facts([playerId])).rejects.toThrow(/layout of .* must be present/);
    });

    test('come in the order of the ids, without those that nobody has', async () => {
      const ids = [home.players[4], away.players[2]].map((player) => player?.playerId ?? '');
      const facts = await repos.players.facts([ids[0] ?? '', testId(77, 7), ids[1] ?? '']);
      expect(facts.map(({ player }) => player.id)).toEqual(ids);
    });
  });

  describe('among 5,000 players', () => {
    beforeAll(async () => {
      const copied = (tables: readonly string[], links: string) =>
        tables.map((name) => {
          const table = sql.table(`bot.${name}`);
          return sql`insert into ${table} select copy.*
            from ${table} as one, generate_series(1, 5000) as n,
            lateral jsonb_populate_record(one, jsonb_build_object(${sql.raw(links)})) as copy
            where one.id = (select id from ${table} limit 1)`;
        });
      const own = "'id', md5('p' || n)::uuid";
      const ofPlayer = "'id', md5('x' || n)::uuid, 'player_id', md5('p' || n)::uuid";
      const tables = ['position_rating', 'batter_scouting', 'pitcher_scouting', 'card_layout'];
      for (const query of copied(['player'], own)) await query.execute(bot.plain);
      for (const query of copied([...tables, 'card'], ofPlayer)) await query.execute(bot.plain);
      for (const table of ['player', ...tables, 'card']) {
        await sql`analyze ${sql.table(`bot.${table}`)}`.execute(bot.plain);
      }
    });
    const ids = away.players.map(({ playerId }) => playerId);
    const big =
      /Seq Scan on (player|position_rating|batter_scouting|pitcher_scouting|card_layout)\b/;

    test.each<[string, (database: typeof bot) => Promise<unknown>]>([
      ['what stands on the cards of a club', (database) => new PlayerRepo(database).facts(ids)],
      ['a copy of a card', (database) => new CardRepo(database).ownedCopies(home.teamId, ids)],
      [
        'a search among some players',
        (database) => new PlayerRepo(database).search({ ...everything, ids }),
      ],
    ])('%s is reached by an index, never by reading a table', async (_, read) => {
      const watcher = watched(bot);
      await read(watcher.database);
      const plans = await watcher.plans();
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) expect(plan).not.toMatch(big);
    });
  });

  test('what belongs to a transaction is read inside it', async () => {
    const names = await transactionsOf(bot).run(async (tx) => ({
      team: (await repos.teams.with(tx).get(away.teamId)).abbrev,
      players: (await repos.players.with(tx).facts([away.players[0]?.playerId ?? ''])).length,
    }));
    expect(names).toEqual({ team: 'HER', players: 1 });
  });
});
