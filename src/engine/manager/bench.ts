/** When somebody bats or runs for another. */
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { isOnBench, isRated } from '../lineup/available.ts';
import { fatigueOf } from '../pitching/fatigue.ts';
import { at } from '../table-access.ts';
import { bestBat, bestReliever } from './club-ranks.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { judgedPinchHit } from './judged-bench.ts';
import { judgedPinchRun } from './judged-running.ts';

const PITCHER = 1;
const LATE_INNING = 7;
const NINTH = 9;
/** Runs per reading by which a pinch-hitter must be better than the man in the order. */
const GAIN_MIN = 0.05;
const GAIN_BY_TENDENCY = 0.005;
const AVERAGE_TENDENCY = 5;
/** A pitcher who has worked this much is batted for when it is time. */
const PITCHER_DONE = 0.75;
const SLOW = 10;
const MUCH_FASTER = 4;

/** The bench's best bat against this pitcher, if it is so much better than the man at bat's. */
function betterBat(game: EngineGame, needed: number): number {
  const { batting, fielding } = game;
  const pitcher = at(fielding.fielders, PITCHER);
  // Nobody stands on the mound yet.
  if (pitcher === NOBODY) return NOBODY;
  const { throws } = cardOf(fielding, pitcher);
  const batter = at(batting.order, batting.nextSlot);
  return bestBat(batting, { batter, throws, needed });
}

/** Afterwards somebody rated must stand where the man stood: the pinch-hitter or another. */
function canBeCovered(team: TeamState, position: number, substitute: number): boolean {
  if (position > 9 || isRated(team, substitute, position)) return true;
  for (let other = 0; other < team.team.players.length; other += 1) {
    if (other !== substitute && isOnBench(team, other) && isRated(team, other, position)) {
      return true;
    }
  }
  return false;
}

/** When a pitcher comes to bat: the share of his work that is done, the inning, and the score. */
interface PitcherUp {
  readonly worked: number;
  readonly inning: number;
  readonly isAhead: boolean;
}

/** Tells whether somebody bats for a pitcher: when he has done his work, and late unless he is ahead. */
export function isBattedFor({ worked, inning, isAhead }: PitcherUp): boolean {
  return worked >= PITCHER_DONE || (inning >= LATE_INNING && !isAhead);
}

function batForPitcher(game: EngineGame): ManagerDecision | undefined {
  const team = game.batting;
  const { inning } = game;
  const isAhead = team.runs > game.fielding.runs;
  if (!isBattedFor({ worked: fatigueOf(team), inning, isAhead })) return undefined;
  if (bestReliever(team, 'close') === NOBODY) return undefined;
  const player = betterBat(game, GAIN_MIN);
  if (player === NOBODY) return undefined;
  return {
    choice: { kind: 'pinchHit', side: team.side, player },
    reason: 'The pitcher’s work is done and his turn at bat has come.',
  };
}

/** Bats for the man whose turn it is; undefined to let him bat. */
export function pinchHit(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  const team = game.batting;
  const position = at(team.slotPosition, team.nextSlot);
  if (position === PITCHER) return batForPitcher(game);
  if (tendencies.level === 'ace') {
    return judgedPinchHit(game, tendencies, (club, man) => canBeCovered(club, position, man));
  }
  const lead = team.runs - game.fielding.runs;
  if (game.inning < LATE_INNING + 1 || lead > 0 || lead < -4) return undefined;
  const boldness = (tendencies.behindAggression - AVERAGE_TENDENCY) * GAIN_BY_TENDENCY;
  const player = betterBat(game, GAIN_MIN - boldness);
  if (player === NOBODY || !canBeCovered(team, position, player)) return undefined;
  return {
    choice: { kind: 'pinchHit', side: team.side, player },
    reason: 'Late and not ahead: the bench has a better bat against this pitcher.',
  };
}

/** A man of the bench who is much faster and leaves a field that is covered; NOBODY otherwise. */
function fasterMan(team: TeamState, position: number, speed: number): number {
  for (let player = 0; player < team.team.players.length; player += 1) {
    if (!isOnBench(team, player)) continue;
    const faster = cardOf(team, player).speed - speed;
    if (faster >= MUCH_FASTER && canBeCovered(team, position, player)) return player;
  }
  return NOBODY;
}

/** Runs for a slow man who is the tying or winning run in the ninth or later. */
function plainPinchRun(game: EngineGame): ManagerDecision | undefined {
  if (game.inning < NINTH) return undefined;
  const team = game.batting;
  const lead = team.runs - game.fielding.runs;
  if (lead > 0 || lead < -1) return undefined;
  for (let base = 3; base >= 1; base -= 1) {
    const runner = at(game.runner, base);
    if (runner === NOBODY) continue;
    const { speed } = cardOf(team, runner);
    if (speed > SLOW) return undefined;
    const position = at(team.slotPosition, at(team.slotOf, runner) - 1);
    if (position === PITCHER) return undefined;
    const player = fasterMan(team, position, speed);
    if (player === NOBODY) return undefined;
    return {
      choice: { kind: 'pinchRun', side: team.side, base, player },
      reason: 'A faster man for the run that counts.',
    };
  }
  return undefined;
}

/** Runs for a man on base; undefined to let him run himself. */
export function pinchRun(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  return tendencies.level === 'ace' ? judgedPinchRun(game, tendencies) : plainPinchRun(game);
}
