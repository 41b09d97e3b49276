/**
 * Every habit of a manager decides something, whether he goes by thumb or by the chance to win:
 * among spots that differ by one number the weak and the strong habit part at some, and only in the
 * direction that the rulebook names.
 */
import { describe, expect, test } from 'vitest';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { answerForAi } from '../../../../src/engine/manager/contest.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { callPlayOf } from '../../../../src/engine/manager/play-call.ts';
import { QUESTION } from '../../../../src/engine/pending-decision.ts';
import { present } from '../../../../src/errors.ts';
import type { Choice } from '../../../../src/models/choice.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { MANAGER_TENDENCIES } from '../../../../src/models/team.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import { type SituationOptions, situation, situationSetup } from '../../../support/engine-games.ts';
import { STAYS } from '../../../support/manager-spots.ts';

type Decide = (manager: ManagerTendencies) => Choice | undefined;

/** What a play asks: who runs where, with a safe number where that is not what a test changes. */
interface Asked extends SituationOptions {
  readonly question: number;
  readonly from: number;
  readonly to: number;
  readonly safe?: number;
  readonly trail?: { readonly from: number; readonly to: number; readonly safe?: number };
}

/** Everybody but the lead runner, who is a base along, stands where he will be. */
function asked({ question, from, to, safe, trail, ...options }: Asked): EngineGame {
  const game = situation({ inning: 5, outs: 1, ...options });
  const { record, pending } = game;
  const isSteal = question === QUESTION.stealTarget;
  record.destination.set(isSteal ? [-1, 1, 2, -1] : [1, -1, -1, -1]);
  if (!isSteal) record.destination[from] = Math.min(3, from + 1);
  pending.question = question;
  Object.assign(pending.lead, { from, to, safe: safe ?? 0 });
  Object.assign(pending.trail, trail);
  return game;
}
/** The answer when the lead runner has this safe number, or the trail runner. */
function answers(spot: Asked, whose: 'lead' | 'trail' = 'lead'): (safe: number) => Decide {
  const game = asked(spot);
  return (safe) => (manager) => {
    game.pending[whose].safe = safe;
    return answerForAi(game, manager).choice;
  };
}

/** What the manager of a side calls. */
function calls(side: 'away' | 'home', options: SituationOptions): Decide {
  const game = situation(options);
  return (manager) => callPlayOf(game, side, manager)?.choice;
}

const runner =
  (stealHigh: number, stealJump: number) =>
  (player: PinnedPlayer): PinnedPlayer => ({
    ...player,
    positions: player.positions.map((one) => ({ ...one, arm: 0 })),
    batting: { ...player.batting, stealHigh, stealLow: 1, stealJump, stealAuto: false },
    pitching: player.pitching && { ...player.pitching, hold: 0 },
  });

/** The man at bat doubles on so many cells; whoever follows never reaches base. */
function doublesOn(count: number): SituationOptions {
  const { players, lineup } = situationSetup().away;
  const chosen = players[lineup[0]?.player ?? 0]?.cardId;
  const [double] = uniformCells('doubleTwo');
  return {
    ...{ inning: 8, bases: '-2-', outs: 1 },
    change: (player) => {
      const own = player.cardId === chosen ? count : 0;
      const cells = uniformCells('strikeout').map((cell, index) =>
        index < own ? present(double, 'a cell') : cell,
      );
      const { vsLeft, vsRight } = player.batting;
      const sides = { vsLeft: { ...vsLeft, cells }, vsRight: { ...vsRight, cells } };
      return { ...player, batting: { ...player.batting, ...sides, ...STAYS } };
    },
  };
}

const NUMBERS = Array.from({ length: 20 }, (_, index) => index + 1);
const home = { question: QUESTION.lead, bases: '-2-', from: 2, to: 4 } as const;
const answer = (side: 'away' | 'home', option: string) => ({ kind: 'decide', side, option });
const sent = { weak: answer('away', 'hold'), strong: answer('away', 'send') };

interface Habit {
  readonly spot: (number: number) => Decide;
  /** What the weak and the strong habit decide where they part; undefined is to let things go on. */
  readonly weak: object | undefined;
  readonly strong: object | undefined;
}
const HABITS: Readonly<Record<(typeof MANAGER_TENDENCIES)[number], Habit>> = {
  steal: {
    spot: (n) => calls('away', { inning: 7, bases: '1--', outs: 2, change: runner(n, 30) }),
    ...{ weak: undefined, strong: { kind: 'steal', bases: [1] } },
  },
  running: {
    spot: answers({ ...home, bases: '--3', from: 3 }),
    ...sent,
  },
  hold: {
    spot: (n) => calls('home', { inning: 3, bases: '1--', change: runner(16, n) }),
    ...{ weak: undefined, strong: { kind: 'pickOff', base: 1 } },
  },
  catcherThrow: {
    spot: answers({
      ...{ question: QUESTION.stealTarget, bases: '12-', from: 2, to: 3 },
      trail: { from: 1, to: 2, safe: 14 },
    }),
    ...{ weak: answer('home', 'trail'), strong: answer('home', 'lead') },
  },
  uncappedHome: { spot: answers(home), ...sent },
  uncappedThird: {
    spot: answers({ ...home, bases: '1--', from: 1, to: 3 }),
    ...sent,
  },
  uncappedTrail: {
    spot: answers(
      { ...home, question: QUESTION.trail, safe: 19, trail: { from: 0, to: 2 } },
      'trail',
    ),
    ...sent,
  },
  bullpenMatchup: {
    spot: (count) => calls('home', doublesOn(count)),
    ...{ weak: undefined, strong: { kind: 'intentionalWalk' } },
  },
  behindAggression: { spot: answers({ ...home, homeRuns: 1 }), ...sent },
  aheadAggression: { spot: answers({ ...home, awayRuns: 1 }), ...sent },
  decideThrow: {
    spot: answers({ ...home, question: QUESTION.throw }),
    ...{ weak: answer('home', 'cutOff'), strong: answer('home', 'throw') },
  },
};

describe.each(['regular', 'ace'] as const)('a habit of a manager of the level %s', (level) => {
  test.each(MANAGER_TENDENCIES)('%s decides, all else being equal', (habit) => {
    const { spot, weak, strong } = HABITS[habit];
    const manager = { ...AVERAGE_MANAGER, level };
    const decided = NUMBERS.map((number) => {
      const decide = spot(number);
      return [decide({ ...manager, [habit]: 1 }), decide({ ...manager, [habit]: 10 })] as const;
    });
    const parted = decided.filter(([low, high]) => JSON.stringify(low) !== JSON.stringify(high));
    expect(parted.length).toBeGreaterThan(0);
    expect(parted).toEqual(parted.map(() => [weak, strong]));
  });
});
