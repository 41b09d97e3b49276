/** Runs to the end of the half by base-out state, beside a count of the rows of the same games. */
import { expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { startGame } from '../../../../src/engine/play.ts';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import { BASE_OUT_STATES, RunTally } from '../../../../src/engine/scoring/run-tally.ts';
import { playOut, simulateGame } from '../../../../src/engine/simulate.ts';
import { testSetup } from '../../../support/game-setups.ts';

const GAMES = 60;
const emptySums = () => ({
  plays: new Uint32Array(BASE_OUT_STATES),
  runs: new Uint32Array(BASE_OUT_STATES),
  squares: new Uint32Array(BASE_OUT_STATES),
});

function stateOf({ outsBefore, firstCardId, secondCardId, thirdCardId }: PlayFacts): number {
  const bases = [firstCardId, secondCardId, thirdCardId].map((card) => (card === null ? 0 : 1));
  return outsBefore * 8 + (bases[0] ?? 0) + 2 * (bases[1] ?? 0) + 4 * (bases[2] ?? 0);
}

/** The slow way: every half's rows, and for each row the runs from it on. */
function countRows(rows: readonly PlayFacts[], sums: ReturnType<typeof emptySums>): void {
  const halves = Map.groupBy(rows, ({ inning, half }) => `${inning} ${half}`);
  for (const half of halves.values()) {
    const outs = half.reduce((sum, row) => sum + row.outs, 0);
    const isLeftOut = half.some((row) => row.half === 'bottom' && row.inning >= 9);
    if (outs !== 3 || isLeftOut) continue;
    for (const [index, row] of half.entries()) {
      if (row.result === null) continue;
      const runs = half.slice(index).reduce((sum, later) => sum + later.runs, 0);
      const state = stateOf(row);
      sums.plays[state] = (sums.plays[state] ?? 0) + 1;
      sums.runs[state] = (sums.runs[state] ?? 0) + runs;
      sums.squares[state] = (sums.squares[state] ?? 0) + runs * runs;
    }
  }
}

test('every play counts from its state on, but for walk-offs and home halves from the ninth on', () => {
  const [tallied, counted] = [emptySums(), emptySums()];
  const tally = new RunTally(tallied);
  for (let seed = 0; seed < GAMES; seed += 1) {
    const setup = testSetup({ designatedHitter: seed % 2 === 0 });
    const game = startGame(setup);
    game.tally = tally;
    playOut(game, seededDice(seed));
    const rows: PlayFacts[] = [];
    simulateGame({ setup, dice: seededDice(seed), onPlay: ({ facts }) => rows.push(facts) });
    countRows(rows, counted);
  }
  expect(tallied).toEqual(counted);
  expect(tallied.plays.every((plays) => plays > 0)).toBe(true);
});
