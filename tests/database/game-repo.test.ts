/** How games are stored, moved on and back, and read, on real databases. */
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { advanceQuery, retreatQuery } from '../../src/repositories/game-advance.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { onEachEngine } from '../support/databases.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import {
  advanceOf,
  FIRST_SITUATION,
  messageRow,
  openingOf,
  playRow,
} from '../support/fakes-game.ts';
import { planOf, watched } from '../support/fakes-plans.ts';
import { testId, testSetup } from '../support/game-setups.ts';

const setup = testSetup();
const { gameId, away, home } = setup;

async function outbox(bot: Database<'bot'>) {
  const messages = await bot.db
    .selectFrom('outboxMessage')
    .select(['kind', 'seq'])
    .orderBy('seq')
    .orderBy('kind')
    .execute();
  return messages.map(({ kind, seq }) => `${kind} ${seq}`);
}

/** A finished game's box score with one line of each kind. */
function closing() {
  const of = { gameId, teamId: away.teamId };
  const [batter, pitcher] = [
    away.players[0]?.cardId ?? '',
    away.players[away.starter]?.cardId ?? '',
  ];
  const line = (cardId: string) => ({ id: crypto.randomUUID(), ...of, cardId });
  const counts = <Name extends string>(...names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
  const batting = counts(
    ...(['plateAppearances', 'atBats', 'runs', 'hits', 'doubles', 'triples'] as const),
    ...(['homeRuns', 'runsBattedIn', 'walks', 'intentionalWalks', 'strikeouts'] as const),
    ...(['hitByPitch', 'sacrificeHits', 'sacrificeFlies', 'stolenBases'] as const),
    ...(['groundedIntoDoublePlay', 'caughtStealing', 'leftOnBase'] as const),
  );
  const pitching = counts(
    ...(['battersFaced', 'outs', 'hits', 'runs', 'earnedRuns', 'homeRuns'] as const),
    ...(['walks', 'intentionalWalks', 'strikeouts', 'hitBatters'] as const),
    ...(['wildPitches', 'balks', 'pickOffs'] as const),
    ...(['inheritedRunners', 'inheritedRunnersScored'] as const),
  );
  const fielding = counts(
    ...(['outs', 'putouts', 'assists', 'errors', 'doublePlays', 'passedBalls'] as const),
    ...(['stolenBases', 'caughtStealing'] as const),
  );
  return {
    seal: {
      ...{ id: crypto.randomUUID(), gameId, playCount: 1, chainHash: 'e'.repeat(64) },
      ...{ awayScore: 1, homeScore: 0, diceSeed: 'd'.repeat(64) },
    },
    battingLines: [{ ...line(batter), battingOrder: 1, ...batting }],
    pitchingLines: [{ ...line(pitcher), appearance: 1, ...pitching }],
    fieldingLines: [{ ...line(batter), position: 'CF' as const, ...fielding }],
    decisions: [{ ...line(pitcher), kind: 'win' as const }],
  };
}

onEachEngine('games', (databases) => {
  const { bot } = databases;
  const repo = new GameRepo(bot);
  const open = (changes: Parameters<typeof openingOf>[1] = {}, of = setup) =>
    transactionsOf(bot).run((tx) => repo.with(tx).open(openingOf(of, changes)));

  describe('one by one', () => {
    beforeEach(async () => {
      await databases.clear();
      await storeCatalogue(bot, catalogueRows(setup));
      await open();
    });

    test('a new game keeps its pinned inputs, line-ups and first message', async () => {
      expect(await repo.get(gameId)).toMatchObject({
        version: 1,
        status: 'active',
        rules: setup.rules,
      });
      expect(await repo.getSetup(gameId)).toEqual(setup);
      const starters = await repo.listLineups(gameId);
      expect(starters).toHaveLength(18);
      expect(starters[0]).toMatchObject({ teamId: away.teamId, battingOrder: 1, position: 'CF' });
      expect(await outbox(bot)).toEqual(['game 1']);
      expect(await repo.listPlays(gameId)).toEqual([]);
    });

    test('a game that cannot be stored whole is not stored at all', async () => {
      const opening = openingOf(testSetup({ gameId: testId(9, 2) }));
      const broken = { ...opening, pin: { ...opening.pin, gameId: testId(9, 3) } };
      const work = transactionsOf(bot).run((tx) => repo.with(tx).open(broken));
      await expect(work).rejects.toMatchObject({ code: 'database/constraint' });
      expect(await repo.find(testId(9, 2))).toBeUndefined();
    });

    test('parts that a game does not have are left out', async () => {
      const opening = openingOf(testSetup({ gameId: testId(9, 2) }));
      await transactionsOf(bot).run((tx) => repo.with(tx).open({ ...opening, lineups: [] }));
      expect(await repo.listLineups(testId(9, 2))).toEqual([]);
    });

    test('nothing pinned is reported', async () => {
      await expect(repo.getSetup(testId(9, 9))).rejects.toMatchObject({ code: 'entity/not_found' });
    });

    test('a play moves the game, and play and message are stored with it', async () => {
      expect(await repo.commitActions(advanceOf(setup, 1))).toBe(2);
      expect(await repo.get(gameId)).toMatchObject({ version: 2, outs: 1, playCount: 1 });
      const [play, ...others] = await repo.listPlays(gameId);
      expect(others).toEqual([]);
      const { id: _, ...row } = playRow(setup, 1);
      expect(play).toMatchObject({ ...row, version: 1, deletedAt: null });
      expect(await outbox(bot)).toEqual(['game 1', 'play 2']);
    });

    test('several plays and a substitute go in one statement', async () => {
      const replaced = away.players[3]?.cardId ?? '';
      const lineup = {
        ...{ id: crypto.randomUUID(), gameId, teamId: away.teamId, position: 'DH' as const },
        ...{ cardId: away.players[10]?.cardId ?? '', battingOrder: 4, afterPlay: 2 },
        replacedCardId: replaced,
      };
      const version = await repo.commitActions(
        advanceOf(setup, 1, {
          nextVersion: 3,
          plays: [playRow(setup, 1), playRow(setup, 2)],
          lineups: [lineup],
          messages: [messageRow(gameId, 'play', 2), messageRow(gameId, 'play', 3)],
        }),
      );
      expect(version).toBe(3);
      expect((await repo.listPlays(gameId)).map((play) => play.playNumber)).toEqual([1, 2]);
      expect(await repo.listLineups(gameId)).toHaveLength(19);
      expect(await outbox(bot)).toEqual(['game 1', 'play 2', 'play 3']);
    });

    test('the play of somebody who lost the race stores nothing and names the present version', async () => {
      await repo.commitActions(advanceOf(setup, 1));
      await expect(repo.commitActions(advanceOf(setup, 1))).rejects.toMatchObject({
        code: 'game/stale_version',
        context: { gameId, version: 1, presentVersion: 2, status: 'active' },
      });
      expect(await repo.listPlays(gameId)).toHaveLength(1);
      expect(await outbox(bot)).toEqual(['game 1', 'play 2']);
    });

    test('of plays that race for one version exactly one is stored', async () => {
      const racers = Array.from({ length: 12 }, () => repo.commitActions(advanceOf(setup, 1)));
      const settled = await Promise.allSettled(racers);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await repo.listPlays(gameId)).toHaveLength(1);
      expect(await repo.get(gameId)).toMatchObject({ version: 2 });
    });

    test('a play that the database refuses leaves the game as it was', async () => {
      const broken = { ...playRow(setup, 1), runs: 9 };
      const commit = repo.commitActions(advanceOf(setup, 1, { plays: [broken] }));
      await expect(commit).rejects.toMatchObject({ code: 'database/constraint' });
      expect(await repo.get(gameId)).toMatchObject({ version: 1, playCount: 0 });
      expect(await outbox(bot)).toEqual(['game 1']);
    });

    test('a play of no game is refused', async () => {
      const other = testSetup({ gameId: testId(9, 9) });
      await expect(repo.commitActions(advanceOf(other, 1))).rejects.toMatchObject({
        code: 'game/not_found',
      });
    });

    test('the last play seals the game and leaves its box score, all or nothing', async () => {
      const end = closing();
      const situation = {
        ...FIRST_SITUATION,
        ...{ status: 'complete' as const, playCount: 1, endedAt: '2026-04-01T20:00:00.000Z' },
      };
      const last = advanceOf(setup, 1, {
        situation,
        closing: end,
        messages: [messageRow(gameId, 'play', 2), messageRow(gameId, 'seal', 2)],
      });
      const broken = { ...last, closing: { ...end, seal: { ...end.seal, chainHash: 'x' } } };
      await expect(repo.commitActions(broken)).rejects.toMatchObject({
        code: 'database/constraint',
      });
      expect(await repo.get(gameId)).toMatchObject({ status: 'active', version: 1 });

      await repo.commitActions(last);
      expect(await repo.get(gameId)).toMatchObject(situation);
      expect(await repo.findSeal(gameId)).toMatchObject(end.seal);
      expect(await repo.boxLines(gameId)).toMatchObject({
        battingLines: end.battingLines,
        pitchingLines: end.pitchingLines,
        fieldingLines: end.fieldingLines,
        decisions: end.decisions,
      });
      expect(await outbox(bot)).toEqual(['game 1', 'play 2', 'seal 2']);
      const after = repo.commitActions(advanceOf(setup, 2));
      await expect(after).rejects.toMatchObject({
        ...{ code: 'game/stale_version', context: { status: 'complete' } },
      });
    });

    test('a game that goes on has neither seal nor box score', async () => {
      expect(await repo.findSeal(gameId)).toBeUndefined();
      const { battingLines, decisions } = await repo.boxLines(gameId);
      expect([battingLines, decisions]).toEqual([[], []]);
    });

    test('plays and substitutes that are taken back count no more, and their numbers are free', async () => {
      await repo.commitActions(advanceOf(setup, 1));
      const lineup = {
        ...{ id: crypto.randomUUID(), gameId, teamId: away.teamId, position: 'DH' as const },
        ...{ cardId: away.players[10]?.cardId ?? '', battingOrder: 4, afterPlay: 2 },
        replacedCardId: null,
      };
      await repo.commitActions(advanceOf(setup, 2, { lineups: [lineup] }));
      const version = await repo.undo({
        ...{ gameId, version: 3, nextVersion: 4, lastPlayNumber: 1 },
        situation: { ...FIRST_SITUATION, outs: 1, playCount: 1 },
        messages: [messageRow(gameId, 'undo', 4)],
      });
      expect(version).toBe(4);
      expect((await repo.listPlays(gameId)).map((play) => play.playNumber)).toEqual([1]);
      expect(await repo.listLineups(gameId)).toHaveLength(18);
      expect(await outbox(bot)).toEqual(['game 1', 'play 2', 'play 3', 'undo 4']);
      const again = advanceOf(setup, 4, { plays: [playRow(setup, 2)] });
      expect(await repo.commitActions(again)).toBe(5);
      expect((await repo.listPlays(gameId)).map((play) => play.playNumber)).toEqual([1, 2]);
    });

    test('taking back under an old version is refused', async () => {
      await repo.commitActions(advanceOf(setup, 1));
      const undo = repo.undo({
        ...{ gameId, version: 1, nextVersion: 2, lastPlayNumber: 0, messages: [] },
        situation: FIRST_SITUATION,
      });
      await expect(undo).rejects.toMatchObject({ code: 'game/stale_version' });
      expect(await repo.listPlays(gameId)).toHaveLength(1);
    });
  });

  describe('among many', () => {
    const inChannel = testSetup({ gameId: testId(9, 50) });
    beforeAll(async () => {
      await databases.clear();
      await storeCatalogue(bot, catalogueRows(setup));
      await open();
      await repo.commitActions(advanceOf(setup, 1));
      await open({ channelId: '777', startedAt: '2026-04-02T18:00:00.000Z' }, inChannel);
      const ended = { status: 'complete' as const, endedAt: '2026-04-03T20:00:00.000Z' };
      const old = { ...ended, channelId: '777', startedAt: '2026-03-01T18:00:00.000Z' };
      await open(old, testSetup({ gameId: testId(9, 51) }));
      // A bot with some history: enough rows that no plan would read a whole table.
      await sql`insert into bot.game select copy.* from bot.game,
          (select id from bot.team order by id desc limit 1) as team, generate_series(1, 200) as n,
          lateral jsonb_populate_record(game, jsonb_build_object(
            'id', md5(n::text)::uuid, 'status', 'complete', 'ended_at', now(),
            'away_team_id', team.id, 'home_team_id', team.id)) as copy
        where game.id = ${gameId}`.execute(bot.plain);
      await sql`insert into bot.play select copy.* from bot.play, bot.game,
          generate_series(1, 50) as n,
          lateral jsonb_populate_record(play, jsonb_build_object(
            'id', gen_random_uuid(), 'game_id', game.id, 'play_number', n)) as copy
        where play.game_id = ${gameId} and game.channel_id is null and game.id <> ${gameId}`.execute(
        bot.plain,
      );
      await sql`analyze bot.play`.execute(bot.plain);
      await sql`analyze bot.game`.execute(bot.plain);
    });

    test('games of a club come newest first, narrowed by status', async () => {
      const ids = async (status?: 'active' | 'complete') =>
        (await repo.listOfTeam({ teamId: away.teamId, status, limit: 10 })).map((game) => game.id);
      expect(await ids()).toEqual([inChannel.gameId, gameId, testId(9, 51)]);
      expect(await ids('active')).toEqual([inChannel.gameId, gameId]);
      expect(await repo.listOfTeam({ teamId: away.teamId, limit: 1 })).toHaveLength(1);
    });

    test('a club has begun so many games', async () => {
      expect(await repo.countOfTeam(away.teamId)).toBe(3);
      expect(await repo.countOfTeam(testId(1, 99))).toBe(0);
    });

    test('the game that goes on in a channel is found, one that is over is not', async () => {
      expect(await repo.findActiveInChannel('777')).toMatchObject({ id: inChannel.gameId });
      expect(await repo.findActiveInChannel('778')).toBeUndefined();
    });

    test.each<[string, (games: GameRepo) => Promise<unknown>, string]>([
      ['the plays of a game', (games) => games.listPlays(gameId), 'play_number_key'],
      [
        'the games of a club',
        (games) => games.listOfTeam({ teamId: away.teamId, limit: 9 }),
        'game_away_team',
      ],
      ['the game in a channel', (games) => games.findActiveInChannel('777'), 'game_channel'],
    ])('%s is reached by an index, never by reading the table', async (_, work, index) => {
      const watcher = watched(bot);
      await work(new GameRepo(watcher.database));
      const [plan] = await watcher.plans();
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/Seq Scan on (game|play)\b/);
    });

    test.each([
      ['a commit', advanceQuery(advanceOf(setup, 2)), 'game_pkey'],
      [
        'taking back',
        retreatQuery({
          ...{ gameId, version: 3, nextVersion: 4, lastPlayNumber: 1, messages: [] },
          situation: FIRST_SITUATION,
        }),
        'play_number_key',
      ],
    ])('%s reaches its rows by an index', async (_, query, index) => {
      const plan = await planOf(bot, query);
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/Seq Scan on (game|play)\b/);
    });
  });

  test('home is a club too', async () => {
    expect(await repo.listOfTeam({ teamId: home.teamId, limit: 1 })).toHaveLength(1);
  });
});
