/** Dice that take every way: exact chances, and no more ways than count. */
import { expect, test } from 'vitest';
import type { Dice } from '../../../../src/engine/dice/dice.ts';
import { takeEveryPath } from '../../../../src/engine/odds/every-path.ts';

/** What a play can come to with its chance, and in how many ways it was tried. */
function outcomesOf(play: (dice: Dice) => string) {
  const chances = new Map<string, number>();
  let [ways, outcome] = [0, ''];
  takeEveryPath(
    (dice) => {
      outcome = play(dice);
    },
    (chance) => {
      ways += 1;
      chances.set(outcome, (chances.get(outcome) ?? 0) + chance);
    },
  );
  return { chances, ways };
}

test.each([0, 1, 7, 19, 20, 25])('a yes or no on 1-%i is as likely as by every face', (number) => {
  const once = outcomesOf((dice) => String(dice.roll(20, number) <= number));
  const faces = outcomesOf((dice) => String(dice.roll(20) <= number));
  expect(faces.ways).toBe(20);
  expect(once.ways).toBe(number > 0 && number < 20 ? 2 : 1);
  expect([...once.chances.keys()].toSorted()).toEqual([...faces.chances.keys()].toSorted());
  for (const [answer, chance] of faces.chances) {
    expect(once.chances.get(answer)).toBeCloseTo(chance, 12);
  }
});

test('a roll after a yes or no is taken in every way behind each answer', () => {
  const { chances, ways } = outcomesOf((dice) =>
    dice.roll(100, 15) <= 15 ? `in ${dice.roll(6)}` : `out ${dice.roll(3)}`,
  );
  expect(ways).toBe(6 + 3);
  expect(chances.get('in 4')).toBeCloseTo(0.15 / 6, 12);
  expect(chances.get('out 3')).toBeCloseTo(0.85 / 3, 12);
  expect([...chances.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
});
