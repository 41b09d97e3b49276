/** Managers' words for the dice, over real databases: who may add them, until when, and what they change. */
import { beforeEach, describe, expect, test } from 'vitest';
import { committedDice } from '../../../src/engine/dice/committed-dice.ts';
import { present } from '../../../src/errors.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { RESULT_PAYLOADS } from '../../../src/models/results.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { checkDiceRecord } from '../../../src/services/dice-check.ts';
import { onEachEngine } from '../../support/databases.ts';
import {
  goOn,
  legal,
  ME,
  OTHER,
  STRANGER,
  seen,
  startPlaying,
  storeClubs,
} from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';
import { testId } from '../../support/game-setups.ts';

const ROLL = { kind: 'roll' } as const;
const CLOSED = { code: 'game/words_closed' };
const facesOf = (view: GameView) =>
  view.plays.map(({ dice }) => dice.rolls.map(({ face }) => face));

onEachEngine('words for the dice', (databases) => {
  const { bot } = databases;
  const games = new GameRepo(bot);
  const seeds = { next: () => '7'.repeat(64) };
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot, OTHER);
  });

  test('are mixed into every roll from the first one on', async () => {
    const service = makeGameService(bot, { seeds });
    const start = await startPlaying(service);
    expect(start).toMatchObject({ canAddWords: true, diceWords: { away: null, home: null } });
    const mine = await service.addWords({ ...seen(start), words: 'rain' });
    expect(mine).toMatchObject({ version: 2, canAddWords: true, diceWords: { away: 'rain' } });
    const both = await service.addWords({ ...seen(mine, OTHER), words: 'shine' });
    expect(both).toMatchObject({ version: 3, diceWords: { away: 'rain', home: 'shine' } });
    const rolled = await service.choose({ ...seen(both), choice: ROLL });
    const words = { away: 'rain', home: 'shine' };
    const [play] = rolled.plays;
    const dice = committedDice({
      seedHex: seeds.next(),
      gameId: start.gameId,
      playNumber: 1,
      words,
    });
    const expected = play?.dice.rolls.map(({ faces }) => dice.roll(faces));
    expect(play?.dice.rolls.map(({ face }) => face)).toEqual(expected);
    expect(rolled.canAddWords).toBe(false);
    const elsewhere = makeGameService(bot);
    expect(await elsewhere.view({ gameId: start.gameId, ownerId: ME })).toEqual(rolled);
  });

  test('may be changed before the first roll, each manager only his own', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const first = await service.addWords({ ...seen(start), words: 'one' });
    const second = await service.addWords({ ...seen(first), words: 'two' });
    expect(second.diceWords).toEqual({ away: 'two', home: null });
    const row = await games.get(start.gameId);
    expect([row.awayWords, row.homeWords]).toEqual(['two', null]);
    const foreign = service.addWords({ ...seen(second, STRANGER), words: 'three' });
    await expect(foreign).rejects.toMatchObject({ code: 'team/not_yours' });
    expect(await service.view({ gameId: start.gameId, ownerId: undefined })).toMatchObject({
      ...{ canAddWords: false, diceWords: { away: 'two', home: null } },
    });
  });

  test.each([
    ['one spelling of the same letters', 'cafe\u0301', 'caf\u00e9'],
    ['one blank for any white space', '  rain\n\tor\u00a0 shine ', 'rain or shine'],
    ['what some scripts and emoji are joined with', '👩\u200d🚒', '👩\u200d🚒'],
  ])('are kept in %s', async (_, typed, kept) => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const view = await service.addWords({ ...seen(start), words: typed });
    expect(view.diceWords.away).toBe(kept);
  });

  test.each([
    ['none', ' \n '],
    ['with the sign that keeps both apart', 'a|b'],
    ['longer than 80 characters', 'x'.repeat(81)],
    ['that nobody sees', 'a\u202eb'],
    ['with a control', 'a\u0000b'],
    ['with half a character', 'a\ud800b'],
  ])('%s are refused and change nothing', async (_, words) => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const refused = service.addWords({ ...seen(start), words });
    await expect(refused).rejects.toMatchObject({ code: 'input/invalid' });
    expect(await service.view({ gameId: start.gameId, ownerId: ME })).toEqual(start);
  });

  test('stay open while nobody has rolled, whatever else was chosen', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const hit = await service.choose({ ...seen(start), choice: legal(start, 'pinchHit') });
    const view = await service.addWords({ ...seen(hit), words: 'late' });
    expect(view).toMatchObject({ version: 3, diceWords: { away: 'late' } });
    const back = await service.undo(seen(view));
    expect(back).toMatchObject({ canAddWords: true, takenBack: [] });
  });

  describe('are closed by the first roll', () => {
    const rolledAndTakenBack = async () => {
      const service = makeGameService(bot, { seeds });
      const start = await startPlaying(service);
      const rolled = await service.choose({ ...seen(start), choice: ROLL });
      return { service, rolled, back: await service.undo(seen(rolled)) };
    };

    test('for both managers', async () => {
      const service = makeGameService(bot);
      const rolled = await service.choose({ ...seen(await startPlaying(service)), choice: ROLL });
      for (const owner of [ME, OTHER]) {
        const late = service.addWords({ ...seen(rolled, owner), words: 'late' });
        await expect(late).rejects.toMatchObject(CLOSED);
      }
      expect((await games.get(rolled.gameId)).awayWords).toBeNull();
    });

    test('also when it was taken back: whoever has seen dice cannot have others', async () => {
      const { service, rolled, back } = await rolledAndTakenBack();
      expect(back).toMatchObject({ plays: [], canAddWords: false });
      expect(back.takenBack.map(({ dice }) => dice)).toEqual([rolled.plays[0]?.dice]);
      for (const one of [service, makeGameService(bot)]) {
        const late = one.addWords({ ...seen(back), words: 'better luck' });
        await expect(late).rejects.toMatchObject(CLOSED);
      }
      const again = await service.choose({ ...seen(back), choice: ROLL });
      expect(facesOf(again)).toEqual(facesOf(rolled));
    });

    test('in the database too, for a process that has not seen the roll', async () => {
      const { back } = await rolledAndTakenBack();
      const addAt = ({ gameId, version }: GameView) => {
        const message = {
          ...{ id: testId(50, version), gameId, kind: 'words' as const, seq: version + 1 },
          ...{ operationKey: `${gameId}:words:${version + 1}`, payload: {}, attempts: 0 },
          ...{ status: 'pending' as const, nextAttemptAt: '2026-04-01T18:05:00.000Z' },
          ...{ fencingToken: 0, leasedUntil: null, lastErrorCode: null },
        };
        return games.addWords({ gameId, version, side: 'away', words: 'late', message });
      };
      await expect(addAt(back)).rejects.toMatchObject(CLOSED);
      const again = await makeGameService(bot).choose({ ...seen(back), choice: ROLL });
      await expect(addAt(again)).rejects.toMatchObject(CLOSED);
      const nowhere = addAt({ ...back, gameId: testId(9, 99) });
      await expect(nowhere).rejects.toMatchObject({ code: 'game/not_found' });
      expect((await games.get(back.gameId)).awayWords).toBeNull();
    });

    test('and by the end of a game in which nobody rolled', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const choice = { kind: 'concede', side: 'away' } as const;
      const over = await service.choose({ ...seen(start), choice });
      expect(over.canAddWords).toBe(false);
      const late = service.addWords({ ...seen(over), words: 'late' });
      await expect(late).rejects.toMatchObject({ code: 'game/over' });
    });
  });

  test('under an old version are refused, and of many at once one is stored', async () => {
    const [here, there] = [makeGameService(bot), makeGameService(bot)];
    const start = await startPlaying(here);
    const tries = Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0 ? here : there).addWords({ ...seen(start), words: `word ${index}` }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled.filter(({ status }) => status === 'rejected')) {
      expect(one).toMatchObject({ reason: { code: 'game/stale_version' } });
    }
    expect((await games.get(start.gameId)).version).toBe(2);
  });

  test('are told to the league in their own message and with the seal', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const view = await service.addWords({ ...seen(start), words: 'rain' });
    const choice = { kind: 'concede', side: 'away' } as const;
    await service.choose({ ...seen(view), choice });
    const messages = await bot.db
      .selectFrom('outboxMessage')
      .select(['kind', 'seq', 'payload', 'operationKey'])
      .where('gameId', '=', start.gameId)
      .orderBy('seq')
      .orderBy('kind')
      .execute();
    expect(messages.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual([
      ...['game 1', 'words 2', 'play 3', 'seal 3'],
    ]);
    expect(messages[1]).toMatchObject({
      operationKey: `${start.gameId}:words:2`,
      payload: { side: 'away', words: 'rain' },
    });
    expect(RESULT_PAYLOADS.seal.parse(messages[3]?.payload)).toMatchObject({
      ...{ awayWords: 'rain', homeWords: null },
    });
  });

  test('leave a finished game whose record checks out, and not with other words', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    let view = await service.addWords({ ...seen(start, OTHER), words: 'rain' });
    view = await service.choose({ ...seen(view), choice: goOn(view) });
    view = await service.undo(seen(view));
    view = await service.choose({ ...seen(view), choice: ROLL });
    view = await service.choose({ ...seen(view), choice: { kind: 'concede', side: 'away' } });
    const record: unknown = JSON.parse(JSON.stringify(view));
    const report = checkDiceRecord(record);
    expect(report).toMatchObject({ isFair: true, problems: [], plays: view.plays.length });
    expect(report.rollsTakenBack).toBe(present(view.takenBack[0], 'what was taken back').draws);
    const other = { ...view, diceWords: { away: null, home: 'shine' } };
    expect(checkDiceRecord(other)).toMatchObject({ isFair: false });
    expect(() => checkDiceRecord({ gameId: 'x' })).toThrow('The record of the dice');
  });
});
