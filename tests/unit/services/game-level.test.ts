/** How well the computer judges is chosen for a game and kept with it. */
import { beforeEach, expect, test } from 'vitest';
import { MANAGER_LEVELS } from '../../../src/models/manager.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { onEachEngine } from '../../support/databases.ts';
import { seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

onEachEngine('the level of a game', (databases) => {
  const { bot } = databases;
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  const levelOf = async (gameId: string) =>
    (await new GameRepo(bot).get(gameId)).rules.managerLevel;

  test.each(MANAGER_LEVELS)('%s is kept with the game and played to its end', async (level) => {
    const service = makeGameService(bot);
    const start = await startPlaying(service, { level });
    expect(await levelOf(start.gameId)).toBe(level);
    const end = await service.playOut({ ...seen(start), until: 'end' });
    expect(end.status).toBe('complete');
  });

  test('is a regular’s where nobody has chosen one', async () => {
    const { gameId } = await startPlaying(makeGameService(bot));
    expect(await levelOf(gameId)).toBe('regular');
  });
});
