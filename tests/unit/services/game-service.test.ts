/** Playing games over real databases: beginning, choosing, watching. */
import { beforeEach, describe, expect, test } from 'vitest';
import { commitmentOf } from '../../../src/engine/dice/committed-dice.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { gameStartSchema, RESULT_PAYLOADS } from '../../../src/models/results.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { LineupTemplateRepo } from '../../../src/repositories/lineup-template-repo.ts';
import { onEachEngine } from '../../support/databases.ts';
import { readableLog } from '../../support/fakes.ts';
import { TEST_CARDSET_ID } from '../../support/fakes-catalogue.ts';
import {
  goOn,
  legal,
  ME,
  MINE,
  OTHER,
  playUntil,
  STRANGER,
  seen,
  startPlaying,
  storeClubs,
  THEIRS,
} from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';
import { testId } from '../../support/game-setups.ts';

const ROLL = { kind: 'roll' } as const;

onEachEngine('the game service', (databases) => {
  const { bot } = databases;
  const games = new GameRepo(bot);
  const messages = (gameId: string) =>
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

  describe('a new game', () => {
    test('stands at first pitch with both clubs as they are', async () => {
      const view = await startPlaying(makeGameService(bot));
      expect(view).toMatchObject({
        ...{ version: 1, status: 'active', inning: 1, half: 'top', outs: 0, plays: [] },
        ...{ yourSides: ['away'], aiSide: 'home', canUndo: false, lastRoll: null },
        ...{ diceSeed: null, outcome: null, away: { teamId: MINE.teamId, runs: 0 } },
      });
      expect(view.away.lineup).toHaveLength(9);
      expect(view.choices.map(({ choice }) => choice.kind)).toContain('roll');
    });

    test('pins cards, line-ups and dice, and tells the league in one message', async () => {
      const view = await startPlaying(makeGameService(bot), { channelId: '777' });
      const row = await games.get(view.gameId);
      expect(row).toMatchObject({ author: 'test-bot', channelId: '777', type: 'exhibition' });
      expect(commitmentOf(row.diceSeed ?? '')).toBe(view.diceCommitment);
      const setup = await games.getSetup(view.gameId);
      expect(setup.away.players).toHaveLength(26);
      const [batter] = MINE.players;
      expect(setup.away.players.find(({ cardId }) => cardId === batter?.cardId)).toEqual({
        ...batter,
        positions: expect.arrayContaining(batter?.positions ?? []),
      });
      const seasons = await bot.db
        .selectFrom('gameCardsetLink')
        .select('cardsetId')
        .where('gameId', '=', view.gameId)
        .execute();
      expect(seasons).toEqual([{ cardsetId: TEST_CARDSET_ID }]);
      const lineups = await games.listLineups(view.gameId);
      expect(lineups.filter(({ battingOrder }) => battingOrder === 10)).toHaveLength(2);
      expect(lineups).toHaveLength(20);
      const [message, ...others] = await messages(view.gameId);
      expect(others).toEqual([]);
      expect(message).toMatchObject({ operationKey: `${view.gameId}:game:1`, status: 'pending' });
      expect(gameStartSchema.strict().parse(message?.payload)).toMatchObject({ id: view.gameId });
      expect(JSON.stringify(message)).not.toContain(row.diceSeed);
    });

    test('may be played at home and under another type', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service, { side: 'home', type: 'campaignMinor' });
      expect(view).toMatchObject({ yourSides: ['home'], aiSide: 'away' });
      expect(await games.get(view.gameId)).toMatchObject({ type: 'campaignMinor' });
    });

    test('of a club turns its rotation', async () => {
      const service = makeGameService(bot);
      const starters = new Set<string>();
      for (let game = 0; game < 3; game += 1) {
        starters.add((await startPlaying(service)).pitcher.name);
      }
      expect(starters.size).toBe(3);
    });

    test.each([
      ['somebody else', { ownerId: STRANGER }, 'team/not_yours'],
      ['a club against itself', { opponentTeamId: MINE.teamId }, 'input/invalid'],
      ['a club that is not there', { opponentTeamId: testId(1, 77) }, 'entity/not_found'],
    ])('for %s is refused', async (_, changes, code) => {
      await expect(startPlaying(makeGameService(bot), changes)).rejects.toMatchObject({ code });
    });

    test('is played with the line-up that was given for it', async () => {
      const service = makeGameService(bot);
      const slots = MINE.lineup.map(({ player, position }) => ({
        ...{ cardId: MINE.players[player]?.cardId ?? '', position },
      }));
      const starterCardId = MINE.players[MINE.starter + 1]?.cardId ?? '';
      const view = await startPlaying(service, { lineup: { slots, starterCardId } });
      expect(view.away.lineup.map(({ cardId }) => cardId)).toEqual(slots.map((s) => s.cardId));
      const broken = { slots, starterCardId: slots[0]?.cardId ?? '' };
      await expect(startPlaying(service, { lineup: broken })).rejects.toMatchObject({
        ...{ code: 'roster/illegal', context: { problems: expect.any(Array) } },
      });
      const foreign = { slots, starterCardId: testId(70, 1) };
      await expect(startPlaying(service, { lineup: foreign })).rejects.toMatchObject({
        ...{ code: 'roster/illegal' },
      });
    });

    test('is played with what was saved against the hand of the opposing starter', async () => {
      const service = makeGameService(bot);
      const templates = new LineupTemplateRepo(bot);
      const slots = MINE.lineup.map(({ player, position }) => ({
        ...{ cardId: MINE.players[player]?.cardId ?? '', position },
      }));
      const orders = { L: slots, R: slots.toReversed() } as const;
      for (const vsHand of ['L', 'R'] as const) {
        const starterCardId = MINE.players[MINE.starter]?.cardId ?? '';
        const saved = { teamId: MINE.teamId, vsHand, slots: orders[vsHand], starterCardId };
        await templates.insert({ id: crypto.randomUUID(), ...saved });
      }
      const pitchers = THEIRS.players.filter(({ pitching }) => pitching !== null);
      for (const [index, { playerId }] of pitchers.entries()) {
        await bot.db
          .updateTable('player')
          .set({ throws: index % 2 === 0 ? 'L' : 'R' })
          .where('id', '=', playerId)
          .execute();
      }
      const hands = new Set<string>();
      for (let game = 0; game < 5; game += 1) {
        const view = await startPlaying(service);
        hands.add(view.pitcher.throws);
        const expected = orders[view.pitcher.throws].map(({ cardId }) => cardId);
        expect(view.away.lineup.map(({ cardId }) => cardId)).toEqual(expected);
      }
      expect(hands.size).toBe(2);
    });

    test('without a designated hitter has nine places in the line-up, the pitcher among them', async () => {
      const service = makeGameService(bot);
      const starterCardId = MINE.players[MINE.starter]?.cardId ?? '';
      const slots = MINE.lineup.map(({ player, position }) =>
        position === 'DH'
          ? { cardId: starterCardId, position: 'P' as const }
          : { cardId: MINE.players[player]?.cardId ?? '', position },
      );
      const view = await startPlaying(service, { lineup: { slots, starterCardId } });
      const turns = await games.listLineups(view.gameId);
      const own = turns.filter(({ teamId }) => teamId === MINE.teamId);
      expect(own).toHaveLength(9);
      expect(own.find(({ position }) => position === 'P')).toMatchObject({ cardId: starterCardId });
    });
  });

  describe('a choice', () => {
    test('moves the game on and is stored with its message', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      const next = await service.choose({ ...seen(view), choice: ROLL });
      expect(next.plays).toHaveLength(1);
      expect(next.version).toBeGreaterThan(view.version);
      const [play] = await games.listPlays(view.gameId);
      expect(play).toMatchObject({ playNumber: 1, choice: ROLL, text: next.plays[0]?.text });
      const [, message] = await messages(view.gameId);
      expect(message?.operationKey).toBe(`${view.gameId}:play:2`);
      expect(RESULT_PAYLOADS.play.strict().parse(message?.payload).id).toBe(play?.id);
    });

    test('shows the card that was read and the cell that was lit', async () => {
      const service = makeGameService(bot);
      let view = await startPlaying(service);
      const cards = new Set<string>();
      while (cards.size < 2 && view.status === 'active') {
        const before = view;
        view = await service.choose({ ...seen(view), choice: goOn(view) });
        const { lastRoll } = view;
        if (lastRoll?.playNumber !== view.plays.at(-1)?.playNumber) continue;
        cards.add(lastRoll?.card ?? '');
        const reader = lastRoll?.card === 'batting' ? before.batter : before.pitcher;
        expect(lastRoll).toMatchObject({ name: reader.name, side: { cells: reader.side.cells } });
        expect(lastRoll?.side.lit).toBeGreaterThanOrEqual(0);
        expect(lastRoll?.side.lit).toBeLessThan(33);
      }
      expect([...cards].sort()).toEqual(['batting', 'pitching']);
    });

    test('that changes a line-up leaves the turns of those who came and went', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      const out = view.batter.cardId;
      const next = await service.choose({ ...seen(view), choice: legal(view, 'pinchHit') });
      expect(next.plays[0]).toMatchObject({ kind: 'noPlay', reason: null });
      const turns = (await games.listLineups(view.gameId)).filter(({ afterPlay }) => afterPlay > 0);
      expect(turns).toMatchObject([
        { teamId: MINE.teamId, cardId: next.batter.cardId, battingOrder: 1, replacedCardId: out },
      ]);
    });

    test('is answered by the computer with its reason, in the same commit', async () => {
      const service = makeGameService(bot);
      const isAnswered = (view: GameView) => view.plays.some(({ reason }) => reason !== null);
      let end: GameView;
      do {
        end = await playUntil(service, await startPlaying(service), () => false);
      } while (!isAnswered(end));
      const all = await messages(end.gameId);
      expect(all.map(({ seq }) => seq)).toEqual([
        ...Array.from({ length: end.version }, (_, index) => index + 1),
        end.version,
      ]);
    });

    test.each([
      ['of an onlooker', STRANGER, ROLL, 'team/not_yours'],
      ['for the other side', ME, { kind: 'concede', side: 'home' } as const, 'game/not_your_turn'],
      ['of the fielding side', ME, { kind: 'intentionalWalk' } as const, 'game/not_your_turn'],
    ])('%s is refused and changes nothing', async (_, ownerId, choice, code) => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      await expect(service.choose({ ...seen(view, ownerId), choice })).rejects.toMatchObject({
        code,
      });
      expect((await service.choose({ ...seen(view), choice: ROLL })).plays).toHaveLength(1);
    });

    test('against the rules is refused with the rule and changes nothing', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      const choice = { kind: 'pinchRun', side: 'away', base: 2, player: 10 } as const;
      await expect(service.choose({ ...seen(view), choice })).rejects.toMatchObject({
        ...{ code: 'game/illegal_choice', context: { rule: 'noRunnerThere', kind: 'pinchRun' } },
      });
      expect(await service.view({ gameId: view.gameId, ownerId: ME })).toEqual(view);
    });

    test('in a game that nobody has is not found', async () => {
      const choose = makeGameService(bot).choose({
        ...{ gameId: testId(9, 99), version: 1, ownerId: ME, choice: ROLL },
      });
      await expect(choose).rejects.toMatchObject({ code: 'game/not_found' });
    });

    test('after a concession is refused: the game is over', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      const over = await service.choose({
        ...seen(view),
        choice: { kind: 'concede', side: 'away' },
      });
      expect(over).toMatchObject({ status: 'complete', choices: [], canUndo: false });
      expect(over.outcome).toContain('concession');
      expect(over.diceSeed).toBe((await games.get(view.gameId)).diceSeed);
      const more = service.choose({ ...seen(over), choice: ROLL });
      await expect(more).rejects.toMatchObject({ code: 'game/over' });
      await expect(service.undo(seen(over))).rejects.toMatchObject({ code: 'game/over' });
    });

    test('rolls for the computer when it bats, and walks its batters', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service, { side: 'home' });
      expect(start.battingSide).toBe('away');
      const kinds = start.choices.map(({ choice }) => choice.kind);
      expect(kinds).toEqual(expect.arrayContaining(['roll', 'intentionalWalk', 'concede']));
      const walked = await service.choose({ ...seen(start), choice: { kind: 'intentionalWalk' } });
      expect(walked.bases[0]).not.toBeNull();
    });
  });

  describe('a race', () => {
    test('a double click makes one play, and the late one hears the present version', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      const clicks = [1, 2].map(() => service.choose({ ...seen(view), choice: ROLL }));
      const [first, second] = await Promise.allSettled(clicks);
      expect(first?.status).toBe('fulfilled');
      expect(second).toMatchObject({
        ...{ status: 'rejected', reason: { code: 'game/stale_version' } },
      });
      const { version } = await games.get(view.gameId);
      expect(second).toMatchObject({ reason: { context: { presentVersion: version } } });
      expect(await games.listPlays(view.gameId)).toHaveLength(1);
    });

    test('of 32 clicks at once in two processes one makes a play', async () => {
      const [here, there] = [makeGameService(bot), makeGameService(bot)];
      const view = await startPlaying(here);
      const clicks = Array.from({ length: 32 }, (_, index) =>
        (index % 2 === 0 ? here : there).choose({ ...seen(view), choice: ROLL }),
      );
      const settled = await Promise.allSettled(clicks);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of settled.filter(({ status }) => status === 'rejected')) {
        expect(one).toMatchObject({ reason: { code: 'game/stale_version' } });
      }
      expect(await games.listPlays(view.gameId)).toHaveLength(1);
    });

    test('a process that lost it reads again and goes on', async () => {
      const [here, there] = [makeGameService(bot), makeGameService(bot)];
      const view = await startPlaying(here);
      await there.choose({ ...seen(view), choice: ROLL });
      const late = here.choose({ ...seen(view), choice: ROLL });
      await expect(late).rejects.toMatchObject({ code: 'game/stale_version' });
      const now = await here.view({ gameId: view.gameId, ownerId: ME });
      expect(now.plays).toHaveLength(1);
      const next = await here.choose({ ...seen(now), choice: goOn(now) });
      expect(await there.view({ gameId: view.gameId, ownerId: ME })).toEqual(next);
    });

    test('different games do not wait for each other', async () => {
      const service = makeGameService(bot);
      const views = [await startPlaying(service), await startPlaying(service)];
      const played = await Promise.all(
        views.map((view) => service.choose({ ...seen(view), choice: ROLL })),
      );
      expect(played.map(({ plays }) => plays.length)).toEqual([1, 1]);
    });
  });

  describe('watching', () => {
    test('an onlooker sees the game but has nothing to choose', async () => {
      const service = makeGameService(bot);
      const { gameId } = await startPlaying(service);
      const view = await service.view({ gameId, ownerId: undefined });
      expect(view).toMatchObject({ yourSides: [], choices: [], canUndo: false, diceSeed: null });
      expect((await service.view({ gameId, ownerId: STRANGER })).yourSides).toEqual([]);
    });

    test('a game that nobody has is not found', async () => {
      const view = makeGameService(bot).view({ gameId: testId(9, 99), ownerId: ME });
      await expect(view).rejects.toMatchObject({ code: 'game/not_found' });
    });

    test('watchers hear of every commit until they stop', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service);
      let heard = 0;
      const stop = service.subscribe(view.gameId, () => {
        heard += 1;
      });
      const next = await service.choose({ ...seen(view), choice: ROLL });
      expect(heard).toBe(1);
      stop();
      await service.choose({ ...seen(next), choice: goOn(next) });
      expect(heard).toBe(1);
    });

    test('a watcher that fails harms neither the play nor the other watchers', async () => {
      const { logger, lines } = readableLog();
      const service = makeGameService(bot, { logger });
      const view = await startPlaying(service);
      let heard = 0;
      service.subscribe(view.gameId, () => {
        throw new Error('the stream is gone');
      });
      service.subscribe(view.gameId, () => {
        heard += 1;
      });
      expect((await service.choose({ ...seen(view), choice: ROLL })).plays).toHaveLength(1);
      expect(heard).toBe(1);
      expect(lines.some(({ level }) => level === 'error')).toBe(true);
    });

    test('a club lists its games, newest first, with both clubs', async () => {
      const service = makeGameService(bot);
      const first = await startPlaying(service);
      await service.choose({ ...seen(first), choice: { kind: 'concede', side: 'away' } });
      const second = await startPlaying(service);
      const list = await service.listForTeam(MINE.teamId);
      expect(list.map(({ gameId }) => gameId).sort()).toEqual([first.gameId, second.gameId].sort());
      expect(list.find(({ gameId }) => gameId === first.gameId)).toMatchObject({
        ...{ status: 'complete', away: { abbrev: MINE.abbrev, isAi: false } },
        home: { abbrev: THEIRS.abbrev, isAi: true },
      });
      expect(await service.listForTeam(testId(1, 77))).toEqual([]);
    });

    test('a game whose club is gone is left out of lists', async () => {
      const service = makeGameService(bot);
      await startPlaying(service);
      await bot.db
        .updateTable('team')
        .set({ deletedAt: '2026-05-01T00:00:00Z' })
        .where('id', '=', THEIRS.teamId)
        .execute();
      expect(await service.listForTeam(MINE.teamId)).toEqual([]);
    });

    test('the game of a channel is found while it goes on', async () => {
      const service = makeGameService(bot);
      const view = await startPlaying(service, { channelId: '777' });
      expect(await service.inChannel('777', ME)).toEqual(view);
      expect(await service.inChannel('778', ME)).toBeUndefined();
    });
  });

  describe('between two people', () => {
    beforeEach(async () => {
      await databases.clear();
      await storeClubs(bot, OTHER);
    });

    test('each has his own choices, and only the side at bat rolls', async () => {
      const service = makeGameService(bot);
      const mine = await startPlaying(service);
      expect(mine).toMatchObject({ aiSide: null, yourSides: ['away'] });
      const theirs = await service.view({ gameId: mine.gameId, ownerId: OTHER });
      expect(theirs.yourSides).toEqual(['home']);
      const kinds = (choices: typeof mine.choices) => choices.map(({ choice }) => choice.kind);
      expect(kinds(mine.choices)).toContain('roll');
      expect(kinds(theirs.choices)).not.toContain('roll');
      expect(kinds(theirs.choices)).toContain('intentionalWalk');
      const roll = service.choose({ ...seen(mine, OTHER), choice: ROLL });
      await expect(roll).rejects.toMatchObject({ code: 'game/not_your_turn' });
    });

    test('only the side at bat bunts', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const choice = { kind: 'bunt', purpose: 'hit' } as const;
      const theirs = service.choose({ ...seen(start, OTHER), choice });
      await expect(theirs).rejects.toMatchObject({ code: 'game/not_your_turn' });
      const bunted = await service.choose({ ...seen(start), choice });
      expect(bunted.plays).toHaveLength(1);
    });

    test('playing on ends where the other is to roll', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      let view = await service.playOut({ ...seen(start), until: 'end' });
      // A play may ask the other manager on the way: he answers, and the rolling goes on.
      while (view.half === 'top') {
        const choice = view.question?.options[0]?.choice ?? ROLL;
        expect(view.question?.side).toBe('home');
        const answered = await service.choose({ ...seen(view, OTHER), choice });
        view = await service.playOut({ ...seen(answered), until: 'end' });
      }
      expect(view).toMatchObject({ inning: 1, half: 'bottom', status: 'active' });
      const mine = service.playOut({ ...seen(view), until: 'plateAppearance' });
      await expect(mine).rejects.toMatchObject({ code: 'game/not_your_turn' });
      const theirs = await service.playOut({ ...seen(view, OTHER), until: 'plateAppearance' });
      expect(theirs.version).toBeGreaterThan(view.version);
    });

    test('one takes back his own choice only', async () => {
      const service = makeGameService(bot);
      const start = await startPlaying(service);
      const view = await service.choose({ ...seen(start), choice: ROLL });
      await expect(service.undo(seen(view, OTHER))).rejects.toMatchObject({
        code: 'game/not_your_turn',
      });
      expect(view.canUndo).toBe(true);
      expect(await service.view({ gameId: view.gameId, ownerId: OTHER })).toMatchObject({
        canUndo: false,
      });
      expect((await service.undo(seen(view))).plays).toEqual([]);
    });
  });
});
