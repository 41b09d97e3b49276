/** The rows of a pitching card: its ratings, both sides with their layouts, and which are in force. */
import type { NewRow } from '../../models/base.ts';
import { HANDS, type Hand } from '../../models/baseball.ts';
import { chancesOf, formatCell, PITCHER_RESULTS } from '../../models/card-layout.ts';
import type {
  CardLayout,
  PitcherScouting,
  PitchingCard,
  PitchingRatings,
} from '../../models/stats.ts';
import { derivedId } from '../card-ids.ts';
import type { Faced } from '../faced.ts';
import type { Meeting } from '../hands.ts';
import { chancesRecord, expectedLine } from '../layout/side-ratings.ts';
import type { ByHand } from '../platoon-rates.ts';
import type { PitcherHalf } from './pitcher-half.ts';
import type { PitcherRatings } from './pitcher-ratings.ts';
import { layOutPitchingSide } from './pitching-side.ts';

export interface PitchingRowsInput {
  readonly playerId: string;
  readonly hand: Hand;
  readonly halves: ByHand<PitcherHalf>;
  readonly ratings: PitcherRatings;
  /** The mean of the batters' sides in each meeting. */
  readonly opponents: Readonly<Record<Meeting, Faced>>;
}

export interface PitchingRows {
  readonly card: NewRow<PitchingCard>;
  readonly ratings: readonly NewRow<PitchingRatings>[];
  readonly scouting: NewRow<PitcherScouting>;
  readonly layouts: readonly NewRow<CardLayout>[];
}

function sideRows(
  { playerId, hand, halves, opponents }: PitchingRowsInput,
  vsHand: Hand,
): { readonly rating: NewRow<PitchingRatings>; readonly layout: NewRow<CardLayout> } {
  const cells = layOutPitchingSide(halves[vsHand], vsHand);
  return {
    rating: {
      id: derivedId('pitchingRatings', playerId, vsHand),
      pitchingCardId: derivedId('pitchingCard', playerId),
      vsHand,
      ...chancesRecord(PITCHER_RESULTS, chancesOf(cells)),
      ...expectedLine(cells, [halves[vsHand].checks, opponents[`${vsHand}${hand}`].events]),
    },
    layout: {
      id: derivedId('cardLayout', playerId, 'pitching', vsHand),
      playerId,
      kind: 'pitching',
      vsHand,
      cells: cells.map(formatCell),
    },
  };
}

/** All rows of one player's pitching card. */
export function pitchingRows(input: PitchingRowsInput): PitchingRows {
  const { playerId, hand, ratings } = input;
  const sides = HANDS.map((vsHand) => sideRows(input, vsHand));
  const pitchingCardId = derivedId('pitchingCard', playerId);
  return {
    card: { id: pitchingCardId, playerId, hand, ...ratings },
    ratings: sides.map(({ rating }) => rating),
    scouting: {
      id: derivedId('pitcherScouting', playerId),
      playerId,
      pitchingCardId,
      ratingsVsLeftId: derivedId('pitchingRatings', playerId, 'L'),
      ratingsVsRightId: derivedId('pitchingRatings', playerId, 'R'),
    },
    layouts: sides.map(({ layout }) => layout),
  };
}
