/** Lays out a batter's side: events become the results that stand on a batting card. */
import type { FieldPosition, Hand } from '../../models/baseball.ts';
import { type CardResult, CHANCES_PER_SIDE, type LayoutCell } from '../../models/card-layout.ts';
import type { FielderMix } from '../layout/arrange-cells.ts';
import { layOutSide } from '../layout/lay-out-side.ts';
import { ballparkParts, divided, type Shares, scaledTo, twentieths } from '../layout/twentieths.ts';
import type { BatterHalf } from './batter-half.ts';

/** How a batter's hits move the runners, as shares of the plain singles and the doubles. */
const SINGLES: Shares = [
  ['singleOne', 0.4],
  ['singleCenter', 0.3],
  ['singleTwo', 0.3],
];
const DOUBLES: Shares = [
  ['doubleTwo', 0.5],
  ['doublePull', 0.3],
  ['doubleThree', 0.2],
];
const FLIES = { deepFlyA: 0.15, mediumFlyB: 0.35, flyBLeft: 0.25, flyBRight: 0.25 } as const;

/** Shares of ground balls that are double-play balls and slow ones; the rest force the runner. */
export interface GroundballShares {
  readonly groundballA: number;
  readonly groundballC: number;
}

/** Who makes the play on an out, for a batter on the left and on the right side of the plate. */
const INFIELD_RIGHT = [
  ['SS', 30],
  ['3B', 26],
  ['2B', 22],
  ['1B', 12],
  ['P', 10],
] as const;
const INFIELD_LEFT = [
  ['2B', 32],
  ['SS', 22],
  ['1B', 22],
  ['3B', 14],
  ['P', 10],
] as const;
const LINERS = [
  ['CF', 23],
  ['LF', 21],
  ['RF', 21],
  ['SS', 13],
  ['2B', 10],
  ['3B', 7],
  ['1B', 5],
] as const;
const POPS = [
  ['SS', 22],
  ['2B', 22],
  ['3B', 18],
  ['1B', 18],
  ['C', 14],
  ['P', 6],
] as const;
const OUTFIELD = [
  ['CF', 42],
  ['LF', 29],
  ['RF', 29],
] as const;

function fielderMix(side: Hand): FielderMix {
  const infield = side === 'L' ? INFIELD_LEFT : INFIELD_RIGHT;
  return new Map<CardResult, readonly (readonly [FieldPosition, number])[]>([
    ['groundballA', infield.filter(([position]) => position !== 'P')],
    ['groundballB', infield],
    ['groundballC', infield],
    ['lineout', LINERS],
    ['popout', POPS],
    ['deepFlyA', OUTFIELD],
    ['mediumFlyB', OUTFIELD],
    ['flyBLeft', [['LF', 1]]],
    ['flyBRight', [['RF', 1]]],
  ]);
}
const MIXES: Readonly<Record<Hand, FielderMix>> = { L: fielderMix('L'), R: fielderMix('R') };

export interface BattingSideInput {
  readonly half: BatterHalf;
  readonly groundballs: GroundballShares;
  /** The side of the plate that he bats from. */
  readonly side: Hand;
}

/** Amounts of the results that the layout meets exactly. */
function exactAmounts({ chances }: BatterHalf): Map<CardResult, number> {
  const homeRuns = ballparkParts('homeRun', chances.homeRun);
  const singles = ballparkParts('single', chances.single);
  return new Map([
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
}

/** Amounts of the outs, scaled to what the exact results leave of the side. */
function outAmounts(
  { half, groundballs }: BattingSideInput,
  total: number,
): ReadonlyMap<CardResult, number> {
  const { groundOut, flyOut, lineOut, popOut } = half.chances;
  const { groundballA, groundballC } = groundballs;
  const wanted: readonly (readonly [CardResult, number])[] = [
    ['groundballA', groundOut * groundballA],
    ['groundballB', groundOut * (1 - groundballA - groundballC)],
    ['groundballC', groundOut * groundballC],
    ['deepFlyA', flyOut * FLIES.deepFlyA],
    ['mediumFlyB', flyOut * FLIES.mediumFlyB],
    ['flyBLeft', flyOut * FLIES.flyBLeft],
    ['flyBRight', flyOut * FLIES.flyBRight],
    ['lineout', lineOut],
    ['popout', popOut],
  ];
  return scaledTo(wanted, total);
}

/** The 33 cells of a batter's side. */
export function layOutBattingSide(input: BattingSideInput): readonly LayoutCell[] {
  const exact = exactAmounts(input.half);
  const used = [...exact.values()].reduce((sum, amount) => sum + amount, 0);
  const outs = outAmounts(input, twentieths(CHANCES_PER_SIDE) - used);
  return layOutSide({ exact, flexible: outs, fixed: [], fielders: MIXES[input.side] });
}
