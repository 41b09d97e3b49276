/** The one public door of the rules: begin a game, make a choice, list what is legal, replay. */
import { accept, assert, type Result, refuse } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { GameSetup } from '../models/game.ts';
import type { LegalChoice } from '../models/game-view.ts';
import { setAlignment } from './alignment.ts';
import type { Dice } from './dice/dice.ts';
import type { RollTrace } from './dice/traced-roll.ts';
import { factsOfPlay, factsWithoutPlay, situationOf } from './facts.ts';
import { newGame, teamInput } from './game-start.ts';
import type { EngineGame } from './game-state.ts';
import { applySubstitution } from './lineup/apply-substitution.ts';
import { checkChoice } from './lineup/check-choice.ts';
import { maskOf } from './lineup/check-running.ts';
import type { Substitution } from './lineup/check-substitution.ts';
import { listLegalChoices } from './lineup/legal-choices.ts';
import type { ManagerChoice } from './manager/decision.ts';
import { endGame } from './order-of-play.ts';
import { isPending, pendingOptions, QUESTION } from './pending-decision.ts';
import type { PlayFacts } from './play-facts.ts';
import { NONE } from './play-record.ts';
import type { Refusal } from './refusal.ts';
import {
  buntPlay,
  hitAndRunPlay,
  resolvePickOff,
  resolvePlay,
  resolveSteal,
  resumePlay,
  walkIntentionally,
} from './roll-play.ts';
import { logPlay } from './scorekeeping/log-play.ts';
import { alignmentText } from './scoring/alignment-text.ts';
import { answerText, pendingText } from './scoring/pending-text.ts';
import { playText } from './scoring/play-text.ts';
import { throwText } from './scoring/play-text-steals.ts';
import { concessionText, substitutionText } from './scoring/substitution-text.ts';

type Of<Kind extends Choice['kind']> = Extract<Choice, { kind: Kind }>;
/** Choices that resolve a play or a part of one. */
type PlayingChoice = Of<
  'roll' | 'bunt' | 'hitAndRun' | 'intentionalWalk' | 'steal' | 'pickOff' | 'decide'
>;

/** Begins a game at the first pitch. Throws `roster/illegal` when a line-up breaks a rule. */
export function startGame(setup: GameSetup): EngineGame {
  const { gameId, rules, park } = setup;
  const away = teamInput(setup.away, rules);
  const home = teamInput(setup.home, rules);
  return newGame({ gameId, rules, park, away, home });
}

/** Carries out a choice that draws from the dice, or walks the batter. */
function resolveChoice(game: EngineGame, choice: PlayingChoice, dice: Dice): void {
  if (choice.kind === 'roll') resolvePlay(game, dice);
  else if (choice.kind === 'bunt') buntPlay(game, dice, choice.purpose);
  else if (choice.kind === 'hitAndRun') hitAndRunPlay(game, dice);
  else if (choice.kind === 'intentionalWalk') walkIntentionally(game);
  else if (choice.kind === 'steal') resolveSteal(game, dice, maskOf(choice.bases));
  else if (choice.kind === 'pickOff') resolvePickOff(game, dice, choice.base);
  else resumePlay(game, dice, pendingOptions(game).indexOf(choice.option) === 0);
}

/** The same while rolls are noted. */
function playChoice(game: EngineGame, choice: PlayingChoice, dice: Dice): RollTrace {
  const trace: RollTrace = { rolls: [] };
  game.trace = trace;
  resolveChoice(game, choice, dice);
  game.trace = null;
  return trace;
}

function playedFacts(game: EngineGame, choice: PlayingChoice, dice: Dice): PlayFacts {
  const situation = situationOf(game);
  const { batting, fielding } = game;
  const isFirstOfHalf = game.playsInHalf === 0;
  const answer = choice.kind === 'decide' ? answerText(game, choice.option) : '';
  const { rolls } = playChoice(game, choice, dice);
  if (isPending(game)) {
    const text = pendingText(game, answer);
    return factsWithoutPlay(game, situation, { choice, text, rolls });
  }
  const { record, isOver, concededBy } = game;
  if (record.event === NONE) {
    const text = choice.kind === 'pickOff' ? throwText(game, choice.base) : `${answer}.`;
    return factsWithoutPlay(game, situation, { choice, text, rolls });
  }
  const text = playText({ record, batting, fielding, isOver, concededBy });
  return factsOfPlay(game, situation, { choice, text, rolls, batting, fielding, isFirstOfHalf });
}

function loggedFacts(game: EngineGame, choice: Of<'log'>): PlayFacts {
  const situation = situationOf(game);
  const { batting, fielding } = game;
  const isFirstOfHalf = game.playsInHalf === 0;
  logPlay(game, choice);
  const { record, isOver, concededBy } = game;
  const text = playText({ record, batting, fielding, isOver, concededBy });
  const told = { choice, text, rolls: [], batting, fielding, isFirstOfHalf };
  return factsOfPlay(game, situation, told);
}

function alignmentFacts(game: EngineGame, choice: Of<'setDefense'>): PlayFacts {
  const situation = situationOf(game);
  const text = alignmentText(game, choice);
  game.playNumber += 1;
  setAlignment(game, choice);
  return factsWithoutPlay(game, situation, { choice, text });
}

function substitutionFacts(game: EngineGame, choice: Substitution): PlayFacts {
  const situation = situationOf(game);
  const text = substitutionText(game, choice);
  game.playNumber += 1;
  applySubstitution(game, choice);
  return factsWithoutPlay(game, situation, { choice, text });
}

function concessionFacts(game: EngineGame, choice: Of<'concede'>): PlayFacts {
  const situation = situationOf(game);
  const text = concessionText(choice.side === 'away' ? game.away : game.home);
  game.playNumber += 1;
  endGame(game);
  game.pending.question = QUESTION.none;
  game.concededBy = choice.side;
  return factsWithoutPlay(game, situation, { choice, text });
}

/**
 * Makes a choice: changes the game in place and says what happened, or refuses it and changes
 * nothing. A play may come to a question: then the row has its dice, and the next choice answers it.
 */
export function applyChoice(
  game: EngineGame,
  choice: Choice,
  dice: Dice,
): Result<PlayFacts, Refusal> {
  const refusal = checkChoice(game, choice);
  if (refusal !== undefined) return refuse(refusal);
  switch (choice.kind) {
    case 'concede':
      return accept(concessionFacts(game, choice));
    case 'setDefense':
      return accept(alignmentFacts(game, choice));
    case 'log':
      return accept(loggedFacts(game, choice));
    case 'roll':
    case 'bunt':
    case 'hitAndRun':
    case 'intentionalWalk':
    case 'steal':
    case 'pickOff':
    case 'decide':
      return accept(playedFacts(game, choice, dice));
    default:
      return accept(substitutionFacts(game, choice));
  }
}

/** Rolls the next play without words or rows: the door of bulk play. Nine men must be in the field. */
export function rollPlay(game: EngineGame, dice: Dice): void {
  assert(
    !game.isOver && !isPending(game) && game.fielding.vacancies === 0,
    'a play is rolled in a game that goes on',
  );
  resolvePlay(game, dice);
}

/** Makes a legal choice without words or rows, as `applyChoice` does: the door of bulk play. */
export function carryOut(game: EngineGame, choice: ManagerChoice, dice: Dice): void {
  switch (choice.kind) {
    case 'setDefense':
      game.playNumber += 1;
      setAlignment(game, choice);
      break;
    case 'roll':
    case 'bunt':
    case 'hitAndRun':
    case 'intentionalWalk':
    case 'steal':
    case 'pickOff':
    case 'decide':
      resolveChoice(game, choice, dice);
      break;
    default:
      game.playNumber += 1;
      applySubstitution(game, choice);
  }
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
