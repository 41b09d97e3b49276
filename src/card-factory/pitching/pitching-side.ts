/** Lays out a pitcher's side: events become the results that stand on a pitching card. */
import type { Hand } from '../../models/baseball.ts';
import { type CardResult, CHANCES_PER_SIDE, type LayoutCell } from '../../models/card-layout.ts';
import { FIELDING_CHECKS } from '../fielding/club-checks.ts';
import type { FielderMix, FielderShare } from '../layout/arrange-cells.ts';
import { HARD_GROUNDERS } from '../layout/ball-kinds.data.ts';
import { flyShare, infieldShares } from '../layout/ball-shares.ts';
import type { DraftCell } from '../layout/draft-cells.ts';
import { FACES } from '../layout/draft-cells.ts';
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
import type { PitcherHalf } from './pitcher-half.ts';

/** How the hits on a pitcher's card move the runners. */
const HITS = hitShares('doubleCenter');
const GROUNDERS: Shares = [
  ['groundballA', HARD_GROUNDERS.pitcher],
  ['groundballB', 1 - HARD_GROUNDERS.pitcher],
];
const FLIES: Shares = [
  ['flyBCenter', flyShare('CF')],
  ['flyBLeft', flyShare('LF')],
  ['flyBRight', flyShare('RF')],
];

function fielderMix(side: Hand): FielderMix {
  const infield = infieldShares(side);
  return new Map<CardResult, readonly FielderShare[]>([
    ['groundballA', infield],
    ['groundballB', infield],
    ['flyBLeft', [['LF', 1]]],
    ['flyBCenter', [['CF', 1]]],
    ['flyBRight', [['RF', 1]]],
  ]);
}
const MIXES: Readonly<Record<Hand, FielderMix>> = { L: fielderMix('L'), R: fielderMix('R') };

const whole = (weight: number, first: CardResult): DraftCell => ({
  ...{ weight, first, faces: FACES, second: null },
});
const halved = (weight: number, first: CardResult, second: CardResult): DraftCell => ({
  ...{ weight, first, faces: FACES / 2, second },
});

/**
 * The checks' cells: whole ones, the shortstop's seven chances in two of them; and, for sides on which
 * this leaves too few small cells, pairs of checks that share a cell.
 */
const FIXED: readonly (readonly DraftCell[])[] = [
  [
    ...[whole(1, 'checkPitcher'), whole(3, 'checkCatcher'), whole(2, 'checkFirstBase')],
    ...[whole(6, 'checkSecondBase'), whole(3, 'checkThirdBase'), whole(2, 'checkLeftField')],
    ...[whole(4, 'checkShortstop'), whole(3, 'checkShortstop')],
    ...[whole(3, 'checkCenterField'), whole(2, 'checkRightField')],
  ],
  [
    ...[whole(1, 'checkPitcher'), whole(6, 'checkSecondBase'), whole(2, 'checkFirstBase')],
    ...[whole(4, 'checkShortstop'), whole(3, 'checkShortstop'), whole(3, 'checkCenterField')],
    ...[halved(4, 'checkLeftField', 'checkRightField')],
    ...[halved(6, 'checkCatcher', 'checkThirdBase')],
  ],
];

/** The chances of every result that his side must have beside the checks; they sum to 79. */
export function pitchingTargets({ chances }: PitcherHalf): Targets {
  const hits = hitTargets(chances, HITS);
  const checks = FIELDING_CHECKS.reduce((sum, check) => sum + check.chances, 0);
  // A ballpark home run that fails is a fly; his liners are the ballpark singles that fail.
  const failed = (hits.get('ballparkHomeRun') ?? 0) * (1 - NEUTRAL_ODDS);
  const outs = outTargets(
    [
      ...divided(chances.groundOut, GROUNDERS),
      ...divided(Math.max(0, chances.flyOut - failed), FLIES),
    ],
    CHANCES_PER_SIDE - checks - totalOf(hits),
  );
  return new Map([...hits, ...outs]);
}

/** The 33 cells of a pitcher's side against batters on one side of the plate. */
export function layOutPitchingSide(half: PitcherHalf, side: Hand): readonly LayoutCell[] {
  return layOutSide({ targets: pitchingTargets(half), fixed: FIXED, fielders: MIXES[side] });
}
