/** Games of a season's clubs, played in memory from stored cards. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { replayGame } from '../../../src/engine/play.ts';
import { seasonTotals } from '../../../src/engine/season-totals.ts';
import type { GameSetup, PinnedTeam } from '../../../src/models/game.ts';
import { gameExportSchema } from '../../../src/models/game-export.ts';
import { PlayerRepo } from '../../../src/repositories/player-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { ThreadReplays } from '../../../src/services/replay-threads.ts';
import type { ReplayRunner } from '../../../src/services/season-simulation.ts';
import { SimulationService } from '../../../src/services/simulation-service.ts';
import { replayThreads } from '../../../src/wiring/replay-thread.ts';
import { openTestDatabases, type TestDatabases } from '../../support/databases.ts';
import { serviceBase } from '../../support/fakes.ts';
import { catalogueRows, storeCatalogue, TEST_CARDSET_ID } from '../../support/fakes-catalogue.ts';
import { testSetup } from '../../support/game-setups.ts';
import { plainFacts, seasonClub, seasonPlan } from '../../support/season-plans.ts';

const startReplayThread = await replayThreads();

const setup = testSetup();
const CARDSET = { id: TEST_CARDSET_ID, name: '2019' };
let databases: TestDatabases;
let simulations: SimulationService;
let clubs: readonly [away: string, home: string];

beforeAll(async () => {
  databases = await openTestDatabases();
  const { league } = databases;
  await storeCatalogue(league, catalogueRows(setup));
  const players = new PlayerRepo(league);
  const transactions = transactionsOf(league);
  simulations = new SimulationService({ ...serviceBase(), transactions, players });
  const [first] = await players.facts([setup.away.players[0]?.playerId ?? '']);
  const [second] = await players.facts([setup.home.players[0]?.playerId ?? '']);
  clubs = [first?.player.clubAbbrev ?? '', second?.player.clubAbbrev ?? ''];
});
afterAll(() => databases.close());

const play = (seed: string, more: Partial<Parameters<SimulationService['playGame']>[0]> = {}) =>
  simulations.playGame({ cardset: CARDSET, away: clubs[0], home: clubs[1], seed, ...more });

describe('a game', () => {
  test('is the same for the same seed, and another one for another', async () => {
    const [one, again, other] = [await play('7'), await play('7'), await play('8')];
    expect(again).toEqual(one);
    expect(other.plays.map(({ text }) => text)).not.toEqual(one.plays.map(({ text }) => text));
  });

  test('is nine innings or more, and its last play ends it', async () => {
    const { plays, away, home, outcome } = await play('a whole game');
    expect(plays.at(-1)).toMatchObject({ isLast: true });
    expect(plays.filter(({ isLast }) => isLast)).toHaveLength(1);
    expect(plays.at(-1)?.inning).toBeGreaterThanOrEqual(9);
    expect(away.runs).not.toBe(home.runs);
    const score = [Math.max(away.runs, home.runs), Math.min(away.runs, home.runs)].join('-');
    expect(outcome).toContain(`win ${score}`);
  });

  test('is given out as files, the same game from them again', async () => {
    const match = { cardset: CARDSET, away: clubs[0], home: clubs[1], seed: 'files' };
    const { game, files } = await simulations.exportGame(match, '2019-04-01');
    expect(game).toEqual(await play('files'));
    const [home, away] = [clubs[1].slice(0, 3), clubs[0].slice(0, 3)];
    expect(files.map(({ name }) => name)).toEqual([
      ...[`2019${home}.EVA`, 'TEAM2019', `${away}2019.ROS`, `${home}2019.ROS`],
      `${home}201904010.json`,
    ]);
    const document = gameExportSchema.parse(JSON.parse(files.at(-1)?.text ?? ''));
    expect(document).toMatchObject({
      diceKind: 'seeded',
      diceSeed: 'files',
      startedAt: '2019-04-01',
    });
    const dice = seededDice(document.diceSeed);
    const choices = document.plays.map(({ choice }) => choice);
    const again = replayGame(document.setup, choices, () => dice).game;
    expect([again.away.runs, again.home.runs]).toEqual([game.away.runs, game.home.runs]);
  });

  test('is played by the rules of the day: without the designated hitter the pitcher bats', async () => {
    const bats = async (designatedHitter: boolean | undefined) => {
      const { away } = await play('7', { designatedHitter });
      return away.batting.slice(0, 9).some(({ positions }) => positions.startsWith('DH'));
    };
    expect(await bats(undefined)).toBe(true);
    expect(await bats(false)).toBe(false);
  });

  test('of abbreviations in any case is played in the park that is given', async () => {
    const park: GameSetup['park'] = {
      ...{ homeRunLeft: 20, homeRunRight: 20, singleLeft: 20, singleRight: 20 },
    };
    /** Home runs that the park gave: the words say so. */
    const given = async (more: object) => {
      const games = await Promise.all(
        ['1', '2', '3', '4', '5', '6'].map((seed) =>
          play(seed, { away: clubs[0].toLowerCase(), ...more }),
        ),
      );
      const words = games.flatMap(({ plays }) => plays.map(({ text }) => text));
      return words.filter((text) => text.includes('just over the fence')).length;
    };
    const never = { homeRunLeft: 0, homeRunRight: 0, singleLeft: 0, singleRight: 0 };
    expect(await given({ park })).toBeGreaterThan(0);
    expect(await given({ park: never })).toBe(0);
  });

  test('of a club that the season does not have is refused with a list of those it has', async () => {
    await expect(play('7', { home: 'XXX' })).rejects.toMatchObject({
      code: 'entity/not_found',
      message: `Season 2019 has no club "XXX". Its clubs are ${[...clubs].sort().join(', ')}.`,
    });
    const cardset = { id: setup.gameId, name: 'Empty' };
    await expect(play('7', { cardset })).rejects.toMatchObject({
      message: expect.stringContaining('It has no clubs.'),
    });
  });

  test('of a club without a pitcher is refused', async () => {
    const { league } = databases;
    const id = setup.away.players[0]?.playerId ?? '';
    await league.db
      .updateTable('player')
      .set({ clubAbbrev: 'SOLO' })
      .where('id', '=', id)
      .execute();
    await expect(play('7', { away: 'SOLO' })).rejects.toMatchObject({ code: 'roster/illegal' });
    await league.db
      .updateTable('player')
      .set({ clubAbbrev: clubs[0] })
      .where('id', '=', id)
      .execute();
  });
});

test('somebody of another trade who has a pitching card does not come in to pitch', async () => {
  const { league } = databases;
  const reliever = setup.away.players.at(-2)?.playerId ?? '';
  const before = await play('7');
  await league.db
    .updateTable('player')
    .set({ positions: ['1B', 'P'] })
    .where('id', '=', reliever)
    .execute();
  const names = new Set<string>();
  for (let seed = 0; seed < 10; seed += 1) {
    const { away } = await play(String(seed));
    for (const { playerId } of away.pitching) names.add(playerId);
  }
  expect(names.has(reliever)).toBe(false);
  expect(before.away.bullpen.length).toBeGreaterThan(0);
  await league.db
    .updateTable('player')
    .set({ positions: ['P'] })
    .where('id', '=', reliever)
    .execute();
});

describe('a game of clubs whose season is known', () => {
  const plans = { away: seasonClub(setup.away), home: seasonClub(setup.home) };

  test('is played by a club of the day: the regulars, a bench, a bullpen, one starter', async () => {
    const { away, plays } = await play('7', { plans });
    const inGame = new Set([...away.batting, ...away.pitching].map(({ cardId }) => cardId));
    expect(away.bench.length + away.bullpen.length + inGame.size).toBeLessThan(26);
    expect(plays.at(-1)).toMatchObject({ isLast: true });
    expect(await play('7', { plans })).toMatchObject({ plays });
  });

  test('has the pitcher bat where there is no designated hitter', async () => {
    const { home } = await play('7', { plans, designatedHitter: false });
    expect(home.batting.slice(0, 9).some(({ positions }) => positions.startsWith('P'))).toBe(true);
  });

  test('needs somebody who has started', async () => {
    const nobody = plans.home.plans.map((plan) => ({ ...plan, startsOnMound: 0 }));
    const home = { ...plans.home, plans: nobody };
    await expect(play('7', { plans: { ...plans, home } })).rejects.toMatchObject({
      code: 'roster/illegal',
      message: `${setup.home.longName} has no starter.`,
    });
  });
});

describe('a season', () => {
  const plan = seasonPlan(50);
  const order = {
    ...{ plan, facts: plainFacts(plan), seed: 'season', replays: 2, onGames: () => undefined },
    runner: new ThreadReplays({ start: startReplayThread, count: 2 }),
    signal: new AbortController().signal,
  };

  test('is replayed as often as asked, the same for the same seed', async () => {
    const told: number[] = [];
    const onGames = (done: number) => told.push(done);
    const report = await simulations.replaySeason({ ...order, onGames });
    expect(report).toMatchObject({ year: 2019, games: 50, clubs: 2, replays: 2, seed: 'season' });
    expect(report.runsByReplay).toHaveLength(2);
    expect(report.states[0]?.plays).toBeGreaterThan(50 * 15);
    expect(told.at(-1)).toBe(100);
    expect(await simulations.replaySeason(order)).toEqual(report);
    const other = await simulations.replaySeason({ ...order, seed: 'other' });
    expect(other.states).not.toEqual(report.states);
  });

  test('is played with the cards that the league holds', async () => {
    const bare = plan.clubs.map((club) => {
      const players = club.team.players.map((player) => ({ ...player, name: 'of the plan' }));
      return { ...club, team: { ...club.team, players } };
    });
    const stored: string[] = [];
    const runner: ReplayRunner = {
      run: async ({ plan: { clubs: own }, onReplay }) => {
        stored.push(...own.flatMap(({ team }) => team.players.map(({ name }) => name)));
        onReplay(seasonTotals(own.map(({ team }) => team.players.length)).table);
      },
    };
    await simulations.replaySeason({ ...order, plan: { ...plan, clubs: bare }, runner });
    expect(stored).toContain(setup.away.players[0]?.name);
    expect(stored).not.toContain('of the plan');
  });

  test('is refused when somebody of its plan has no stored card', async () => {
    const [first, ...others] = setup.away.players;
    const stranger = { ...setup.away, players: [{ ...first, playerId: setup.gameId }, ...others] };
    const clubsOfPlan = [seasonClub(stranger as PinnedTeam), ...plan.clubs.slice(1)];
    await expect(
      simulations.replaySeason({ ...order, plan: { ...plan, clubs: clubsOfPlan } }),
    ).rejects.toMatchObject({
      code: 'entity/not_found',
      message: `${first?.name} has no card in the league: these are not the tables of its cards.`,
    });
  });
});
