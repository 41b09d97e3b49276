/** Collects what is wrong with the files of a season, up to a bound, and raises it as one error. */

import { AppError } from '../../errors.ts';

/** More problems than this are counted, not listed: by then the file is of another kind. */
const PROBLEMS_LISTED_MAX = 50;

export interface SeasonProblem {
  readonly file: string;
  /** 1 is the header. */
  readonly line: number;
  /** The header of the column at fault; undefined when the whole row or file is. */
  readonly column: string | undefined;
  readonly expected: string;
  readonly found: string;
}

function formatProblem(problem: SeasonProblem): string {
  const column = problem.column === undefined ? '' : `, column ${problem.column}`;
  const where = `${problem.file} line ${problem.line}${column}`;
  return `${where}: expected ${problem.expected}, found ${problem.found}`;
}

export class SeasonProblems {
  readonly #listed: SeasonProblem[] = [];
  readonly #files = new Set<string>();
  #count = 0;

  add(problem: SeasonProblem): void {
    this.#count += 1;
    this.#files.add(problem.file);
    if (this.#listed.length < PROBLEMS_LISTED_MAX) this.#listed.push(problem);
  }

  /** Tells whether a file had problems: its rows are then not all there to be pointed at. */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  /**
   * Throws season/invalid when anything was added: the message holds the first problem, the
   * context its parts, `problems` (the first 50, in order) and `count` (all of them).
   */
  throwIfAny(): void {
    const first = this.#listed[0];
    if (first === undefined) return;
    const more = this.#count === 1 ? '' : ` (and ${this.#count - 1} more)`;
    throw new AppError('season/invalid', `${formatProblem(first)}${more}`, {
      ...first,
      problems: this.#listed,
      count: this.#count,
    });
  }
}
