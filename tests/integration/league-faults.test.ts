/** What people are told when the league itself has a problem: enough to act on, and no more. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { BrowseService } from '../../src/league/services/browse-service.ts';
import { drawStarterClub } from '../../src/league/services/starter-club.ts';
import type { Position } from '../../src/models/baseball.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import type { LeagueCatalogueRepo } from '../../src/repositories/league-catalogue-repo.ts';
import { LeagueGameRepo } from '../../src/repositories/league-game-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { openTestDatabases, type TestDatabases } from '../support/databases.ts';
import { gameStart, play, playOperation } from '../support/deliveries.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { testSetup } from '../support/game-setups.ts';
import { serviceDeps, startLeague, type TestLeague } from '../support/league.ts';

const setup = testSetup();
const WISH = {
  ...{ operationKey: 'faults-key-1', ownerId: 'discord:1', abbrev: 'FLT', managerName: 'Ada' },
  ...{ shortName: 'Herons', longName: 'Harbor City Herons', colour: '#1a2b3c' },
};

describe('the league in trouble', () => {
  let databases: TestDatabases;
  let server: TestLeague;
  beforeAll(async () => {
    databases = await openTestDatabases();
  });
  afterAll(() => databases.close());

  describe('with a service that fails', () => {
    let failure: unknown;
    beforeAll(async () => {
      const { league } = databases;
      // The one repository that this route asks: a stand-in for a database that goes wrong.
      const catalogue = { listCardsets: () => Promise.reject(failure) };
      const [teams, cards] = [new TeamRepo(league), new CardRepo(league)];
      const browse = new BrowseService({
        ...serviceDeps(league),
        ...{ teams, cards, games: new LeagueGameRepo(league) },
        catalogue: catalogue as Partial<LeagueCatalogueRepo> as LeagueCatalogueRepo,
      });
      server = await startLeague(league, { browse });
    });
    afterAll(() => server.close());

    test.each<[string, unknown, number, string, string | null]>([
      ['a fault', new Error('secret of the house'), 500, 'internal', null],
      ['something that is no error', 'secret of the house', 500, 'internal', null],
      [
        'a code that is nobody else’s business',
        new AppError('database/misuse', 'secret of the house'),
        500,
        'internal',
        null,
      ],
      [
        'a database that is away',
        new AppError('database/unreachable', 'away'),
        503,
        'database/unreachable',
        '5',
      ],
      ['a database that is busy', new AppError('database/busy', 'busy'), 503, 'database/busy', '1'],
    ])('%s', async (_, error, status, code, retryAfter) => {
      failure = error;
      const response = await server.fetch('/api/v2/cardsets');
      expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ code, request_id: expect.any(String) });
      expect(text).not.toContain('secret');
    });
  });

  describe('with a whole server', () => {
    beforeEach(async () => {
      await databases.clear();
      server = await startLeague(databases.league);
    });
    afterAll(() => server.close());

    test('a club cannot be founded without a card set to draw from', async () => {
      await expect(server.client().createTeam(WISH)).rejects.toMatchObject({
        code: 'entity/not_found',
      });
      await server.close();
    });

    test('a game whose storage fails is not taken in, and the bot may send it again', async () => {
      await storeCatalogue(databases.league, catalogueRows(setup));
      const client = server.client({ triesMax: 1 });
      await client.deliver(setup.gameId, [gameStart(setup)]);
      await sql`alter table league.play rename to gone`.execute(databases.league.plain);
      const operations = [playOperation(setup, 2, play(setup, 1))];
      const failed = client.deliver(setup.gameId, operations);
      await expect(failed).rejects.toMatchObject({ code: 'league/unreachable' });
      await sql`alter table league.gone rename to play`.execute(databases.league.plain);
      expect((await client.deliver(setup.gameId, operations)).answers).toHaveLength(1);
    });
  });

  describe('a card set that is too small for a club', () => {
    test('is refused with the seat that cannot be filled', () => {
      expect(() => drawStarterClub([], 'seed')).toThrow(/no free C to give/);
    });

    test('may still do when those of modest cost are too few', () => {
      const field: readonly Position[] = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'];
      const spares: readonly Position[] = ['C', '1B', '2B', '3B', 'RF'];
      const batters = [...field, ...spares].map((position, index) => ({
        ...{ id: `b${index}`, cost: 10, bats: true, positions: [position] },
        ...{ starterEndurance: null, reliefEndurance: null },
      }));
      const pitchers = Array.from({ length: 13 }, (_, index) => ({
        ...{ id: `p${index}`, cost: 10, bats: true, positions: ['P' as const] },
        ...{ starterEndurance: index < 5 ? 6 : null, reliefEndurance: index < 5 ? null : 1 },
      }));
      const candidates = [...batters, ...pitchers];
      const club = drawStarterClub(candidates, 'seed');
      expect(new Set(club.map(({ id }) => id)).size).toBe(26);
      expect(drawStarterClub(candidates, 'seed')).toEqual(club);
    });
  });
});
