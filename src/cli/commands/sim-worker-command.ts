/** `pd sim worker`: plays replays that `pd sim season --jobs` asks for, until it is stopped. */
import { Command } from 'commander';
import type { CliDeps } from '../cli-deps.ts';
import { wholeNumber, withExamples } from '../command-help.ts';

const WORKERS_MAX = 256;

/** Makes the command. */
export function simWorkerCommand(deps: CliDeps): Command {
  const command = new Command('worker')
    .description(
      'Play replays that "pd sim season --jobs" asks for, on any machine with the same PostgreSQL, ' +
        'until Ctrl+C. Replays of a worker that dies are played by another',
    )
    .option(
      '--workers <count>',
      'threads that play, as many as the machine has cores where it is not given',
      wholeNumber(1, WORKERS_MAX),
    )
    .action(async ({ workers }: { readonly workers?: number }) => {
      const { output } = deps;
      let replays = 0;
      await deps.replayWorker({
        workers,
        onStart: (threads) => output.note(`Waiting for replays on ${threads} threads.`),
        onReplay: ({ number, seed }) => {
          replays += 1;
          output.note(`Played replay ${number} of seed ${seed}.`);
        },
      });
      output.print(`Played ${replays.toLocaleString('en')} replays.`);
    });
  return withExamples(command, [
    ['sim worker', 'on every machine that is to help'],
    ['sim worker --workers 2', 'two cores of this one'],
  ]);
}
