/** Rest in campaign play: what a pitcher still feels, and whom a manager would rather not use. */
import { describe, expect, test } from 'vitest';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { autoLineup } from '../../../../src/engine/manager/auto-lineup.ts';
import { pitchingChange } from '../../../../src/engine/manager/bullpen.ts';
import { bestReliever } from '../../../../src/engine/manager/club-ranks.ts';
import { AVERAGE_MANAGER } from '../../../../src/engine/manager/decision.ts';
import { currentStint, isTired } from '../../../../src/engine/pitching/fatigue.ts';
import { carriedWork, isOverused, REST_GAMES } from '../../../../src/engine/pitching/rest.ts';
import { legalChoices, startGame } from '../../../../src/engine/play.ts';
import { viewOf } from '../../../../src/engine/scoring/view.ts';
import { type GameSetup, type PinnedPlayer, RESTED_GAMES } from '../../../../src/models/game.ts';
import { testSetup } from '../../../support/game-setups.ts';

const SETUP = testSetup({ campaign: true });
const { starter } = SETUP.home;
/** Six innings of an average pitcher, and one. */
const LONG = 102;
const SHORT = 17;
const OVERUSED = [SHORT, SHORT, 0, 0];

/** The game in which these men of the home club have worked lately. */
function after(work: Readonly<Record<number, readonly number[]>>): GameSetup {
  const players = SETUP.home.players.map((player, index): PinnedPlayer => {
    const recentWork = work[index];
    return recentWork === undefined ? player : { ...player, recentWork: [...recentWork] };
  });
  return { ...SETUP, home: { ...SETUP.home, players } };
}

const begun = (work: Readonly<Record<number, readonly number[]>>) => startGame(after(work));
const relieversOf = (game: EngineGame) =>
  [...game.home.team.players.keys()].filter(
    (player) => (game.home.team.players[player]?.reliefEndurance ?? 0) > 0,
  );

describe('work of the last games', () => {
  test.each([
    ['a start yesterday', [LONG, 0, 0, 0], 62],
    ['a start two games ago', [0, LONG, 0, 0], 47],
    ['a start three games ago', [0, 0, LONG, 0], 31],
    ['a start four games ago', [0, 0, 0, LONG], 16],
    ['a start five games ago', [0, 0, 0, 0, LONG], 0],
    ['an inning yesterday', [SHORT, 0, 0, 0], 0],
    ['three innings yesterday', [51, 0, 0, 0], 21],
    ['three innings in each of two games', [51, 51, 0, 0], 37],
    ['nothing', [], 0],
  ])('%s leaves of it %j: %i', (_, work, carried) => {
    expect(carriedWork(work)).toBe(carried);
  });

  test('is asked of as many games as are pinned', () => {
    expect(RESTED_GAMES).toBe(REST_GAMES);
  });

  test.each([
    [[SHORT, SHORT], true],
    [[SHORT, 0, SHORT], false],
    [[0, SHORT, SHORT], false],
    [undefined, false],
  ])('%j is too much: %s', (work, expected) => {
    expect(isOverused(work)).toBe(expected);
  });
});

describe('a pitcher who has not rested', () => {
  test('begins with a part of his endurance used up', () => {
    const fresh = currentStint(begun({}).home);
    const worn = currentStint(begun({ [starter]: [LONG, 0, 0, 0] }).home);
    expect(fresh.work).toBe(0);
    expect(worn).toMatchObject({ work: 62, capacity: fresh.capacity });
  });

  test('who pitched in both of the last two games begins tired', () => {
    const game = begun({ [starter]: OVERUSED });
    expect(isTired(game.home)).toBe(true);
    expect(viewOf(game).pitcher).toMatchObject({ isTired: true, fatigue: 1 });
  });

  test('comes in after those who have', () => {
    const game = begun({});
    const first = bestReliever(game.home, 'close');
    const next = bestReliever(begun({ [first]: OVERUSED }).home, 'close');
    expect(next).not.toBe(first);
    expect(relieversOf(game)).toContain(next);
    const all = Object.fromEntries(relieversOf(game).map((player) => [player, OVERUSED]));
    expect(relieversOf(game)).toContain(bestReliever(begun(all).home, 'close'));
  });

  test('does not relieve a tired man, because he would be no better', () => {
    const pitchers = SETUP.home.players.flatMap(({ pitching }, player) =>
      pitching === null || player === starter ? [] : [player],
    );
    const change = (work: Readonly<Record<number, readonly number[]>>) => {
      const game = begun(work);
      Object.assign(currentStint(game.home), { battersFaced: 30, work: 200 });
      return pitchingChange(game, AVERAGE_MANAGER);
    };
    const tired = Object.fromEntries(pitchers.map((player) => [player, OVERUSED]));
    expect(change({})?.choice.kind).toBe('changePitcher');
    expect(change(tired)).toBeUndefined();
  });

  test('is marked in the bullpen and on the button', () => {
    const [tired = 0, worn = 0, spent = 0, fresh = 0] = relieversOf(begun({}));
    const game = begun({
      ...{ [tired]: OVERUSED, [worn]: [34, 0, 0, 0], [spent]: [0, LONG, 0, 0] },
    });
    const wordsOf = (player: number) =>
      viewOf(game).home.bullpen.find((one) => one.player === player)?.rest;
    expect(wordsOf(tired)).toBe('tired: pitched in both of the last 2 games');
    expect(wordsOf(worn)).toMatch(/^not rested: \d+ % used up$/);
    expect(wordsOf(spent)).toMatch(/^(tired from the last games|not rested: \d+ % used up)$/);
    expect(wordsOf(fresh)).toBeNull();
    currentStint(game.home).battersFaced = 1;
    const labels = legalChoices(game, 'home').map(({ label }) => label);
    expect(labels).toContainEqual(
      expect.stringMatching(/^Bring in .+ \(tired: pitched in both of the last 2 games\)$/),
    );
  });
});

describe('the rotation', () => {
  const starterOf = (gameNumber: number, work: Readonly<Record<number, readonly number[]>>) =>
    autoLineup(after(work).home.players, { designatedHitter: true, vsHand: 'R', gameNumber })
      .starter;

  test('turns as ever while its next man is rested', () => {
    const first = starterOf(0, {});
    expect(starterOf(1, { [first]: [LONG, 0, 0, 0] })).toBe(starterOf(1, {}));
  });

  test('passes over a man who is not, to the one who has rested most', () => {
    const [first, second] = [starterOf(0, {}), starterOf(1, {})];
    expect(starterOf(0, { [first]: [0, LONG, 0, 0] })).toBe(second);
    const all = Object.fromEntries([0, 1, 2, 3, 4].map((game) => [starterOf(game, {}), OVERUSED]));
    expect(starterOf(0, { ...all, [second]: [LONG, 0, 0, 0] })).toBe(second);
    expect(starterOf(0, all)).toBe(first);
  });
});
