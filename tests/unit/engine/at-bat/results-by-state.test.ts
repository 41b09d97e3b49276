import { describe, expect, test } from 'vitest';
import { RESULT_NAMES } from '../../../../src/engine/cards/result-codes.ts';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { restartGame, teamInput } from '../../../../src/engine/game-start.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import { BATTER_RESULTS, type CardResult } from '../../../../src/models/card-layout.ts';
import { playSchema } from '../../../../src/models/game.ts';
import {
  BASE_STATES,
  type BaseState,
  putOnBases,
  rollWhole,
  situation,
  situationSetup,
} from '../../../support/engine-games.ts';

const factsSchema = playSchema.omit({
  id: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  version: true,
  gameId: true,
  reason: true,
});
const SAMPLES = 25;

interface Before {
  readonly bases: BaseState;
  readonly outs: number;
}

function runnersBefore(bases: BaseState): number {
  return [...bases].filter((base) => base !== '-').length;
}

/** What must hold after any play, whatever was rolled. */
function checkPlay(facts: PlayFacts, game: EngineGame, { bases, outs }: Before): void {
  const ends = [facts.thirdFinal, facts.secondFinal, facts.firstFinal, facts.batterFinal];
  const people = runnersBefore(bases) + (facts.batterFinal === null ? 0 : 1);
  const put = ends.filter((end) => end !== null);
  expect(put).toHaveLength(people);
  expect(put.filter((end) => end === 0)).toHaveLength(facts.outs);
  expect(put.filter((end) => end === 4)).toHaveLength(facts.runs);
  expect(outs + facts.outs).toBeLessThanOrEqual(3);
  const standing = put.filter((end) => end > 0 && end < 4);
  expect(new Set(standing).size).toBe(standing.length);
  checkOrder(ends);
  const isHalfOver = outs + facts.outs === 3;
  if (isHalfOver) expect(facts.leftOnBase).toBe(standing.length);
  else expect([...game.runner].filter((player) => player >= 0)).toHaveLength(standing.length);
}

/** Nobody goes back, and nobody passes the man ahead of him. */
function checkOrder(ends: readonly (number | null)[]): void {
  let ahead = 4;
  for (const [index, end] of ends.entries()) {
    if (end === null || end === 0) continue;
    expect(end).toBeGreaterThanOrEqual(3 - index);
    expect(end).toBeLessThanOrEqual(ahead);
    ahead = end;
  }
}

/** The fielding and counting sides of a play agree with its kind. */
function checkFlags(facts: PlayFacts): void {
  expect(facts.earnedRuns).toBeLessThanOrEqual(facts.runs);
  expect(facts.runsBattedIn).toBeLessThanOrEqual(facts.runs);
  if (facts.hit) expect(facts).toMatchObject({ atBat: true, plateAppearance: true });
  if (facts.walk || facts.hitByPitch || facts.sacrificeFly) expect(facts.atBat).toBe(false);
  if (facts.groundedIntoDoublePlay) expect(facts).toMatchObject({ outs: 2, runsBattedIn: 0 });
  if (facts.homeRun) expect(facts.batterFinal).toBe(4);
  if (facts.strikeout && !facts.wildPitch) expect(facts).toMatchObject({ outs: 1, runs: 0 });
}

const isOnBatterCard = (result: CardResult) =>
  (BATTER_RESULTS as readonly CardResult[]).includes(result);

function inputOf(result: CardResult) {
  const setup = situationSetup(
    isOnBatterCard(result) ? { batting: result, pitching: 'strikeout' } : { pitching: result },
  );
  const { gameId, rules, park, away, home } = setup;
  return { gameId, rules, park, away: teamInput(away, rules), home: teamInput(home, rules) };
}

describe.each(RESULT_NAMES)('%s', (result) => {
  const input = inputOf(result);
  const game = situation();
  const states = BASE_STATES.flatMap((bases) => [0, 1, 2].map((outs) => ({ bases, outs })));

  test.each(states)('ends legally with $bases and $outs out', (before) => {
    const dice = seededDice(`${result} ${before.bases} ${before.outs}`);
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      restartGame(game, input);
      game.outs = before.outs;
      putOnBases(game, before.bases);
      const facts = rollWhole(game, dice);
      if (sample === 0) expect(factsSchema.safeParse(facts).success).toBe(true);
      checkPlay(facts, game, before);
      checkFlags(facts);
    }
  });
});
