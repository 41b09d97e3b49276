/** Commands that are carried out once: key, effect and answer are stored in one transaction. */
import { AppError } from '../../errors.ts';
import { hashOf } from '../../models/canonical-json.ts';
import type { OperationKeyRepo } from '../../repositories/operation-key-repo.ts';

export interface Command {
  readonly key: string;
  /** The name of the token that sends it. */
  readonly actor: string;
  /** What must not be worked on by two at once: the key itself, or the game. */
  readonly subject: string;
  /** What is asked, as JSON: the same key with another request is refused. */
  readonly request: unknown;
}
export interface CarriedOut<Answer> {
  readonly answer: Answer;
  /** True when this is the answer to the same command that came before. */
  readonly isRepeated: boolean;
}

/**
 * Carries a command out, or gives the answer that it got before; `keys` must be inside the
 * transaction of the effect. Throws `league/operation_in_flight` when somebody works on the
 * subject at this moment, and `league/operation_mismatch` when the key stands for another request.
 */
export async function carryOutOnce<Answer extends Record<string, unknown>>(
  keys: OperationKeyRepo,
  command: Command,
  effect: () => Promise<Answer>,
): Promise<CarriedOut<Answer>> {
  const { key, actor, subject } = command;
  if (!(await keys.tryLock(subject))) {
    throw new AppError('league/operation_in_flight', 'This is being worked on', { key });
  }
  const requestHash = hashOf(command.request);
  const known = await keys.find(key);
  if (known === undefined) {
    const answer = await effect();
    await keys.insert({ key, actor, requestHash, status: 200, response: answer });
    return { answer, isRepeated: false };
  }
  if (known.requestHash !== requestHash || known.actor !== actor) {
    throw new AppError('league/operation_mismatch', 'This key stands for another request', { key });
  }
  return { answer: known.response as Answer, isRepeated: true };
}
