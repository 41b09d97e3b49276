/** A fresh league: the founding season, its clubs, and the card sets that are imported later. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { foundSeason } from '../../src/card-factory/founding/found-season.ts';
import { makeCards } from '../../src/card-factory/make-cards.ts';
import { encodeFeedCursor, FEED_SCHEMA_VERSION } from '../../src/models/feed-cursor.ts';
import { ChangeRepo } from '../../src/repositories/change-repo.ts';
import { onEachEngine } from '../support/databases.ts';
import { leagueServices } from '../support/league.ts';
import { settled } from '../support/sync.ts';

const SEED = 'a test';
const later = makeCards(foundSeason({ seed: SEED, year: 2027 }));

onEachEngine('a fresh league', ({ league }) => {
  const { catalogue, clubs } = leagueServices(league);
  const count = async (from: string) => {
    const query = sql<{ n: number }>`select count(*) as n from ${sql.raw(from)}`;
    return (await query.execute(league.plain)).rows[0]?.n ?? 0;
  };
  const tables: string[] = [];
  beforeAll(async () => {
    const onProgress = ({ table }: { table: string }) => tables.push(table);
    await catalogue.foundIfEmpty({ seed: SEED, onProgress });
  });

  test('is founded once, with thirty clubs and every card owned by one of them', async () => {
    expect(await catalogue.foundIfEmpty({ seed: 'another' })).toBeUndefined();
    expect(await count('league.team where is_ai and value > 0')).toBe(30);
    expect(await count('league.card')).toBe(await count('league.player'));
    expect(await count('league.manager_ai')).toBeGreaterThanOrEqual(5);
    expect(tables).toContain('card_layout');
  });

  test('has everybody whom a club needs in each of its clubs', async () => {
    const { rows } = await sql<{ abbrev: string; positions: number; starters: number }>`
      select t.abbrev, count(distinct r.position)::int as positions,
        count(distinct c.id) filter (where k.starter_endurance is not null)::int as starters
      from league.team t
      join league.card c on c.team_id = t.id
      join league.position_rating r on r.player_id = c.player_id
      left join league.pitching_card k on k.player_id = c.player_id
      group by t.abbrev`.execute(league.plain);
    expect(rows.filter(({ positions, starters }) => positions < 9 || starters < 4)).toEqual([]);
  });

  test('writes a change for every row, in one transaction', async () => {
    const changes = "league.change where operation = 'insert'";
    expect(await count(`(select distinct txid from ${changes}) t`)).toBe(1);
    const rowsOf = await Promise.all(
      ['player', 'card', 'card_layout'].map((table) => count(`league.${table}`)),
    );
    const changesOf = await Promise.all(
      ['player', 'card', 'card_layout'].map((table) =>
        count(`${changes} and table_name = '${table}'`),
      ),
    );
    expect(changesOf).toEqual(rowsOf);
  });

  test('is read from the feed in pages that are bounded in bytes, each change once', async () => {
    const { feed } = leagueServices(league);
    await settled(league);
    const { epoch } = await new ChangeRepo(league).horizon();
    let cursor = encodeFeedCursor({ epoch, txid: '0', seq: 0, schemaVersion: FEED_SCHEMA_VERSION });
    const seen = new Set<number>();
    let [read, largest, cut] = [0, 0, 0];
    for (let hasMore = true; hasMore; ) {
      const page = await feed.changesAfter(cursor, 1_000);
      for (const { seq } of page.changes) seen.add(seq);
      read += page.changes.length;
      largest = Math.max(largest, JSON.stringify(page.changes).length);
      if (page.changes.length < 1_000 && page.hasMore) cut += 1;
      ({ cursor, hasMore } = page);
    }
    expect([read, seen.size]).toEqual([await count('league.change'), read]);
    expect(cut).toBeGreaterThan(0);
    expect(largest).toBeLessThan(800_000);
  });

  test('draws starter clubs of about the same cost, another for each newcomer', async () => {
    const founded = [];
    for (const index of [1, 2, 3, 4, 5, 6]) {
      const names = { managerName: 'Ada', shortName: 'Herons', longName: 'Harbor City Herons' };
      const who = { ownerId: `discord:${index}`, abbrev: `N${index}`, colour: '#1a2b3c' };
      const operationKey = `founding-${index}`;
      founded.push(await clubs.found({ ...names, ...who, operationKey, actor: 'test' }));
    }
    const values = founded.map(({ team }) => team.value);
    expect(Math.max(...values) / Math.min(...values)).toBeLessThan(1.1);
    const teams = await count('league.team where is_ai and value > 0');
    const { rows } = await sql<{ usual: number }>`
      select (avg(value))::float8 as usual from league.team where is_ai`.execute(league.plain);
    expect(teams).toBe(30);
    // A newcomer's 26 cards are worth less than the forty or so of a founding club.
    expect(Math.max(...values)).toBeLessThan(rows[0]?.usual ?? 0);
    const drawn = founded.map(({ cards }) =>
      cards
        .map((card) => card.playerId)
        .sort()
        .join(),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  describe('a season that is imported', () => {
    test('is stored once', async () => {
      expect(await catalogue.importCardSet(later)).toMatchObject({ isNew: true });
      const players = await count('league.player');
      expect(await catalogue.importCardSet(later)).toMatchObject({ isNew: false });
      expect(await count('league.player')).toBe(players);
    });

    test('is stored whole or not at all', async () => {
      const cardset = { ...later.cardset, id: crypto.randomUUID(), name: 'Broken' };
      const players = later.players.map((player, index) => ({
        ...player,
        id: crypto.randomUUID(),
        cardsetId: cardset.id,
        cost: index === 100 ? 0 : player.cost,
      }));
      const before = await count('league.player');
      const broken = catalogue.importCardSet({ ...later, cardset, players });
      await expect(broken).rejects.toMatchObject({ code: 'entity/conflict' });
      expect(await count('league.player')).toBe(before);
      expect(await count("league.cardset where name = 'Broken'")).toBe(0);
    });

    test('of a name that another set has is refused', async () => {
      const cardset = { ...later.cardset, id: crypto.randomUUID() };
      await expect(catalogue.importCardSet({ ...later, cardset })).rejects.toMatchObject({
        code: 'entity/conflict',
        context: { kind: 'unique' },
      });
    });
  });
});
