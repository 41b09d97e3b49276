import { expect, test } from 'vitest';
import { committedDice } from '../../src/engine/dice/committed-dice.ts';
import { answerForAi } from '../../src/engine/manager/contest.ts';
import { isPending } from '../../src/engine/pending-decision.ts';
import { applyChoice, startGame } from '../../src/engine/play.ts';
import { viewOf } from '../../src/engine/scoring/view.ts';
import type { Choice } from '../../src/models/choice.ts';
import { testSetup } from '../support/game-setups.ts';

const SEED = '5eed'.repeat(16);

// The kept text changes only when a rule, a chart or the words change: look at the difference, and
// let `vitest run -u tests/replays` write the new one when it is meant.
test('a game of committed dice is told as it was told before', async () => {
  const setup = testSetup({ seed: 19, automaticRunner: true });
  const game = startGame(setup);
  const lines: string[] = [];
  while (!game.isOver) {
    const playNumber = game.playNumber + 1;
    const dice = committedDice({ seedHex: SEED, gameId: setup.gameId, playNumber });
    const choice: Choice = isPending(game) ? answerForAi(game).choice : { kind: 'roll' };
    const played = applyChoice(game, choice, dice);
    if (!played.ok) throw new Error(played.error.message);
    const { inning, half, outsBefore, text } = played.value;
    lines.push(`${playNumber} ${half} ${inning}, ${outsBefore} out: ${text}`);
  }
  const { away, home, outcome } = viewOf(game);
  const score = [away, home].map(
    ({ abbrev, innings, runs, hits, errors }) =>
      `${abbrev} ${innings.map((one) => one ?? 'x').join(' ')} | ${runs} ${hits} ${errors}`,
  );
  await expect([...lines, ...score, outcome, ''].join('\n')).toMatchFileSnapshot(
    'committed-game.txt',
  );
});
