/** How the strict reader refuses: the line, the rule that it breaks, and a sentence. */
import { AppError } from '../../errors.ts';

export const READER_RULES = [
  'record',
  'field',
  'info',
  'lineup',
  'event',
  'inning',
  'side',
  'batter',
  'afterEnd',
  'homeNeedNotBat',
  'afterWinningRun',
  'unfinished',
  'fourOuts',
  'batterUntold',
  'battersOut',
  'sacrificeFly',
  'sacrificeHit',
  'notForced',
  'forceUntold',
  'doublePlay',
  'runnerAbsent',
  'runnerTwice',
  'runnerPassed',
  'baseTaken',
  'backward',
  'runnerUntold',
  'noRun',
  'automaticRunner',
  'substitution',
  'fieldNotFilled',
  'earnedRuns',
] as const;
export type ReaderRule = (typeof READER_RULES)[number];

/** An error of code `export/nonsense`; its context has `line` (from 1), `rule` and `text`. */
export function nonsense(
  where: { readonly line: number; readonly text: string },
  rule: ReaderRule,
  message: string,
): AppError {
  const { line, text } = where;
  return new AppError('export/nonsense', `Line ${line}: ${message} ("${text}")`, {
    ...{ line, rule, text },
  });
}
