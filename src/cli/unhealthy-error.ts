/** Thrown by a command that did its work and found something that is not well. */

export class UnhealthyError extends Error {
  /** `subjects` names what is not well. */
  constructor(subjects: readonly string[]) {
    super(`Not well: ${subjects.join(', ')}.`);
    this.name = 'UnhealthyError';
  }
}
