/** One piece of work at a time for each game, in the order in which it was asked for. */
import { AppError } from '../errors.ts';

/** Nobody clicks so often; whoever waits behind so many would find the play over anyway. */
const WAITING_MAX = 64;

interface Line {
  tail: Promise<unknown>;
  waiting: number;
}

export class GameQueue {
  readonly #lines = new Map<string, Line>();

  /** Runs the work after all earlier work on the game. Throws `database/busy` in a long line. */
  async run<Answer>(gameId: string, work: () => Promise<Answer>): Promise<Answer> {
    const line = this.#lines.get(gameId) ?? { tail: Promise.resolve(), waiting: 0 };
    if (line.waiting >= WAITING_MAX) {
      throw new AppError('database/busy', `Too many wait for game ${gameId}`, { gameId });
    }
    this.#lines.set(gameId, line);
    line.waiting += 1;
    const turn = line.tail.then(work);
    // How the work before ended is the business of those who asked for it.
    line.tail = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.#lines.delete(gameId);
    }
  }
}
