/** The one public door of the rules: begin a game, make a choice, list what is legal, replay. */
import { accept, assert, type Result, refuse } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice, GameSetup } from '../models/game.ts';
import type { LegalChoice } from '../models/game-view.ts';
import type { Dice } from './dice/dice.ts';
import type { RollTrace } from './dice/traced-roll.ts';
import { factsOfPlay, factsWithoutPlay, situationOf } from './facts.ts';
import { newGame, teamInput } from './game-start.ts';
import type { EngineGame } from './game-state.ts';
import { applySubstitution } from './lineup/apply-substitution.ts';
import { checkChoice } from './lineup/check-choice.ts';
import type { Substitution } from './lineup/check-substitution.ts';
import { listLegalChoices } from './lineup/legal-choices.ts';
import { endGame } from './order-of-play.ts';
import type { PlayFacts } from './play-facts.ts';
import type { Refusal } from './refusal.ts';
import { resolvePlay, walkIntentionally } from './roll-play.ts';
import { playText } from './scoring/play-text.ts';
import { concessionText, substitutionText } from './scoring/substitution-text.ts';

type Concession = Extract<Choice, { kind: 'concede' }>;

/** Begins a game at the first pitch. Throws `roster/illegal` when a line-up breaks a rule. */
export function startGame(setup: GameSetup): EngineGame {
  const { gameId, rules, park } = setup;
  const away = teamInput(setup.away, rules);
  const home = teamInput(setup.home, rules);
  return newGame({ gameId, rules, park, away, home });
}

function rolledFacts(game: EngineGame, choice: Choice, dice: Dice): PlayFacts {
  const situation = situationOf(game);
  const { batting, fielding } = game;
  const isFirstOfHalf = game.playsInHalf === 0;
  const trace: RollTrace = { rolls: [] };
  game.trace = trace;
  if (choice.kind === 'roll') resolvePlay(game, dice);
  else walkIntentionally(game);
  game.trace = null;
  const { record, isOver, concededBy } = game;
  const text = playText({ record, batting, fielding, isOver, concededBy });
  const { rolls } = trace;
  return factsOfPlay(game, situation, { choice, text, rolls, batting, fielding, isFirstOfHalf });
}

function substitutionFacts(game: EngineGame, choice: Substitution): PlayFacts {
  const situation = situationOf(game);
  const text = substitutionText(game, choice);
  game.playNumber += 1;
  applySubstitution(game, choice);
  return factsWithoutPlay(game, situation, { choice, text });
}

function concessionFacts(game: EngineGame, choice: Concession): PlayFacts {
  const situation = situationOf(game);
  const text = concessionText(choice.side === 'away' ? game.away : game.home);
  game.playNumber += 1;
  endGame(game);
  game.concededBy = choice.side;
  return factsWithoutPlay(game, situation, { choice, text });
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
  const refusal = checkChoice(game, choice);
  if (refusal !== undefined) return refuse(refusal);
  if (choice.kind === 'concede') return accept(concessionFacts(game, choice));
  if (choice.kind === 'roll' || choice.kind === 'intentionalWalk') {
    return accept(rolledFacts(game, choice, dice));
  }
  return accept(substitutionFacts(game, choice));
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

/**
 * What may be chosen now, of one side or of both; empty when the game is over. `roll` is legal for
 * both sides. Rearrangements of more than two fielders are legal without being listed.
 */
export function legalChoices(game: EngineGame, side?: Side): readonly LegalChoice[] {
  return listLegalChoices(game, side);
}

/** The side at bat. */
export function battingSide(game: EngineGame): Side {
  return game.batting.side;
}

/** Tells whether the last play ended the game. */
export function isOver(game: EngineGame): boolean {
  return game.isOver;
}
