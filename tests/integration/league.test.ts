/** The league's API over HTTP: who may ask, what is found, clubs, and what bad input gets. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  battingRatingsReplySchema,
  cardsetsReplySchema,
  cardsReplySchema,
  pitchingRatingsReplySchema,
  playerReplySchema,
  playersReplySchema,
  positionsReplySchema,
  teamsReplySchema,
} from '../../src/models/league-api.ts';
import type { Team } from '../../src/models/team.ts';
import { onEachEngine } from '../support/databases.ts';
import { catalogueRows, storeCatalogue, TEST_CARDSET_ID } from '../support/fakes-catalogue.ts';
import { testId, testSetup } from '../support/game-setups.ts';
import { startLeague, type TestLeague } from '../support/league.ts';

const setup = testSetup();
const rows = catalogueRows(setup);
const [firstPlayer] = rows.player as readonly { id: string; name: string }[];
const JSON_HEADERS = { 'content-type': 'application/json' };

function newTeam(abbrev: string, ownerId: string, operationKey: string) {
  return {
    ...{ operationKey, ownerId, abbrev, managerName: 'Ada', shortName: 'Herons' },
    ...{ longName: 'Harbor City Herons', colour: '#1a2b3c' },
  };
}

onEachEngine('the league', ({ league }) => {
  let server: TestLeague;
  beforeAll(async () => {
    await storeCatalogue(league, rows);
    server = await startLeague(league);
  });
  afterAll(() => server.close());
  /** The reply of a route, read with the schema that both sides share. */
  const read = async <Schema extends z.ZodType>(schema: Schema, path: string) => {
    const response = await server.fetch(`/api/v2${path}`);
    expect(response.status).toBe(200);
    return schema.parse(await response.json());
  };

  describe('tokens', () => {
    test.each([
      ['no header', {}],
      ['another scheme', { authorization: 'Basic cGQ6cGQ=' }],
      ['an unknown token', { authorization: `Bearer pd_${'x'.repeat(43)}` }],
    ])('%s gets 401 without detail', async (_, headers) => {
      const response = await fetch(`${server.url}/api/v2/cardsets`, { headers });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toEqual({
        code: 'league/unauthorized',
        message: 'Unauthorized',
        request_id: response.headers.get('x-request-id'),
      });
    });

    test('a name in lower case is as good, another scheme behind it is not', async () => {
      const ask = (authorization: string) =>
        fetch(`${server.url}/api/v2/cardsets`, { headers: { authorization } });
      expect((await ask(`bearer ${server.token}`)).status).toBe(200);
      expect((await ask(`Bearer Basic ${server.token}`)).status).toBe(401);
    });

    test('a token without the scope gets 403, and one for everything passes', async () => {
      const { tokens } = server.services;
      const reader = await tokens.createToken({ name: 'reader', scopes: ['catalogue:read'] });
      const init = {
        method: 'POST',
        headers: { ...JSON_HEADERS, authorization: `Bearer ${reader}` },
        body: JSON.stringify({ game_id: testId(1, 1), operations: [] }),
      };
      const response = await server.fetch('/api/v2/results', init);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'league/forbidden' });
      const admin = await tokens.createToken({ name: 'operator', scopes: ['admin'] });
      const headers = { authorization: `Bearer ${admin}` };
      expect((await server.fetch('/api/v2/cardsets', { headers })).status).toBe(200);
    });

    test('a revoked token and one that was replaced are not taken', async () => {
      const { tokens } = server.services;
      const actor = { name: 'short-lived', scopes: ['catalogue:read'] as const };
      const old = await tokens.createToken(actor);
      const next = await tokens.createToken(actor);
      const status = async (token: string) => {
        const headers = { authorization: `Bearer ${token}` };
        return (await server.fetch('/api/v2/cardsets', { headers })).status;
      };
      expect([await status(old), await status(next)]).toEqual([401, 200]);
      expect(await tokens.revokeTokens('short-lived')).toBe(1);
      expect(await status(next)).toBe(401);
    });

    test('only hashes of tokens are stored', async () => {
      const { rows: stored } = await sql<{ token: string }>`
        select to_jsonb(t)::text as token from league.api_token t`.execute(league.plain);
      expect(stored.some(({ token }) => token.includes(server.token))).toBe(false);
    });
  });

  describe('the catalogue', () => {
    test('card sets are listed with the columns of their model', async () => {
      const body = await read(cardsetsReplySchema, '/cardsets');
      expect(body.cardsets).toEqual([
        expect.objectContaining({ id: TEST_CARDSET_ID, is_founding: expect.any(Boolean) }),
      ]);
    });

    test('players come page by page, each of them once', async () => {
      const names: string[] = [];
      let after = '';
      do {
        const body = await read(playersReplySchema, `/players?limit=20${after}`);
        names.push(...body.players.map(({ name }) => name));
        after = body.next === null ? '' : `&after=${body.next}`;
      } while (after !== '');
      expect(names).toHaveLength(rows.player?.length ?? 0);
    });

    test.each([
      ['cardset', `cardset_id=${TEST_CARDSET_ID}`, 52],
      ['rarity', `rarity_id=${testId(31, 0)}`, 10],
      ['position', 'position=C', 4],
      ['club', 'club=OWL', 26],
      ['nothing that a pattern means', 'name=%25', 0],
    ])('players are found by %s', async (_, query, count) => {
      const body = await read(playersReplySchema, `/players?limit=500&${query}`);
      expect(body.players).toHaveLength(count);
    });

    test('players are found by the beginning of a name in any case', async () => {
      const name = firstPlayer?.name ?? '';
      const body = await read(
        playersReplySchema,
        `/players?name=${encodeURIComponent(name.toUpperCase())}`,
      );
      expect(body.players.map(({ id }) => id)).toContain(firstPlayer?.id);
    });

    test('a player has all that stands on his card', async () => {
      const body = await read(playerReplySchema, `/players/${firstPlayer?.id}`);
      expect(body).toMatchObject({
        player: { id: firstPlayer?.id },
        batting_card: { speed: expect.any(Number) },
      });
      expect(body.layouts[0]?.cells).toHaveLength(33);
      expect(body.batting_ratings).toHaveLength(2);
    });

    test('batting and pitching ratings can be asked for alone', async () => {
      const query = `player_id=${setup.home.players[25]?.playerId}`;
      const batting = await read(battingRatingsReplySchema, `/ratings/batting?${query}`);
      expect(batting.batting_ratings.map((side) => side.vs_hand)).toEqual(['L', 'R']);
      const pitching = await read(pitchingRatingsReplySchema, `/ratings/pitching?${query}`);
      expect(pitching.pitching_card).not.toBeNull();
      expect(pitching.pitching_ratings.map((side) => side.vs_hand)).toEqual(['L', 'R']);
    });

    test('who does not pitch has no pitching card', async () => {
      const path = `/ratings/pitching?player_id=${firstPlayer?.id}`;
      const body = await read(pitchingRatingsReplySchema, path);
      expect(body).toEqual({ pitching_card: null, pitching_ratings: [], pitcher_scouting: null });
    });

    test('who has never batted has no batting card', async () => {
      const playerId = setup.home.players[24]?.playerId;
      await sql`delete from league.batter_scouting where player_id = ${playerId}`.execute(
        league.plain,
      );
      const path = `/ratings/batting?player_id=${playerId}`;
      const body = await read(battingRatingsReplySchema, path);
      expect(body).toEqual({ batting_card: null, batting_ratings: [], batter_scouting: null });
    });

    test('positions come most played first', async () => {
      const path = `/positions?player_id=${setup.home.players[1]?.playerId}`;
      const { positions } = await read(positionsReplySchema, path);
      const innings = positions.map((rating) => rating.innings);
      expect(innings.length).toBeGreaterThan(1);
      expect(innings).toEqual(innings.toSorted((one, other) => other - one));
    });

    test('cards are found by club and by player', async () => {
      const path = `/cards?team_id=${setup.away.teamId}&limit=20`;
      const first = await read(cardsReplySchema, path);
      const second = await read(cardsReplySchema, `${path}&after=${first.next}`);
      expect([first.cards.length, second.cards.length, second.next]).toEqual([20, 6, null]);
      const copies = await read(cardsReplySchema, `/cards?player_id=${firstPlayer?.id}`);
      expect(copies.cards).toHaveLength(1);
    });
  });

  describe('what bad input gets', () => {
    test.each([
      ['/players?limit=501', 400, 'input/invalid'],
      ['/players?position=QB', 400, 'input/invalid'],
      ['/players/not-an-id', 400, 'input/invalid'],
      [`/players/${testId(8, 8)}`, 404, 'entity/not_found'],
      [`/teams/${testId(8, 8)}`, 404, 'entity/not_found'],
      [`/games/${testId(8, 8)}`, 404, 'entity/not_found'],
      [`/plays?game_id=${testId(8, 8)}`, 404, 'entity/not_found'],
      ['/cards?after=', 400, 'input/invalid'],
      ['/changes?cursor=nonsense', 400, 'input/invalid'],
      ['/nowhere', 404, 'entity/not_found'],
    ])('%s gets %i %s', async (path, status, code) => {
      const response = await server.fetch(`/api/v2${path}`);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code, request_id: expect.any(String) });
    });

    test('a body that is no JSON gets 400', async () => {
      const init = { method: 'POST', headers: JSON_HEADERS, body: '{' };
      const response = await server.fetch('/api/v2/results', init);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    });

    test("a caller's request id comes back, and one that is none is replaced", async () => {
      const ask = async (id: string) => {
        const response = await server.fetch('/livez', { headers: { 'x-request-id': id } });
        return response.headers.get('x-request-id');
      };
      expect(await ask('play-17:retry.2')).toBe('play-17:retry.2');
      expect(await ask('a b')).toMatch(/^[0-9a-f-]{36}$/);
    });

    test('too many calls get 429 with the time to wait', async () => {
      const strict = await startLeague(league, { botName: 'hasty', callsPerMinuteMax: 2 });
      const ask = () => strict.fetch('/api/v2/cardsets');
      await Promise.all([ask(), ask()]);
      const refused = await ask();
      await strict.close();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: 'league/rate_limited' });
    });
  });

  describe('the document', () => {
    test('describes every route of the API', async () => {
      const response = await fetch(`${server.url}/docs/json`);
      const { openapi, paths } = (await response.json()) as { openapi: string; paths: object };
      expect(openapi).toBe('3.1.0');
      expect(Object.keys(paths).sort()).toEqual(
        [
          ...['cards', 'cardsets', 'changes', 'games', 'games/{id}', 'players', 'players/{id}'],
          ...['plays', 'positions', 'ratings/batting', 'ratings/pitching', 'results', 'snapshot'],
          ...['snapshot/head', 'snapshot/rows', 'teams', 'teams/{id}'],
        ].map((path) => `/api/v2/${path}`),
      );
    });

    test('has a page to read it', async () => {
      const response = await fetch(`${server.url}/docs/`);
      expect(response.headers.get('content-type')).toContain('text/html');
    });
  });

  describe('health', () => {
    test('is ready with its database, and unready without', async () => {
      expect((await server.fetch('/readyz')).status).toBe(200);
      const check = () => Promise.reject(new Error('no database'));
      const probes = [{ name: 'database', isRequired: true, check }];
      const readMetrics = async () => 'up 1\n';
      const ill = await startLeague(league, { botName: 'ill', probes, readMetrics });
      const response = await ill.fetch('/readyz');
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        status: 'unready',
        checks: [{ name: 'database', reason: 'no database' }],
      });
      expect((await ill.fetch('/livez')).status).toBe(200);
      expect(await (await ill.fetch('/metrics')).text()).toBe('up 1\n');
      await ill.close();
      expect((await server.fetch('/metrics')).status).toBe(404);
    });
  });

  describe('clubs', () => {
    test('a new club has 26 cards, every position covered, and its worth', async () => {
      const { team, cards } = await server
        .client()
        .createTeam(newTeam('HCH', 'discord:1', 'key-hch-1'));
      expect(cards).toHaveLength(26);
      expect(new Set(cards.map((card) => card.playerId)).size).toBe(26);
      expect(team).toMatchObject({ abbrev: 'HCH', ownerId: 'discord:1', isAi: false, version: 1 });
      const { rows: sums } = await sql<{ value: number }>`
        select sum(p.cost)::int as value from league.card c join league.player p on p.id = c.player_id
        where c.team_id = ${team.id}`.execute(league.plain);
      expect(team.value).toBe(sums[0]?.value);
      const { rows: covered } = await sql<{ position: string }>`
        select distinct r.position from league.card c
        join league.position_rating r on r.player_id = c.player_id
        where c.team_id = ${team.id}`.execute(league.plain);
      expect(covered.map(({ position }) => position)).toEqual(
        expect.arrayContaining(['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF']),
      );
    });

    test('the same key gives the same club again, and another wish under it is refused', async () => {
      const client = server.client();
      const wish = newTeam('SAM', 'discord:2', 'key-sam-1');
      const first = await client.createTeam(wish);
      expect(await client.createTeam(wish)).toEqual(first);
      await expect(client.createTeam({ ...wish, abbrev: 'SAN' })).rejects.toMatchObject({
        code: 'league/operation_mismatch',
      });
    });

    test('an abbreviation is given once, and a person has one club', async () => {
      const client = server.client();
      await client.createTeam(newTeam('ONE', 'discord:3', 'key-one-1'));
      await expect(
        client.createTeam(newTeam('ONE', 'discord:4', 'key-one-2')),
      ).rejects.toMatchObject({
        code: 'team/abbreviation_taken',
        context: { status: 409, abbrev: 'ONE' },
      });
      await expect(
        client.createTeam(newTeam('TWO', 'discord:3', 'key-one-3')),
      ).rejects.toMatchObject({ code: 'team/already_owned' });
      expect(await client.teamOf('discord:3')).toMatchObject({ abbrev: 'ONE' });
      expect(await client.teamOf('discord:4')).toBeUndefined();
    });

    test('of eight who ask at once for one abbreviation and owner, one gets a club', async () => {
      const client = server.client();
      const asked = Array.from({ length: 8 }, (_, index) =>
        client.createTeam(newTeam('RAC', 'discord:5', `key-race-${index}`)),
      );
      const settled = await Promise.allSettled(asked);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = settled.filter((one) => one.status === 'rejected');
      for (const { reason } of refused) {
        expect(reason.code).toMatch(/^(team\/|league\/operation_in_flight)/);
      }
    });

    test('a change needs the version that was read: 412 for an older one', async () => {
      const { team } = await server.client().createTeam(newTeam('VER', 'discord:6', 'key-ver-1'));
      const patch = async (version: string, body: object) =>
        server.fetch(`/api/v2/teams/${team.id}`, {
          method: 'PATCH',
          headers: { ...JSON_HEADERS, 'if-match': version },
          body: JSON.stringify(body),
        });
      const changed = await patch('"1"', { short_name: 'Egrets' });
      expect(changed.headers.get('etag')).toBe('"2"');
      const stale = await patch('"1"', { short_name: 'Storks' });
      expect(stale.status).toBe(412);
      expect(await stale.json()).toMatchObject({
        code: 'entity/stale_version',
        details: { present_version: 2 },
      });
      expect((await patch('one', {})).status).toBe(400);
      const found: Team = await server.client().team(team.id);
      expect(found).toMatchObject({ shortName: 'Egrets', version: 2 });
    });

    test('clubs are found by owner, by abbreviation and by who manages them', async () => {
      const find = (query: string) => read(teamsReplySchema, `/teams?limit=1&${query}`);
      expect((await find('abbrev=OWL')).teams[0]?.id).toBe(setup.home.teamId);
      const first = await find('is_ai=true');
      const second = await find(`is_ai=true&after=${first.next}`);
      expect(first.teams[0]?.id).not.toBe(second.teams[0]?.id);
      expect((await find('is_ai=false')).teams[0]?.is_ai).toBe(false);
    });
  });
});
