/** Lays out a pitcher's side: events become the results that stand on a pitching card. */
import type { FieldPosition, Hand } from '../../models/baseball.ts';
import { type CardResult, CHANCES_PER_SIDE, type LayoutCell } from '../../models/card-layout.ts';
import { FIELDING_CHECKS } from '../fielding/club-checks.ts';
import type { FielderMix } from '../layout/arrange-cells.ts';
import { type FixedCell, layOutSide } from '../layout/lay-out-side.ts';
import { ballparkParts, divided, type Shares, scaledTo, twentieths } from '../layout/twentieths.ts';
import type { PitcherHalf } from './pitcher-half.ts';

const SINGLES: Shares = [
  ['singleOne', 0.4],
  ['singleCenter', 0.3],
  ['singleTwo', 0.3],
];
const DOUBLES: Shares = [
  ['doubleTwo', 0.5],
  ['doubleCenter', 0.3],
  ['doubleThree', 0.2],
];
/** The share of ground balls that are double-play balls. */
const GROUNDBALL_A = 0.57;
const FLIES = { flyBLeft: 0.31, flyBCenter: 0.4, flyBRight: 0.29 } as const;

const INFIELD = {
  R: [
    ['SS', 30],
    ['3B', 28],
    ['2B', 24],
    ['1B', 18],
  ],
  L: [
    ['2B', 34],
    ['1B', 26],
    ['SS', 24],
    ['3B', 16],
  ],
} as const;

function fielderMix(side: Hand): FielderMix {
  return new Map<CardResult, readonly (readonly [FieldPosition, number])[]>([
    ['groundballA', INFIELD[side]],
    ['groundballB', INFIELD[side]],
    ['flyBLeft', [['LF', 1]]],
    ['flyBCenter', [['CF', 1]]],
    ['flyBRight', [['RF', 1]]],
  ]);
}
const MIXES: Readonly<Record<Hand, FielderMix>> = { L: fielderMix('L'), R: fielderMix('R') };

/** The checks' cells: one each, the shortstop's seven chances as a four and a three. */
const FIXED: readonly FixedCell[] = FIELDING_CHECKS.flatMap(({ result, chances }) => {
  const weights = chances === 7 ? [4, 3] : [chances];
  return weights.map((weight) => ({ weight, result }));
});

/** The 33 cells of a pitcher's side against batters on one side of the plate. */
export function layOutPitchingSide(half: PitcherHalf, side: Hand): readonly LayoutCell[] {
  const { chances } = half;
  const homeRuns = ballparkParts('homeRun', chances.homeRun);
  const singles = ballparkParts('single', chances.single);
  const exact = new Map<CardResult, number>([
    ['homeRun', homeRuns.plain],
    ['ballparkHomeRun', homeRuns.ballpark],
    ['triple', twentieths(chances.triple)],
    ...divided(twentieths(chances.double), DOUBLES),
    ...divided(singles.plain, SINGLES),
    ['ballparkSingle', singles.ballpark],
    ['hitByPitch', twentieths(chances.hitByPitch)],
    ['walk', twentieths(chances.walk)],
    ['strikeout', twentieths(chances.strikeout)],
  ]);
  const checks = FIELDING_CHECKS.reduce((sum, check) => sum + check.chances, 0);
  const used = [...exact.values()].reduce((sum, amount) => sum + amount, 0);
  const outs = scaledTo(
    [
      ['groundballA', chances.groundOut * GROUNDBALL_A],
      ['groundballB', chances.groundOut * (1 - GROUNDBALL_A)],
      ['flyBLeft', chances.flyOut * FLIES.flyBLeft],
      ['flyBCenter', chances.flyOut * FLIES.flyBCenter],
      ['flyBRight', chances.flyOut * FLIES.flyBRight],
    ],
    twentieths(CHANCES_PER_SIDE - checks) - used,
  );
  return layOutSide({ exact, flexible: outs, fixed: FIXED, fielders: MIXES[side] });
}
