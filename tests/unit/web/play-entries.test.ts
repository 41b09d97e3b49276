/** The log of a game: an order that came to nothing is one quiet line, everything else stays. */
import { expect, test } from 'vitest';
import type { PlayView } from '../../../src/models/game-view.ts';
import { entriesOf } from '../../../web/src/game/play-entries.ts';
import { play } from '../cogs/sample-game.ts';

const still = { kind: 'noPlay', wpa: null, re24: null } as const;
const order: PlayView = {
  ...play(1, 'Noh goes with the pitch; no good jump; Noh may go for second, safe on 1-7.'),
  ...still,
  choice: 'steal',
};
const held: PlayView = { ...play(2, 'Noh holds.'), ...still, choice: 'decide' };
const gone: PlayView = { ...play(2, 'Noh steals second.'), kind: 'noPlay', choice: 'decide' };

test('a runner without a jump who is held takes one quiet line', () => {
  const [single, text] = [
    play(3, 'Noh singles.'),
    'Noh goes with the pitch, no good jump; Noh holds.',
  ];
  expect(entriesOf([order, held, single])).toEqual([
    { play: held, text, isQuiet: true },
    { play: single, text: 'Noh singles.', isQuiet: false },
  ]);
});

test('while he waits for his answer, and when he goes all the same, both rows are shown', () => {
  expect(entriesOf([order])).toEqual([{ play: order, text: order.text, isQuiet: true }]);
  expect(entriesOf([order, gone])).toEqual([
    { play: order, text: order.text, isQuiet: true },
    { play: gone, text: gone.text, isQuiet: false },
  ]);
});

test('a hit that asks and its answer are not folded: the batter is on', () => {
  const hit: PlayView = { ...order, choice: 'roll', text: 'A single; Noh may try for third.' };
  expect(entriesOf([hit, held])).toHaveLength(2);
});
