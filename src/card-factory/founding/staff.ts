/** Pitchers in a game of the founding season: when they change, who comes, and who gets the decision. */

import { present } from '../../errors.ts';
import {
  currentOuting,
  enterGame,
  type Game,
  type Outing,
  type Side,
  takeField,
} from './game-state.ts';
import type { Player } from './player.ts';

const STARTER_OUTS_FOR_WIN = 15;
const STARTER_RUNS_MAX = 6;
const CRUISING_BATTERS = 4;
const RELIEF_OUTS_USUAL = 3;
const SAVE_LEAD_MAX = 3;
const LONG_SAVE_OUTS = 9;
/** A reliever with more batters than this in an outing is spent, whatever the inning. */
const RELIEF_BATTERS_MAX = 8;

/** Puts a pitcher in the game. */
export function startOuting(
  side: Side,
  player: Player,
  {
    date,
    lead,
    batters_max,
  }: { readonly date: string; readonly lead: number; readonly batters_max: number },
): void {
  const started = side.outings.length === 0;
  side.outings.push({ player, batters_max, starter: started, lead, batters: 0, outs: 0, runs: 0 });
  enterGame(player, date, started);
  player.line.pitcher.games += 1;
  if (started) player.line.pitcher.gamesStarted += 1;
  takeField(side, player, { place: 0, started });
}

/** A starter who has hardly been scored on late in the game is left in for longer. */
function isCruising({ outs, runs }: Outing): boolean {
  return outs >= 19 && runs <= 1;
}

function isSpent(game: Game, outing: Outing): boolean {
  if (outing.starter) {
    return (
      outing.batters >= outing.batters_max + (isCruising(outing) ? CRUISING_BATTERS : 0) ||
      (outing.runs >= STARTER_RUNS_MAX && outing.batters >= 12)
    );
  }
  if (outing.batters >= RELIEF_BATTERS_MAX || outing.runs >= 4) return true;
  return (
    game.outs === 0 && outing.outs >= RELIEF_OUTS_USUAL && outing.batters >= outing.batters_max - 1
  );
}

/** Changes the fielding side's pitcher when his work is done and somebody is left. */
export function managePitcher(game: Game, date: string): void {
  const side = game.fielding;
  const outing = currentOuting(side);
  const fresh = game.outs === 0 && game.bases.every((runner) => runner === undefined);
  const nextInning = fresh && !outing.starter && outing.outs >= RELIEF_OUTS_USUAL - 1;
  if (!isSpent(game, outing) && !(nextInning && game.random.chance(0.8))) return;
  const next = chooseReliever(game, side);
  if (next === undefined) return;
  side.bullpen.splice(side.bullpen.indexOf(next), 1);
  const stamina = present(next.pitching, 'a pitcher').stamina;
  const lead = side.runs - game.batting.runs;
  const batters_max = Math.max(3, Math.round(stamina + game.random.normal()));
  startOuting(side, next, { date, lead, batters_max });
}

/** The bullpen stands best first: the first closes, the next hold leads, the last mop up. */
function chooseReliever(game: Game, side: Side): Player | undefined {
  const pen = side.bullpen;
  if (pen.length <= 1) return pen[0];
  const lead = side.runs - game.batting.runs;
  const { inning, random } = game;
  if (inning >= 9 && lead >= 0 && lead <= SAVE_LEAD_MAX) return pen[0];
  const rest = pen.slice(1);
  if (inning >= 7 && lead >= -1 && lead <= SAVE_LEAD_MAX)
    return rest[random.chance(0.6) ? 0 : Math.min(1, rest.length - 1)];
  return rest[rest.length - 1 - Math.min(random.below(4), rest.length - 1)];
}

/** Books the pitchers' wins, losses, saves and finished games when a game is over. */
export function bookDecisions(game: Game): void {
  const { visitors, home } = game;
  const winners = home.runs > visitors.runs ? home : visitors;
  const losers = winners === home ? visitors : home;
  const winner = winningOuting(winners);
  winner.player.line.pitcher.wins += 1;
  present(losers.loser, 'a losing pitcher').player.line.pitcher.losses += 1;
  const last = currentOuting(winners);
  if (last !== winner && isSave(last)) last.player.line.pitcher.saves += 1;
  for (const side of [visitors, home]) bookFinish(side, side === home ? visitors : home);
}

function bookFinish(side: Side, other: Side): void {
  const last = currentOuting(side).player.line.pitcher;
  if (side.outings.length > 1) last.gamesFinished += 1;
  else {
    last.completeGames += 1;
    if (other.runs === 0) last.shutouts += 1;
  }
}

function isSave(outing: Outing): boolean {
  if (outing.outs >= LONG_SAVE_OUTS) return true;
  return outing.lead <= SAVE_LEAD_MAX && outing.outs >= (outing.lead > 1 ? RELIEF_OUTS_USUAL : 1);
}

/** A starter short of five innings leaves the win to the reliever who got most outs. */
function winningOuting(side: Side): Outing {
  const outing = present(side.winner, 'a winning pitcher');
  if (!outing.starter || outing.outs >= STARTER_OUTS_FOR_WIN || side.outings.length === 1)
    return outing;
  const relief = side.outings.slice(1);
  return relief.reduce(
    (best, next) => (next.outs > best.outs ? next : best),
    present(relief[0], 'relief'),
  );
}
