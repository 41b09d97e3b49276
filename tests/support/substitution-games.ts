/** Clubs in which everybody strikes out, and refusals, for tests of substitutions. */
import { expect } from 'vitest';
import type { EngineGame } from '../../src/engine/game-state.ts';
import { applyChoice } from '../../src/engine/play.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { PinnedPlayer } from '../../src/models/game.ts';
import { plain, rollBatter, type SituationOptions, situation } from './engine-games.ts';
import { scriptedDice } from './scripted-dice.ts';

// The clubs of test setups: 0 CF, 1 SS, 2 1B, 3 DH (also 1B), 4 LF, 5 3B, 6 RF, 7 C, 8 2B; bench
// 9 C, 10 2B/SS/3B, 11 CF/LF/RF, 12 1B/3B, 13 RF/LF; pitchers 14-25, 14 starting.

/** A game with the designated hitter in which a roll of the batter's card is a strikeout. */
export function begin(options: SituationOptions = {}): EngineGame {
  return situation({ batting: 'strikeout', change: plain({}), ...options });
}

/** The same without the designated hitter: the pitcher bats ninth. */
export function noHitter(options: SituationOptions = {}): EngineGame {
  return begin({ designatedHitter: false, ...options });
}

/** The rule by which a choice is refused, with nothing changed; undefined when it was made. */
export function refusal(game: EngineGame, choice: Choice): string | undefined {
  const before = structuredClone({ ...game, trace: null });
  const made = applyChoice(game, choice, scriptedDice());
  if (made.ok) return undefined;
  expect(made.error.message).toMatch(/^[A-Z].*\.$/);
  expect({ ...game, trace: null }).toEqual(before);
  return made.error.rule;
}

/** Strikes everybody out until the other club bats. */
export function nextHalf(game: EngineGame): void {
  const { isBottom } = game;
  while (game.isBottom === isBottom) rollBatter(game);
}

/** Everybody is rated everywhere but on the mound. */
export function everywhere(player: PinnedPlayer): PinnedPlayer {
  const names = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
  return {
    ...plain({})(player),
    positions: names.map((position) => ({
      position,
      range: 3,
      error: 0,
      arm: 0,
      passedBall: 0,
      overthrow: 0,
    })),
  };
}
