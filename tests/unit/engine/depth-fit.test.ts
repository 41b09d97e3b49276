/** The fit of where the infield stands: from counted singles to the chart that makes up the difference. */
import { describe, expect, test } from 'vitest';
import { DepthTally, depthConstants, fitDepth } from '../../../scripts/lib/depth-fit.ts';
import { RESULT } from '../../../src/engine/cards/result-codes.ts';
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from '../../../src/engine/fielding/depth.data.ts';
import type { EngineGame } from '../../../src/engine/game-state.ts';
import { EVENT } from '../../../src/engine/play-record.ts';

const PLAYS = 10_000;
/** Share of the season's plays that the states of the calibration hold. */
const IN_MATRIX = 0.9587;

const note = (tally: DepthTally, record: object, times: number) => {
  for (let time = 0; time < times; time += 1) tally.note({ record } as EngineGame);
};

/** As many plays in every state, so many of them grounders that were fielded and singles of cards. */
function tallied(singles: number): DepthTally {
  const tally = new DepthTally();
  for (const outsBefore of [0, 1, 2]) {
    for (let bases = 0; bases < 8; bases += 1) {
      const state = { outsBefore, occupied: bases << 1 };
      const grounder = { ...state, event: EVENT.groundOut, result: RESULT.groundballA };
      const single = { ...state, event: EVENT.single, result: RESULT.singleOne };
      note(tally, grounder, 2_000);
      note(tally, single, singles);
      note(tally, { ...state, event: EVENT.walk, result: RESULT.walk }, PLAYS - 2_000 - singles);
    }
  }
  return tally;
}

/** A calibration in which this share of plays are singles, whoever is on base. */
function real(share: number) {
  const plays = Math.round(PLAYS * IN_MATRIX);
  const state = { outs0: { n: plays }, outs1: { n: plays }, outs2: { n: plays } };
  const hits = (states: number) => ({ n: share * PLAYS * states });
  const singles = {
    single_runner1_2Bopen: { 2: hits(2) },
    single_runner1_any: { 2: hits(4) },
    single_runner2: { 2: hits(4) },
    single_runner3_scores: hits(4),
  };
  return {
    baserunning_2019: { by_outs: { outs0: singles, outs1: singles, outs2: singles } },
    re24_2019: {
      matrix: {
        ...{ '1--': state, '-2-': state, '12-': state, '--3': state },
        ...{ '1-3': state, '-23': state, 123: state },
      },
    },
  };
}

describe('the depth of the infield', () => {
  test('stays where the singles are right, but for what the chart in use has rounded', () => {
    const { through, cutOff, lines } = fitDepth(tallied(1_400), real(0.14));
    for (const { measured, fitted, real: wanted } of lines) {
      expect(measured).toBeCloseTo(0.14, 9);
      expect(Math.abs(fitted - wanted)).toBeLessThan(0.002);
    }
    // One number for a man on third is added in all of his states, so single cells may move.
    expect(through[0]?.[1]).toBeCloseTo(THROUGH_PERCENT[0]?.[1] ?? 0, -1);
    expect(cutOff[2]?.[3]).toBeCloseTo(CUT_OFF_PERCENT[2]?.[3] ?? 0, -1);
  });

  test('lets more through where too few were singles, and cuts more off where too many were', () => {
    const few = fitDepth(tallied(1_200), real(0.14));
    const many = fitDepth(tallied(1_600), real(0.14));
    for (const outs of [0, 1, 2]) {
      for (let bases = 1; bases < 8; bases += 1) {
        const net = ({ through, cutOff }: typeof few) =>
          (through[outs]?.[bases] ?? 0) - (cutOff[outs]?.[bases] ?? 0);
        const used = (THROUGH_PERCENT[outs]?.[bases] ?? 0) - (CUT_OFF_PERCENT[outs]?.[bases] ?? 0);
        if (bases < 4) expect(net(few)).toBeGreaterThan(used);
        expect(net(many)).toBeLessThan(net(few));
      }
      expect([few.through[outs]?.[0], many.cutOff[outs]?.[0]]).toEqual([0, 0]);
    }
    for (const { fitted } of [...few.lines, ...many.lines]) {
      expect(Math.abs(fitted - 0.14)).toBeLessThan(0.002);
    }
  });

  test('is written as two charts', () => {
    expect(depthConstants({ through: [[0, 5]], cutOff: [[1]] })).toEqual({
      THROUGH_PERCENT: '[[0,5]]',
      CUT_OFF_PERCENT: '[[1]]',
    });
  });
});
