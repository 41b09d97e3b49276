/** What the league takes in about games: each thing once, in order, from one author, sealed. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GameSetup } from '../../src/models/game.ts';
import type { GameEnd, ResultOperation } from '../../src/models/results.ts';
import { OperationKeyRepo } from '../../src/repositories/operation-key-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { onEachEngine } from '../support/databases.ts';
import {
  gameEnd,
  gameStart,
  operation,
  play,
  playOperation,
  wholeGame,
} from '../support/deliveries.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { testId, testSetup } from '../support/game-setups.ts';
import { startLeague, type TestLeague } from '../support/league.ts';

const clubs = testSetup();
let games = 100;

onEachEngine('the intake of results', ({ league, engine }) => {
  let server: TestLeague;
  let setup: GameSetup;
  beforeAll(async () => {
    await storeCatalogue(league, catalogueRows(clubs));
    server = await startLeague(league);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    games += 1;
    setup = { ...clubs, gameId: testId(40, games) };
  });
  const deliver = (...operations: ResultOperation[]) =>
    server.client().deliver(setup.gameId, operations);
  const stored = () => server.client().game(setup.gameId);

  test('a whole game is taken in and shown with every play, line and decision', async () => {
    const { answers, refusal } = await deliver(...wholeGame(setup, 3));
    expect(refusal).toBeUndefined();
    expect(answers.map((answer) => answer.play_count)).toEqual([0, 1, 2, 3, 3]);
    const { game, plays, batting_lines, pitching_lines, fielding_lines, decisions } =
      await stored();
    expect(game).toMatchObject({
      ...{ status: 'complete', author: 'bot-one', play_count: 3, away_score: 1, home_score: 0 },
      ...{ inning: 9, dice_seed: 'd'.repeat(64), ended_at: '2026-04-01T20:45:00.000Z' },
    });
    expect(plays.map((one) => one.play_number)).toEqual([1, 2, 3]);
    const lines = [batting_lines, pitching_lines, fielding_lines, decisions];
    expect(lines.map((rows) => rows.length)).toEqual([1, 1, 1, 1]);
    expect((await server.client().games()).games.map(({ id }) => id)).toContain(setup.gameId);
  });

  test('a game that was given up before its first pitch is sealed without lines', async () => {
    const none = { battingLines: [], pitchingLines: [], fieldingLines: [], decisions: [] };
    const end = { ...gameEnd(setup, []), ...none, status: 'abandoned' };
    const { refusal } = await deliver(gameStart(setup), operation(setup.gameId, 'seal', 1, end));
    expect(refusal).toBeUndefined();
    expect((await stored()).game.status).toBe('abandoned');
  });

  test("a play in the bottom half is the home side's, and three outs are the most", async () => {
    const row = { ...play(setup, 1, 2), half: 'bottom' as const, outsBefore: 2, outs: 2 };
    await deliver(gameStart(setup), playOperation(setup, 2, row));
    expect((await stored()).game).toMatchObject({ home_score: 2, away_score: 0, outs: 3 });
  });

  test('plays can be read page by page', async () => {
    await deliver(...wholeGame(setup, 5));
    const ask = async (after: number) => {
      const query = `game_id=${setup.gameId}&limit=3&after=${after}`;
      const reply = await server.fetch(`/api/v2/plays?${query}`);
      return (await reply.json()) as { plays: { play_number: number }[]; next: number | null };
    };
    const first = await ask(0);
    expect([first.plays.length, first.next]).toEqual([3, 3]);
    const second = await ask(3);
    expect([second.plays.map((one) => one.play_number), second.next]).toEqual([[4, 5], null]);
  });

  test.each([
    ['status', 'status=complete'],
    ['club', `team_id=${clubs.away.teamId}`],
  ])('games are found by %s, newest first, page by page', async (_, filter) => {
    await deliver(...wholeGame(setup, 1));
    const ids: string[] = [];
    let after = '';
    do {
      const reply = await server.fetch(`/api/v2/games?limit=1&${filter}${after}`);
      const page = (await reply.json()) as { games: { id: string }[]; next: string | null };
      ids.push(...page.games.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(ids).toContain(setup.gameId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe('each thing once', () => {
    test('the same operation again gets the same answer and has no second effect', async () => {
      const operations = [gameStart(setup), playOperation(setup, 2, play(setup, 1))];
      const first = await deliver(...operations);
      expect(await deliver(...operations)).toEqual(first);
      expect((await stored()).plays).toHaveLength(1);
    });

    test('the same key with another content is refused with 422', async () => {
      await deliver(gameStart(setup));
      await deliver(playOperation(setup, 2, play(setup, 1)));
      const other = deliver(playOperation(setup, 2, play(setup, 1, 1)));
      await expect(other).rejects.toMatchObject({
        code: 'league/operation_mismatch',
        context: { status: 422 },
      });
    });

    test('the order of keys inside a payload does not make another content', async () => {
      await deliver(gameStart(setup));
      const row = play(setup, 1);
      await deliver(playOperation(setup, 2, row));
      const turned = Object.fromEntries(Object.entries(row).reverse());
      const { answers } = await deliver(operation(setup.gameId, 'play', 2, turned));
      expect(answers[0]?.play_count).toBe(1);
    });

    test.runIf(engine === 'postgres')(
      'an operation that is being worked on elsewhere gets 409 with the time to wait',
      async () => {
        const keys = new OperationKeyRepo(league);
        await transactionsOf(league).run(async (tx) => {
          await keys.with(tx).tryLock(`game:${setup.gameId}`);
          const body = JSON.stringify({ game_id: setup.gameId, operations: [gameStart(setup)] });
          const headers = { 'content-type': 'application/json' };
          const init = { method: 'POST', headers, body };
          const response = await server.fetch('/api/v2/results', init);
          expect([response.status, response.headers.get('retry-after')]).toEqual([409, '1']);
          expect(await response.json()).toMatchObject({ code: 'league/operation_in_flight' });
        });
      },
    );

    test('32 deliveries of one game at once store it once', async () => {
      const operations = wholeGame(setup, 4);
      const client = server.client({ triesMax: 60 });
      await Promise.all(Array.from({ length: 32 }, () => client.deliver(setup.gameId, operations)));
      const { game, plays } = await stored();
      expect([game.status, plays.length]).toEqual(['complete', 4]);
    });
  });

  describe('in order', () => {
    test('a play without its game waits for seq 1', async () => {
      const early = deliver(playOperation(setup, 2, play(setup, 1)));
      await expect(early).rejects.toMatchObject({
        code: 'league/out_of_order',
        context: { status: 409, expectedSeq: 1 },
      });
    });

    test('a gap is refused with the number that is missing; what came before it stays', async () => {
      const gap = [gameStart(setup), playOperation(setup, 3, play(setup, 1))];
      const { answers, refusal } = await deliver(...gap);
      expect(answers).toHaveLength(1);
      expect(refusal).toMatchObject({
        code: 'league/out_of_order',
        context: { expectedSeq: 2, key: `${setup.gameId}:play:3` },
      });
    });

    test('a game cannot begin at another number than 1', async () => {
      const late = { ...gameStart(setup), seq: 2, key: `${setup.gameId}:game:2` };
      await expect(deliver(late)).rejects.toMatchObject({ code: 'league/out_of_order' });
    });

    test('an undone play counts no more, and its number is used again', async () => {
      const undo = operation(setup.gameId, 'undo', 3, { playNumber: 1 });
      const again = play(setup, 1);
      await deliver(gameStart(setup), playOperation(setup, 2, play(setup, 1, 1)), undo);
      expect((await stored()).game).toMatchObject({ play_count: 0, away_score: 0, outs: 0 });
      const seal = operation(setup.gameId, 'seal', 4, gameEnd(setup, [again]));
      const { refusal } = await deliver(playOperation(setup, 4, again), seal);
      expect(refusal).toBeUndefined();
      expect((await stored()).plays.map(({ id }) => id)).toEqual([again.id]);
    });
  });

  describe('words for the dice', () => {
    const wordsAt = (seq: number, side: 'away' | 'home', words: string) =>
      operation(setup.gameId, 'words', seq, { side, words });

    test('are kept with the game, and the seal says the same', async () => {
      const words = { away: 'rain', home: 'shine' };
      const row = play(setup, 1, 0, words);
      await deliver(gameStart(setup), wordsAt(2, 'away', 'rain'), wordsAt(3, 'home', 'shine'));
      expect((await stored()).game).toMatchObject({ away_words: 'rain', home_words: 'shine' });
      const end = gameEnd(setup, [row]);
      await deliver(playOperation(setup, 4, row));
      const silent = deliver(operation(setup.gameId, 'seal', 4, end));
      await expect(silent).rejects.toMatchObject({ context: { problems: ['words'] } });
      const seal = { ...end, awayWords: 'rain', homeWords: 'shine' };
      const { refusal } = await deliver(operation(setup.gameId, 'seal', 4, seal));
      expect(refusal).toBeUndefined();
    });

    test('are refused after a roll, though it was taken back', async () => {
      const closed = { code: 'league/rejected', context: { reason: 'words_after_roll' } };
      await deliver(gameStart(setup), playOperation(setup, 2, play(setup, 1)));
      await expect(deliver(wordsAt(3, 'away', 'late'))).rejects.toMatchObject(closed);
      await deliver(operation(setup.gameId, 'undo', 3, { playNumber: 1 }));
      await expect(deliver(wordsAt(4, 'away', 'late'))).rejects.toMatchObject(closed);
    });

    test('that were never delivered make rolls that do not follow from the seed', async () => {
      const row = play(setup, 1, 0, { away: 'other words', home: null });
      await deliver(gameStart(setup), playOperation(setup, 2, row));
      const seal = deliver(operation(setup.gameId, 'seal', 2, gameEnd(setup, [row])));
      await expect(seal).rejects.toMatchObject({ context: { problems: ['dice_rolls'] } });
    });
  });

  test.each(['counts', 'was taken back'])(
    'a roll that does not follow from the seed is refused when its play %s',
    async (fate) => {
      const honest = play(setup, 1);
      const rolls = honest.dice.rolls.map((roll) => ({ ...roll, face: (roll.face % 6) + 1 }));
      const forged = { ...honest, id: testId(41, games), dice: { ...honest.dice, rolls } };
      const played = playOperation(setup, 2, forged);
      const isKept = fate === 'counts';
      const undo = operation(setup.gameId, 'undo', 3, { playNumber: 1 });
      const others = isKept ? [] : [undo, playOperation(setup, 4, honest)];
      await deliver(gameStart(setup), played, ...others);
      const end = gameEnd(setup, isKept ? [forged] : [honest]);
      const seal = deliver(operation(setup.gameId, 'seal', isKept ? 2 : 4, end));
      await expect(seal).rejects.toMatchObject({ context: { problems: ['dice_rolls'] } });
    },
  );

  describe('what is refused for good', () => {
    const refusedWith = (reason: string) => ({
      code: 'league/rejected',
      context: { status: 422, reason },
    });

    test('a second author', async () => {
      await deliver(gameStart(setup));
      const scopes = ['results:write'] as const;
      const token = await server.services.tokens.createToken({ name: 'bot-two', scopes });
      const operations = [playOperation(setup, 2, play(setup, 1))];
      const foreign = server.client({ token }).deliver(setup.gameId, operations);
      await expect(foreign).rejects.toMatchObject(refusedWith('second_author'));
    });

    test('a key that is not made from what it is', async () => {
      const forged = { ...gameStart(setup), key: 'another-key' };
      await expect(deliver(forged)).rejects.toMatchObject({ code: 'input/invalid' });
    });

    test('a payload that does not fit its kind, with the field named', async () => {
      const start = gameStart(setup);
      const broken = { ...start, payload: { ...start.payload, inning: 0 } };
      await expect(deliver(broken)).rejects.toMatchObject({
        code: 'input/invalid',
        context: { problems: [expect.objectContaining({ path: 'inning' })] },
      });
    });

    test('a game that does not begin at its beginning', async () => {
      const start = gameStart(setup);
      const begun = { ...start, payload: { ...start.payload, playCount: 3 } };
      await expect(deliver(begun)).rejects.toMatchObject(refusedWith('not_a_beginning'));
    });

    test('a play of another game or with another number', async () => {
      await deliver(gameStart(setup));
      const foreign = { ...play(setup, 1), gameId: clubs.gameId };
      const wrong = refusedWith('wrong_play');
      await expect(deliver(playOperation(setup, 2, foreign))).rejects.toMatchObject(wrong);
      await expect(deliver(playOperation(setup, 2, play(setup, 2)))).rejects.toMatchObject(wrong);
      const undo = operation(setup.gameId, 'undo', 2, { playNumber: 1 });
      await expect(deliver(undo)).rejects.toMatchObject(wrong);
    });

    test('a number that was used by something else', async () => {
      await deliver(gameStart(setup), playOperation(setup, 2, play(setup, 1)));
      const undo = operation(setup.gameId, 'undo', 2, { playNumber: 1 });
      await expect(deliver(undo)).rejects.toMatchObject(refusedWith('overtaken'));
    });

    test('a play by a card that the league does not know', async () => {
      await deliver(gameStart(setup));
      const row = { ...play(setup, 1), batterCardId: testId(99, 1) };
      const refused = deliver(playOperation(setup, 2, row));
      await expect(refused).rejects.toMatchObject(refusedWith('impossible_row'));
      expect((await stored()).plays).toEqual([]);
    });

    test('anything after the seal', async () => {
      await deliver(...wholeGame(setup, 1));
      const late = deliver(playOperation(setup, 4, play(setup, 2)));
      await expect(late).rejects.toMatchObject(refusedWith('sealed'));
    });

    test.each<[string, (end: GameEnd) => object]>([
      ['play_count', ({ seal }) => ({ seal: { ...seal, playCount: 1 } })],
      ['chain_hash', ({ seal }) => ({ seal: { ...seal, chainHash: 'a'.repeat(64) } })],
      ['away_score', ({ seal }) => ({ seal: { ...seal, awayScore: 7 } })],
      ['home_score', ({ seal }) => ({ seal: { ...seal, homeScore: 7 } })],
      ['dice_seed', ({ seal }) => ({ seal: { ...seal, diceSeed: 'b'.repeat(64) } })],
      ['game', ({ seal }) => ({ seal: { ...seal, gameId: clubs.gameId } })],
      [
        'decisions',
        ({ decisions }) => ({
          decisions: decisions.map((row) => ({ ...row, gameId: testId(1, 9) })),
        }),
      ],
    ])('a seal whose %s is not what was played', async (problem, tamper) => {
      const plays = [play(setup, 1, 1), play(setup, 2)];
      const end = gameEnd(setup, plays);
      const operations = plays.map((row, index) => playOperation(setup, index + 2, row));
      await deliver(gameStart(setup), ...operations);
      const seal = operation(setup.gameId, 'seal', 3, { ...end, ...tamper(end) });
      await expect(deliver(seal)).rejects.toMatchObject({
        code: 'league/rejected',
        context: { reason: 'broken_seal', problems: [problem] },
      });
      expect((await stored()).game.status).toBe('active');
      const honest = operation(setup.gameId, 'seal', 3, end);
      expect((await deliver(honest)).refusal).toBeUndefined();
    });

    test('a play that was changed in the database breaks the chain', async () => {
      const plays = [play(setup, 1)];
      await deliver(gameStart(setup), ...plays.map((row) => playOperation(setup, 2, row)));
      await sql`update league.play set text = 'He doubles.' where id = ${plays[0]?.id}`.execute(
        league.plain,
      );
      const seal = operation(setup.gameId, 'seal', 2, gameEnd(setup, plays));
      await expect(deliver(seal)).rejects.toMatchObject({ context: { problems: ['chain_hash'] } });
    });
  });
});
