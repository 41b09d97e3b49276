/** A play that asks a manager waits for him, in memory and in the database. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { GameView } from '../../../src/models/game-view.ts';
import type { GameService } from '../../../src/services/game-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import {
  goOn,
  ME,
  OTHER,
  playUntil,
  seen,
  startPlaying,
  storeClubs,
} from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

const isAsked = ({ question, yourSides }: GameView) =>
  question !== null && yourSides.includes(question.side);

onEachEngine('a play that asks', (databases) => {
  const { bot } = databases;

  /** Games until a play asks my club. */
  async function asked(service: GameService): Promise<GameView> {
    for (;;) {
      const view = await playUntil(service, await startPlaying(service), isAsked);
      if (isAsked(view)) return view;
    }
  }

  describe('its own manager', () => {
    beforeEach(async () => {
      await databases.clear();
      await storeClubs(bot);
    });

    test('may answer and concede, and nothing else', async () => {
      const view = await asked(makeGameService(bot));
      expect(view.choices.map(({ choice }) => choice.kind)).toEqual([
        'decide',
        'decide',
        'concede',
      ]);
      expect(view.question?.text).toMatch(/safe on 1-\d+/);
      expect(view.plays.at(-1)).toMatchObject({ kind: 'noPlay', runs: 0 });
    });

    test('cannot roll over the question', async () => {
      const service = makeGameService(bot);
      const view = await asked(service);
      const roll = service.choose({ ...seen(view), choice: { kind: 'roll' } });
      await expect(roll).rejects.toMatchObject({
        code: 'game/illegal_choice',
        context: { rule: 'decisionPending' },
      });
    });

    test('finds the question again in a process that has never seen the game', async () => {
      const view = await asked(makeGameService(bot));
      const elsewhere = makeGameService(bot);
      const same = await elsewhere.view({ gameId: view.gameId, ownerId: ME });
      expect(same.question).toEqual(view.question);
      const after = await elsewhere.choose({ ...seen(same), choice: goOn(same) });
      expect(after.plays.length).toBeGreaterThan(view.plays.length);
    });

    test('takes an answer back and is asked again', async () => {
      const service = makeGameService(bot);
      const view = await asked(service);
      const after = await service.choose({ ...seen(view), choice: goOn(view) });
      const back = await service.undo(seen(after));
      expect(back.question).toEqual(view.question);
    });

    test('lets the computer answer for him when it plays the half to its end', async () => {
      const service = makeGameService(bot);
      const view = await asked(service);
      const after = await service.playOut({ ...seen(view), until: 'halfInning' });
      expect(after.question).toBeNull();
      expect([after.inning, after.half]).not.toEqual([view.inning, view.half]);
    });
  });

  test('the other manager cannot answer, and rolling on stops at his question', async () => {
    await databases.clear();
    await storeClubs(bot, OTHER);
    const service = makeGameService(bot);
    let view = await startPlaying(service);
    // Both managers roll on until one of them is asked.
    while (view.question === null && view.status === 'active') {
      const ownerId = view.battingSide === 'away' ? ME : OTHER;
      view = await service.playOut({ ...seen(view, ownerId), until: 'plateAppearance' });
    }
    const choice = view.question?.options[0]?.choice ?? { kind: 'roll' };
    const [asking, waiting] = view.question?.side === 'away' ? [ME, OTHER] : [OTHER, ME];
    const wrong = service.choose({ ...seen(view, waiting), choice });
    await expect(wrong).rejects.toMatchObject({ code: 'game/not_your_turn' });
    const half = await service.playOut({ ...seen(view, asking), until: 'halfInning' });
    expect(half.version).toBeGreaterThan(view.version);
  });
});
