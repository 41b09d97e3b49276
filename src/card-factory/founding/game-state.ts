/** The state of one game of the founding season, and the events that change it: outs, runs, bases. */

import { present } from '../../errors.ts';
import type { FoundingClub } from './clubs.ts';
import type { Player } from './player.ts';
import type { Random } from './random.ts';
import { type FieldingCounts, fieldingAt } from './stint-line.ts';
import type { Tempo } from './tempo.ts';

/** A pitcher's day: what the decisions and the next change depend on. */
export interface Outing {
  readonly player: Player;
  readonly batters_max: number;
  readonly starter: boolean;
  /** His club's lead when he came in. */
  readonly lead: number;
  batters: number;
  outs: number;
  runs: number;
}

/** A place in the batting order; place 0-8 in the field is the position number less one. */
export interface Spot {
  player: Player;
  /** Undefined is the designated hitter. */
  readonly place: number | undefined;
}

export interface Side {
  readonly home: boolean;
  readonly order: readonly Spot[];
  readonly bench: Player[];
  readonly bullpen: Player[];
  readonly outings: Outing[];
  /** The fielders by position number less one, and their counts there. */
  readonly field: Player[];
  readonly counts: FieldingCounts[];
  next: number;
  runs: number;
  /** The pitcher of record while this side leads. */
  winner: Outing | undefined;
  loser: Outing | undefined;
}

export interface Runner {
  readonly player: Player;
  readonly outing: Outing;
  readonly unearned: boolean;
}

export interface Game {
  readonly random: Random;
  readonly park: FoundingClub;
  readonly tempo: Tempo;
  readonly dayOfSeason: number;
  readonly visitors: Side;
  readonly home: Side;
  /** First, second and third base. */
  readonly bases: [Runner | undefined, Runner | undefined, Runner | undefined];
  batting: Side;
  fielding: Side;
  inning: number;
  outs: number;
  /** Outs that errors cost in this half inning: runs after the third of both are unearned. */
  missedOuts: number;
  over: boolean;
}

/** The pitcher who is in the game for a side. */
export function currentOuting(side: Side): Outing {
  return present(side.outings.at(-1), 'a pitcher in the game');
}

/** The counts of a side's fielder at a position number less one. */
export function fielderAt(side: Side, place: number): FieldingCounts {
  return present(side.counts[place], 'a fielder');
}

/** Puts a player in the field and counts his game there. */
export function takeField(
  side: Side,
  player: Player,
  { place, started }: { readonly place: number; readonly started: boolean },
): void {
  const counts = fieldingAt(player.line, place);
  counts.games += 1;
  if (started) counts.gamesStarted += 1;
  side.field[place] = player;
  side.counts[place] = counts;
}

/** Counts a player's game for his club. */
export function enterGame(player: Player, date: string, started: boolean): void {
  player.firstGame ??= date;
  player.line.games.games += 1;
  if (started) player.line.games.gamesStarted += 1;
}

/** Counts an out for the pitcher and the time of everyone in the field. */
export function recordOut(game: Game): void {
  game.outs += 1;
  const outing = currentOuting(game.fielding);
  outing.outs += 1;
  outing.player.line.pitcher.outs += 1;
  for (const counts of game.fielding.counts) counts.inningsOuts += 1;
}

/** Tells whether the home side has just won in its last turn. */
function isWalkOff({ batting, home, visitors, inning }: Game): boolean {
  return batting === home && inning >= 9 && home.runs > visitors.runs;
}

export interface RunSource {
  /** Whom the run is batted in by; undefined when nobody is credited. */
  readonly battedInBy: Player | undefined;
  readonly earned: boolean;
  /** All runs of a home run count, of other plays only the winning one. */
  readonly homeRun: boolean;
}

/** Scores a runner, unless the game ended on the same play before him. */
export function scoreRun(game: Game, runner: Runner, source: RunSource): void {
  if (game.over && !source.homeRun) return;
  const { batting, fielding } = game;
  batting.runs += 1;
  runner.player.line.batter.runs += 1;
  if (source.battedInBy !== undefined) source.battedInBy.line.batter.runsBattedIn += 1;
  const charged = runner.outing.player.line.pitcher;
  runner.outing.runs += 1;
  charged.runs += 1;
  const innings = game.outs + game.missedOuts < 3;
  if (source.earned && innings && !runner.unearned) charged.earnedRuns += 1;
  if (batting.runs === fielding.runs) fielding.winner = undefined;
  if (batting.runs === fielding.runs + 1) {
    batting.winner = currentOuting(batting);
    fielding.loser = runner.outing;
  }
  if (isWalkOff(game)) game.over = true;
}

/** Moves every runner up a base without an out, as on a wild pitch. */
export function advanceAll(game: Game, earned: boolean): void {
  const { bases } = game;
  const [first, second, third] = bases;
  if (third !== undefined) {
    scoreRun(game, third, { battedInBy: undefined, earned, homeRun: false });
  }
  bases[2] = second;
  bases[1] = first;
  bases[0] = undefined;
}

/** Empties the bases for a new half inning. */
export function clearBases(game: Game): void {
  game.bases.fill(undefined);
}
