/** Injuries in campaign play: when the dice hurt somebody, and how he comes out. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import {
  type EngineGame,
  NOBODY,
  REMOVED,
  type TeamState,
} from '../../../src/engine/game-state.ts';
import { availablePlayers } from '../../../src/engine/lineup/available.ts';
import { chooseForAi } from '../../../src/engine/manager/choose-for-ai.ts';
import { AVERAGE_MANAGER } from '../../../src/engine/manager/decision.ts';
import { applyChoice, legalChoices, startGame } from '../../../src/engine/play.ts';
import type { PlayFacts } from '../../../src/engine/play-facts.ts';
import { viewOf } from '../../../src/engine/scoring/view.ts';
import { simulateGame } from '../../../src/engine/simulate.ts';
import type { Side } from '../../../src/models/baseball.ts';
import {
  type BaseState,
  GOOD_PITCH,
  make,
  plain,
  type SituationOptions,
  situation,
} from '../../support/engine-games.ts';
import { testSetup } from '../../support/game-setups.ts';
import { scriptedDice } from '../../support/scripted-dice.ts';

/** All three dice of the card alike, on the batter's and on the pitcher's. */
const BATTER = [2, 2, 2, 10] as const;
const [PITCHER_HURT, ANOTHER_HURT] = [1, 2] as const;
const GAMES_OUT = 7;

interface Hurting extends SituationOptions {
  readonly result: string;
  readonly bases?: BaseState;
  readonly face?: number;
  readonly rest?: readonly number[];
}

/** A campaign game in which everybody's card has one result, and the row of a hard play in it. */
function hard(hurting: Hurting): { readonly game: EngineGame; readonly facts: PlayFacts } {
  const { result, face = ANOTHER_HURT, rest = [], ...options } = hurting;
  const game = situation({
    ...{ campaign: true, batting: result, pitching: result, change: plain({}) },
    ...options,
  });
  const pitch = (options.bases ?? '---') === '---' ? [] : [GOOD_PITCH];
  const roll = [...pitch, ...BATTER, ...rest, face, GAMES_OUT];
  return { game, facts: make(game, { kind: 'roll' }, scriptedDice(...roll)) };
}

const OFFERED = { kind: 'roll' } as const;
const refusal = (game: EngineGame) => {
  const made = applyChoice(game, OFFERED, scriptedDice());
  return made.ok ? undefined : made.error;
};
const cardAt = (team: TeamState, player = NOBODY) => team.team.players[player]?.pinned.cardId;
const kinds = (game: EngineGame, side: Side) =>
  new Set(legalChoices(game, side).map(({ choice }) => choice.kind));

/** Nobody is left but these many of the bench, pitchers or not. */
function empty(team: TeamState, isLeft: (player: number) => boolean = () => false): void {
  for (const player of availablePlayers(team)) {
    if (!isLeft(player)) team.status[player] = REMOVED;
  }
}

describe('a hard play', () => {
  test.each([
    ['walk', '---', PITCHER_HURT, 'pitcher'],
    ['walk', '---', ANOTHER_HURT, 'batter'],
    ['walk', '1--', ANOTHER_HURT, 'batter'],
    ['groundballA.SS', '---', ANOTHER_HURT, 'shortstop'],
    ['flyBLeft', '---', ANOTHER_HURT, 'left fielder'],
  ] as const)('with a %s and %s on base and a %i hurts the %s', (result, bases, face, who) => {
    const { game, facts } = hard({ result, bases, face });
    const { home, away } = game;
    const place = { pitcher: 1, shortstop: 6, 'left fielder': 7, batter: 0 }[who];
    const card = place === 0 ? facts.batterCardId : cardAt(home, home.fielders[place]);
    expect(facts).toMatchObject({ injuredCardId: card, injuryGames: GAMES_OUT });
    expect(facts.text).toMatch(/\. \S.+ is hurt and out for the next 7 games\.$/);
    expect(facts.dice.rolls.slice(-2)).toEqual([
      { of: 'injury on 1-2', faces: 20, face },
      { of: 'games out', faces: 20, face: GAMES_OUT },
    ]);
    expect((place === 0 ? away : home).hurt).toHaveLength(1);
  });

  test('hurts nobody on a 3 or more', () => {
    const game = situation({ campaign: true, batting: 'walk' });
    const facts = make(game, OFFERED, scriptedDice(...BATTER, 3));
    expect(facts).toMatchObject({ injuredCardId: null, injuryGames: null });
    expect(facts.dice.rolls.at(-1)?.of).toBe('injury on 1-2');
  });

  test('is one with three dice alike only, and only in campaign play', () => {
    const other = situation({ campaign: true, batting: 'walk' });
    expect(make(other, OFFERED, scriptedDice(2, 2, 3, 10)).dice.rolls).toHaveLength(4);
    const usual = situation({ batting: 'walk' });
    expect(make(usual, OFFERED, scriptedDice(...BATTER)).dice.rolls).toHaveLength(4);
  });

  test('that is over after an answer asks at its end', () => {
    const game = situation({
      campaign: true,
      batting: 'singleCenter',
      bases: '-2-',
      change: plain({}),
    });
    const dice = scriptedDice(GOOD_PITCH, ...BATTER, ANOTHER_HURT, GAMES_OUT);
    const first = make(game, OFFERED, dice);
    expect(first).toMatchObject({ kind: 'noPlay', injuryGames: null });
    const side = game.batting.side;
    const facts = make(game, { kind: 'decide', side, option: 'hold' }, dice);
    expect(facts).toMatchObject({ injuredCardId: facts.batterCardId, injuryGames: GAMES_OUT });
  });
});

describe('a hurt man', () => {
  test('on base is run for before the next play', () => {
    const { game } = hard({ result: 'walk' });
    const hurt = game.runner[1] ?? NOBODY;
    expect(refusal(game)).toMatchObject({ rule: 'hurt' });
    expect(viewOf(game).heldUp).toMatch(/ is hurt: the Herons must replace him first\.$/);
    expect(kinds(game, 'home').has('intentionalWalk')).toBe(false);
    const decision = chooseForAi(game, 'away', AVERAGE_MANAGER);
    expect(decision).toMatchObject({ choice: { kind: 'pinchRun', base: 1 } });
    expect(decision?.reason).toMatch(/ is hurt and cannot go on\.$/);
    if (decision !== undefined) make(game, decision.choice);
    expect(game.away.status[hurt]).toBe(REMOVED);
    expect(game.runner[1]).not.toBe(hurt);
    expect(viewOf(game).heldUp).toBeNull();
  });

  test('on the mound is relieved, though he has faced nobody yet', () => {
    const { game } = hard({ result: 'walk', face: PITCHER_HURT });
    const stint = game.home.stints[0];
    if (stint !== undefined) stint.battersFaced = 0;
    const decision = chooseForAi(game, 'home', AVERAGE_MANAGER);
    expect(decision?.choice.kind).toBe('changePitcher');
    if (decision !== undefined) make(game, decision.choice);
    expect(kinds(game, 'away').has('roll')).toBe(true);
    expect(viewOf(game).heldUp).toBeNull();
  });

  test('in the field gives way to somebody who is rated there', () => {
    const { game } = hard({ result: 'groundballA.SS' });
    const decision = chooseForAi(game, 'home', AVERAGE_MANAGER);
    expect(decision?.choice).toMatchObject({ kind: 'changeFielder', position: 'SS' });
    if (decision !== undefined) make(game, decision.choice);
    expect(viewOf(game).heldUp).toBeNull();
  });

  test('who is out waits on the bench until he would bat or field', () => {
    const { game } = hard({ result: 'strikeout' });
    const [hurt = NOBODY] = game.away.hurt;
    expect(hurt).toBe(0);
    expect(viewOf(game).heldUp).toBeNull();
    game.away.nextSlot = 0;
    expect(viewOf(game).heldUp).not.toBeNull();
    const decision = chooseForAi(game, 'away', AVERAGE_MANAGER);
    expect(decision?.choice.kind).toBe('pinchHit');
    game.away.nextSlot = 1;
    [game.batting, game.fielding] = [game.home, game.away];
    game.isBottom = true;
    expect(chooseForAi(game, 'away', AVERAGE_MANAGER)?.choice).toMatchObject({
      ...{ kind: 'changeFielder', slot: 1, position: 'CF' },
    });
  });

  test('who batted for somebody does not take the field', () => {
    const { game } = hard({ result: 'strikeout', outs: 2 });
    const late = situation({ campaign: true, batting: 'strikeout', outs: 2 });
    const rightFielder = 13;
    make(late, { kind: 'pinchHit', side: 'away', player: rightFielder });
    late.away.opened[0] = 9;
    make(late, OFFERED, scriptedDice(...BATTER, ANOTHER_HURT, GAMES_OUT));
    expect(late.away.hurt).toEqual([rightFielder]);
    expect(late.away.vacancies).toBe(1);
    expect(game.away.vacancies).toBe(0);
    const decision = chooseForAi(late, 'away', AVERAGE_MANAGER);
    expect(decision?.choice).toMatchObject({ kind: 'changeFielder' });
    expect(decision?.choice).not.toMatchObject({ player: rightFielder });
  });

  test('plays on where nobody is left', () => {
    const { game } = hard({ result: 'walk' });
    empty(game.away);
    expect(viewOf(game).heldUp).toBeNull();
    expect(chooseForAi(game, 'away', AVERAGE_MANAGER)).toBeUndefined();
    const mound = hard({ result: 'walk', face: PITCHER_HURT }).game;
    empty(mound.home, (player) => mound.home.team.players[player]?.pitches === false);
    expect(viewOf(mound).heldUp).toBeNull();
  });

  test('in the field gives way to a pitcher where nobody else is left', () => {
    const { game } = hard({ result: 'groundballA.SS' });
    empty(game.home, (player) => game.home.team.players[player]?.pitchesOnly === true);
    const decision = chooseForAi(game, 'home', AVERAGE_MANAGER);
    expect(decision?.choice).toMatchObject({ kind: 'changeFielder', position: 'SS' });
    if (decision !== undefined) make(game, decision.choice);
  });

  test('who pitches and bats is run for only when another is left to pitch', () => {
    const options = { designatedHitter: false, campaign: true, batting: 'walk' };
    const game = situation(options);
    game.away.nextSlot = 8;
    make(game, OFFERED, scriptedDice(...BATTER, ANOTHER_HURT, GAMES_OUT));
    const [pitcher = NOBODY] = game.away.hurt;
    expect(pitcher).toBe(game.away.fielders[1]);
    const reliever = availablePlayers(game.away).find(
      (player) => game.away.team.players[player]?.pitches,
    );
    empty(game.away, (player) => player === reliever);
    expect(viewOf(game).heldUp).toBeNull();
    game.away.status[9] = 0;
    const decision = chooseForAi(game, 'away', AVERAGE_MANAGER);
    expect(decision?.choice).toMatchObject({ kind: 'pinchRun', player: 9 });
  });
});

describe('who is out from an earlier game', () => {
  const setup = testSetup({ campaign: true });
  const hurt = (player: number, games: number) => ({
    ...setup,
    away: {
      ...setup.away,
      players: setup.away.players.map((one, index) =>
        index === player ? { ...one, outFor: games } : one,
      ),
    },
  });

  test('cannot come in, and is shown with the games that he misses', () => {
    const game = startGame(hurt(10, 3));
    const made = applyChoice(game, { kind: 'pinchHit', side: 'away', player: 10 }, scriptedDice());
    expect(made).toMatchObject({ ok: false, error: { rule: 'hurt' } });
    expect(viewOf(game).away.hurt).toMatchObject([{ player: 10, outFor: 3 }]);
    expect(viewOf(game).away.bench.some(({ player }) => player === 10)).toBe(false);
    expect(viewOf(game).home.hurt).toEqual([]);
  });

  test.each([0, setup.away.starter])('cannot begin: player %i', (player) => {
    expect(() => startGame(hurt(player, 1))).toThrow(/is hurt and cannot play/);
  });
});

describe('in 600 campaign games', () => {
  const games = 600;
  const told = Array.from({ length: games }, (_, seed) => {
    const plays: PlayFacts[] = [];
    simulateGame({
      setup: testSetup({ seed: seed % 20, campaign: true, designatedHitter: seed % 2 === 0 }),
      dice: seededDice(`injuries ${seed}`),
      onPlay: ({ facts }) => plays.push(facts),
    });
    return plays.filter(({ injuryGames }) => injuryGames !== null);
  });
  const injuries = told.flat();

  test('somebody is hurt in about every fifth, as in 2016', () => {
    // 451 of 2,428 games: .186; three standard deviations of the count of 600 games are .053.
    expect(Math.abs(injuries.length / games - 451 / 2428)).toBeLessThan(0.06);
  });

  test('about half of them pitch, and they miss ten games on average', () => {
    const pitchers = injuries.filter((play) => play.injuredCardId === play.pitcherCardId);
    expect(pitchers.length / injuries.length).toBeGreaterThan(0.35);
    expect(pitchers.length / injuries.length).toBeLessThan(0.65);
    const missed = injuries.reduce((sum, { injuryGames }) => sum + (injuryGames ?? 0), 0);
    expect(missed / injuries.length).toBeGreaterThan(8.5);
    expect(missed / injuries.length).toBeLessThan(12.5);
  });
});
