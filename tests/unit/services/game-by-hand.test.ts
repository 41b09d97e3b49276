/** A game whose managers roll their own dice: it is logged, kept and delivered like any other. */
import { beforeEach, expect, test } from 'vitest';
import { onEachEngine } from '../../support/databases.ts';
import { legal, ME, seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

onEachEngine('a game that is scored by hand', (databases) => {
  const { bot } = databases;
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  test('is played by logging, and stands the same in another process', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service, { isScoredByHand: true });
    expect(start.choices.some(({ choice }) => choice.kind === 'roll')).toBe(false);
    const next = await service.choose({ ...seen(start), choice: legal(start, 'log') });
    expect(next.plays[0]?.dice.rolls).toEqual([]);
    const elsewhere = await makeGameService(bot).view({ gameId: start.gameId, ownerId: ME });
    expect(elsewhere.plays).toEqual(next.plays);
  });

  test('refuses a roll by its rule', async () => {
    const service = makeGameService(bot);
    const view = await startPlaying(service, { isScoredByHand: true });
    await expect(service.choose({ ...seen(view), choice: { kind: 'roll' } })).rejects.toMatchObject(
      { code: 'game/illegal_choice', context: { rule: 'scoredByHand' } },
    );
  });
});
