/**
 * Games of people who do anything that is legal, against the computer at every level and against each
 * other: nothing throws, nobody is ever stuck, and everything agrees in the end. A failure names the
 * seed of the game.
 */
import { expect, test } from 'vitest';
import { awaitedSide } from '../../../src/engine/awaited-side.ts';
import type { Dice } from '../../../src/engine/dice/dice.ts';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import type { EngineGame } from '../../../src/engine/game-state.ts';
import { checkChoice } from '../../../src/engine/lineup/check-choice.ts';
import { chooseForAi, setFieldForAi } from '../../../src/engine/manager/choose-for-ai.ts';
import { AVERAGE_MANAGER, type ManagerDecision } from '../../../src/engine/manager/decision.ts';
import { callPlayOf } from '../../../src/engine/manager/play-call.ts';
import { applyChoice, legalChoices, startGame } from '../../../src/engine/play.ts';
import { itemAt } from '../../../src/engine/table-access.ts';
import { SIDES, type Side } from '../../../src/models/baseball.ts';
import type { Choice } from '../../../src/models/choice.ts';
import { MANAGER_LEVELS, type ManagerLevel } from '../../../src/models/manager.ts';
import { testSetup } from '../../support/game-setups.ts';
import { GameWatch } from '../../support/invariants.ts';

const GAMES = process.env['PD_LONG_TESTS'] === '1' ? 4_000 : 48;
/** Different clubs. */
const CLUBS = 24;
const CHOICES_MAX = 6_000;
/** What a manager may want before he lets the play go on. */
const ANSWERS_MAX = 24;
/** What somebody who is held up tries at random before he does what is waited for. */
const TRIES = 5;
const TIME = { timeout: 30 * 60_000 } as const;

/** One game, and who manages in it. */
interface Table {
  readonly game: EngineGame;
  readonly dice: Dice;
  readonly level: ManagerLevel;
  /** The sides of the computer: one or none. */
  readonly managed: readonly Side[];
  /** Of a hundred choices of a person, how many are rolls where he may roll. */
  readonly patience: number;
}

function tableOf(seed: number): Table {
  const setup = testSetup({
    ...{ seed: seed % CLUBS, campaign: seed % 3 !== 0, designatedHitter: seed % 2 === 0 },
    ...{ automaticRunner: seed % 5 === 0, innings: seed % 7 === 0 ? 2 : 9 },
  });
  const managedBy: readonly (readonly Side[])[] = [['away'], ['home'], ['away'], ['home'], []];
  return {
    game: startGame(setup),
    dice: seededDice(`any manager ${seed}`),
    level: itemAt(MANAGER_LEVELS, Math.floor(seed / 2) % MANAGER_LEVELS.length),
    managed: itemAt(managedBy, seed % managedBy.length),
    patience: itemAt([25, 60, 90, 97], Math.floor(seed / 3) % 4),
  };
}

const managerAt = (level: ManagerLevel) => ({ ...AVERAGE_MANAGER, level });

function make({ game, dice }: Table, choice: Choice): void {
  const made = applyChoice(game, choice, dice);
  if (!made.ok) throw new Error(`refused: ${choice.kind}: ${made.error.message}`);
}

/** Asks managers of every level for both clubs, as the game stands; none may want what is refused. */
function askEverybody(game: EngineGame): void {
  const isHeldUp = awaitedSide(game) !== undefined;
  for (const side of SIDES) {
    for (const level of MANAGER_LEVELS) {
      const wanted = chooseForAi(game, side, managerAt(level));
      const called = callPlayOf(game, side, managerAt(level));
      // A call is made where the dice may be rolled; elsewhere it must only not throw.
      const decision = wanted ?? (isHeldUp ? undefined : called);
      const refusal = decision && checkChoice(game, decision.choice);
      if (refusal !== undefined) throw new Error(`${level} for ${side}: ${refusal.message}`);
    }
  }
}

/** What the computer does next before the next roll, in the order in which the service asks. */
function nextOf({ game, level, managed }: Table): ManagerDecision | undefined {
  const sides = [game.fielding.side, game.batting.side].filter((side) => managed.includes(side));
  for (const side of sides) {
    const decision = chooseForAi(game, side, managerAt(level));
    if (decision !== undefined) return decision;
  }
  return sides[0] === game.fielding.side ? setFieldForAi(game, managerAt(level)) : undefined;
}

/** The computer answers until it is content; then nobody waits for it. */
function answer(table: Table): void {
  for (let answers = 0; ; answers += 1) {
    const decision = nextOf(table);
    if (decision === undefined) break;
    if (answers === ANSWERS_MAX) throw new Error('the computer comes to no end');
    make(table, decision.choice);
  }
  const awaited = awaitedSide(table.game);
  if (awaited !== undefined && table.managed.includes(awaited)) {
    throw new Error(`the computer is waited for and content: ${awaited}`);
  }
}

/** A roll, or the play that the computer calls instead. */
function roll(table: Table): void {
  const { game, level, managed } = table;
  const sides = [game.fielding.side, game.batting.side].filter((side) => managed.includes(side));
  const [call] = sides.flatMap((side) => callPlayOf(game, side, managerAt(level)) ?? []);
  make(table, call?.choice ?? { kind: 'roll' });
}

/** Any menu with the same chance, then any line of it; nobody concedes. */
function anyChoice({ game, dice, managed }: Table): Choice {
  const listed = SIDES.filter((side) => !managed.includes(side))
    .flatMap((side) => legalChoices(game, side))
    .filter(({ choice }) => choice.kind !== 'concede' && choice.kind !== 'roll');
  const groups = [...new Set(listed.map(({ group }) => group))];
  if (groups.length === 0) throw new Error('there is nothing to choose');
  const group = itemAt(groups, dice.roll(groups.length) - 1);
  const lines = listed.filter((one) => one.group === group);
  return itemAt(lines, dice.roll(lines.length) - 1).choice;
}

/** What the computer would do for a person who is held up: it brings the next roll nearer. */
function wayOn({ game, level }: Table, awaited: Side): Choice {
  const decision = chooseForAi(game, awaited, managerAt(level));
  if (decision === undefined) throw new Error(`no way on for ${awaited}`);
  return decision.choice;
}

/** What people do next; `inARow` is for how many choices somebody has been held up. */
function move(table: Table, awaited: Side | undefined, inARow: number): void {
  if (inARow > TRIES + ANSWERS_MAX) throw new Error(`${awaited} is stuck`);
  if (awaited === undefined && table.dice.roll(100) <= table.patience) roll(table);
  else if (awaited !== undefined && inARow > TRIES) make(table, wayOn(table, awaited));
  else make(table, anyChoice(table));
}

/** Plays a game to its end; gives how often the person was held up. */
function play(table: Table): number {
  const { game } = table;
  let [heldUp, inARow] = [0, 0];
  answer(table);
  for (let choices = 0; !game.isOver; choices += 1) {
    if (choices === CHOICES_MAX) throw new Error('the game comes to no end');
    askEverybody(game);
    const awaited = awaitedSide(game);
    inARow = awaited === undefined ? 0 : inARow + 1;
    heldUp += Math.min(inARow, 1);
    move(table, awaited, inARow);
    answer(table);
  }
  return heldUp;
}

test(`${GAMES} games of people who do anything that is legal go on to their end`, TIME, () => {
  let heldUp = 0;
  for (let seed = 1; seed <= GAMES; seed += 1) {
    const table = tableOf(seed);
    const watch = new GameWatch();
    table.game.tally = watch;
    try {
      heldUp += play(table);
    } catch (cause) {
      throw new Error(`seed ${seed}, play ${table.game.playNumber}`, { cause });
    }
    watch.onEnd(table.game);
    if (watch.problems.length > 0) expect(watch.problems, `seed ${seed}`).toEqual([]);
  }
  // The games come to states where a field is open or a man is hurt, many times each.
  expect(heldUp).toBeGreaterThan(GAMES * 5);
});
