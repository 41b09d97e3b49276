/**
 * Starts the program: league, bot and dugout in one process (`npm start`), or the league or the bot
 * alone. Says in three lines where to go, and stops cleanly on SIGTERM and SIGINT.
 */
import { mkdir } from 'node:fs/promises';
import { type Config, type ProgramPart, readConfig } from './config.ts';
import { AppError, isAppError } from './errors.ts';
import type { Logger } from './monitoring/logging.ts';
import { processParts } from './wiring/process-parts.ts';
import { runParts } from './wiring/run-parts.ts';

const PARTS = ['all', 'league', 'bot'] as const satisfies readonly ProgramPart[];
/** A stop that takes longer than this is cut short; nothing that was acknowledged is lost by it. */
const STOP_MS_MAX = 8_000;

function partOf(argument: string | undefined): ProgramPart {
  const part = PARTS.find((known) => known === (argument ?? 'all'));
  if (part !== undefined) return part;
  throw new AppError(
    'config/invalid',
    `There is no part "${argument}". Start all of it without an argument, or "league" or "bot" alone.`,
  );
}

/** An expected failure is a sentence for the operator; anything else keeps its stack. */
function explain(error: unknown): string {
  if (isAppError(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  const stopOnce = async () => {
    const timer = setTimeout(() => process.exit(1), STOP_MS_MAX);
    try {
      await stop();
    } catch (error) {
      logger.error({ err: error }, 'the program did not stop cleanly');
      process.exitCode = 1;
    }
    clearTimeout(timer);
    process.exit();
  };
  process.once('SIGTERM', () => void stopOnce());
  process.once('SIGINT', () => void stopOnce());
}

async function start(config: Config, part: ProgramPart): Promise<void> {
  const parts = processParts(config);
  await mkdir(config.dataDir, { recursive: true });
  const running = await runParts({ config, part, parts });
  stopOnSignals(running.stop, parts.logger);
  process.stdout.write(`${running.lines.join('\n')}\n`);
}

try {
  const part = partOf(process.argv[2]);
  await start(readConfig(process.env, part), part);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
