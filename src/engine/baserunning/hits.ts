/** Runners on hits, walks and pitches that get away. */
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import {
  advanceRunners,
  BATTER,
  EVENT,
  HOME,
  isOn,
  keepClean,
  OUT,
  type PlayRecord,
  putOut,
  send,
} from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { at } from '../table-access.ts';
import { ADVANCE, armAt, safeNumber, speedOf, tries } from './safe-numbers.ts';

const CATCHER = 2;
const THIRD_BASEMAN = 5;

/** A hit on which everybody moves by a fixed number of bases. */
export function hitWithFixedAdvance(
  record: PlayRecord,
  batterBases: number,
  runnerBases: number,
): void {
  record.hitBases = batterBases;
  record.event = batterBases - 1;
  advanceRunners(record, runnerBases);
  send(record, BATTER, batterBases);
}

/** A contested run home from `from`: true when he tried, and the throw went there. */
function tryHome(game: EngineGame, dice: Dice, from: number, advance: number): boolean {
  const { record } = game;
  const speed = speedOf(game.batting, at(record.before, from));
  const safe = safeNumber(advance, speed, armAt(game.fielding, record.fielder), game.outs);
  if (!tries(advance, safe, game.outs)) return false;
  const words = from === 2 ? 'runner from second to home, safe' : 'runner from first to home, safe';
  if (rollSafe(game, dice, safe, words)) send(record, from, HOME);
  else putOut(record, from, CATCHER, record.fielder);
  return true;
}

/** The runner from first tries for third behind the play; nobody throws at him if it went home. */
function tryThird(game: EngineGame, dice: Dice, thrownHome: boolean): void {
  const { record } = game;
  const speed = speedOf(game.batting, at(record.before, 1));
  const arm = armAt(game.fielding, record.fielder);
  const safe = safeNumber(ADVANCE.firstToThird, speed, arm, game.outs);
  if (!tries(ADVANCE.firstToThird, safe, game.outs)) return;
  if (thrownHome || rollSafe(game, dice, safe, 'runner from first to third, safe')) {
    send(record, 1, 3);
  } else {
    putOut(record, 1, THIRD_BASEMAN, record.fielder);
  }
}

/** A single on which the runners from second and first decide for themselves. */
export function contestedSingle(game: EngineGame, dice: Dice): void {
  const { record } = game;
  hitWithFixedAdvance(record, 1, 1);
  const thrownHome = isOn(record, 2) && tryHome(game, dice, 2, ADVANCE.secondToHome);
  const isThirdOpen = !isOn(record, 2) || record.destination[2] !== 3;
  const isInningOver = game.outs + record.outs > 2;
  if (isOn(record, 1) && isThirdOpen && !isInningOver) tryThird(game, dice, thrownHome);
}

/** A double on which the runner from first decides for himself. */
export function contestedDouble(game: EngineGame, dice: Dice): void {
  hitWithFixedAdvance(game.record, 2, 2);
  if (isOn(game.record, 1)) tryHome(game, dice, 1, ADVANCE.firstToHome);
}

/** The batter takes first; only runners whom he pushes move. */
export function takeFirst(record: PlayRecord, event: number): void {
  record.event = event;
  send(record, BATTER, 1);
  if (!isOn(record, 1)) return;
  send(record, 1, 2);
  if (!isOn(record, 2)) return;
  send(record, 2, 3);
  if (isOn(record, 3)) send(record, 3, HOME);
}

/** A pitch gets away: every runner moves up one base, the batter stays at bat. */
export function pitchGetsAway(record: PlayRecord, isWild: boolean): void {
  record.event = isWild ? EVENT.wildPitch : EVENT.passedBall;
  if (!isWild) keepClean(record);
  advanceRunners(record, 1);
}

/** Adds the bases of an error to everybody still on base; `clean` keeps what would have been. */
export function addErrorBases(record: PlayRecord, bases: number): void {
  keepClean(record);
  for (let from = 0; from <= 3; from += 1) {
    const to = at(record.destination, from);
    if (to > OUT && to < HOME) record.destination[from] = Math.min(HOME, to + bases);
  }
}
