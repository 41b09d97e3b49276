/** Whole games with the choices that led to them, by computer managers or by whim. */
import type { Dice } from '../../src/engine/dice/dice.ts';
import { seededDice } from '../../src/engine/dice/seeded-dice.ts';
import { applyChoice, legalChoices, startGame } from '../../src/engine/play.ts';
import { simulateGame } from '../../src/engine/simulate.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { GameSetup } from '../../src/models/game.ts';

export interface PlayedGame {
  readonly setup: GameSetup;
  readonly choices: readonly Choice[];
  /** Fresh dice that give the game again. */
  readonly diceFor: () => (playNumber: number) => Dice;
}

function played(setup: GameSetup, choices: readonly Choice[], seed: string): PlayedGame {
  return {
    ...{ setup, choices },
    diceFor: () => {
      const dice = seededDice(seed);
      return () => dice;
    },
  };
}

/** A game between two computer managers. */
export function simulated(setup: GameSetup, seed: string): PlayedGame {
  const choices: Choice[] = [];
  simulateGame({
    ...{ setup, dice: seededDice(seed) },
    onPlay: ({ facts }) => choices.push(facts.choice),
  });
  return played(setup, choices, seed);
}

/** One choice in so many is any that is legal, however foolish; the others roll. */
const WHIM = 6;

/** A game in which both managers change players as the fancy takes them; nobody gives up. */
export function whimsical(setup: GameSetup, seed: string): PlayedGame {
  const whims = seededDice(`whims ${seed}`);
  const dice = seededDice(seed);
  const game = startGame(setup);
  const choices: Choice[] = [];
  while (!game.isOver) {
    const legal = legalChoices(game)
      .map(({ choice }) => choice)
      .filter(({ kind }) => kind !== 'concede');
    const rolls = legal.some(({ kind }) => kind === 'roll');
    const isWhim = !rolls || whims.roll(WHIM) === 1;
    const choice = isWhim ? legal[whims.roll(legal.length) - 1] : { kind: 'roll' as const };
    if (choice === undefined) throw new Error('a game that goes on has a legal choice');
    const made = applyChoice(game, choice, dice);
    if (!made.ok) throw new Error(`refused: ${made.error.message}`);
    choices.push(choice);
  }
  return played(setup, choices, seed);
}
