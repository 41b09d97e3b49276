/** When somebody bats or runs for another. */
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { availableBench, isRated } from '../lineup/available.ts';
import { fatigueOf } from '../pitching/fatigue.ts';
import { bestReliever } from './bullpen.ts';
import { battingValue } from './card-value.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { judgedPinchHit } from './judged-bench.ts';

const PITCHER = 1;
const LATE_INNING = 7;
const NINTH = 9;
/** Runs per reading by which a pinch-hitter must be better than the man in the order. */
const GAIN_MIN = 0.05;
const GAIN_BY_TENDENCY = 0.005;
const AVERAGE_TENDENCY = 5;
/** A pitcher who has worked this much is batted for when it is time. */
const PITCHER_DONE = 0.7;
const SLOW = 10;
const MUCH_FASTER = 4;

interface Substitute {
  readonly player: number;
  readonly gain: number;
}

/** The bench's best bat against this pitcher, and how much better than the man at bat it is. */
function bestBat(game: EngineGame, needed: number): Substitute | undefined {
  const { batting, fielding } = game;
  const pitcher = fielding.team.players[fielding.fielders[PITCHER] ?? NOBODY];
  const batter = batting.team.players[batting.order[batting.nextSlot] ?? NOBODY];
  if (pitcher === undefined || batter === undefined) return undefined;
  const present = battingValue(batter, pitcher.throws);
  let best: Substitute | undefined;
  for (const player of availableBench(batting)) {
    const card = batting.team.players[player];
    if (card === undefined) continue;
    const gain = battingValue(card, pitcher.throws) - present;
    if (gain >= needed && gain > (best?.gain ?? 0)) best = { player, gain };
  }
  return best;
}

/** Afterwards somebody rated must stand where the man stood: the pinch-hitter or another. */
function canBeCovered(team: TeamState, position: number, substitute: number): boolean {
  if (position > 9 || isRated(team, substitute, position)) return true;
  return availableBench(team).some(
    (other) => other !== substitute && isRated(team, other, position),
  );
}

function batForPitcher(game: EngineGame): ManagerDecision | undefined {
  const team = game.batting;
  const isDone = fatigueOf(team) >= PITCHER_DONE || game.inning >= LATE_INNING;
  const isAhead = team.runs > game.fielding.runs;
  if (!isDone || (isAhead && fatigueOf(team) < PITCHER_DONE)) return undefined;
  if (bestReliever(team, 'close') === NOBODY) return undefined;
  const substitute = bestBat(game, GAIN_MIN);
  if (substitute === undefined) return undefined;
  return {
    choice: { kind: 'pinchHit', side: team.side, player: substitute.player },
    reason: 'The pitcher’s work is done and his turn at bat has come.',
  };
}

/** Bats for the man whose turn it is; undefined to let him bat. */
export function pinchHit(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  const team = game.batting;
  const position = team.slotPosition[team.nextSlot] ?? 0;
  if (position === PITCHER) return batForPitcher(game);
  if (tendencies.level === 'ace') {
    return judgedPinchHit(game, tendencies, (club, man) => canBeCovered(club, position, man));
  }
  const lead = team.runs - game.fielding.runs;
  if (game.inning < LATE_INNING + 1 || lead > 0 || lead < -4) return undefined;
  const boldness = (tendencies.behindAggression - AVERAGE_TENDENCY) * GAIN_BY_TENDENCY;
  const substitute = bestBat(game, GAIN_MIN - boldness);
  if (substitute === undefined || !canBeCovered(team, position, substitute.player)) {
    return undefined;
  }
  return {
    choice: { kind: 'pinchHit', side: team.side, player: substitute.player },
    reason: 'Late and not ahead: the bench has a better bat against this pitcher.',
  };
}

/** Runs for a slow man who is the tying or winning run in the ninth or later. */
export function pinchRun(game: EngineGame): ManagerDecision | undefined {
  const team = game.batting;
  const lead = team.runs - game.fielding.runs;
  if (game.inning < NINTH || lead > 0 || lead < -1) return undefined;
  for (let base = 3; base >= 1; base -= 1) {
    const runner = game.runner[base] ?? NOBODY;
    const speed = team.team.players[runner]?.speed ?? 0;
    if (runner === NOBODY) continue;
    if (speed > SLOW) return undefined;
    const position = team.slotPosition[(team.slotOf[runner] ?? 1) - 1] ?? 0;
    if (position === PITCHER) return undefined;
    const player = availableBench(team).find((candidate) => {
      const faster = (team.team.players[candidate]?.speed ?? 0) - speed;
      return faster >= MUCH_FASTER && canBeCovered(team, position, candidate);
    });
    if (player === undefined) return undefined;
    return {
      choice: { kind: 'pinchRun', side: team.side, base, player },
      reason: 'A faster man for the run that counts.',
    };
  }
  return undefined;
}
