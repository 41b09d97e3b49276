/**
 * How a pitcher bats whose card says nothing about it: about as pitchers did in 2019 (an average of
 * .13, strikeouts in more than two of five times at bat), the same against both hands.
 */
import type { PinnedBatting } from '../models/game.ts';

/** Three columns of the totals 2 to 12. */
const CELLS: readonly string[] = [
  ...['popout', 'lineout', 'strikeout', 'groundballA.SS', 'strikeout', 'strikeout'],
  ...['groundballB.2B', 'strikeout', 'singleOne', 'flyBLeft.LF', 'walk'],
  ...['doubleTwo|10|popout', 'flyBRight.RF', 'strikeout', 'groundballC.3B', 'strikeout'],
  ...['strikeout', 'groundballA.1B', 'strikeout', 'singleCenter', 'lineout', 'walk'],
  ...['homeRun|5|popout', 'popout', 'strikeout', 'groundballB.P', 'strikeout', 'strikeout'],
  ...['flyBLeft.LF', 'groundballA.2B', 'groundballC.1B', 'singleOne|10|lineout', 'walk'],
];
const SIDE = { cells: [...CELLS], powerCheck: 10, contactCheck: 20, eyeCheck: 14 };

export const PITCHER_BATTING: PinnedBatting = {
  speed: 9,
  stealLow: 0,
  stealHigh: 0,
  stealAuto: false,
  stealJump: 0,
  bunting: 'C',
  hitAndRun: 'D',
  offenseColumn: 1,
  vsLeft: SIDE,
  vsRight: SIDE,
};
