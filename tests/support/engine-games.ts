/** Games set to a situation for tests of the rules: any bases, outs, inning, score and cards. */
import { clearBase, putOnBase } from '../../src/engine/baserunning/bases.ts';
import { safeNumber, triesFrom } from '../../src/engine/baserunning/safe-numbers.ts';
import type { Dice } from '../../src/engine/dice/dice.ts';
import { type EngineGame, NOBODY } from '../../src/engine/game-state.ts';
import { answerForAi } from '../../src/engine/manager/contest.ts';
import { isPending } from '../../src/engine/pending-decision.ts';
import { applyChoice, startGame } from '../../src/engine/play.ts';
import type { PlayFacts } from '../../src/engine/play-facts.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { GameSetup, PinnedPlayer } from '../../src/models/game.ts';
import { uniformCells } from './card-sides.ts';
import { type TestSetupOptions, testSetup } from './game-setups.ts';
import { scriptedDice } from './scripted-dice.ts';

/** The eight ways in which bases can be occupied, as the calibration writes them. */
export const BASE_STATES = ['---', '1--', '-2-', '--3', '12-', '1-3', '-23', '123'] as const;
export type BaseState = (typeof BASE_STATES)[number];

export interface SituationOptions extends TestSetupOptions {
  /** The one result on every batter's card, such as `groundballA.SS`; likewise for pitchers. */
  readonly batting?: string;
  readonly pitching?: string;
  readonly bases?: BaseState;
  readonly outs?: number;
  readonly inning?: number;
  readonly isBottom?: boolean;
  readonly awayRuns?: number;
  readonly homeRuns?: number;
  /** Changes every player of both clubs; after the options above. */
  readonly change?: (player: PinnedPlayer) => PinnedPlayer;
}

/** A player whose every cell is the same result. */
function withCells(player: PinnedPlayer, batting?: string, pitching?: string): PinnedPlayer {
  const batted = batting === undefined ? undefined : { cells: uniformCells(batting) };
  const pitched = pitching === undefined ? undefined : { cells: uniformCells(pitching) };
  const { vsLeft, vsRight } = player.batting;
  return {
    ...player,
    batting: {
      ...player.batting,
      vsLeft: { ...vsLeft, ...batted },
      vsRight: { ...vsRight, ...batted },
    },
    pitching:
      player.pitching === null || pitched === undefined
        ? player.pitching
        : { ...player.pitching, vsLeft: pitched, vsRight: pitched },
  };
}

/** The same setup with every player of both clubs changed. */
function changePlayers(
  setup: GameSetup,
  change: (player: PinnedPlayer) => PinnedPlayer,
): GameSetup {
  const changeTeam = (team: GameSetup['away']) => ({ ...team, players: team.players.map(change) });
  return { ...setup, away: changeTeam(setup.away), home: changeTeam(setup.home) };
}

/** A setup with cards as the options say. */
export function situationSetup(options: SituationOptions = {}): GameSetup {
  const change = options.change ?? ((player: PinnedPlayer) => player);
  return changePlayers(testSetup(options), (player) =>
    change(withCells(player, options.batting, options.pitching)),
  );
}

/** Puts the last men of the order on base, the third base man first in line. */
export function putOnBases(game: EngineGame, bases: BaseState): void {
  const { batting, fielding } = game;
  for (let base = 1; base <= 3; base += 1) {
    clearBase(game, base);
    if (bases[base - 1] === '-') continue;
    const slot = (batting.nextSlot + 9 - base) % 9;
    const runner = batting.order[slot] ?? NOBODY;
    putOnBase(game, base, { runner, pitcher: fielding.fielders[1] ?? NOBODY });
  }
}

/** A game in the situation; the score is set without anybody having scored. */
export function situation(options: SituationOptions = {}): EngineGame {
  const game = startGame(situationSetup(options));
  game.inning = options.inning ?? 1;
  for (let inning = 1; inning < game.inning; inning += 1) {
    game.away.runsByInning[inning - 1] = 0;
    game.home.runsByInning[inning - 1] = 0;
  }
  game.away.runsByInning[game.inning - 1] = 0;
  if (options.isBottom === true) {
    game.isBottom = true;
    game.batting = game.home;
    game.fielding = game.away;
    game.home.runsByInning[game.inning - 1] = 0;
  }
  game.outs = options.outs ?? 0;
  game.away.runs = options.awayRuns ?? 0;
  game.home.runs = options.homeRuns ?? 0;
  putOnBases(game, options.bases ?? '---');
  return game;
}

/** Makes a choice that must be legal and gives its row. */
export function make(game: EngineGame, choice: Choice, dice: Dice = scriptedDice()): PlayFacts {
  const played = applyChoice(game, choice, dice);
  if (!played.ok) throw new Error(`refused: ${played.error.rule}: ${played.error.message}`);
  return played.value;
}

/** Column 1 is the batter's card, 4 the pitcher's; the row and the split do not matter there. */
const BATTER_ROLL = [1, 3, 4, 10] as const;
const PITCHER_ROLL = [4, 3, 4, 10] as const;
/** With a man on base a d20 comes before them; on this face the pitch does not get away. */
export const GOOD_PITCH = 20;

/** Tells whether somebody is on base now. */
export function isAnyoneOnBase(game: EngineGame): boolean {
  return game.runner.slice(1).some((runner) => runner !== NOBODY);
}

/** The die of the pitch, where there is one. */
function pitchRoll(game: EngineGame): readonly number[] {
  return isAnyoneOnBase(game) ? [GOOD_PITCH] : [];
}

/** Makes a choice and answers what the play asks as the computer does: the rows of the play. */
export function makeWhole(game: EngineGame, choice: Choice, dice: Dice): readonly PlayFacts[] {
  const rows = [make(game, choice, dice)];
  while (isPending(game)) rows.push(make(game, answerForAi(game).choice, dice));
  return rows;
}

/** The row that ends the play, with the dice of all its rows. */
function lastRow(rows: readonly PlayFacts[]): PlayFacts {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a choice makes a row');
  const rolls = rows.flatMap(({ dice }) => dice.rolls);
  return { ...last, choice: first.choice, dice: { ...first.dice, rolls } };
}

/**
 * Rolls a play on the batter's card; `rest` are the rolls after the card's four. Questions are
 * answered as the computer does, and the row is the last one with the dice of all.
 */
export function rollBatter(game: EngineGame, ...rest: readonly number[]): PlayFacts {
  const dice = scriptedDice(...pitchRoll(game), ...BATTER_ROLL, ...rest);
  return lastRow(makeWhole(game, { kind: 'roll' }, dice));
}

/** Rolls a play on the pitcher's card; otherwise as `rollBatter`. */
export function rollPitcher(game: EngineGame, ...rest: readonly number[]): PlayFacts {
  const dice = scriptedDice(...pitchRoll(game), ...PITCHER_ROLL, ...rest);
  return lastRow(makeWhole(game, { kind: 'roll' }, dice));
}

/** Rolls the next play with any dice, questions answered as above. */
export function rollWhole(game: EngineGame, dice: Dice): PlayFacts {
  return lastRow(makeWhole(game, { kind: 'roll' }, dice));
}

/**
 * Somebody, with everybody like him, whose safe number is the one from which computer managers send
 * a runner, or `less` under it: the arm makes up what a speed of 12 lacks.
 */
export function runsFrom(advance: number, outs: number, less = 0) {
  const speed = 12;
  const number = triesFrom(advance, outs) - less;
  const arm = number - speed - safeBonus(advance, outs);
  return { number, change: plain({ speed, arm }) };
}

/** What is added to speed and arm for a safe number: that of a slow man behind a good arm shows it. */
function safeBonus(advance: number, outs: number): number {
  return safeNumber(advance, 8, -4, outs) - 4;
}

/** Where everybody came, "batter 1st 2nd 3rd", with - where nobody was: "1 2 - 4". */
export function finals(facts: PlayFacts): string {
  const { batterFinal, firstFinal, secondFinal, thirdFinal } = facts;
  return [batterFinal, firstFinal, secondFinal, thirdFinal].map((to) => to ?? '-').join(' ');
}

/** The bases after a play, as the calibration writes them. */
export function basesOf(game: EngineGame): string {
  return [1, 2, 3].map((base) => (game.runner[base] === NOBODY ? '-' : String(base))).join('');
}

/** Gives every player the same speed, arm, range and error rating, and no checks. */
export function plain(ratings: {
  readonly speed?: number;
  readonly arm?: number;
  readonly range?: number;
  readonly error?: number;
}): (player: PinnedPlayer) => PinnedPlayer {
  return (player) => ({
    ...player,
    positions: player.positions.map((position) => ({
      ...position,
      arm: ratings.arm ?? 0,
      range: ratings.range ?? 3,
      error: ratings.error ?? 0,
    })),
    batting: {
      ...player.batting,
      speed: ratings.speed ?? 12,
      vsLeft: { ...player.batting.vsLeft, powerCheck: 20, contactCheck: 20, eyeCheck: 20 },
      vsRight: { ...player.batting.vsRight, powerCheck: 20, contactCheck: 20, eyeCheck: 20 },
    },
  });
}
