/** Games in memory under their versions. */
import { beforeEach, expect, test } from 'vitest';
import { GameStore } from '../../../src/services/game-store.ts';
import { onEachEngine } from '../../support/databases.ts';
import { seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { gameDeps, makeGameService } from '../../support/fakes-services.ts';

onEachEngine('the game store', (databases) => {
  const { bot } = databases;
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  test('keeps the newer of two states, whichever comes later', async () => {
    const service = makeGameService(bot);
    const view = await startPlaying(service);
    const store = new GameStore(gameDeps(bot));
    const early = await store.current(view.gameId);
    const moved = await service.choose({ ...seen(view), choice: { kind: 'roll' } });
    const late = await store.current(view.gameId);
    expect([early, late].map(({ shown }) => shown.row.version)).toEqual([1, moved.version]);
    store.put(early);
    expect(await store.take(view.gameId, moved.version)).toBe(late);
  });

  test('gives a game out to one who changes it, and reads it again for others', async () => {
    const view = await startPlaying(makeGameService(bot));
    const store = new GameStore(gameDeps(bot));
    const taken = await store.take(view.gameId, 1);
    const shown = await store.current(view.gameId);
    expect(shown).not.toBe(taken);
    expect(shown.shown).toEqual(taken.shown);
  });

  test('lets go of the game that was unused for longest', async () => {
    const service = makeGameService(bot);
    const ids = [];
    for (let game = 0; game < 3; game += 1) ids.push((await startPlaying(service)).gameId);
    const [first = '', second = '', third = ''] = ids;
    const store = new GameStore({ ...gameDeps(bot), gamesMax: 2 });
    const kept = { first: await store.current(first), second: await store.current(second) };
    store.put(kept.first);
    await store.current(third);
    expect(await store.current(first)).toBe(kept.first);
    expect(await store.current(second)).not.toBe(kept.second);
  });
});
