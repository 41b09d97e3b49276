/** Checking the dice of a game from its record, which anybody may have written. */
import { verifyRolls } from '../engine/dice/verify-rolls.ts';
import { parseInput } from '../models/base.ts';
import { type DiceReport, diceRecordSchema } from '../models/dice-record.ts';
import type { Game, Play } from '../models/game.ts';

/** Checks a record as it came. Throws `input/invalid` for what is no record of a game's dice. */
export function checkDiceRecord(input: unknown): DiceReport {
  return verifyRolls(parseInput(diceRecordSchema, input, 'The record of the dice'));
}

/** A game with all of its plays, as it is stored. */
export interface RolledGame {
  readonly game: Pick<Game, 'id' | 'diceCommitment' | 'diceSeed' | 'awayWords' | 'homeWords'>;
  readonly plays: readonly Pick<Play, 'playNumber' | 'dice'>[];
  readonly takenBack: readonly Pick<Play, 'playNumber' | 'dice'>[];
}

/** Checks every roll of a stored game against its seed. */
export function checkStoredRolls({ game, plays, takenBack }: RolledGame): DiceReport {
  const recorded = ({ playNumber, dice }: RolledGame['plays'][number]) => ({
    ...{ playNumber, dice, draws: null },
  });
  return verifyRolls({
    gameId: game.id,
    ...{ diceCommitment: game.diceCommitment, diceSeed: game.diceSeed },
    diceWords: { away: game.awayWords, home: game.homeWords },
    plays: plays.map(recorded),
    takenBack: takenBack.map(recorded),
    rollsHash: null,
  });
}
