/** Bunts rolled with dice that a test wrote down, and faces of the charts by their outcomes. */
import type { EngineGame } from '../../src/engine/game-state.ts';
import type { PlayFacts } from '../../src/engine/play-facts.ts';
import type { Grade } from '../../src/models/baseball.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { PinnedPlayer } from '../../src/models/game.ts';
import { GOOD_PITCH, isAnyoneOnBase, make, plain } from './engine-games.ts';
import { scriptedDice } from './scripted-dice.ts';

type Purpose = Extract<Choice, { kind: 'bunt' }>['purpose'];

/** Everybody alike, a bunter of this grade. */
export function bunter(bunting: Grade, speed = 12): (player: PinnedPlayer) => PinnedPlayer {
  return (player) => {
    const made = plain({ speed })(player);
    return { ...made, batting: { ...made.batting, bunting } };
  };
}

/** Faces of the die that finds the fielder of a bunt. */
export const TO = { P: 1, C: 9, '1B': 12, '3B': 20 } as const;

/** Bunts; where somebody is on base the pitch does not get away. `rest` are the rolls after it. */
export function bunt(game: EngineGame, purpose: Purpose, ...rest: readonly number[]): PlayFacts {
  const pitch = isAnyoneOnBase(game) ? [GOOD_PITCH] : [];
  const dice = scriptedDice(...pitch, ...rest);
  const facts = make(game, { kind: 'bunt', purpose }, dice);
  if (dice.left() > 0) throw new Error('the bunt did not take every roll of the script');
  return facts;
}
