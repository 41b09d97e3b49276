/** Stored games as files, over real databases. */
import { beforeEach, expect, test } from 'vitest';
import { isAppError } from '../../../src/errors.ts';
import { gameExportSchema } from '../../../src/models/game-export.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { PlayerRepo } from '../../../src/repositories/player-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { checkDiceRecord } from '../../../src/services/dice-check.ts';
import { GameExportService } from '../../../src/services/game-export-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { serviceBase } from '../../support/fakes.ts';
import { seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';
import { testId } from '../../support/game-setups.ts';

onEachEngine('the export of games', (databases) => {
  const { bot } = databases;
  const exports = new GameExportService({
    ...{ ...serviceBase(), transactions: transactionsOf(bot) },
    ...{ games: new GameRepo(bot), players: new PlayerRepo(bot) },
  });
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  const finished = async () => {
    const service = makeGameService(bot);
    const begun = await startPlaying(service);
    const rolled = await service.playOut({ ...seen(begun), until: 'plateAppearance' });
    const view = await service.undo(seen(rolled));
    const played = await service.playOut({ ...seen(view), until: 'end' });
    return { ...played, starters: begun.away.lineup };
  };

  test('a finished game is an event file, rosters and a TEAM file, people under their own ids', async () => {
    const view = await finished();
    const [starter] = view.starters;
    await bot.db
      .updateTable('player')
      .set({ retrosheetId: 'realp001' })
      .where('id', '=', starter?.playerId ?? '')
      .execute();
    const files = await exports.export(view.gameId, 'retrosheet');
    expect(files.map(({ name }) => name.replace(/\d{4}/, 'yyyy'))).toEqual([
      ...['yyyyOWL.EVA', 'TEAMyyyy', 'HERyyyy.ROS', 'OWLyyyy.ROS'],
    ]);
    expect(files[0]?.text).toContain('start,realp001,');
  });

  test('a finished game is a document from which dice can be checked', async () => {
    const view = await finished();
    const [file] = await exports.export(view.gameId, 'json');
    expect(file?.name).toMatch(/^OWL\d{9}\.json$/);
    const document = gameExportSchema.parse(JSON.parse(file?.text ?? ''));
    expect(document).toMatchObject({
      ...{ gameId: view.gameId, diceKind: 'committed', diceCommitment: view.diceCommitment },
      score: { away: view.away.runs, home: view.home.runs },
    });
    expect(document.plays).toHaveLength(view.plays.length);
    expect(document.takenBack.length).toBeGreaterThan(0);
    const runs = document.boxScore.batting.reduce((sum, line) => sum + line.runs, 0);
    expect(runs).toBe(view.away.runs + view.home.runs);
    expect(checkDiceRecord(document).problems).toEqual([]);
  });

  /** The code with which an export fails. */
  const failure = async (gameId: string) => {
    try {
      await exports.export(gameId, 'retrosheet');
    } catch (error) {
      if (!isAppError(error)) throw error;
      return error.code;
    }
    return 'exported';
  };

  test('a game that goes on, one that is not there and one with a changed row are refused', async () => {
    expect(await failure(testId(7, 7))).toBe('game/not_found');
    expect(await failure('no id')).toBe('game/not_found');
    const view = await startPlaying(makeGameService(bot));
    expect(await failure(view.gameId)).toBe('export/unfinished');
    const over = await finished();
    await bot.db
      .updateTable('play')
      .set({ outs: 2 })
      .where('gameId', '=', over.gameId)
      .where('playNumber', '=', 3)
      .execute();
    expect(await failure(over.gameId)).toBe('database/corrupt');
  });
});
