/** Checking stored games over real databases: what was played passes, whatever was changed is named. */
import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GameView } from '../../../src/models/game-view.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { GameCheckService } from '../../../src/services/game-check-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { legal, seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { gameDeps, makeGameService } from '../../support/fakes-services.ts';
import { testId } from '../../support/game-setups.ts';

const ROLL = { kind: 'roll' } as const;

onEachEngine('a stored game', (databases) => {
  const { bot } = databases;
  const checks = new GameCheckService(gameDeps(bot));
  let view: GameView;
  let active: GameView;
  const change = async (assignment: string, table = 'play', where = 'play_number = 3') => {
    const { gameId } = view;
    const isPlay = table === 'play' ? `and ${where} and deleted_at is null` : '';
    const key = table === 'game' ? 'id' : 'game_id';
    await sql
      .raw(`update bot.${table} set ${assignment} where ${key} = '${gameId}' ${isPlay}`)
      .execute(bot.plain);
  };
  beforeAll(async () => {
    await databases.clear();
    await storeClubs(bot);
    const service = makeGameService(bot);
    let game = await startPlaying(service);
    game = await service.addWords({ ...seen(game), words: 'rain or shine' });
    game = await service.choose({ ...seen(game), choice: ROLL });
    game = await service.undo(seen(game));
    game = await service.choose({ ...seen(game), choice: legal(game, 'pinchHit') });
    view = await service.playOut({ ...seen(game), until: 'end' });
    active = await startPlaying(service);
    await sql`create table bot.kept as select * from bot.play`.execute(bot.plain);
    await sql`create table bot.kept_game as select * from bot.game`.execute(bot.plain);
    await sql`create table bot.kept_seal as select * from bot.game_seal`.execute(bot.plain);
  });
  afterEach(async () => {
    await sql`update bot.play p set choice = k.choice, dice = k.dice, outs = k.outs, text = k.text,
      wpa = k.wpa, deleted_at = k.deleted_at from bot.kept k where k.id = p.id`.execute(bot.plain);
    await sql`update bot.game g set away_words = k.away_words, dice_seed = k.dice_seed,
      away_score = k.away_score from bot.kept_game k where k.id = g.id`.execute(bot.plain);
    await sql`update bot.game_seal s set chain_hash = k.chain_hash from bot.kept_seal k
      where k.id = s.id`.execute(bot.plain);
  });

  test('with words, a substitute and a roll that was taken back passes', async () => {
    const report = await checks.check(view.gameId);
    expect(report).toMatchObject({ isFair: true, problems: [], plays: view.plays.length });
    expect(report.rolls).toBe(view.plays.reduce((sum, { draws }) => sum + draws, 0));
    expect(report.rollsTakenBack).toBe(view.takenBack[0]?.draws);
    await change('wpa = 0.25');
    expect(await checks.check(view.gameId)).toEqual(report);
  });

  test('that goes on is not checked, since that would show its seed', async () => {
    const early = checks.check(active.gameId);
    await expect(early).rejects.toMatchObject({ code: 'input/invalid' });
  });

  test('that is not there is not found', async () => {
    const missing = checks.check(testId(9, 99));
    await expect(missing).rejects.toMatchObject({ code: 'game/not_found' });
  });

  describe('is rejected when', () => {
    const setRolls = (value: string) =>
      `dice = jsonb_set(dice, '{rolls}', ${value.replaceAll('ROLLS', "(dice->'rolls')")})`;
    test.each<[string, string, object]>([
      [
        'a face was changed',
        `dice = jsonb_set(dice, '{rolls,0,face}', to_jsonb((dice->'rolls'->0->>'face')::int % 6 + 1))`,
        { kind: 'face', play: 3, draw: 1 },
      ],
      [
        'the last roll of a play was left out',
        setRolls('ROLLS - -1'),
        { kind: 'replay', play: 3, found: 'no roll' },
      ],
      [
        'a roll was put behind the last one of a play',
        setRolls(`ROLLS || '[{"of":"luck","faces":20,"face":20}]'::jsonb`),
        { kind: 'replay', play: 3, expected: 'no roll' },
      ],
      [
        'the meaning of a roll was changed',
        `dice = jsonb_set(dice, '{rolls,0,of}', '"luck"')`,
        { kind: 'replay', play: 3, draw: 1 },
      ],
      [
        'its last play was left out',
        'deleted_at = now()',
        { kind: 'replay', expected: expect.stringContaining('not over') },
      ],
      ['what a play counts was changed', 'outs = 3 - outs', { kind: 'replay', play: 3 }],
      ['its words were changed', `text = 'He homers.'`, { kind: 'replay', found: 'He homers.' }],
      [
        'a choice was changed into one that the rules do not allow',
        `choice = '{"kind":"pinchRun","side":"away","base":3,"player":0}'`,
        { kind: 'replay', play: 3, expected: 'not allowed' },
      ],
    ])('%s', async (_, assignment, problem) => {
      const isLast = assignment.startsWith('deleted_at');
      await change(assignment, 'play', `play_number = ${isLast ? view.plays.length : 3}`);
      const { isFair, problems } = await checks.check(view.gameId);
      expect(isFair).toBe(false);
      expect(problems).toContainEqual(expect.objectContaining(problem));
      expect(problems).toContainEqual(expect.objectContaining({ kind: 'seal' }));
    });

    test.each<[string, string, string, object]>([
      ['its seed was changed', 'game', `dice_seed = '${'e'.repeat(64)}'`, { kind: 'commitment' }],
      ['words were changed', 'game', `away_words = 'sun'`, { kind: 'face' }],
      ['its score was changed', 'game', 'away_score = 99', { kind: 'replay', draw: null }],
      ['its seal is another', 'game_seal', `chain_hash = '${'e'.repeat(64)}'`, { kind: 'seal' }],
    ])('%s', async (_, table, assignment, problem) => {
      await change(assignment, table);
      const { isFair, problems } = await checks.check(view.gameId);
      expect(isFair).toBe(false);
      expect(problems).toContainEqual(expect.objectContaining(problem));
    });

    test('a roll that was taken back was changed', async () => {
      await sql`update bot.play set dice = jsonb_set(dice, '{rolls,0,face}',
          to_jsonb((dice->'rolls'->0->>'face')::int % 6 + 1))
        where game_id = ${view.gameId} and deleted_at is not null`.execute(bot.plain);
      const { problems } = await checks.check(view.gameId);
      expect(problems).toContainEqual(
        expect.objectContaining({ kind: 'face', play: 1, draw: 1, isTakenBack: true }),
      );
    });

    test('its seal is missing', async () => {
      const { games } = gameDeps(bot);
      const unsealed: GameRepo = Object.assign(new GameRepo(bot), {
        findSeal: async () => undefined,
      });
      expect(await games.findSeal(view.gameId)).toBeDefined();
      const service = new GameCheckService({ ...gameDeps(bot), games: unsealed });
      const { problems } = await service.check(view.gameId);
      expect(problems).toMatchObject([{ kind: 'seal', found: 'no seal' }]);
    });
  });
});
