/** The whole way round: a founded league, its copy, a newcomer's club, a game by the rules, the league's record of it. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { managerRows } from '../../src/league/services/founding-clubs.ts';
import type { LeagueClient } from '../../src/league-client/league-client.ts';
import type { GameView } from '../../src/models/game-view.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import { CursorRepo } from '../../src/repositories/cursor-repo.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { LineupTemplateRepo } from '../../src/repositories/lineup-template-repo.ts';
import { ManagerRepo } from '../../src/repositories/manager-repo.ts';
import { OutboxRepo } from '../../src/repositories/outbox-repo.ts';
import { PlayerRepo } from '../../src/repositories/player-repo.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { CacheService } from '../../src/services/cache-service.ts';
import { GameService } from '../../src/services/game-service.ts';
import { OutboxService } from '../../src/services/outbox-service.ts';
import { ServiceCache } from '../../src/services/service-cache.ts';
import { TeamService } from '../../src/services/team-service.ts';
import { onEachEngine } from '../support/databases.ts';
import { serviceDeps, startLeague, type TestLeague } from '../support/league.ts';
import { differences, syncOver } from '../support/sync.ts';

const OWNER = 'browser:newcomer';

onEachEngine('the whole way round', ({ league, bot }) => {
  let server: TestLeague;
  let client: LeagueClient;
  beforeAll(async () => {
    server = await startLeague(league);
    client = server.client();
    await server.services.catalogue.foundIfEmpty({ seed: 'the whole way' });
    await syncOver(bot, client).pull();
  });
  afterAll(() => server.close());

  /** The services of a bot, over real repositories. */
  function newBot() {
    const base = serviceDeps(bot);
    const players = new PlayerRepo(bot);
    const [teams, cards, rows] = [new TeamRepo(bot), new CardRepo(bot), new SyncedRowRepo(bot)];
    const repos = {
      players,
      teams,
      cards,
      lineupTemplates: new LineupTemplateRepo(bot),
      managers: new ManagerRepo(bot),
    };
    const cache = new ServiceCache();
    const cursors = new CursorRepo(bot);
    const copy = new CacheService({
      ...base,
      league: client,
      rows,
      players,
      teams,
      cursors,
      cache,
    });
    const seeds = { next: () => randomBytes(32).toString('hex') };
    return {
      teams: new TeamService({ ...base, ...repos, games: new GameRepo(bot), league: copy }),
      games: new GameService({
        ...base,
        ...repos,
        games: new GameRepo(bot),
        seeds,
        author: 'bot-one',
      }),
      outbox: new OutboxService({
        ...base,
        ...{ league: client, outbox: new OutboxRepo(bot), random: Math.random },
      }),
    };
  }

  test('a game that was played, with a play taken back, stands in the league as it was', async () => {
    const { teams, games, outbox } = newBot();
    const team = await teams.create({
      ...{ ownerId: OWNER, managerName: 'Ada', longName: 'Harbor City Herons' },
      ...{ shortName: 'Herons', abbrev: 'HCH', colour: '#1a2b3c' },
    });
    const [opponent] = await teams.listOpponents();
    let view: GameView = await games.newGame({
      ...{ ownerId: OWNER, teamId: team.id, opponentTeamId: opponent?.id ?? '', side: 'away' },
      ...{ channelId: null, type: 'exhibition' },
    });
    const { gameId } = view;
    expect(view.managers.home).toMatchObject({ isComputer: true, level: 'regular' });
    expect(managerRows().map(({ name }) => name)).toContain(view.managers.home.profile);
    const command = () => ({ gameId, ownerId: OWNER, version: view.version });
    view = await games.choose({ ...command(), choice: { kind: 'roll' } });
    await outbox.deliver();
    view = await games.undo(command());
    view = await games.playOut({ ...command(), until: 'end' });
    expect(view.status).toBe('complete');
    await outbox.deliver();
    expect(await outbox.status()).toMatchObject({ pending: 0, parkedGames: 0 });

    const told = await client.game(gameId);
    expect(told.game).toMatchObject({
      ...{ status: 'complete', author: 'bot-one', play_count: view.plays.length },
      ...{ away_score: view.away.runs, home_score: view.home.runs, dice_seed: view.diceSeed },
    });
    expect(told.plays.map(({ text }) => text)).toEqual(view.plays.map(({ text }) => text));
    const played = await new GameRepo(bot).listPlays(gameId);
    expect(told.plays.map(({ id }) => id)).toEqual(played.map(({ id }) => id));
    const batters = told.batting_lines.filter((line) => line.team_id === team.id);
    const runs = batters.reduce((sum, line) => sum + line.runs, 0);
    expect(runs).toBe(view.away.runs);
    expect(told.decisions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['win', 'loss']));
    await syncOver(bot, client).pull();
    expect(await differences(bot)).toEqual([]);
  });

  test('a game is played to its end while the league is away, and delivered afterwards', async () => {
    const { teams, games, outbox } = newBot();
    const mine = await teams.mine(OWNER);
    const [, opponent] = await teams.listOpponents();
    await server.close();
    const view = await games.newGame({
      ...{ ownerId: OWNER, teamId: mine?.id ?? '', opponentTeamId: opponent?.id ?? '' },
      ...{ side: 'home', channelId: null, type: 'exhibition' },
    });
    const { gameId, version } = view;
    const end = await games.playOut({ gameId, ownerId: OWNER, version, until: 'end' });
    expect(end.status).toBe('complete');
    expect((await outbox.deliver()).delivered).toBe(0);
    server = await startLeague(league);
    client = server.client();
    await expect
      .poll(async () => (await newBot().outbox.deliver()).delivered, {
        timeout: 60_000,
        interval: 300,
      })
      .toBeGreaterThan(0);
    expect((await client.game(gameId)).game.status).toBe('complete');
  });
});
