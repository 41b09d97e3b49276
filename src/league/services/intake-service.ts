/**
 * Takes in what bots say about their games: each operation once, in order within its game, from
 * the one author who began it, and a seal only when everything that it counts is there.
 */
import { AppError, isAppError } from '../../errors.ts';
import { parseInput } from '../../models/base.ts';
import type { Game } from '../../models/game.ts';
import {
  type DeliveredPlay,
  type DiceWordsAdded,
  type GameEnd,
  type GameStart,
  type OperationAnswer,
  RESULT_PAYLOADS,
  type ResultOperation,
} from '../../models/results.ts';
import type { LeagueGameRepo } from '../../repositories/league-game-repo.ts';
import type { OperationKeyRepo } from '../../repositories/operation-key-repo.ts';
import { Service, type ServiceDeps } from '../../services/base.ts';
import { carryOutOnce } from './operations.ts';
import { findSealProblems } from './seal-check.ts';

export interface IntakeServiceDeps extends ServiceDeps {
  readonly games: LeagueGameRepo;
  readonly operationKeys: OperationKeyRepo;
}
export interface Delivery {
  /** The name of the token that delivers. */
  readonly actor: string;
  readonly gameId: string;
  readonly operations: readonly ResultOperation[];
}
export interface DeliveryAnswer {
  readonly answers: readonly OperationAnswer[];
  /** Why the operation behind the last answer was refused; undefined when all were taken in. */
  readonly refusal?: AppError;
}
/** One operation on its way into its game. */
interface Step extends Omit<Delivery, 'operations'> {
  readonly operation: ResultOperation;
  readonly games: LeagueGameRepo;
}

export class IntakeService extends Service {
  readonly #games: LeagueGameRepo;
  readonly #operationKeys: OperationKeyRepo;

  constructor(deps: IntakeServiceDeps) {
    super('intake', deps);
    this.#games = deps.games;
    this.#operationKeys = deps.operationKeys;
  }

  /**
   * Takes the operations in, in order, each in a transaction of its own, up to the first that is
   * refused: `league/operation_mismatch`, `league/operation_in_flight`, `league/out_of_order`
   * (context: expectedSeq), `league/rejected` (context: reason) or `input/invalid`.
   */
  async deliver(delivery: Delivery): Promise<DeliveryAnswer> {
    const { gameId, operations } = delivery;
    return await this.operation('deliver', { gameId, operations: operations.length }, async () => {
      const answers: OperationAnswer[] = [];
      for (const operation of operations) {
        try {
          answers.push(await this.#takeIn(delivery, operation));
        } catch (error) {
          const refusal = asRefusal(error);
          this.logger.warn({ gameId, key: operation.key, code: refusal.code }, 'result refused');
          return { answers, refusal };
        }
      }
      return { answers };
    });
  }

  async #takeIn(delivery: Delivery, operation: ResultOperation): Promise<OperationAnswer> {
    const { actor, gameId } = delivery;
    const { key, kind, seq, payload } = operation;
    if (key !== `${gameId}:${kind}:${seq}`) {
      throw new AppError('input/invalid', 'A key is <game>:<kind>:<seq>', { key });
    }
    const command = { key, actor, subject: `game:${gameId}`, request: { kind, seq, payload } };
    const { answer } = await this.transaction((tx) =>
      carryOutOnce<OperationAnswer>(this.#operationKeys.with(tx), command, () =>
        apply({ actor, gameId, operation, games: this.#games.with(tx) }),
      ),
    );
    return answer;
  }
}

/** Rows that the database refuses are refused for good: their cards or clubs do not exist here. */
function asRefusal(error: unknown): AppError {
  if (!isAppError(error)) throw error;
  if (error.code !== 'database/constraint') return error;
  return rejected('impossible_row', error.message, error.context);
}

function rejected(reason: string, message: string, context: object = {}): AppError {
  return new AppError('league/rejected', message, { reason, ...context });
}

async function apply(step: Step): Promise<OperationAnswer> {
  const { kind, payload } = step.operation;
  switch (kind) {
    case 'game':
      return await begin(step, parseInput(RESULT_PAYLOADS.game, payload, 'the game'));
    case 'play':
      return await addPlay(step, parseInput(RESULT_PAYLOADS.play, payload, 'the play'));
    case 'undo': {
      const { playNumber } = parseInput(RESULT_PAYLOADS.undo, payload, 'the undo');
      return await undoPlay(step, playNumber);
    }
    case 'words':
      return await addWords(step, parseInput(RESULT_PAYLOADS.words, payload, 'the words'));
    case 'seal':
      return await seal(step, parseInput(RESULT_PAYLOADS.seal, payload, 'the seal'));
  }
}

function answerOf(step: Step, playCount: number): OperationAnswer {
  const { key, seq } = step.operation;
  return { key, seq, play_count: playCount };
}

function outOfOrder(step: Step, expectedSeq: number): AppError {
  const { key } = step.operation;
  return new AppError('league/out_of_order', 'An earlier part of this game is missing', {
    key,
    expectedSeq,
  });
}

async function begin(step: Step, start: GameStart): Promise<OperationAnswer> {
  const { games, gameId, actor, operation } = step;
  if (operation.seq !== 1) throw outOfOrder(step, 1);
  const isFresh = start.id === gameId && start.status === 'active' && start.playCount === 0;
  if (!isFresh) throw rejected('not_a_beginning', 'A game begins active and without plays');
  if (await games.find(gameId, { includeDeleted: true })) {
    throw rejected('already_begun', 'This game has begun under another key');
  }
  const secrets = { diceSeed: null, awayWords: null, homeWords: null };
  await games.insert({ ...start, author: actor, ...secrets });
  return answerOf(step, 0);
}

/** The game, if this operation is its next one. A seal may share the number of the last play. */
async function nextOf(step: Step): Promise<Game> {
  const { games, gameId, actor, operation } = step;
  const game = await games.find(gameId);
  if (game === undefined) throw outOfOrder(step, 1);
  if (game.author !== actor) {
    throw rejected('second_author', 'This game belongs to another author');
  }
  if (game.status !== 'active') throw rejected('sealed', 'This game has been sealed');
  const isNext =
    operation.seq === game.version + 1 ||
    (operation.kind === 'seal' && operation.seq === game.version);
  if (isNext) return game;
  if (operation.seq > game.version) throw outOfOrder(step, game.version + 1);
  throw rejected('overtaken', 'This part of the game was delivered under another key', {
    expectedSeq: game.version + 1,
  });
}

async function addPlay(step: Step, play: DeliveredPlay): Promise<OperationAnswer> {
  const { games, gameId } = step;
  const game = await nextOf(step);
  if (play.gameId !== gameId || play.playNumber !== game.playCount + 1) {
    throw rejected('wrong_play', `Play ${game.playCount + 1} of this game comes next`);
  }
  await games.insertPlay(play);
  const isTop = play.half === 'top';
  const changed = await games.update(game, {
    inning: play.inning,
    half: play.half,
    outs: Math.min(play.outsBefore + play.outs, 3),
    awayScore: play.awayScore + (isTop ? play.runs : 0),
    homeScore: play.homeScore + (isTop ? 0 : play.runs),
    playCount: play.playNumber,
  });
  return answerOf(step, changed.playCount);
}

async function undoPlay(step: Step, playNumber: number): Promise<OperationAnswer> {
  const { games, gameId } = step;
  const game = await nextOf(step);
  const [last] = await games.listPlays({ gameId, after: game.playCount - 1, limit: 1 });
  if (last?.playNumber !== playNumber) {
    throw rejected('wrong_play', `Play ${game.playCount} of this game is its last`);
  }
  await games.undoPlay(last.id);
  const { inning, half, outsBefore: outs, awayScore, homeScore } = last;
  const situation = { inning, half, outs, awayScore, homeScore, playCount: playNumber - 1 };
  const changed = await games.update(game, situation);
  return answerOf(step, changed.playCount);
}

/** Whoever has seen a roll, though it was taken back, may not change what the next ones are. */
async function addWords(step: Step, { side, words }: DiceWordsAdded): Promise<OperationAnswer> {
  const { games, gameId } = step;
  const game = await nextOf(step);
  if (await games.hasRolled(gameId)) {
    throw rejected('words_after_roll', 'Words are added to the dice before the first roll');
  }
  const changed = await games.update(
    game,
    side === 'away' ? { awayWords: words } : { homeWords: words },
  );
  return answerOf(step, changed.playCount);
}

async function seal(step: Step, end: GameEnd): Promise<OperationAnswer> {
  const { games, gameId } = step;
  const game = await nextOf(step);
  const plays = await games.allPlays(gameId);
  const takenBack = await games.listTakenBack(gameId);
  const problems = findSealProblems({ game, plays, takenBack }, end);
  if (problems.length > 0) {
    throw rejected('broken_seal', 'The seal does not fit the game', { problems });
  }
  await games.insertEnd(end);
  const { status, inning, half, outs, endedAt } = end;
  const { awayScore, homeScore, diceSeed } = end.seal;
  const final = { status, inning, half, outs, endedAt, awayScore, homeScore, diceSeed };
  const changed = await games.update(game, final);
  return answerOf(step, changed.playCount);
}
