/** What the commands' --help has in common: examples, and how options are written. */
import { type Command, InvalidArgumentError } from 'commander';

/** A command line without its beginning, and what it does. */
export type Example = readonly [line: string, meaning: string];

/** Adds examples to the end of a command's help, ready to be copied. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  const lines = examples.flatMap(([line, meaning]) => [
    `  # ${meaning}`,
    `  npm run pd -- ${line}`,
  ]);
  return command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
}

/** Reads a whole number from an option, within these bounds. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
  };
}

/** Reads the year of a season. */
export const seasonYear = wholeNumber(1871, 2200);
