/** Double switches of computer managers: when a man of the bench comes in with the new pitcher, and for whom. */
import { describe, expect, test } from 'vitest';
import { type EngineGame, NOBODY, REMOVED } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { chooseForAi } from '../../../../src/engine/manager/choose-for-ai.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { currentStint } from '../../../../src/engine/pitching/fatigue.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import {
  make,
  type SituationOptions,
  situation,
  situationSetup,
} from '../../../support/engine-games.ts';
import { allAlikeBut, type Exceptions } from '../../../support/manager-spots.ts';

const REGULAR = AVERAGE_MANAGER;
const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const ROOKIE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'rookie' };

// The clubs of test setups without a designated hitter bat 0 CF, 1 SS, 2 1B, 4 LF, 5 3B, 6 RF, 7 C, 8 2B,
// 14 P; on the bench 3 1B, 9 C, 10 2B/SS/3B, 11 CF/LF/RF, 12 1B/3B, 13 RF/LF.
const PITCHER_SLOT = 8;
const STARTER = 14;
const PITCHERS = Array.from({ length: 12 }, (_, index) => STARTER + index);
const [GOOD_ARM, CLOSER] = [21, 25];
const BEHIND = { homeRuns: 0, awayRuns: 1 };
/** Pitchers always strike out. */
const WEAK = Object.fromEntries(PITCHERS.map((player) => [player, 'strikeout']));

/** The same of everybody on the bench. */
const forBench = <Value>(value: Value) =>
  Object.fromEntries([3, 9, 10, 11, 12, 13].map((player) => [player, value]));

interface Spot extends SituationOptions, Exceptions {
  /** Who of the home club bats first in its next half, a place in the order 0-8. */
  readonly nextSlot?: number;
  /** Innings that every reliever lasts. */
  readonly endurance?: number;
  /** The one result on the pitching cards of some men of the home club. */
  readonly arms?: Readonly<Record<number, string>>;
  /** A reliever plays right field and third base. */
  readonly isTwoWay?: boolean;
}

type Pitching = NonNullable<PinnedPlayer['pitching']>;

/** A reliever of this endurance, with one result on his card where it is given. */
function reliever(pitching: Pitching, endurance: number, result: string | undefined): Pitching {
  const { starterEndurance, reliefEndurance } = pitching;
  const side = result === undefined ? undefined : { cells: uniformCells(result) };
  return {
    ...pitching,
    reliefEndurance: starterEndurance === null ? endurance : reliefEndurance,
    ...(side && { vsLeft: side, vsRight: side }),
  };
}

/** The home club, ahead by one, fields in the seventh with two out; its tired pitcher would lead off. */
function spot({ nextSlot = PITCHER_SLOT, endurance = 2, ...options }: Spot = {}): EngineGame {
  const { arms = {}, isTwoWay = false } = options;
  const alike = allAlikeBut({ ...options, bats: { ...WEAK, ...options.bats } }, options);
  const { players } = situationSetup(options).home;
  const change = (player: PinnedPlayer): PinnedPlayer => {
    const made = alike(player);
    const place = players.findIndex(({ cardId }) => cardId === player.cardId);
    if (made.pitching === null) return made;
    const pitching = reliever(made.pitching, endurance, arms[place]);
    const positions =
      isTwoWay && place === GOOD_ARM
        ? [...made.positions, ...made.positions.map((one) => ({ ...one, position: 'RF' as const }))]
        : made.positions;
    return { ...made, pitching, positions };
  };
  const game = situation({
    ...{ designatedHitter: false, inning: 7, homeRuns: 1, outs: 2, change, ...options },
  });
  game.home.nextSlot = nextSlot;
  game.playsInHalf = 3;
  const stint = currentStint(game.home);
  stint.battersFaced = 25;
  stint.work = stint.capacity;
  return game;
}

const call = (game: EngineGame, manager: ManagerTendencies) => chooseForAi(game, 'home', manager);

describe.each([
  [
    'regular',
    REGULAR,
    /^The pitcher is tired; his turn at bat is near, and a man of the bench takes it\.$/,
  ],
  [
    'ace',
    ACE,
    /^The pitcher is tired: .+ three; .+ for .+ in a double switch wins \d+\.\d % more often: the pitcher’s turn at bat is near\.$/,
  ],
])('a %s', (_, manager, reason) => {
  test('has a man of the bench bat in the pitcher’s place, and the pitcher where somebody has batted', () => {
    const game = spot();
    const decision = call(game, manager);
    expect(decision?.choice).toMatchObject({ kind: 'doubleSwitch', side: 'home' });
    expect(decision?.reason).toMatch(reason);
    expect(decision && checkChoice(game, decision.choice)).toBeUndefined();
    make(game, decision?.choice ?? { kind: 'roll' });
    const { home } = game;
    expect(home.slotPosition[PITCHER_SLOT]).toBeGreaterThan(1);
    expect(home.vacancies).toBe(0);
    // He pitches to somebody before anything else is changed.
    expect(call(game, manager)).toBeUndefined();
  });

  test.each<[string, Spot]>([
    ['with the pitcher second in the next half', { nextSlot: 7 }],
    ['with the pitcher third in the next half', { nextSlot: 6 }],
    ['when level in the ninth', { inning: 9, homeRuns: 0 }],
  ])('does so %s', (_what, options) => {
    expect(call(spot(options), manager)?.choice.kind).toBe('doubleSwitch');
  });

  test.each<[string, Spot]>([
    ['with a designated hitter', { designatedHitter: true }],
    ['early', { inning: 4 }],
    ['when the pitcher’s turn is far', { nextSlot: 5 }],
    ['when the game is over after this half', { inning: 9 }],
  ])('only changes the pitcher %s', (_what, options) => {
    expect(call(spot(options), manager)?.choice.kind).toBe('changePitcher');
  });

  test('keeps the catcher, and everybody when nobody of the bench is left', () => {
    const game = spot();
    for (const player of [3, 10, 11, 12, 13]) game.home.status[player] = REMOVED;
    expect(call(game, manager)?.choice.kind).toBe('changePitcher');
  });

  test('decides while the other club’s mound is open behind a pinch-hitter', () => {
    const game = spot({ bases: '1--' });
    game.away.nextSlot = PITCHER_SLOT;
    make(game, { kind: 'pinchHit', side: 'away', player: 12 });
    expect(game.away.fielders[1]).toBe(NOBODY);
    expect(call(game, manager)?.choice.kind).toBe('doubleSwitch');
  });
});

describe('a regular', () => {
  test.each<[string, Spot]>([
    ['a pitcher who would not go out again', { endurance: 0.5 }],
    ['a pitcher who has the whole half to work', { outs: 0, endurance: 1 }],
    ['the eighth of a lead that the closer keeps', { inning: 8 }],
    ['men whose bats are missed', { bats: forBench('strikeout') }],
    ['men whose gloves are missed', { ranges: { 5: 1, 6: 1, 8: 1, ...forBench(5) } }],
    [
      'the three best bats of the order',
      { bats: { 5: 'walk', 6: 'walk', 8: 'walk', ...forBench('walk') } },
    ],
  ])('does not double-switch for %s', (_, options) => {
    expect(call(spot(options), REGULAR)?.choice.kind).toBe('changePitcher');
  });

  test('does so in the eighth of a lead that is no save', () => {
    const game = spot({ inning: 8, homeRuns: 4 });
    expect(call(game, REGULAR)?.choice.kind).toBe('doubleSwitch');
  });

  test('does so for the closer himself, who stays in', () => {
    const game = spot({ inning: 8 });
    for (const player of PITCHERS.slice(1)) {
      if (player !== CLOSER) game.home.status[player] = REMOVED;
    }
    expect(call(game, REGULAR)?.choice).toMatchObject({ kind: 'doubleSwitch', pitcher: CLOSER });
  });

  test.each<[string, number, Spot]>([
    // Second base, right field and third base batted last but the catcher; a good glove chooses among them.
    ['second base', 7, { ranges: { 8: 5 } }],
    ['right field', 5, { ranges: { 6: 5 } }],
    ['third base', 4, { ranges: { 5: 5 } }],
  ])('takes out who is missed least of those who batted last: %s', (_, slot, options) => {
    expect(call(spot(options), REGULAR)?.choice).toMatchObject({ slot: slot + 1 });
  });

  test('takes nobody out who batted before them', () => {
    const game = spot({ ranges: { 0: 5, 1: 5, 2: 5, 4: 5 } });
    const decision = call(game, REGULAR);
    const slot = decision?.choice.kind === 'doubleSwitch' ? decision.choice.slot : 0;
    expect([5, 6, 8]).toContain(slot);
  });
});

describe('an ace', () => {
  test.each<[string, number, Spot]>([
    ['a poor bat', 4, { bats: { 5: 'strikeout' } }],
    ['a poor bat that has batted long ago', 1, { bats: { 1: 'strikeout' } }],
    ['a poor glove', 7, { ranges: { 8: 5 } }],
  ])('takes out %s', (_, slot, options) => {
    expect(call(spot(options), ACE)?.choice).toMatchObject({ slot: slot + 1 });
  });

  test.each<[string, Spot]>([
    ['when a run wins nothing any more', { homeRuns: 12 }],
    ['when the bench cannot bat', { bats: forBench('strikeout') }],
    ['behind, when somebody would bat for the pitcher anyway', { ...BEHIND, endurance: 0.5 }],
  ])('keeps his men %s', (_, options) => {
    expect(call(spot(options), ACE)?.choice.kind).toBe('changePitcher');
  });

  test('behind, keeps the one good arm on the mound that way', () => {
    const arms = (one: string) =>
      Object.fromEntries(PITCHERS.map((player) => [player, player === GOOD_ARM ? one : 'walk']));
    const kept = call(spot({ ...BEHIND, arms: arms('strikeout') }), ACE);
    expect(kept?.choice).toMatchObject({ kind: 'doubleSwitch', pitcher: GOOD_ARM });
    const alike = call(spot({ ...BEHIND, arms: arms('walk') }), ACE);
    expect(alike?.choice.kind).toBe('changePitcher');
  });
});

test('a rookie never does', () => {
  expect(call(spot(), ROOKIE)?.choice.kind).toBe('changePitcher');
});

test.each([REGULAR, ACE])('nobody comes in as two men', (manager) => {
  // The only man who is left pitches, and plays right field and third base as well.
  const game = spot({ isTwoWay: true });
  for (const player of [3, 9, 10, 11, 12, 13, ...PITCHERS.slice(1)]) {
    if (player !== GOOD_ARM) game.home.status[player] = REMOVED;
  }
  const decision = call(game, manager);
  expect(decision?.choice).toMatchObject({ kind: 'changePitcher', player: GOOD_ARM });
});
