/** Games whose dice hurt somebody in the first play: a seed is looked for that does. */

import type { Database } from '../../src/database/connection.ts';
import { commitmentOf, committedDice } from '../../src/engine/dice/committed-dice.ts';
import { newGame, restartGame, teamInput } from '../../src/engine/game-start.ts';
import type { EngineGame } from '../../src/engine/game-state.ts';
import { resolvePlay } from '../../src/engine/roll-play.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';

const SEEDS_MAX = 100_000;

/** Gives a game that nothing was rolled in a seed whose first play ends as the test wants it. */
export async function seedFirstPlay(
  bot: Database<'bot'>,
  gameId: string,
  isWanted: (game: EngineGame) => boolean,
): Promise<void> {
  const { rules, park, away, home } = await new GameRepo(bot).getSetup(gameId);
  const sides = { away: teamInput(away, rules), home: teamInput(home, rules) };
  const input = { gameId, rules, park, ...sides };
  const game = newGame(input);
  for (let seed = 1; seed <= SEEDS_MAX; seed += 1) {
    const diceSeed = String(seed).padStart(64, '0');
    restartGame(game, input);
    resolvePlay(game, committedDice({ seedHex: diceSeed, gameId, playNumber: 1 }));
    if (!isWanted(game)) continue;
    const diceCommitment = commitmentOf(diceSeed);
    await bot.db
      .updateTable('game')
      .set({ diceSeed, diceCommitment })
      .where('id', '=', gameId)
      .execute();
    return;
  }
  throw new Error(`no seed of ${SEEDS_MAX} gives such a first play`);
}
