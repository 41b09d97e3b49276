/** Who pitches by the chance to win: whom an ace brings in, when, and whom he leaves in. */
import { describe, expect, test } from 'vitest';
import { type EngineGame, REMOVED } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { pitchingChange } from '../../../../src/engine/manager/bullpen.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { currentStint } from '../../../../src/engine/pitching/fatigue.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import { type SituationOptions, situation, situationSetup } from '../../../support/engine-games.ts';

const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const { home } = situationSetup();
const RELIEVERS = home.players.flatMap(({ pitching }, player) =>
  pitching !== null && pitching.reliefEndurance !== null && pitching.closerEndurance === null
    ? [player]
    : [],
);
const CLOSER = home.players.findIndex(({ pitching }) => pitching?.closerEndurance != null);
const STARTERS = home.players.flatMap(({ pitching }, player) =>
  pitching?.starterEndurance == null || player === home.starter ? [] : [player],
);
const BEST = RELIEVERS.at(-1) ?? -1;

/** By place among the players of the home club, the one result on the side against everybody. */
type Sides = Readonly<Record<number, string>>;

interface Spot extends SituationOptions {
  /** What is on the cards of some men; the others walk everybody. */
  readonly cards?: Sides;
  /** What everybody pitched in the last games of the club. */
  readonly recentWork?: number[];
  /** The share of his work that the starter has done. */
  readonly worked?: number;
}

/** The visitors bat in the seventh of a level game against a starter who has done much of his work. */
function spot({
  cards = { [BEST]: 'strikeout' },
  worked = 0.7,
  recentWork = [],
  ...options
}: Spot = {}): EngineGame {
  const change = (player: PinnedPlayer): PinnedPlayer => {
    const place = home.players.findIndex(({ cardId }) => cardId === player.cardId);
    const side = { cells: uniformCells(cards[place] ?? 'walk') };
    return {
      ...player,
      recentWork,
      pitching: player.pitching && { ...player.pitching, vsLeft: side, vsRight: side },
    };
  };
  return withWork(situation({ inning: 7, batting: 'singleOne', change, ...options }), worked);
}

/** The starter of the home club has faced some men and done so much of his work. */
function withWork(game: EngineGame, worked: number): EngineGame {
  const stint = currentStint(game.home);
  stint.battersFaced = 20;
  stint.work = stint.capacity * worked;
  game.playsInHalf = 1;
  return game;
}

const call = (game: EngineGame, manager = ACE) => pitchingChange(game, manager);

describe('an ace', () => {
  test('brings a man in sooner who is much better against the next three, and says by how much', () => {
    const game = spot();
    const decision = call(game);
    expect(decision?.choice).toEqual({ kind: 'changePitcher', side: 'home', player: BEST });
    expect(decision?.reason).toMatch(
      /on the mound wins \d+\.\d % more often: better against the next three\.$/,
    );
    expect(decision && checkChoice(game, decision.choice)).toBeUndefined();
    expect(call(game, AVERAGE_MANAGER)).toBeUndefined();
  });

  test.each<[string, Spot]>([
    ['a starter who is going strong', { worked: 0.5 }],
    ['everybody early', { inning: 5 }],
    ['everybody when it is decided', { awayRuns: 4 }],
    ['a man who is as good', { cards: {} }],
    ['a man whom only starters could better', { cards: { [STARTERS[0] ?? -1]: 'strikeout' } }],
    [
      'a man whom only the closer could better',
      { cards: { [CLOSER]: 'popout', [home.starter]: 'popout' } },
    ],
  ])('leaves %s in', (_, options) => {
    expect(call(spot(options))).toBeUndefined();
  });

  test('leaves a man in when nobody of the bullpen has rested', () => {
    expect(call(spot({ recentWork: [20, 20] }))).toBeUndefined();
  });

  test('leaves a man in who has faced nobody', () => {
    const game = spot();
    currentStint(game.home).battersFaced = 0;
    expect(call(game)).toBeUndefined();
  });

  test('follows a tired man with whoever is best against the next three', () => {
    const game = spot({ worked: 1 });
    expect(call(game)?.choice).toMatchObject({ player: BEST });
    expect(call(game)?.reason).toMatch(
      /^The pitcher is tired: .+ is best against the next three\.$/,
    );
  });

  test('gives the ninth of a small lead to the closer', () => {
    const game = spot({ inning: 9, homeRuns: 2, worked: 0.8, cards: {} });
    game.playsInHalf = 0;
    expect(call(game)?.choice).toMatchObject({ player: CLOSER });
  });

  test('takes a starter for relief only when nobody else is left', () => {
    const game = spot({ worked: 1 });
    for (const player of [...RELIEVERS, CLOSER]) game.home.status[player] = REMOVED;
    const decision = call(game);
    const player = decision?.choice.kind === 'changePitcher' ? decision.choice.player : -1;
    expect(STARTERS).toContain(player);
    for (const starter of STARTERS) game.home.status[starter] = REMOVED;
    expect(call(game)).toBeUndefined();
  });

  test('makes the change for less the more he plays for the matchup', () => {
    const calls = [1, 5, 10].map((bullpenMatchup) => {
      const spots = Array.from({ length: 30 }, (_, seed) => {
        const game = situation({ seed, inning: 8, bases: '12-', outs: 1 });
        withWork(game, 0.7);
        // Somebody whom they have seen twice would be taken out by every manager.
        currentStint(game.home).battersFaced = 8;
        return game;
      });
      return spots.filter((game) => call(game, { ...ACE, bullpenMatchup }) !== undefined).length;
    });
    const [seldom, usual, often] = calls as [number, number, number];
    expect(seldom).toBeLessThan(usual);
    expect(usual).toBeLessThan(often);
  });
});
