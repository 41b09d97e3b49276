/** The three rolls of a play and the card that they point to, as far as a result in play. */
import { cardOf } from '../card-of.ts';
import {
  BATTING_SIDE,
  cellIndex,
  entryAt,
  PITCHING_SIDE,
  RIGHT,
  SWITCH,
  sideStart,
} from '../cards/compile-card.ts';
import { ENTRY_FIELDER_BITS, ENTRY_FIELDER_MASK, RESULT } from '../cards/result-codes.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { FLY_HOME_RUNS, STRIKEOUT_GROUNDERS, STRIKEOUT_SINGLES } from '../pitching/fatigue.data.ts';
import { currentStint, tiredLevel } from '../pitching/fatigue.ts';
import { rollFor } from '../roll-trace.ts';
import { itemAt, numberAt } from '../table-access.ts';

const NO_CHECK = 20;
const BATTER_COLUMNS = 3;

function rollThree(game: EngineGame, dice: Dice): void {
  const { record } = game;
  record.column = rollFor(game, dice, 6, 'column');
  record.rowFirst = rollFor(game, dice, 6, 'row, first die');
  record.rowSecond = rollFor(game, dice, 6, 'row, second die');
  record.split = rollFor(game, dice, 20, 'split');
}

/** The side that he bats from against a pitcher's hand: 0 left, 1 right. */
export function battingHand(bats: number, pitcherThrows: number): number {
  if (bats !== SWITCH) return bats;
  return pitcherThrows === RIGHT ? 0 : RIGHT;
}

/** The table of a hand: 0 for LEFT, 1 for RIGHT. */
function tableOf(hand: number): 0 | 1 {
  return hand === RIGHT ? 1 : 0;
}

/** A batter's check on what the pitcher's card gives him; a failed one is an ordinary out. */
function checkedResult(game: EngineGame, dice: Dice, code: number): number {
  if (code > RESULT.ballparkHomeRun && code !== RESULT.walk && code !== RESULT.strikeout) {
    return code;
  }
  const batter = cardOf(game.batting, game.record.batter);
  const hand = tableOf(cardOf(game.fielding, game.record.pitcher).throws);
  let check = batter.power[hand];
  let of = 'power';
  let instead: number = RESULT.flyBCenter;
  if (code === RESULT.strikeout) {
    check = batter.contact[hand];
    of = 'contact';
    instead = RESULT.groundballB;
  } else if (code === RESULT.walk) {
    check = batter.eye[hand];
    of = 'eye';
    instead = RESULT.groundballB;
  }
  if (check >= NO_CHECK) return code;
  return rollFor(game, dice, 20, of) > check ? instead : code;
}

/** Reads the entry under the dice into the record. */
function readEntry(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const batter = cardOf(game.batting, record.batter);
  const pitcher = cardOf(game.fielding, record.pitcher);
  const total = record.rowFirst + record.rowSecond;
  const isBatterCard = record.column <= BATTER_COLUMNS;
  const column = isBatterCard ? record.column - 1 : record.column - 1 - BATTER_COLUMNS;
  const hand = battingHand(batter.bats, pitcher.throws);
  const start = isBatterCard
    ? sideStart(record.batter, BATTING_SIDE + pitcher.throws)
    : sideStart(record.pitcher, PITCHING_SIDE + hand);
  record.cell = cellIndex(column, total);
  const { sides } = isBatterCard ? game.batting.team : game.fielding.team;
  const entry = entryAt(sides, start + record.cell, record.split);
  record.printed = entry >> ENTRY_FIELDER_BITS;
  record.fielder = entry & ENTRY_FIELDER_MASK;
  const code = isBatterCard ? record.printed : checkedResult(game, dice, record.printed);
  if (code !== record.printed) record.fielder = 0;
  record.result = tiredResult(game, dice, code);
}

/** What the roll is for, by level: written down once, because bulk play asks it often. */
const STRIKEOUT_WORDS = STRIKEOUT_SINGLES.map((singles, level) => {
  const last = singles + numberAt(STRIKEOUT_GROUNDERS, level);
  return `not fresh, a single on 1-${singles}, a grounder up to ${last}`;
});
const FLY_WORDS = FLY_HOME_RUNS.map((faces) => `not fresh, a home run on 1-${faces}`);

/** A strikeout or a fly on the card of or against a pitcher who is not fresh may be more. */
function tiredResult(game: EngineGame, dice: Dice, code: number): number {
  const isFly = code >= RESULT.deepFlyA && code <= RESULT.flyBRight;
  if (!isFly && code !== RESULT.strikeout) return code;
  const level = tiredLevel(currentStint(game.fielding));
  if (level === 0) return code;
  return isFly ? tiredFly(game, dice, level, code) : tiredStrikeout(game, dice, level);
}

function tiredStrikeout(game: EngineGame, dice: Dice, level: number): number {
  const singles = numberAt(STRIKEOUT_SINGLES, level);
  const last = singles + numberAt(STRIKEOUT_GROUNDERS, level);
  if (last === 0) return RESULT.strikeout;
  const face = rollFor(game, dice, 20, itemAt(STRIKEOUT_WORDS, level));
  if (face > last) return RESULT.strikeout;
  game.record.fielder = 0;
  if (face > singles) return RESULT.groundballB;
  game.record.tiredHit = true;
  return RESULT.singleOne;
}

function tiredFly(game: EngineGame, dice: Dice, level: number, code: number): number {
  const faces = numberAt(FLY_HOME_RUNS, level);
  if (faces === 0 || rollFor(game, dice, 20, itemAt(FLY_WORDS, level)) > faces) return code;
  game.record.tiredHit = true;
  return RESULT.homeRun;
}

/** Rolls for the batter and reads the entry that the dice point to. */
export function readCard(game: EngineGame, dice: Dice): void {
  rollThree(game, dice);
  readEntry(game, dice);
}
