/** When a bunt is legal, and the words and numbers of its buttons. */
import type { LegalChoice } from '../../models/game-view.ts';
import type { BuntPurpose } from '../at-bat/bunt.ts';
import { buntHitNumber, leadRunner, sacrificeNumber, squeezeNumber } from '../at-bat/bunt-chart.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import type { Refusal } from '../refusal.ts';
import { familyName } from '../scoring/names.ts';
import { at } from '../table-access.ts';

/** The rule that a bunt breaks now; undefined when it is legal. */
export function checkBunt(game: EngineGame, purpose: BuntPurpose): Refusal | undefined {
  if (purpose === 'hit') return undefined;
  const isSqueeze = purpose === 'squeeze';
  if (isSqueeze && game.runner[3] === NOBODY) {
    return { rule: 'noRunnerToMove', message: 'A squeeze needs a runner on third base.' };
  }
  if (!isSqueeze && leadRunner(game.runner) === 0) {
    return { rule: 'noRunnerToMove', message: 'A sacrifice bunt needs a runner whom it moves up.' };
  }
  if (game.outs < 2) return undefined;
  return { rule: 'twoOut', message: 'With two out the batter would be the third one.' };
}

/** The three bunts of the man at bat, with the face of a d20 up to which each succeeds. */
export function buntOptions(game: EngineGame): LegalChoice[] {
  const { batting, runner } = game;
  const batter = at(batting.order, batting.nextSlot);
  const option = (purpose: BuntPurpose, label: string): LegalChoice => ({
    choice: { kind: 'bunt', purpose },
    label,
    group: 'Play',
  });
  const onThird = at(runner, 3);
  const scorer = onThird === NOBODY ? 'the runner' : familyName(batting, onThird);
  return [
    option('sacrifice', `Sacrifice bunt: runners move up on 1-${sacrificeNumber(game, batter)}`),
    option('squeeze', `Squeeze: ${scorer} scores on 1-${squeezeNumber(game, batter)}`),
    option('hit', `Bunt for a hit: safe on 1-${buntHitNumber(game, batter)}`),
  ];
}
