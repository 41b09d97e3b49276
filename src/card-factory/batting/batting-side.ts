/** Lays out a batter's side: events become the results that stand on a batting card. */
import type { Hand } from '../../models/baseball.ts';
import { type CardResult, CHANCES_PER_SIDE, type LayoutCell } from '../../models/card-layout.ts';
import type { FielderMix, FielderShare } from '../layout/arrange-cells.ts';
import {
  flySharesBeside,
  infieldShares,
  leftOfCorners,
  linerShares,
  popShares,
} from '../layout/ball-shares.ts';
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

/** The part of his flies that the card sends to left or to right, so that nobody moves on them. */
const NAMED_FLIES = 0.5;
/** How a batter's hits move the runners. */
const HITS = hitShares('doublePull');
const FLIES: Shares = [
  ['mediumFlyB', 0.35],
  ['flyBLeft', NAMED_FLIES * leftOfCorners()],
  ['flyBRight', NAMED_FLIES * (1 - leftOfCorners())],
  ['deepFlyA', 0.15],
];

/** Shares of ground balls that are double-play balls and slow ones; the rest force the runner. */
export interface GroundballShares {
  readonly groundballA: number;
  readonly groundballC: number;
}

function fielderMix(side: Hand): FielderMix {
  const infield = infieldShares(side);
  const liners = linerShares();
  const flies = flySharesBeside(NAMED_FLIES);
  return new Map<CardResult, readonly FielderShare[]>([
    ['groundballA', infield],
    ['groundballB', infield],
    ['groundballC', infield],
    ['lineout', liners],
    ['popout', popShares()],
    ['deepFlyA', flies],
    ['mediumFlyB', flies],
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
