/** Thrown by a command that checked something and found that it is not true. */

export class RejectedError extends Error {
  /** `verdict` is a sentence. */
  constructor(verdict: string) {
    super(verdict);
    this.name = 'RejectedError';
  }
}
