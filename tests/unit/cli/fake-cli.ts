/** A run of pd without databases: what it prints is kept, and every desk is made by hand. */
import type { CliDeps, MigrationRow } from '../../../src/cli/cli-deps.ts';
import { createOutput } from '../../../src/cli/output.ts';
import { runCommandLine } from '../../../src/cli/program.ts';

export interface FakeRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A desk that no command of the test may use. */
async function unused(): Promise<never> {
  throw new Error('this command needs no such thing');
}

const FIRST: MigrationRow = { name: '0001-founding', stage: 'expand', executedAt: undefined };

/** What commands work with; what a test does not give refuses to work. */
export function fakeDeps(changes: Partial<CliDeps> = {}): CliDeps {
  return {
    output: createOutput({ write: () => true }, { write: () => true }),
    signal: new AbortController().signal,
    now: () => '2026-04-01T12:00:00.000Z',
    nowMs: () => 0,
    migrations: { status: async () => [FIRST], move: unused },
    seasons: {
      list: async () => [],
      store: unused,
      foundIfEmpty: unused,
      foundingSeed: () => 'test',
      tablesDirectory: (name) => `/nowhere/${name}`,
    },
    cards: unused,
    simulations: unused,
    exports: unused,
    gameChecks: unused,
    readInput: unused,
    replays: unused,
    replayWorker: unused,
    sync: { status: unused, pull: unused },
    askHealth: unused,
    ...changes,
  };
}

/** Runs a command line and gives all that it said. */
export async function runPd(line: string, changes: Partial<CliDeps> = {}): Promise<FakeRun> {
  let [out, err] = ['', ''];
  const output = createOutput(
    {
      write: (text) => {
        out += text;
      },
    },
    {
      write: (text) => {
        err += text;
      },
    },
  );
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const code = await runCommandLine(fakeDeps({ output, ...changes }), words as string[]);
  return { code, out, err };
}
