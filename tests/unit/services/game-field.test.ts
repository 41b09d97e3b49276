/** How the field is set, over real databases: its manager sees all of it, nobody else a pitch-out. */
import { beforeEach, expect, test } from 'vitest';
import type { GameView } from '../../../src/models/game-view.ts';
import { onEachEngine } from '../../support/databases.ts';
import { ME, OTHER, seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

const USUAL = {
  ...{ infield: 'normal', guardLines: false, outfieldIn: false },
  ...{ holdRunners: false, pitchOut: false },
} as const;
const WANTED = { ...USUAL, infield: 'corners', pitchOut: true } as const;

onEachEngine('the field', ({ bot, clear }) => {
  beforeEach(async () => {
    await clear();
    await storeClubs(bot, OTHER);
  });

  test('is shown as it is set to the manager who set it, and to him alone', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    const seenBy = (ownerId: string | undefined): Promise<GameView> =>
      service.view({ gameId: start.gameId, ownerId });
    expect((await seenBy(OTHER)).alignment).toEqual(USUAL);
    const choice = { kind: 'setDefense', ...WANTED } as const;
    const set = await service.choose({ ...seen(start, OTHER), choice });
    expect(set.alignment).toEqual(WANTED);
    expect(set.plays.at(-1)).toMatchObject({ kind: 'noPlay', choice: 'setDefense' });
    for (const ownerId of [ME, undefined]) {
      const view = await seenBy(ownerId);
      expect(view).toMatchObject({ alignment: null, defense: ['corners in'] });
      expect(JSON.stringify(view)).not.toContain('pitchOut');
    }
  });
});
