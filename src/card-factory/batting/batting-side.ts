/** Lays out a batter's side: events become the results that stand on a batting card. */
import type { FieldPosition, Hand } from '../../models/baseball.ts';
import { type CardResult, CHANCES_PER_SIDE, type LayoutCell } from '../../models/card-layout.ts';
import type { FielderMix } from '../layout/arrange-cells.ts';
import { layOutSide } from '../layout/lay-out-side.ts';
import {
  divided,
  hitShares,
  hitTargets,
  outTargets,
  type Shares,
  type Targets,
  totalOf,
} from '../layout/result-targets.ts';
import { NEUTRAL_ODDS } from '../park.ts';
import type { BatterHalf } from './batter-half.ts';

/** How a batter's hits move the runners. */
const HITS = hitShares('doublePull');
const FLIES: Shares = [
  ['mediumFlyB', 0.35],
  ['flyBLeft', 0.25],
  ['flyBRight', 0.25],
  ['deepFlyA', 0.15],
];

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

/** The chances of every result that his side must have; they sum to 108. */
export function battingTargets({ half, groundballs }: Omit<BattingSideInput, 'side'>): Targets {
  const hits = hitTargets(half.chances, HITS);
  const { groundOut, flyOut, lineOut, popOut } = half.chances;
  const { groundballA, groundballC } = groundballs;
  const grounders: Shares = [
    ['groundballB', 1 - groundballA - groundballC],
    ['groundballA', groundballA],
    ['groundballC', groundballC],
  ];
  // Outs of ballpark results that fail are flies and liners: the side prints as many fewer.
  const failed = (result: 'ballparkHomeRun' | 'ballparkSingle') =>
    (hits.get(result) ?? 0) * (1 - NEUTRAL_ODDS);
  const outs = outTargets(
    [
      ...divided(groundOut, grounders),
      ...divided(Math.max(0, flyOut - failed('ballparkHomeRun')), FLIES),
      ['lineout', Math.max(0, lineOut - failed('ballparkSingle'))],
      ['popout', popOut],
    ],
    CHANCES_PER_SIDE - totalOf(hits),
  );
  return new Map([...hits, ...outs]);
}

/** The 33 cells of a batter's side. */
export function layOutBattingSide(input: BattingSideInput): readonly LayoutCell[] {
  return layOutSide({
    targets: battingTargets(input),
    fixed: [[]],
    fielders: MIXES[input.side],
  });
}
