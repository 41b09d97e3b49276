/** The rows of a batting card: its ratings, both sides with their layouts, and which are in force. */
import type { NewRow } from '../../models/base.ts';
import { battingSide, HANDS, type Hand } from '../../models/baseball.ts';
import { BATTER_RESULTS, chancesOf, formatCell } from '../../models/card-layout.ts';
import type {
  BatterScouting,
  BattingCard,
  BattingRatings,
  CardLayout,
} from '../../models/stats.ts';
import { derivedId } from '../card-ids.ts';
import { checkedBy } from '../expectation.ts';
import type { Faced } from '../faced.ts';
import { type Meeting, meetingOf } from '../hands.ts';
import { chancesRecord, expectedLine } from '../layout/side-ratings.ts';
import type { ByHand } from '../platoon-rates.ts';
import type { BatterHalf } from './batter-half.ts';
import type { BatterRates } from './batting-rates.ts';
import { type GroundballShares, layOutBattingSide } from './batting-side.ts';
import type { RunningRatings } from './running.ts';
import type { SmallBallRatings } from './small-ball.ts';

export interface BattingRowsInput {
  readonly playerId: string;
  readonly batter: BatterRates;
  readonly halves: ByHand<BatterHalf>;
  readonly groundballs: GroundballShares;
  readonly running: RunningRatings;
  readonly smallBall: SmallBallRatings;
  /** The mean of the pitchers' sides in each meeting. */
  readonly opponents: Readonly<Record<Meeting, Faced>>;
}

export interface BattingRows {
  readonly card: NewRow<BattingCard>;
  readonly ratings: readonly NewRow<BattingRatings>[];
  readonly scouting: NewRow<BatterScouting>;
  readonly layouts: readonly NewRow<CardLayout>[];
}

function sideRows(
  input: BattingRowsInput,
  vsHand: Hand,
): { readonly rating: NewRow<BattingRatings>; readonly layout: NewRow<CardLayout> } {
  const { playerId, batter, halves, groundballs, opponents } = input;
  const half = halves[vsHand];
  const side = battingSide(batter.bats, vsHand);
  const cells = layOutBattingSide({ half, groundballs, side });
  const opponent = checkedBy(half, opponents[meetingOf(batter.bats, vsHand)]);
  const { powerCheck, contactCheck, eyeCheck } = half;
  return {
    rating: {
      id: derivedId('battingRatings', playerId, vsHand),
      battingCardId: derivedId('battingCard', playerId),
      vsHand,
      ...chancesRecord(BATTER_RESULTS, chancesOf(cells)),
      powerCheck,
      contactCheck,
      eyeCheck,
      ...expectedLine(cells, [opponent]),
    },
    layout: {
      id: derivedId('cardLayout', playerId, 'batting', vsHand),
      playerId,
      kind: 'batting',
      vsHand,
      cells: cells.map(formatCell),
    },
  };
}

/** All rows of one player's batting card. */
export function battingRows(input: BattingRowsInput): BattingRows {
  const { playerId, batter, running, smallBall } = input;
  const sides = HANDS.map((vsHand) => sideRows(input, vsHand));
  const battingCardId = derivedId('battingCard', playerId);
  return {
    card: { id: battingCardId, playerId, ...running, ...smallBall, hand: batter.bats },
    ratings: sides.map(({ rating }) => rating),
    scouting: {
      id: derivedId('batterScouting', playerId),
      playerId,
      battingCardId,
      ratingsVsLeftId: derivedId('battingRatings', playerId, 'L'),
      ratingsVsRightId: derivedId('battingRatings', playerId, 'R'),
    },
    layouts: sides.map(({ layout }) => layout),
  };
}
