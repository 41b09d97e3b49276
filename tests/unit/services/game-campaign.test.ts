/** Campaign games over real databases: rest and injuries from one game to the next. */
import { beforeEach, describe, expect, test } from 'vitest';
import { isPending } from '../../../src/engine/pending-decision.ts';
import type { GameSetup } from '../../../src/models/game.ts';
import { gameExportSchema } from '../../../src/models/game-export.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { GameCheckService } from '../../../src/services/game-check-service.ts';
import { GameExportService } from '../../../src/services/game-export-service.ts';
import { replay } from '../../../src/services/game-live.ts';
import type { GameService } from '../../../src/services/game-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { seedFirstPlay } from '../../support/fakes-injury.ts';
import {
  legal,
  ME,
  MINE,
  OTHER,
  seen,
  startPlaying,
  storeClubs,
} from '../../support/fakes-play.ts';
import { gameDeps, makeGameService } from '../../support/fakes-services.ts';

const CAMPAIGN = { isCampaign: true } as const;
const HANDS = ['L', 'R'] as const;
const ROLL = { kind: 'roll' } as const;

onEachEngine('campaign play', (databases) => {
  const { bot } = databases;
  const games = new GameRepo(bot);
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  const setupOf = (view: GameView): Promise<GameSetup> => games.getSetup(view.gameId);
  /** A whole campaign game of my club, by the computer on both sides. */
  async function playCampaignGame(service: GameService): Promise<GameView> {
    const start = await startPlaying(service, CAMPAIGN);
    const played = await service.playOut({ ...seen(start), until: 'end' });
    // Whoever is hurt on the way is replaced by the computer, which manages both clubs.
    expect(played.status).toBe('complete');
    return played;
  }
  const hurtInPlay = async (gameId: string, cardId: string, injuryGames: number) => {
    await bot.db
      .updateTable('play')
      .set({ injuredCardId: cardId, injuryGames })
      .where('gameId', '=', gameId)
      .where('playNumber', '=', 1)
      .execute();
  };
  const mineOf = (setup: GameSetup, cardId: string | undefined) =>
    setup.away.players.find((player) => player.cardId === cardId);

  test('is a rule of the game that is off unless somebody asks for it', async () => {
    const service = makeGameService(bot);
    const usual = await setupOf(await startPlaying(service));
    expect(usual.rules).not.toHaveProperty('campaign');
    const { rules } = await setupOf(await startPlaying(service, CAMPAIGN));
    expect(rules.campaign).toBe(true);
  });

  test('pins the work of the last game, as the game itself has counted it', async () => {
    const service = makeGameService(bot);
    const first = await playCampaignGame(service);
    const row = await games.get(first.gameId);
    const setup = await setupOf(first);
    const engine = replay({ row, setup, plays: await games.listPlays(first.gameId) });
    const next = await setupOf(await startPlaying(service, CAMPAIGN));
    for (const { player, work } of engine.away.stints) {
      const { cardId } = setup.away.players[player] ?? {};
      expect(mineOf(next, cardId)?.recentWork).toEqual([work, 0, 0, 0]);
    }
    const tired = next.away.players.filter(({ recentWork }) => recentWork !== undefined);
    expect(tired).toHaveLength(engine.away.stints.length);
    expect(next.away.players[next.away.starter]?.recentWork).toBeUndefined();
  });

  test('looks back on finished campaign games only', async () => {
    const service = makeGameService(bot);
    const plain = await startPlaying(service);
    await service.playOut({ ...seen(plain), until: 'end' });
    const going = await startPlaying(service, CAMPAIGN);
    await service.playOut({ ...seen(going), until: 'halfInning' });
    const next = await setupOf(await startPlaying(service, CAMPAIGN));
    expect(next.away.players.every(({ recentWork }) => recentWork === undefined)).toBe(true);
    await bot.db
      .updateTable('game')
      .set({ status: 'abandoned', endedAt: '2026-05-02T18:05:00.000Z' })
      .where('id', '=', going.gameId)
      .execute();
    const after = await setupOf(await startPlaying(service, CAMPAIGN));
    expect(after.home.players.some(({ recentWork }) => recentWork !== undefined)).toBe(true);
  });

  test('keeps a hurt man out for as many games as the dice said', async () => {
    const service = makeGameService(bot);
    const first = await playCampaignGame(service);
    const [man] = MINE.lineup;
    const cardId = MINE.players[man?.player ?? 0]?.cardId ?? '';
    await hurtInPlay(first.gameId, cardId, 2);
    const second = await playCampaignGame(service);
    const setup = await setupOf(second);
    expect(mineOf(setup, cardId)?.outFor).toBe(2);
    expect(setup.away.lineup.map(({ player }) => setup.away.players[player]?.cardId)).not.toContain(
      cardId,
    );
    expect(second.away.hurt).toMatchObject([{ cardId, outFor: 2 }]);
    expect(second.away.batting.map((line) => line.cardId)).not.toContain(cardId);
    const usual = await setupOf(await startPlaying(service));
    expect(mineOf(usual, cardId)).not.toHaveProperty('outFor');
    await hurtInPlay(second.gameId, MINE.players[20]?.cardId ?? '', 1);
    const third = await playCampaignGame(service);
    expect(mineOf(await setupOf(third), cardId)?.outFor).toBe(1);
    const fourth = await setupOf(await startPlaying(service, CAMPAIGN));
    expect(mineOf(fourth, cardId)).not.toHaveProperty('outFor');
  });

  test('refuses a line-up that is given with a hurt man in it, and says for how long', async () => {
    const service = makeGameService(bot);
    const first = await playCampaignGame(service);
    const cardId = MINE.players[0]?.cardId ?? '';
    await hurtInPlay(first.gameId, cardId, 4);
    const slots = MINE.lineup.map(({ player, position }) => ({
      ...{ cardId: MINE.players[player]?.cardId ?? '', position },
    }));
    const starterCardId = MINE.players[MINE.starter]?.cardId ?? '';
    const lineup = { slots, starterCardId };
    const name = MINE.players[0]?.name;
    await expect(startPlaying(service, { ...CAMPAIGN, lineup })).rejects.toMatchObject({
      ...{ code: 'roster/illegal' },
      context: { problems: [`${name} is hurt and out for 4 games with this one.`] },
    });
    for (const vsHand of HANDS) {
      const template = { id: crypto.randomUUID(), teamId: MINE.teamId, vsHand, ...lineup };
      await gameDeps(bot).lineupTemplates.insert(template);
    }
    const begun = await startPlaying(service, CAMPAIGN);
    expect(begun.away.lineup.map((slot) => slot.cardId)).not.toContain(cardId);
  });

  describe('an injury in a game', () => {
    /** My leadoff man is hurt on his way to first in the first play. */
    async function hurtOnFirst(): Promise<{ service: GameService; view: GameView }> {
      const start = await startPlaying(makeGameService(bot), CAMPAIGN);
      await seedFirstPlay(
        ...([bot, start.gameId] as const),
        ({ away, runner, record }) => away.hurt.length > 0 && runner[1] === record.batter,
      );
      const service = makeGameService(bot);
      return { service, view: await service.choose({ ...seen(start), choice: ROLL }) };
    }

    test('is told, and stops the game until he has been replaced', async () => {
      const { service, view } = await hurtOnFirst();
      const [play] = await games.listPlays(view.gameId);
      expect(play).toMatchObject({ injuredCardId: play?.batterCardId });
      expect(play?.injuryGames).toBeGreaterThan(0);
      expect(view.plays.at(-1)?.text).toMatch(/ is hurt and out for the next (\d+ games|game)\.$/);
      expect(view.heldUp).toMatch(/ is hurt: the Herons must replace him first\.$/);
      expect(view.choices.map(({ choice }) => choice.kind)).not.toContain('roll');
      await expect(service.choose({ ...seen(view), choice: ROLL })).rejects.toMatchObject({
        ...{ code: 'game/illegal_choice', context: { rule: 'hurt' } },
      });
      const replaced = await service.choose({ ...seen(view), choice: legal(view, 'pinchRun') });
      expect(replaced.heldUp).toBeNull();
      expect(replaced.choices.map(({ choice }) => choice.kind)).toContain('roll');
    });

    test('is taken back with its play, and comes again with the same dice', async () => {
      const { service, view } = await hurtOnFirst();
      const replaced = await service.choose({ ...seen(view), choice: legal(view, 'pinchRun') });
      const hurt = await service.undo(seen(replaced));
      expect(hurt.heldUp).toBe(view.heldUp);
      const fresh = await service.undo(seen(hurt));
      expect(fresh.heldUp).toBeNull();
      expect(fresh.bases[0]).toBeNull();
      const again = await service.choose({ ...seen(fresh), choice: ROLL });
      expect(again.plays.at(-1)?.dice).toEqual(view.plays.at(-1)?.dice);
      expect(again.heldUp).toBe(view.heldUp);
      const elsewhere = await makeGameService(bot).view({ gameId: view.gameId, ownerId: ME });
      expect(elsewhere.heldUp).toBe(view.heldUp);
    });

    test('stands in the record, whose dice are found right, and in the exported game', async () => {
      const { service, view } = await hurtOnFirst();
      const end = await service.playOut({
        ...seen(await service.choose({ ...seen(view), choice: legal(view, 'pinchRun') })),
        until: 'end',
      });
      const deps = gameDeps(bot);
      const report = await new GameCheckService(deps).check(end.gameId);
      expect(report).toMatchObject({ isFair: true, problems: [] });
      const exports = new GameExportService(deps);
      const [file] = await exports.export(end.gameId, 'json');
      const document = gameExportSchema.parse(JSON.parse(file?.text ?? ''));
      expect(document.plays[0]?.injuredCardId).toBe(document.plays[0]?.batterCardId);
      expect(document.setup.rules.campaign).toBe(true);
      const [event] = await exports.export(end.gameId, 'retrosheet');
      expect(event?.text).toContain('play,1,0,');
    });

    test('of the other person’s man lets a half be played up to there', async () => {
      await databases.clear();
      await storeClubs(bot, OTHER);
      const start = await startPlaying(makeGameService(bot), CAMPAIGN);
      await seedFirstPlay(
        ...([bot, start.gameId] as const),
        (game) => game.home.hurt[0] === game.home.fielders[1] && game.outs < 3 && !isPending(game),
      );
      const service = makeGameService(bot);
      const view = await service.playOut({ ...seen(start), until: 'halfInning' });
      expect(view.heldUp).toMatch(/ is hurt: the Owls must replace him first\.$/);
      expect(view.plays).toHaveLength(1);
      const end = service.playOut({ ...seen(view), until: 'end' });
      await expect(end).rejects.toMatchObject({ code: 'game/illegal_choice' });
      const theirs = await service.view({ gameId: view.gameId, ownerId: OTHER });
      const change = legal(theirs, 'changePitcher');
      const after = await service.choose({ ...seen(theirs, OTHER), choice: change });
      expect(after.heldUp).toBeNull();
    });
  });
});
