/** The dice of the last play and the card that was read with them. */

import { present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import { battingSide, type Hand } from '../models/baseball.ts';
import { COLUMNS_PER_SIDE, cellIndex } from '../models/card-layout.ts';
import type { GameSetup, PinnedPlayer, Play } from '../models/game.ts';
import type { CardSideView, RollView } from '../models/game-view.ts';

type Read = Pick<RollView, 'card' | 'name' | 'side'>;

function readBatter(batter: PinnedPlayer, vsHand: Hand, lit: number): Read {
  const side = vsHand === 'L' ? batter.batting.vsLeft : batter.batting.vsRight;
  const checks = { power: side.powerCheck, contact: side.contactCheck, eye: side.eyeCheck };
  const shown: CardSideView = { vsHand, cells: side.cells, lit, checks };
  return { card: 'batting', name: batter.name, side: shown };
}

function readPitcher(pitcher: PinnedPlayer, vsHand: Hand, lit: number): Read {
  const pitching = present(pitcher.pitching, `a pitching card of ${pitcher.cardId}`);
  const side = vsHand === 'L' ? pitching.vsLeft : pitching.vsRight;
  return {
    ...{ card: 'pitching', name: pitcher.name },
    side: { vsHand, cells: side.cells, lit, checks: null },
  };
}

/** The last roll that read a card; null when none has. */
export function lastRollOf(setup: GameSetup, plays: readonly NewRow<Play>[]): RollView | null {
  const play = plays.findLast(({ dice }) => dice.column !== null);
  if (play === undefined) return null;
  const { dice, playNumber } = play;
  const everybody = [...setup.away.players, ...setup.home.players];
  const find = (cardId: string) =>
    present(
      everybody.find((player) => player.cardId === cardId),
      `card ${cardId} in the game`,
    );
  const [batter, pitcher] = [find(play.batterCardId), find(play.pitcherCardId)];
  const column = present(dice.column, 'the column of a roll');
  const total = present(dice.row, 'the row of a roll').reduce((sum, face) => sum + face, 0);
  const lit = cellIndex((column - 1) % COLUMNS_PER_SIDE, total);
  const read =
    column <= COLUMNS_PER_SIDE
      ? readBatter(batter, pitcher.throws, lit)
      : readPitcher(pitcher, battingSide(batter.bats, pitcher.throws), lit);
  return { playNumber, ...read, dice };
}
