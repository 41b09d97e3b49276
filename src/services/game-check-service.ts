/** Checking stored games: their dice, their plays and their seal. Nothing is changed. */
import { AppError } from '../errors.ts';
import type { DiceProblem, DiceReport } from '../models/dice-record.ts';
import type { Play } from '../models/game.ts';
import type { GameSeal } from '../models/game-seal.ts';
import { CHAIN_START, chainHash } from '../models/results.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import { Service, type ServiceDeps } from './base.ts';
import { checkStoredRolls } from './dice-check.ts';
import { findReplayProblems } from './replay-check.ts';

export interface GameCheckServiceDeps extends ServiceDeps {
  readonly games: GameRepo;
}

function sealProblems(seal: GameSeal | undefined, plays: readonly Play[]): DiceProblem[] {
  const expected = plays.reduce(chainHash, CHAIN_START);
  if (seal?.chainHash === expected) return [];
  const found = seal?.chainHash ?? 'no seal';
  const message = 'The plays are not those that the game was sealed with.';
  return [{ kind: 'seal', play: null, draw: null, isTakenBack: false, expected, found, message }];
}

export class GameCheckService extends Service {
  readonly #games: GameRepo;

  constructor(deps: GameCheckServiceDeps) {
    super('gameCheck', deps);
    this.#games = deps.games;
  }

  /**
   * Recomputes every roll of a game that is over, plays it again from its setup and its choices, and
   * compares every fact of every play. Throws `game/not_found`, and `input/invalid` for a game that
   * goes on: checking it would show its seed.
   */
  async check(gameId: string): Promise<DiceReport> {
    return await this.operation('check', { gameId }, async () => {
      const row = await this.#games.find(gameId);
      if (row === undefined) {
        throw new AppError('game/not_found', `There is no game ${gameId}`, { gameId });
      }
      if (row.status === 'active') {
        const message = `Game ${gameId} goes on: its seed is shown when it is over`;
        throw new AppError('input/invalid', message, { gameId });
      }
      const plays = await this.#games.listPlays(gameId);
      const takenBack = await this.#games.listTakenBack(gameId);
      const rolled = checkStoredRolls({ game: row, plays, takenBack });
      const setup = await this.#games.getSetup(gameId);
      const replayed = findReplayProblems({ row, setup, plays });
      const sealed = sealProblems(await this.#games.findSeal(gameId), plays);
      const problems = [...rolled.problems, ...replayed, ...sealed];
      return { ...rolled, isFair: problems.length === 0, problems };
    });
  }
}
