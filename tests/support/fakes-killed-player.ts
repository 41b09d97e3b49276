/**
 * A process of its own that plays on until it is killed, and says what was acknowledged:
 * `node fakes-killed-player.ts <data directory or postgres:// URL> <life>`. Its first line is how the
 * game stood when it came; then one line for every choice that was acknowledged. The life is eight
 * hexadecimal digits that no other such process on the same database was given.
 */
import { flushCompileCache } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openEmbedded, openServer } from '../../src/database/connection.ts';
import type { GameView } from '../../src/models/game-view.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import type { GameService } from '../../src/services/game-service.ts';
import { countedIds } from './fakes.ts';
import { goOn, ME, MINE, seen, startPlaying } from './fakes-play.ts';
import { makeGameService } from './fakes-services.ts';

/** How a game stands, as one line. */
export interface Standing {
  readonly gameId: string;
  readonly version: number;
  readonly plays: number;
  readonly score: readonly [away: number, home: number];
}

export function standingOf(view: GameView): Standing {
  const { gameId, version, plays, away, home } = view;
  return { gameId, version, plays: plays.length, score: [away.runs, home.runs] };
}

function say(view: GameView): void {
  process.stdout.write(`${JSON.stringify(standingOf(view))}\n`);
}

/** The newest game of the club, or a new one when there is none that goes on. */
async function resume(service: GameService, bot: Database<'bot'>): Promise<GameView> {
  const active = { teamId: MINE.teamId, status: 'active', limit: 1 } as const;
  const [game] = await new GameRepo(bot).listOfTeam(active);
  if (game === undefined) return await startPlaying(service);
  return await service.view({ gameId: game.id, ownerId: ME });
}

async function playForEver(bot: Database<'bot'>, life: string): Promise<never> {
  // Ids are counted in each process: without a name of its own it would repeat those of another.
  const service = makeGameService(bot, { ids: countedIds(life) });
  let view = await resume(service, bot);
  for (;;) {
    say(view);
    if (view.status !== 'active') view = await startPlaying(service);
    else view = await service.choose({ ...seen(view), choice: goOn(view) });
    await wait(1);
  }
}

async function open(target: string): Promise<Database<'bot'>> {
  if (!target.startsWith('postgres')) return (await openEmbedded({ directory: target })).bot;
  const onConnectionLost = (error: Error) => process.stderr.write(`${error.message}\n`);
  return openServer({ schema: 'bot', url: target, onConnectionLost }).database;
}

const [, script = '', target, life = ''] = process.argv;
// Node writes its cache of compiled files at exit, which a killed process never reaches.
flushCompileCache();
if (target !== undefined && script.endsWith('fakes-killed-player.ts')) {
  await playForEver(await open(target), life);
}
