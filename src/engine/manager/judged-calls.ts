/**
 * The plays that a manager calls who goes by the chance to win: each call is weighed against letting
 * the batter swing, one or two batters ahead. Weighed only where a call can be right.
 */
import { currentAlignment, INFIELD } from '../alignment.ts';
import { jumpNumber, SURE_JUMP, shownStealNumber } from '../baserunning/steal-numbers.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { baseOutState } from '../odds/base-out.ts';
import { type GivenUp, outcomesOfBunt } from '../odds/bunt-outcomes.ts';
import {
  chanceOfSwinging,
  chanceWith,
  expected,
  type Standing,
  standingOf,
} from '../odds/expectation.ts';
import { transitionsOf } from '../odds/fields.ts';
import { batterIn, matchupIn } from '../odds/matchup.ts';
import { at } from '../table-access.ts';
import { lean, type ManagerDecision, type ManagerTendencies } from './decision.ts';
import { moodOf } from './plain-contest.ts';
import { moreOften } from './reason.ts';

const FACES = 20;
const PITCHER = 1;
const LATE_INNING = 7;
const GRADE_B = 1;
/** Beyond this lead or deficit no call is weighed. */
const CLOSE = 3;
/**
 * What a call must win more often than swinging, in chances to win: fitted by tournaments until
 * steals, sacrifices and intentional walks a game came out as in 2019 (.94, .32, .31).
 */
const STEAL_MARGIN = -0.005;
const BUNT_MARGIN = -0.0045;
const PITCHER_BUNT_MARGIN = -0.002;
const WALK_MARGIN = 0.011;
/** What the strongest habit takes off a margin. */
const HABIT = 0.004;
const MOOD = 0.002;
/** A steal is looked at from this safe number on. */
const STEAL_NUMBER_MIN = 10;

function isClose(game: EngineGame): boolean {
  return Math.abs(game.batting.runs - game.fielding.runs) <= CLOSE;
}

/** Everybody stays, and the man at bat is walked. */
function afterWalk({ outs, bases }: Standing): Standing {
  if ((bases & 1) === 0) return { outs, bases: bases | 1, runs: 0 };
  if ((bases & 2) === 0) return { outs, bases: bases | 2, runs: 0 };
  return (bases & 4) === 0 ? { outs, bases: 7, runs: 0 } : { outs, bases: 7, runs: 1 };
}

/** Walks the batter where that makes the club at bat win less often; undefined to pitch to him. */
export function judgedWalk(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const { runner } = game;
  if (runner[1] !== NOBODY || (runner[2] === NOBODY && runner[3] === NOBODY)) return undefined;
  if (!isClose(game)) return undefined;
  const now = standingOf(game);
  const gain = chanceOfSwinging(game, now) - chanceWith(game, matchupIn(game, 1), afterWalk(now));
  if (gain < WALK_MARGIN - lean(manager.bullpenMatchup) * HABIT) return undefined;
  const next = batterIn(game, 1).pinned.name;
  return {
    choice: { kind: 'intentionalWalk' },
    reason: moreOften('Walking him', gain, `first base is open and ${next} is next`),
  };
}

/** The bases after the runner from `from` has gone to the next one, or is out. */
function withoutRunner({ bases }: Standing, from: number): number {
  return bases & ~(1 << (from - 1));
}

/** What sending the runner from a base with a good jump wins, against letting the batter swing. */
function gainOfSteal(game: EngineGame, from: number, safe: number): number {
  const now = standingOf(game);
  const matchup = matchupIn(game, 0);
  const left = withoutRunner(now, from);
  const made = { ...now, bases: left | (1 << from) };
  const caught = { outs: now.outs + 1, bases: left, runs: 0 };
  const chance = safe / FACES;
  const sent =
    chance * chanceWith(game, matchup, made) + (1 - chance) * chanceWith(game, matchup, caught);
  return sent - chanceWith(game, matchup, now);
}

/** What a steal from a base adds for the club at bat, by the chance of a good jump; never less than 0. */
export function worthOfSteal(game: EngineGame, from: number): number {
  const jump = jumpNumber(game, from);
  if (jump === 0) return 0;
  const gain = gainOfSteal(game, from, shownStealNumber(game, from, true));
  return (jump / SURE_JUMP) * Math.max(0, gain);
}

/** The base whose runner may go: the one farthest along with an open base before him; 0 without one. */
export function baseToSteal({ runner }: EngineGame): number {
  if (runner[2] !== NOBODY) return runner[3] === NOBODY && runner[1] === NOBODY ? 2 : 0;
  return runner[1] === NOBODY ? 0 : 1;
}

/** Sends a runner whose good jump makes it pay; undefined to let the batter swing. */
export function judgedSteal(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  if (game.turn.isRunnerHeld) return undefined;
  const from = baseToSteal(game);
  if (from === 0 || jumpNumber(game, from) === 0) return undefined;
  const safe = shownStealNumber(game, from, true);
  if (safe < STEAL_NUMBER_MIN) return undefined;
  const gain = gainOfSteal(game, from, safe);
  const habit = lean(manager.steal) * HABIT + moodOf(game, manager) * MOOD;
  if (gain < STEAL_MARGIN - habit) return undefined;
  return {
    choice: { kind: 'steal', bases: [from] },
    reason: moreOften('Sending him', gain, `safe on 1-${safe} with a good jump`),
  };
}

/** A sacrifice moves somebody up, or a squeeze brings one home; undefined where neither does. */
function purposeOf({ runner, outs }: EngineGame): GivenUp | undefined {
  if (outs > 1) return undefined;
  if (runner[3] !== NOBODY) return outs === 1 ? 'squeeze' : undefined;
  return runner[1] === NOBODY && runner[2] === NOBODY ? undefined : 'sacrifice';
}

function isPitcherUp({ batting }: EngineGame): boolean {
  return at(batting.slotPosition, batting.nextSlot) === PITCHER;
}

/** What the man at bat may be given up for; undefined where nobody would think of it. */
export function buntInOrder(game: EngineGame): GivenUp | undefined {
  const purpose = purposeOf(game);
  if (purpose === undefined || !isClose(game)) return undefined;
  const isTheirs =
    isPitcherUp(game) || game.inning >= LATE_INNING || batterIn(game, 0).bunting <= GRADE_B;
  return isTheirs ? purpose : undefined;
}

/** The chance of the club at bat to win when the batter bunts, the corners in or not. */
export function chanceOfBunt(game: EngineGame, purpose: GivenUp, cornersIn: boolean): number {
  const now = standingOf(game);
  const state = baseOutState(now.outs, now.bases);
  const grade = batterIn(game, 0).bunting;
  const outcomes = outcomesOfBunt({ state, grade, cornersIn, purpose });
  const next = matchupIn(game, 1);
  return expected(now, outcomes, (after) => chanceWith(game, next, after));
}

/** Gives the batter up where that wins more often; undefined to let him swing. */
export function judgedBunt(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const purpose = buntInOrder(game);
  if (purpose === undefined) return undefined;
  const cornersIn = game.alignment.infield !== INFIELD.normal;
  const field = transitionsOf(currentAlignment(game));
  const swinging = chanceOfSwinging(game, standingOf(game), field);
  const gain = chanceOfBunt(game, purpose, cornersIn) - swinging;
  const margin = isPitcherUp(game) ? PITCHER_BUNT_MARGIN : BUNT_MARGIN;
  if (gain < margin - moodOf(game, manager) * MOOD) return undefined;
  const { name } = batterIn(game, 0).pinned;
  const why = `the runners move up and ${name} would seldom hit`;
  return { choice: { kind: 'bunt', purpose }, reason: moreOften('A bunt', gain, why) };
}
