/**
 * Runners who may try for a base on a ball in play: who is asked what, and what the throw does.
 * The lead runner goes or holds; a throw may be made at him or cut off; the man behind may move up
 * on the throw; and the throw may then be made at either.
 */
import { atDepth } from '../alignment.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { QUESTION } from '../pending-decision.ts';
import { BATTER, HOME, isOn, type PlayRecord, putOut, send } from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { winningRunner } from '../scoring/walk-off.ts';
import { at, itemAt, numberAt } from '../table-access.ts';
import { inTurn } from '../throwers.ts';
import {
  ADVANCE,
  armAt,
  safeNumber,
  speedOf,
  tagThirdNumber,
  trailNumber,
} from './safe-numbers.ts';

const NOBODY_BEHIND = -1;
/** Who takes the throw at second (for the batter), third and home. */
const RECEIVERS = [0, 3, 4, 5, 2] as const;
const DOUBLE_BASES = 2;
const RIGHT_FIELD = 9;
const SECOND_BASEMAN = 4;
const SHORTSTOP = 6;
const RUNNER_WORDS = ['batter', 'runner from first', 'runner from second', 'runner from third'];
const BASE_WORDS = ['', 'first', 'second', 'third', 'home'] as const;

function speedFrom(game: EngineGame, from: number): number {
  return speedOf(game.batting, at(game.record.before, from));
}

/** "runner from second to home": the words of a contested base. */
function contestWords({ from, to }: PendingRunner): string {
  return `${itemAt(RUNNER_WORDS, from)} to ${itemAt(BASE_WORDS, to)}`;
}

function nobodyBehind(game: EngineGame): void {
  game.pending.trail.from = NOBODY_BEHIND;
}

/** The man who could move up on a throw at the lead runner of a hit: the next one back. */
function findTrail(game: EngineGame, lead: number): void {
  const { record, pending } = game;
  const { trail } = pending;
  const from = lead === 2 && isOn(record, 1) ? 1 : BATTER;
  const to = at(record.destination, from) + 1;
  trail.from = to > 3 ? NOBODY_BEHIND : from;
  trail.to = to;
  const arm = armAt(game.fielding, record.fielder);
  trail.safe =
    from === BATTER
      ? trailNumber(speedFrom(game, BATTER), arm)
      : safeNumber(ADVANCE.firstToThird, speedFrom(game, from), arm, game.outs);
}

/** Asks the manager at bat whether a runner tries for the base that the advance names. */
function askLead(game: EngineGame, from: number, to: number, advance: number): void {
  const { pending, record } = game;
  pending.lead.from = from;
  pending.lead.to = to;
  const arm = armAt(game.fielding, record.fielder);
  pending.lead.safe = atDepth(game, safeNumber(advance, speedFrom(game, from), arm, game.outs));
  pending.question = QUESTION.lead;
}

/** A single to the outfield: the runner from second may try for home, else the one from first. */
export function contestSingle(game: EngineGame): void {
  const { record } = game;
  if (winningRunner(game) >= 0) return;
  if (isOn(record, 2)) askLead(game, 2, HOME, ADVANCE.secondToHome);
  else if (isOn(record, 1)) askLead(game, 1, 3, ADVANCE.firstToThird);
  else return;
  findTrail(game, game.pending.lead.from);
}

/** A double: the runner from first may try for home. */
export function contestDouble(game: EngineGame): void {
  if (!isOn(game.record, 1) || winningRunner(game) >= 0) return;
  askLead(game, 1, HOME, ADVANCE.firstToHome);
  findTrail(game, 1);
}

/** A medium fly was caught: the runner from third may try for home, the one from second behind him. */
export function contestFly(game: EngineGame): void {
  const { record, pending } = game;
  askLead(game, 3, HOME, ADVANCE.flyHome);
  nobodyBehind(game);
  if (!isOn(record, 2)) return;
  const arm = armAt(game.fielding, record.fielder);
  pending.trail.from = 2;
  pending.trail.to = 3;
  pending.trail.safe = tagThirdNumber(speedFrom(game, 2), arm, record.fielder);
}

/** Who throws to where a runner goes: a double is too far out for one throw, and goes by way of a middle infielder. */
function throwersAhead({ fielder, hitBases }: PlayRecord): number {
  if (hitBases !== DOUBLE_BASES) return fielder;
  return inTurn(fielder, fielder === RIGHT_FIELD ? SECOND_BASEMAN : SHORTSTOP);
}

/** Everything was said: the throw is made at `target`, and the others have their bases. */
function throwAt(game: EngineGame, dice: Dice, target: PendingRunner): void {
  const { record, pending } = game;
  pending.question = QUESTION.none;
  const { from, to, safe } = target;
  if (rollSafe(game, dice, safe, `${contestWords(target)}, safe`)) send(record, from, to);
  else putOut(record, from, numberAt(RECEIVERS, to), throwersAhead(record));
}

/** The manager at bat has sent the lead runner, or holds him. */
function answerLead(game: EngineGame, isSent: boolean): void {
  game.pending.question = isSent ? QUESTION.throw : QUESTION.none;
}

/** The throw goes to the lead runner's base, or is cut off: he is there, and nobody else moves. */
function answerThrow(game: EngineGame, dice: Dice, isThrown: boolean): void {
  const { pending, record } = game;
  if (isThrown) {
    if (pending.trail.from !== NOBODY_BEHIND) pending.question = QUESTION.trail;
    else throwAt(game, dice, pending.lead);
    return;
  }
  send(record, pending.lead.from, pending.lead.to);
  pending.question = QUESTION.none;
}

/** The man behind goes on the throw, or stays. */
function answerTrail(game: EngineGame, dice: Dice, isSent: boolean): void {
  if (isSent) game.pending.question = QUESTION.target;
  else throwAt(game, dice, game.pending.lead);
}

/** The throw is made at one of two runners; the other has his base. */
function answerTarget(game: EngineGame, dice: Dice, atLead: boolean): void {
  const { pending, record } = game;
  const [target, other] = atLead ? [pending.lead, pending.trail] : [pending.trail, pending.lead];
  send(record, other.from, other.to);
  throwAt(game, dice, target);
}

/** Carries out the first (`true`) or the second answer to the question that is asked. */
export function answerContest(game: EngineGame, dice: Dice, isFirst: boolean): void {
  switch (game.pending.question) {
    case QUESTION.lead:
      answerLead(game, isFirst);
      break;
    case QUESTION.throw:
      answerThrow(game, dice, isFirst);
      break;
    case QUESTION.trail:
      answerTrail(game, dice, isFirst);
      break;
    default:
      answerTarget(game, dice, isFirst);
  }
}
