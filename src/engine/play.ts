/** The one public door of the rules: begin a game, make a choice, list what is legal, replay. */
import { assert, type Result } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice, GameSetup } from '../models/game.ts';
import type { LegalChoice } from '../models/game-view.ts';
import type { Dice } from './dice/dice.ts';
import { newGame, teamInput } from './game-start.ts';
import type { EngineGame } from './game-state.ts';
import type { PlayFacts } from './play-facts.ts';
import type { Refusal } from './refusal.ts';
import { resolvePlay } from './roll-play.ts';

/** Begins a game at the first pitch. Throws `roster/illegal` when a line-up breaks a rule. */
export function startGame(setup: GameSetup): EngineGame {
  const { gameId, rules, park } = setup;
  const away = teamInput(setup.away, rules);
  const home = teamInput(setup.home, rules);
  return newGame({ gameId, rules, park, away, home });
}

/**
 * Makes a choice: changes the game in place and says what happened, or refuses it and changes
 * nothing. Only `roll` draws from the dice.
 */
export function applyChoice(
  game: EngineGame,
  choice: Choice,
  dice: Dice,
): Result<PlayFacts, Refusal> {
  assert(game.playNumber < 0, `the rules are being written: ${choice.kind} ${dice.roll(6)}`);
  throw new Error(game.gameId);
}

/** Rolls the next play without words or rows: the door of bulk play. Nine men must be in the field. */
export function rollPlay(game: EngineGame, dice: Dice): void {
  assert(!game.isOver && game.fielding.vacancies === 0, 'a play is rolled in a game that goes on');
  resolvePlay(game, dice);
}

/** Plays choices again from the start. Asserts that each is legal, as it was when it was made. */
export function replayGame(
  setup: GameSetup,
  choices: readonly Choice[],
  diceFor: (playNumber: number) => Dice,
): { readonly game: EngineGame; readonly plays: readonly PlayFacts[] } {
  const game = startGame(setup);
  const plays: PlayFacts[] = [];
  for (const choice of choices) {
    const played = applyChoice(game, choice, diceFor(game.playNumber + 1));
    assert(played.ok, `choice ${game.playNumber + 1} (${choice.kind}) is legal again`);
    plays.push(played.value);
  }
  return { game, plays };
}

/** What may be chosen now, of one side or of both; empty when the game is over. */
export function legalChoices(game: EngineGame, side?: Side): readonly LegalChoice[] {
  assert(game.playNumber < 0, `the rules are being written: ${side ?? 'both'}`);
  return [];
}

/** The side at bat. */
export function battingSide(game: EngineGame): Side {
  return game.batting.side;
}

/** Tells whether the last play ended the game. */
export function isOver(game: EngineGame): boolean {
  return game.isOver;
}
