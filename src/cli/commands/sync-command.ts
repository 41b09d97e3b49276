/** `pd sync status|pull`: how far the bot's copy of the league is, and bringing it up to date. */
import { Command } from 'commander';
import type { CliDeps, SyncState } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { formatColumns } from '../text/columns.ts';

interface Options {
  readonly full?: true;
  readonly json?: true;
}

/** Makes the command. */
export function syncCommand(deps: CliDeps): Command {
  const group = new Command('sync').description("The bot's copy of the league");
  const status = new Command('status')
    .description('How old the copy is, what it holds and what waits for delivery')
    .option('--json', 'print JSON')
    .action(async ({ json }: Options) => {
      const state = await deps.sync.status();
      deps.output.print(json ? JSON.stringify(state, null, 2) : formatStatus(state));
    });
  const pull = new Command('pull')
    .description('Read what is new from the league, over HTTP')
    .option('--full', 'copy everything anew')
    .option('--json', 'print JSON')
    .action(async ({ full, json }: Options) => {
      const started = deps.nowMs();
      const { kind, rows } = await deps.sync.pull(full === true);
      const seconds = (deps.nowMs() - started) / 1_000;
      const what = kind === 'full' ? 'rows, a full copy' : 'changes';
      const text = `Read ${rows.toLocaleString('en')} ${what}, in ${seconds.toFixed(1)} s.`;
      deps.output.print(json ? JSON.stringify({ kind, rows, seconds }) : text);
    });
  group.addCommand(
    withExamples(status, [
      ['sync status', 'for people'],
      ['sync status --json', 'for a program'],
    ]),
  );
  group.addCommand(
    withExamples(pull, [
      ['sync pull', 'what is new'],
      ['sync pull --full', 'after the league was restored from a backup'],
    ]),
  );
  return withExamples(group, [['sync status', 'how old the copy is']]);
}

function formatStatus(state: SyncState): string {
  const { isReady, pulledAt, stalenessSeconds, counts, undelivered, parkedGames } = state;
  const copied = isReady
    ? `The copy is from ${pulledAt}, ${Math.round(stalenessSeconds ?? 0)} s ago.`
    : 'Nothing has been copied yet: run "pd sync pull", or start the program.';
  const rows = Object.entries(counts).map(([table, count]) => [table, count.toLocaleString('en')]);
  const table = formatColumns([['table', 'rows'], ...rows], { align: ['left', 'right'] });
  const waiting = `Messages for the league that wait: ${undelivered}, games set aside: ${parkedGames}`;
  return `${copied}\n${waiting}\n\n${table}`;
}
