/** Delivery to a real league: in order, once in effect, whatever breaks on the way. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError, type ErrorCode } from '../../src/errors.ts';
import type { LeagueClient } from '../../src/league-client/league-client.ts';
import type { GameSetup } from '../../src/models/game.ts';
import type { ResultOperation } from '../../src/models/results.ts';
import type { OutboxMessage } from '../../src/models/sync.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { OutboxRepo } from '../../src/repositories/outbox-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { OutboxService, type ResultsIntake } from '../../src/services/outbox-service.ts';
import { onEachEngine } from '../support/databases.ts';
import { gameStart, play, playOperation, wholeGame } from '../support/deliveries.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { openingOf } from '../support/fakes-game.ts';
import { testId, testSetup } from '../support/game-setups.ts';
import { serviceDeps, startLeague, type TestLeague } from '../support/league.ts';

const clubs = testSetup();
const START = Date.parse('2026-05-01T12:00:00.000Z');

onEachEngine('delivery', (databases) => {
  const { league, bot } = databases;
  const outbox = new OutboxRepo(bot);
  let server: TestLeague;
  let client: LeagueClient;
  let now = START;
  let setup: GameSetup;
  beforeAll(async () => {
    server = await startLeague(league);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await databases.clear();
    await storeCatalogue(league, catalogueRows(clubs));
    await storeCatalogue(bot, catalogueRows(clubs));
    const scopes = ['catalogue:read', 'results:write'] as const;
    client = server.client({
      token: await server.services.tokens.createToken({ name: 'bot', scopes }),
    });
    now = START;
    setup = await newGame(1);
  });

  const serviceWith = (intake: ResultsIntake) =>
    new OutboxService({
      ...serviceDeps(bot),
      league: intake,
      outbox,
      clock: { now: () => new Date(now).toISOString() },
      random: () => 0.5,
    });
  async function newGame(number: number): Promise<GameSetup> {
    const game = { ...clubs, gameId: testId(70, number) };
    const opening = openingOf(game);
    await transactionsOf(bot).run((tx) =>
      new GameRepo(bot).with(tx).open({ ...opening, messages: [] }),
    );
    return game;
  }
  async function queue(operations: readonly ResultOperation[], game = setup): Promise<void> {
    for (const { key, kind, seq, payload } of operations) {
      await outbox.insert({
        ...{ id: crypto.randomUUID(), gameId: game.gameId, operationKey: key, kind, seq, payload },
        ...{ status: 'pending', attempts: 0, nextAttemptAt: new Date(START).toISOString() },
        ...{ fencingToken: 0, leasedUntil: null, lastErrorCode: null },
      });
    }
  }
  const queued = async (): Promise<string[]> => {
    const { rows } = await outbox.list({ sort: { by: 'seq', direction: 'asc' }, limit: 500 });
    return rows.map(({ kind, seq, status }) => `${kind} ${seq} ${status}`);
  };
  const stored = (gameId = setup.gameId) => client.game(gameId);
  const failing = (code: ErrorCode, context: object = {}): ResultsIntake => ({
    deliver: () => Promise.reject(new AppError(code, code, { ...context })),
  });
  /** Hands everything to the league and loses the answer. */
  const losingAnswers: ResultsIntake = {
    deliver: async (gameId, operations) => {
      await client.deliver(gameId, operations);
      throw new AppError('league/unreachable', 'the answer was lost');
    },
  };

  test('a whole game arrives in order, with its seal behind its last play', async () => {
    await queue(wholeGame(setup, 5).toReversed());
    const service = serviceWith(client);
    expect(await service.deliver()).toEqual({ delivered: 7, postponed: 0, parked: 0 });
    expect((await stored()).game).toMatchObject({ status: 'complete', play_count: 5 });
    expect(await service.status()).toEqual({
      ...{ pending: 0, oldestAt: null, parkedGames: 0, nextDueAt: null, pausedBy: null },
    });
  });

  test('a game with more messages than a request takes arrives whole', async () => {
    await queue(wholeGame(setup, 120));
    expect((await serviceWith(client).deliver()).delivered).toBe(122);
    expect((await stored()).plays).toHaveLength(120);
  });

  test('several games go at once, each in its own order', async () => {
    const games = await Promise.all([2, 3, 4, 5, 6, 7].map(newGame));
    for (const game of games) await queue(wholeGame(game, 3), game);
    let atOnce = 0;
    let most = 0;
    const counting: ResultsIntake = {
      deliver: async (gameId, operations) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        const reply = await client.deliver(gameId, operations);
        atOnce -= 1;
        return reply;
      },
    };
    await serviceWith(counting).deliver();
    expect(most).toBe(4);
    for (const { gameId } of games) expect((await stored(gameId)).game.status).toBe('complete');
  });

  test('an answer that was lost after the league committed has no second effect', async () => {
    await queue(wholeGame(setup, 3));
    expect(await serviceWith(losingAnswers).deliver()).toMatchObject({
      delivered: 0,
      postponed: 1,
    });
    now += 60_000;
    expect((await serviceWith(client).deliver()).delivered).toBe(5);
    expect((await stored()).plays).toHaveLength(3);
  });

  describe('what passes by itself', () => {
    test.each<[ErrorCode, object, number]>([
      ['league/unreachable', {}, 750],
      ['league/operation_in_flight', { retryAfterMs: 1_000 }, 1_000],
      ['league/rate_limited', { retryAfterMs: 30_000 }, 30_000],
      ['league/out_of_order', { expectedSeq: 9 }, 750],
      ['league/out_of_order', {}, 750],
    ])('%s %j is tried again after %i ms', async (code, context, waitMs) => {
      await queue([gameStart(setup)]);
      const service = serviceWith(failing(code, context));
      expect(await service.deliver()).toEqual({ delivered: 0, postponed: 1, parked: 0 });
      const [message] = (await outbox.list()).rows;
      expect(message).toMatchObject({ attempts: 1, lastErrorCode: code, leasedUntil: null });
      expect(Date.parse(message?.nextAttemptAt ?? '') - now).toBe(waitMs);
      expect(await service.msUntilDue(60_000)).toBe(waitMs);
      expect(await serviceWith(client).deliver()).toMatchObject({ delivered: 0 });
      now += waitMs;
      expect(await serviceWith(client).deliver()).toMatchObject({ delivered: 1 });
    });

    test('waits longer each time, at most five minutes', async () => {
      await queue([gameStart(setup)]);
      const waits: number[] = [];
      for (let round = 0; round < 12; round += 1) {
        await serviceWith(failing('league/unreachable')).deliver();
        const [message] = (await outbox.list()).rows;
        waits.push(Date.parse(message?.nextAttemptAt ?? '') - now);
        now = Date.parse(message?.nextAttemptAt ?? '');
      }
      expect(waits.slice(0, 3)).toEqual([750, 1_500, 3_000]);
      expect(Math.max(...waits)).toBe(225_000);
    });

    test('a league that answers for a part gets the rest later', async () => {
      await queue(wholeGame(setup, 2));
      const half: ResultsIntake = {
        deliver: async (gameId, operations) => {
          return await client.deliver(gameId, operations.slice(0, 2));
        },
      };
      expect(await serviceWith(half).deliver()).toEqual({ delivered: 2, postponed: 1, parked: 0 });
      now += 1_000;
      expect((await serviceWith(client).deliver()).delivered).toBe(2);
    });

    test('an answer for something else counts for nothing', async () => {
      await queue([gameStart(setup)]);
      const strange: ResultsIntake = {
        deliver: async () => ({ answers: [{ key: 'another', seq: 1, play_count: 0 }] }),
      };
      expect(await serviceWith(strange).deliver()).toMatchObject({ delivered: 0, postponed: 1 });
    });
  });

  describe('what a person must see to', () => {
    test.each<ErrorCode>(['league/unauthorized', 'league/forbidden'])(
      '%s pauses everything and counts as no try',
      async (code) => {
        await queue(wholeGame(setup, 2));
        const service = serviceWith(failing(code));
        expect(await service.deliver()).toEqual({ delivered: 0, postponed: 0, parked: 0 });
        expect(await service.status()).toMatchObject({
          pausedBy: code,
          pending: 4,
          parkedGames: 0,
        });
        expect(await service.msUntilDue(3_600_000)).toBe(60_000);
        expect((await outbox.list()).rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0]);
        expect(await service.deliver()).toMatchObject({ delivered: 0 });
        now += 60_000;
        expect(await service.status()).toMatchObject({ pausedBy: null });
        expect((await serviceWith(client).deliver()).delivered).toBe(4);
      },
    );

    test('what the league refuses for good sets its own game aside, and no other', async () => {
      const other = await newGame(8);
      const [start, ...rest] = wholeGame(setup, 2);
      const broken = rest.map((one, index) =>
        index === 0 ? { ...one, payload: { ...one.payload, batterCardId: testId(99, 9) } } : one,
      );
      if (start !== undefined) await queue([start, ...broken]);
      await queue(wholeGame(other, 2), other);
      const service = serviceWith(client);
      expect(await service.deliver()).toEqual({ delivered: 5, postponed: 0, parked: 1 });
      expect(await service.status()).toMatchObject({ parkedGames: 1, pending: 2, nextDueAt: null });
      expect((await stored(other.gameId)).game.status).toBe('complete');
      expect(await queued()).toContain('play 2 parked');
      expect(await service.deliver()).toMatchObject({ delivered: 0 });
      await sql`update bot.outbox_message set payload = ${JSON.stringify(rest[0]?.payload)}::jsonb
        where status = 'parked'`.execute(bot.plain);
      expect(await service.retryParked(testId(70, 99))).toBe(0);
      expect(await service.retryParked(setup.gameId)).toBe(1);
      expect((await service.deliver()).delivered).toBe(3);
      expect((await stored()).game.status).toBe('complete');
    });

    test('all parked games can be tried again at once', async () => {
      await queue([gameStart(setup)]);
      await serviceWith(failing('input/invalid')).deliver();
      expect(await serviceWith(client).retryParked()).toBe(1);
      expect((await serviceWith(client).deliver()).delivered).toBe(1);
    });
  });

  describe('a league that was restored', () => {
    test('gets again what it has lost', async () => {
      await queue(wholeGame(setup, 3).slice(0, 4));
      await serviceWith(client).deliver();
      await sql`delete from league.operation_key where key like '%:play:3' or key like '%:play:4'`.execute(
        bot.plain,
      );
      await sql`delete from league.play where play_number > 1`.execute(bot.plain);
      await sql`update league.game set version = 2, play_count = 1`.execute(bot.plain);
      const next = play(setup, 4);
      await queue([playOperation(setup, 5, next)]);
      expect((await serviceWith(client).deliver()).delivered).toBe(3);
      expect((await stored()).plays.map((one) => one.play_number)).toEqual([1, 2, 3, 4]);
    });

    test('that goes round in circles is left alone after a bound', async () => {
      await queue(wholeGame(setup, 1));
      let calls = 0;
      const circling: ResultsIntake = {
        deliver: async (_, operations) => {
          calls += 1;
          const [{ key, seq } = { key: '', seq: 0 }] = operations;
          const refusal = new AppError('league/out_of_order', 'again', { expectedSeq: 1 });
          return { answers: seq === 1 ? [{ key, seq, play_count: 0 }] : [], refusal };
        },
      };
      await serviceWith(circling).deliver();
      expect(calls).toBe(50);
      now += 60_000;
      expect((await serviceWith(client).deliver()).delivered).toBe(3);
    });

    test('waits where the bot has no longer what is missing', async () => {
      await queue([playOperation(setup, 7, play(setup, 6))]);
      const service = serviceWith(failing('league/out_of_order', { expectedSeq: 2 }));
      expect(await service.deliver()).toMatchObject({ delivered: 0, postponed: 1 });
    });
  });

  describe('two senders', () => {
    const lease = (messagesMax = 50): Promise<OutboxMessage[]> =>
      outbox.lease({
        now: new Date(now).toISOString(),
        until: new Date(now + 1_000).toISOString(),
        gamesMax: 4,
        messagesMax,
      });

    test('never hold one game at a time', async () => {
      await queue(wholeGame(setup, 3));
      const leases = await Promise.all([lease(2), lease(2), lease(2)]);
      expect(leases.map((messages) => messages.length).sort()).toEqual([0, 0, 2]);
    });

    test('find a game free again when the transaction of a lease has failed', async () => {
      await queue([gameStart(setup)]);
      const [at, until] = [new Date(now).toISOString(), new Date(now + 1_000).toISOString()];
      const failed = transactionsOf(bot).run(async (tx) => {
        await outbox.with(tx).lease({ now: at, until, gamesMax: 1, messagesMax: 1 });
        throw new Error('the database went away');
      });
      await expect(failed).rejects.toThrow('went away');
      expect(await lease()).toHaveLength(1);
    });

    test('after a lease ran out: the late one cannot finish what the other has taken over', async () => {
      await queue([gameStart(setup)]);
      const [late] = await lease();
      now += 1_001;
      const [present] = await lease();
      if (late === undefined || present === undefined) throw new Error('nothing was leased');
      expect(present.fencingToken).toBe(late.fencingToken + 1);
      expect(await outbox.complete(late)).toBe(false);
      expect(await outbox.park(late, 'league/rejected')).toBe(false);
      expect(await outbox.release(late)).toBe(false);
      expect(await outbox.complete(present)).toBe(true);
    });

    test('at once deliver a game once', async () => {
      await queue(wholeGame(setup, 30));
      const services = Array.from({ length: 4 }, () => serviceWith(client));
      await Promise.all(services.map((service) => service.deliver()));
      expect((await stored()).plays).toHaveLength(30);
      expect((await queued()).every((line) => line.endsWith('delivered'))).toBe(true);
    });

    test('a sender that dies in the middle is replaced when its lease runs out', async () => {
      await queue(wholeGame(setup, 3));
      const dying: ResultsIntake = {
        deliver: async (gameId, operations) => {
          await client.deliver(gameId, operations.slice(0, 2));
          throw new Error('killed');
        },
      };
      await expect(serviceWith(dying).deliver()).rejects.toThrow('killed');
      expect((await serviceWith(client).deliver()).delivered).toBe(0);
      now += 45_000;
      expect((await serviceWith(client).deliver()).delivered).toBe(5);
      expect((await stored()).plays).toHaveLength(3);
    });
  });

  test('a signal stops between two rounds, and what is left stays pending', async () => {
    await queue(wholeGame(setup, 3));
    expect(await serviceWith(client).deliver(AbortSignal.abort())).toMatchObject({ delivered: 0 });
    expect((await serviceWith(client).deliver()).delivered).toBe(5);
  });

  test('with nothing to do it says how long it may sleep', async () => {
    expect(await serviceWith(client).msUntilDue(5_000)).toBe(5_000);
  });

  test('a call to the league inside a transaction is refused and touches nothing', async () => {
    await queue([gameStart(setup)]);
    const inside = transactionsOf(bot).run(() => client.deliver(setup.gameId, []));
    await expect(inside).rejects.toMatchObject({ code: 'http/inside_transaction' });
    const wrong = serviceWith(failing('http/inside_transaction')).deliver();
    await expect(wrong).rejects.toMatchObject({ code: 'http/inside_transaction' });
    expect(await queued()).toEqual(['game 1 pending']);
  });
});
