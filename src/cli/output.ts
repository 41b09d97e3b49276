/** Where a command writes: results on standard output, everything said meanwhile on standard error. */

/** The part of a stream that is written to. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export interface Output {
  /** A line of the result, for people or for the next program in a pipe. */
  print(text: string): void;
  /** A line about the work itself. */
  note(text: string): void;
  /** Replaces the last line about the work; only where `isInteractive`. */
  redraw(text: string): void;
  /** Standard error is a terminal, so a line may be drawn over. */
  readonly isInteractive: boolean;
}

const CLEAR_LINE = '\r\u001b[K';

/** Writes to these streams. A line that was redrawn is wiped before anything else is said. */
export function createOutput(stdout: TextStream, stderr: TextStream): Output {
  let isDrawn = false;
  const wipe = () => {
    if (isDrawn) stderr.write(CLEAR_LINE);
    isDrawn = false;
  };
  return {
    isInteractive: stderr.isTTY === true,
    print: (text) => {
      wipe();
      stdout.write(`${text}\n`);
    },
    note: (text) => {
      wipe();
      stderr.write(`${text}\n`);
    },
    redraw: (text) => {
      stderr.write(`${CLEAR_LINE}${text}`);
      isDrawn = true;
    },
  };
}
