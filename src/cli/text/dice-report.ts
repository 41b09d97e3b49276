/** What checking a game's dice came to, as text. */
import type { DiceProblem, DiceReport } from '../../models/dice-record.ts';
import { formatColumns } from './columns.ts';

/** More of them say nothing more: a changed seed alone makes hundreds. */
const PROBLEMS_MAX = 40;
/** Two hashes fit side by side into no terminal, and their beginnings tell them apart. */
const VALUE_LENGTH_MAX = 24;

function clip(text: string): string {
  return text.length <= VALUE_LENGTH_MAX ? text : `${text.slice(0, VALUE_LENGTH_MAX - 1)}…`;
}

function problemRow({ play, draw, isTakenBack, expected, found, message }: DiceProblem): string[] {
  const place = play === null ? 'game' : `${play}${isTakenBack ? ' (taken back)' : ''}`;
  return [place, draw === null ? '' : `${draw}`, clip(expected), clip(found), message];
}

/** "312 rolls in 84 plays, and 5 in plays that were taken back". */
function countWords({ plays, rolls, rollsTakenBack }: DiceReport): string {
  const back = rollsTakenBack === 0 ? '' : `, and ${rollsTakenBack} in plays that were taken back`;
  return `${rolls} rolls in ${plays} plays${back}`;
}

/** The verdict in one sentence. */
function diceVerdict(report: DiceReport): string {
  const { gameId, isFair, problems } = report;
  if (isFair) return `Game ${gameId}: the dice are right. Checked ${countWords(report)}.`;
  const count = problems.length === 1 ? '1 thing is' : `${problems.length} things are`;
  return `Game ${gameId}: the dice are NOT right. ${count} wrong in ${countWords(report)}.`;
}

/** The verdict and a table of what is wrong. */
export function formatDiceReport(report: DiceReport): string {
  const { problems } = report;
  if (problems.length === 0) return diceVerdict(report);
  const heading = ['Play', 'Roll', 'Expected', 'Found', 'What is wrong'];
  const shown = problems.slice(0, PROBLEMS_MAX).map(problemRow);
  const left = problems.length - shown.length;
  const more = left === 0 ? [] : ['', `… and ${left} more; --json lists all of them.`];
  const table = formatColumns([heading, ...shown], { align: ['right', 'right'] });
  return [diceVerdict(report), '', table, ...more].join('\n');
}
