/** The whole program as a child process, as `npm start` runs it, on a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPILE_CACHE } from './child-processes.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const READY_MS_MAX = 100_000;
const STOP_MS_MAX = 60_000;

export interface RunningProgram {
  readonly dugoutUrl: string;
  readonly leagueUrl: string;
  readonly dataDir: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyMs: number;
  readonly pid: number;
  /** The token with which the bot of this program speaks to its league. */
  leagueToken(): Promise<string>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export async function newDataDir(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'pd-data-'));
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Starts the program and waits for its three lines. Throws with all that it said when it ends. */
export async function startProgram(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...COMPILE_CACHE,
      PORT: '0',
      LEAGUE_PORT: '0',
      PD_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<RegExpMatchArray>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`not ready after ${READY_MS_MAX} ms:\n${said}`));
    }, READY_MS_MAX);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const lines = said.match(/Play: +(http\S+)[\s\S]*League: +(http\S+?)(?:\/docs)?\s/);
      if (lines === null) return;
      clearTimeout(timer);
      resolve(lines);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the program ended with ${code}:\n${said}`));
    });
  });
  const [, dugoutUrl = '', leagueUrl = ''] = await ready;
  return {
    dugoutUrl,
    leagueUrl,
    dataDir,
    readyMs: performance.now() - started,
    pid: child.pid ?? 0,
    leagueToken: async () => (await readFile(path.join(dataDir, 'league-token'), 'utf8')).trim(),
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
      const code = await exitOf(child);
      clearTimeout(timer);
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exitOf(child);
    },
  };
}

export async function removeDataDir(dataDir: string): Promise<void> {
  await rm(dataDir, { recursive: true, force: true });
}
