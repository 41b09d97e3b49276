/** Defensive replacements: when a better glove comes in for a lead, and for whom. */
import { describe, expect, test } from 'vitest';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { gloveCall } from '../../../../src/engine/manager/gloves.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import {
  make,
  type SituationOptions,
  situation,
  situationSetup,
} from '../../../support/engine-games.ts';

const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const ROOKIE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'rookie' };
/** The home club's shortstop, and the man of its bench who plays there. */
const { home } = situationSetup();
const SHORTSTOP = home.lineup.find(({ position }) => position === 'SS')?.player ?? -1;
const GLOVE = home.players.findIndex(
  ({ positions }, player) =>
    positions.some(({ position }) => position === 'SS') &&
    home.lineup.every((place) => place.player !== player),
);

interface Club {
  /** Ranges at shortstop of the man who plays and of the other; everybody else has 3. */
  readonly plays?: number;
  readonly waits?: number;
  /** The one result on the card of the man who plays, and of everybody else. */
  readonly bat?: string;
}

/** The visitors come to bat in the ninth, one run behind, and a poor shortstop is in. */
function spot({ plays = 5, waits = 1, bat, ...options }: SituationOptions & Club = {}) {
  const idOf = (player: number) => home.players[player]?.cardId;
  const rangeOf = ({ cardId }: PinnedPlayer, position: string) => {
    if (position !== 'SS') return 3;
    return cardId === idOf(SHORTSTOP) ? plays : waits;
  };
  const change = (player: PinnedPlayer): PinnedPlayer => {
    const cells = uniformCells(player.cardId === idOf(SHORTSTOP) && bat ? bat : 'strikeout');
    const { vsLeft, vsRight } = player.batting;
    const sides = { vsLeft: { ...vsLeft, cells }, vsRight: { ...vsRight, cells } };
    return {
      ...player,
      positions: player.positions.map((one) => ({
        ...{ ...one, error: 10, range: rangeOf(player, one.position) },
      })),
      batting: { ...player.batting, ...sides },
    };
  };
  return situation({ inning: 9, homeRuns: 1, change, ...options });
}

describe.each([
  ['regular', AVERAGE_MANAGER, /^A lead to keep: the better glove takes the field\.$/],
  ['ace', ACE, /at SS wins \d+\.\d % more often: a better glove for the lead\.$/],
])('a %s', (_, manager, reason) => {
  test('brings a better glove in for the last inning of a lead, and is content then', () => {
    const game = spot();
    const call = gloveCall(game, manager);
    expect(call?.choice).toMatchObject({ kind: 'changeFielder', player: GLOVE, position: 'SS' });
    expect(call?.reason).toMatch(reason);
    expect(call && checkChoice(game, call.choice)).toBeUndefined();
    make(game, call?.choice ?? { kind: 'roll' });
    expect(game.home.fielders[6]).toBe(GLOVE);
    expect(gloveCall(game, manager)).toBeUndefined();
  });

  test('does so in the eighth only for a man whose bat is not missed', () => {
    expect(gloveCall(spot({ inning: 8 }), manager)).toBeDefined();
    expect(gloveCall(spot({ inning: 8, bat: 'homeRun' }), manager)).toBeUndefined();
    expect(gloveCall(spot({ inning: 9, bat: 'homeRun' }), manager)).toBeDefined();
  });

  test.each<[string, SituationOptions & Club]>([
    ['for a glove that is no better', { plays: 1 }],
    ['for a glove that is hardly better', { plays: 2, waits: 2 }],
    ['in the seventh', { inning: 7 }],
    ['in a level game', { homeRuns: 0 }],
    ['behind', { awayRuns: 2 }],
    ['far ahead', { homeRuns: 4 }],
  ])('keeps his men %s', (_what, options) => {
    expect(gloveCall(spot(options), manager)).toBeUndefined();
  });

  test('keeps his men once the half has begun, or while a position is open', () => {
    const begun = spot();
    begun.playsInHalf = 1;
    expect(gloveCall(begun, manager)).toBeUndefined();
    const open = spot();
    open.home.vacancies = 1;
    expect(gloveCall(open, manager)).toBeUndefined();
  });
});

test('a rookie never does', () => {
  expect(gloveCall(spot(), ROOKIE)).toBeUndefined();
});
