/** Playing on, the end of a game with its seal, and taking back, over real databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import { present } from '../../../src/errors.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { CHAIN_START, chainHash, RESULT_PAYLOADS } from '../../../src/models/results.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import type { GameService } from '../../../src/services/game-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { countedIds } from '../../support/fakes.ts';
import {
  goOn,
  legal,
  ME,
  MINE,
  playUntil,
  STRANGER,
  seen,
  startPlaying,
  storeClubs,
  THEIRS,
} from '../../support/fakes-play.ts';
import { countedSeeds, makeGameService } from '../../support/fakes-services.ts';

const ROLL = { kind: 'roll' } as const;

onEachEngine('the game service', (databases) => {
  const { bot } = databases;
  const games = new GameRepo(bot);
  const outbox = (gameId: string) =>
    bot.db
      .selectFrom('outboxMessage')
      .selectAll()
      .where('gameId', '=', gameId)
      .orderBy('seq')
      .orderBy('kind')
      .execute();
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  describe('playing on', () => {
    test('by one man ends with his turn, whatever wild pitches come first', async () => {
      // Every ball that could get away does: the second game would almost surely see one.
      await bot.db.updateTable('pitchingCard').set({ wildPitch: 20 }).execute();
      const service = makeGameService(bot);
      let longestTurn = 0;
      for (let game = 0; game < 6 && longestTurn < 2; game += 1) {
        let view = await startPlaying(service);
        while (view.status === 'active' && longestTurn < 2) {
          if (view.question !== null) {
            view = await service.choose({ ...seen(view), choice: goOn(view) });
            continue;
          }
          const before = view.plays.length;
          view = await service.playOut({ ...seen(view), until: 'plateAppearance' });
          const plays = (await games.listPlays(view.gameId)).slice(before);
          const turns = plays
            .filter(({ reason }) => reason === null)
            .map(({ plateAppearance }) => plateAppearance);
          // What the computer calls, or a question, may end the rolling as well.
          expect(turns.slice(0, -1)).not.toContain(true);
          longestTurn = Math.max(longestTurn, turns.length);
        }
      }
      expect(longestTurn).toBeGreaterThan(1);
    });

    test('by half an inning ends with the half, in one commit', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      let commits = 0;
      service.subscribe(start.gameId, () => {
        commits += 1;
      });
      const view = await service.playOut({ ...seen(start), until: 'halfInning' });
      expect(view).toMatchObject({ inning: 1, half: 'bottom', outs: 0 });
      expect(commits).toBe(1);
    });

    /** A pitcher of the bullpen bats for a man whose position he cannot take. */
    const batPitcher = async (service: GameService) => {
      const isFielder = ({ batter }: GameView) => batter.position !== 'DH';
      const start = await playUntil(service, await startPlaying(service), isFielder);
      const family = MINE.players[20]?.name.split(' ').at(-1);
      const found = start.choices.find(({ label }) => label.includes(`${family} for`));
      const { choice } = present(found, 'a pitcher who may bat');
      const view = await service.choose({ ...seen(start), choice });
      return { view, position: start.batter.position };
    };

    test('by half an inning fills the field behind a man who batted in it', async () => {
      const service = makeGameService(bot);
      const batted = await batPitcher(service);
      const view = await service.playOut({ ...seen(batted.view), until: 'halfInning' });
      expect(view).toMatchObject({ half: 'bottom', outs: 0, heldUp: null, canPlayOn: true });
      expect(view.plays.at(-1)).toMatchObject({ choice: 'changeFielder' });
    });

    test('goes on where the person has left a position open', async () => {
      const service = makeGameService(bot);
      const batted = await batPitcher(service);
      const held = await playUntil(service, batted.view, ({ half }) => half === 'bottom');
      const message = `Nobody plays ${batted.position} for the Herons: fill the position first.`;
      expect(held).toMatchObject({ heldUp: message, canPlayOn: true });
      expect(held.choices.map(({ choice }) => choice.kind)).not.toContain('roll');
      const stranger = await service.view({ gameId: held.gameId, ownerId: STRANGER });
      expect(stranger.canPlayOn).toBe(false);
      const view = await service.playOut({ ...seen(held), until: 'halfInning' });
      expect(view).toMatchObject({ inning: 2, half: 'top', heldUp: null, canPlayOn: true });
    });

    test('to the end plays every half and says who won', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const view = await service.playOut({ ...seen(start), until: 'end' });
      expect(view).toMatchObject({ status: 'complete', choices: [], canUndo: false });
      expect(view.outcome).toMatch(/^(Herons|Owls) win \d+-\d+/);
      expect(view.inning).toBeGreaterThanOrEqual(9);
      const last = view.plays.at(-1);
      expect([last?.awayScore, last?.homeScore]).toEqual([view.away.runs, view.home.runs]);
    });

    test('of a club at home begins with the visitors at bat', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service, { side: 'home' });
      const view = await service.playOut({ ...seen(start), until: 'end' });
      expect(view.status).toBe('complete');
    });

    test.each(['plateAppearance', 'halfInning', 'end'] as const)(
      'until %s is not for onlookers',
      async (until) => {
        const service = makeGameService(bot);
        const view = await startPlaying(service);
        const command = { ...seen(view, STRANGER), until };
        await expect(service.playOut(command)).rejects.toMatchObject({ code: 'team/not_yours' });
        expect(await games.listPlays(view.gameId)).toEqual([]);
      },
    );
  });

  describe('a finished game', () => {
    const finish = async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      return { service, view: await service.playOut({ ...seen(start), until: 'end' }) };
    };

    test('reveals its seed, seals its plays and leaves its box score', async () => {
      const { view } = await finish();
      const row = await games.get(view.gameId);
      expect(view.diceSeed).toBe(row.diceSeed);
      expect(row).toMatchObject({
        ...{ status: 'complete', awayScore: view.away.runs, homeScore: view.home.runs },
        ...{ playCount: view.plays.length, endedAt: expect.any(String) },
      });
      const plays = await games.listPlays(view.gameId);
      const chain = plays.reduce((hash, play) => chainHash(hash, play), CHAIN_START);
      expect(await games.findSeal(view.gameId)).toMatchObject({
        ...{ playCount: plays.length, chainHash: chain, diceSeed: row.diceSeed },
        ...{ awayScore: view.away.runs, homeScore: view.home.runs },
      });
      const box = await games.boxLines(view.gameId);
      const sum = (teamId: string) =>
        box.battingLines
          .filter((line) => line.teamId === teamId)
          .reduce((total, line) => total + line.runs, 0);
      expect([sum(MINE.teamId), sum(THEIRS.teamId)]).toEqual([view.away.runs, view.home.runs]);
      expect(box.pitchingLines.length).toBeGreaterThanOrEqual(2);
      expect(box.fieldingLines.length).toBeGreaterThanOrEqual(18);
      const kinds = box.decisions.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['win', 'loss']));
    });

    test('tells the league every play in order and then the end, as the league reads it', async () => {
      const { view } = await finish();
      const messages = await outbox(view.gameId);
      for (const { kind, payload } of messages) {
        expect(() => RESULT_PAYLOADS[kind].strict().parse(payload)).not.toThrow();
      }
      const kinds = messages.map(({ kind }) => kind);
      expect(kinds).toEqual(['game', ...view.plays.map(() => 'play'), 'seal']);
      expect(messages.at(-1)?.seq).toBe(view.version);
      expect(messages.slice(0, -1).map(({ seq }) => seq)).toEqual(
        Array.from({ length: view.version }, (_, index) => index + 1),
      );
    });

    test('stands the same in a process that has never seen it', async () => {
      const { view } = await finish();
      const other = makeGameService(bot);
      expect(await other.view({ gameId: view.gameId, ownerId: ME })).toEqual(view);
    });

    test('takes no more choices and cannot be taken back', async () => {
      const { service, view } = await finish();
      for (const late of [
        service.choose({ ...seen(view), choice: ROLL }),
        service.playOut({ ...seen(view), until: 'end' }),
        service.undo(seen(view)),
      ]) {
        await expect(late).rejects.toMatchObject({ code: 'game/over' });
      }
    });
  });

  describe('taking back', () => {
    test('before anything was chosen is refused', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      await expect(service.undo(seen(view))).rejects.toMatchObject({
        code: 'game/nothing_to_undo',
      });
      expect((await service.choose({ ...seen(view), choice: ROLL })).plays).toHaveLength(1);
    });

    test('leaves the game as it was before the choice, and tells the league', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const one = await service.choose({ ...seen(start), choice: ROLL });
      const two = await service.choose({ ...seen(one), choice: legal(one, 'pinchHit') });
      expect(two.canUndo).toBe(true);
      const back = await service.undo(seen(two));
      expect({ ...back, version: one.version }).toEqual(one);
      expect(back.version).toBe(two.version + (two.plays.length - one.plays.length));
      const messages = await outbox(start.gameId);
      expect(messages.at(-1)).toMatchObject({ kind: 'undo', seq: back.version });
      expect(RESULT_PAYLOADS.undo.strict().parse(messages.at(-1)?.payload)).toEqual({
        playNumber: one.plays.length + 1,
      });
      const turns = (await games.listLineups(start.gameId)).filter((turn) => turn.afterPlay > 0);
      expect(turns).toEqual([]);
    });

    test('takes the answers of the computer back with the choice, last one first', async () => {
      const service = makeGameService(bot);
      let view = await startPlaying(service);
      let before = view;
      while (view.plays.at(-1)?.reason == null || view.plays.length < before.plays.length + 2) {
        if (view.status !== 'active') view = await startPlaying(service);
        before = view;
        view = await service.choose({ ...seen(view), choice: goOn(view) });
      }
      const answers = view.plays.length - before.plays.length;
      expect(answers).toBeGreaterThan(1);
      const back = await service.undo(seen(view));
      const { takenBack } = back;
      expect({ ...back, version: before.version, takenBack: before.takenBack }).toEqual(before);
      const rolled = view.plays.slice(before.plays.length).findLast(({ draws }) => draws > 0);
      expect(takenBack.at(-1)?.dice).toEqual((rolled ?? before.takenBack.at(-1))?.dice);
      const undone = (await outbox(view.gameId)).filter(({ kind }) => kind === 'undo');
      expect(undone.map(({ payload }) => payload['playNumber'])).toEqual(
        Array.from({ length: answers }, (_, index) => view.plays.length - index),
      );
    });

    test('records what was taken back alike before and after a restart, whatever was taken back first', async () => {
      const service = makeGameService(bot);
      let view = await startPlaying(service);
      const rolls = () => view.plays.filter(({ draws }) => draws > 0).length;
      while (rolls() < 3) view = await service.choose({ ...seen(view), choice: goOn(view) });
      // The last one first, then the one before it: two undos of one play each.
      view = await service.undo(seen(view));
      view = await service.undo(seen(view));
      expect(view.takenBack.length).toBeGreaterThanOrEqual(2);
      expect(view.takenBack.map(({ playNumber }) => playNumber)).toEqual(
        view.takenBack.map(({ playNumber }) => playNumber).toSorted((one, other) => one - other),
      );
      const again = await makeGameService(bot).view({ gameId: view.gameId, ownerId: ME });
      expect(again).toEqual(view);
    });

    test('and choosing the same again gives the same roll', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const rolled = await service.choose({ ...seen(start), choice: ROLL });
      const back = await service.undo(seen(rolled));
      const again = await service.choose({ ...seen(back), choice: ROLL });
      expect(again.plays).toEqual(rolled.plays);
    });

    test('leaves a game that another process goes on with, to its seal', async () => {
      const [here, there] = [makeGameService(bot), makeGameService(bot)];
      const start = await startPlaying(here);
      const half = await here.playOut({ ...seen(start), until: 'halfInning' });
      const back = await here.undo(seen(half));
      const seenThere = await there.view({ gameId: start.gameId, ownerId: ME });
      expect(seenThere).toEqual(back);
      const end = await there.playOut({ ...seen(seenThere), until: 'end' });
      const plays = await games.listPlays(start.gameId);
      expect(plays.map(({ playNumber }) => playNumber)).toEqual(
        Array.from({ length: end.plays.length }, (_, index) => index + 1),
      );
      const chain = plays.reduce((hash, play) => chainHash(hash, play), CHAIN_START);
      expect((await games.findSeal(start.gameId))?.chainHash).toBe(chain);
    });

    test('under an old version is refused', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const rolled = await service.choose({ ...seen(start), choice: ROLL });
      await service.choose({ ...seen(rolled), choice: goOn(rolled) });
      await expect(service.undo(seen(rolled))).rejects.toMatchObject({
        code: 'game/stale_version',
      });
    });

    test('that loses the race changes nothing', async () => {
      const [here, there] = [makeGameService(bot), makeGameService(bot)];
      const start = await startPlaying(here);
      const rolled = await here.choose({ ...seen(start), choice: ROLL });
      await there.choose({ ...seen(rolled), choice: goOn(rolled) });
      await expect(here.undo(seen(rolled))).rejects.toMatchObject({ code: 'game/stale_version' });
      const now = await here.view({ gameId: start.gameId, ownerId: ME });
      expect(now.plays.length).toBeGreaterThanOrEqual(2);
    });
  });

  describe('a commit that fails', () => {
    test('leaves the game as it was, in the database and in memory', async () => {
      const broken = new GameRepo(bot);
      const service = makeGameService(bot, { games: broken });
      const view = await startPlaying(service);
      broken.commitActions = () => Promise.reject(new Error('the power went off'));
      const failed = service.choose({ ...seen(view), choice: ROLL });
      await expect(failed).rejects.toThrow('the power went off');
      broken.commitActions = (advance) => games.commitActions(advance);
      expect(await service.view({ gameId: view.gameId, ownerId: ME })).toEqual(view);
      const next = await service.choose({ ...seen(view), choice: goOn(view) });
      expect(next.plays).toHaveLength(1);
    });

    test('half-way through a long roll keeps the halves before', async () => {
      const broken = new GameRepo(bot);
      const service = makeGameService(bot, { games: broken });
      const start = await startPlaying(service);
      let commits = 0;
      broken.commitActions = (advance) => {
        commits += 1;
        if (commits === 3) return Promise.reject(new Error('the power went off'));
        return games.commitActions(advance);
      };
      const played = service.playOut({ ...seen(start), until: 'end' });
      await expect(played).rejects.toThrow('the power went off');
      const view = await service.view({ gameId: start.gameId, ownerId: ME });
      expect(view).toMatchObject({ inning: 2, half: 'top', outs: 0, status: 'active' });
    });
  });

  test('a game whose stored score is not that of its plays is reported, not shown', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const view = await service.playOut({ ...seen(start), until: 'halfInning' });
    await bot.db.updateTable('game').set({ awayScore: 99 }).where('id', '=', view.gameId).execute();
    const other = makeGameService(bot);
    const shown = other.view({ gameId: view.gameId, ownerId: ME });
    await expect(shown).rejects.toMatchObject({
      ...{ code: 'database/corrupt', context: { stored: { away: 99 } } },
    });
  });

  test('games that memory has no room for are rebuilt when they are needed', async () => {
    const service = makeGameService(bot, { gamesMax: 2 });
    const views = [];
    for (let game = 0; game < 4; game += 1) views.push(await startPlaying(service));
    for (const view of views) {
      const next = await service.choose({ ...seen(view), choice: goOn(view) });
      expect(next.plays).toHaveLength(1);
    }
  });

  test('games by many dice all replay to their own score', async () => {
    const seeds = countedSeeds();
    const [here, there] = [makeGameService(bot, { seeds }), makeGameService(bot)];
    for (let game = 0; game < 6; game += 1) {
      const start = await startPlaying(here, { side: game % 2 === 0 ? 'away' : 'home' });
      const end = await here.playOut({ ...seen(start), until: 'end' });
      expect(await there.view({ gameId: end.gameId, ownerId: ME })).toEqual(end);
    }
  });

  test('the same choices by the same dice give the same game', async () => {
    const play = async () => {
      await databases.clear();
      await storeClubs(bot);
      const seeds = { next: () => '7'.repeat(64) };
      const service = makeGameService(bot, { seeds, ids: countedIds('00000000') });
      return await playUntil(service, await startPlaying(service), () => false);
    };
    expect(await play()).toEqual(await play());
  });
});
