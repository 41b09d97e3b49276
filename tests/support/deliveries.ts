/** What a bot delivers about a hand-made game, operation by operation. */
import { createHash } from 'node:crypto';
import { committedDice } from '../../src/engine/dice/committed-dice.ts';
import type { DiceWords } from '../../src/models/dice-words.ts';
import type { GameSetup } from '../../src/models/game.ts';
import {
  CHAIN_START,
  chainHash,
  type DeliveredPlay,
  deliveredPlaySchema,
  type GameEnd,
  gameStartSchema,
  RESULT_PAYLOADS,
  type ResultOperation,
} from '../../src/models/results.ts';
import { gameRow, playRow } from './fakes-game.ts';

const DICE_SEED = 'd'.repeat(64);

/** An operation under the key that its content gives it. */
export function operation(
  gameId: string,
  kind: ResultOperation['kind'],
  seq: number,
  payload: object,
): ResultOperation {
  return { key: `${gameId}:${kind}:${seq}`, kind, seq, payload: { ...payload } };
}

export function gameStart(setup: GameSetup): ResultOperation {
  const diceCommitment = createHash('sha256').update(Buffer.from(DICE_SEED, 'hex')).digest('hex');
  const payload = gameStartSchema.parse(gameRow(setup, { diceCommitment }));
  return operation(setup.gameId, 'game', 1, payload);
}

/** Play 1, 2, 3 …: a strikeout, or a solo home run where `runs` is 1. */
export function play(
  setup: GameSetup,
  playNumber: number,
  runs = 0,
  words: DiceWords = { away: null, home: null },
): DeliveredPlay {
  const row = playRow(setup, playNumber);
  const rolled = committedDice({ seedHex: DICE_SEED, gameId: setup.gameId, playNumber, words });
  // Dice so large that they never fall the same by accident.
  const rolls = [6, 1000, 1000].map((faces) => ({ of: 'test', faces, face: rolled.roll(faces) }));
  const dice = { ...row.dice, rolls };
  return deliveredPlaySchema.parse({ ...row, dice, runs, awayScore: 0, outs: runs === 0 ? 1 : 0 });
}

export function playOperation(setup: GameSetup, seq: number, row: DeliveredPlay): ResultOperation {
  return operation(setup.gameId, 'play', seq, row);
}

/** The seal of these plays, with one line of each kind. */
export function gameEnd(setup: GameSetup, plays: readonly DeliveredPlay[]): GameEnd {
  const { gameId, away } = setup;
  const { cardId = '' } = away.players[0] ?? {};
  const line = () => ({ id: crypto.randomUUID(), gameId, teamId: away.teamId, cardId });
  const zeros = (schema: { readonly shape: object }) =>
    Object.fromEntries(Object.keys(schema.shape).map((key) => [key, 0]));
  const { battingLines, pitchingLines, fieldingLines } = RESULT_PAYLOADS.seal.shape;
  const runs = plays.reduce((sum, row) => sum + row.runs, 0);
  return RESULT_PAYLOADS.seal.parse({
    seal: {
      ...{ id: crypto.randomUUID(), gameId, playCount: plays.length },
      chainHash: plays.reduce(chainHash, CHAIN_START),
      ...{ awayScore: runs, homeScore: 0, diceSeed: DICE_SEED },
    },
    ...{ status: 'complete', inning: 9, half: 'bottom', outs: 3 },
    endedAt: '2026-04-01T20:45:00.000Z',
    battingLines: [{ ...zeros(battingLines.element), ...line(), battingOrder: 1 }],
    pitchingLines: [{ ...zeros(pitchingLines.element), ...line(), appearance: 1 }],
    fieldingLines: [{ ...zeros(fieldingLines.element), ...line(), position: 'CF' }],
    decisions: [{ ...line(), kind: 'win' }],
  });
}

/** A whole game of so many plays, the first of which is a home run. */
export function wholeGame(setup: GameSetup, playCount: number): ResultOperation[] {
  const plays = Array.from({ length: playCount }, (_, index) =>
    play(setup, index + 1, index === 0 ? 1 : 0),
  );
  return [
    gameStart(setup),
    ...plays.map((row, index) => playOperation(setup, index + 2, row)),
    operation(setup.gameId, 'seal', playCount + 1, gameEnd(setup, plays)),
  ];
}
