/** The rows of a card set as they are inserted into the catalogue. */
import type { NewRow } from '../models/base.ts';
import type { Cardset, Player, PositionRating, Rarity } from '../models/player.ts';
import type {
  BatterScouting,
  BattingCard,
  BattingRatings,
  CardLayout,
  PitcherScouting,
  PitchingCard,
  PitchingRatings,
} from '../models/stats.ts';

/** A whole card set; every list is in the order in which foreign keys allow to insert it. */
export interface CardSetRows {
  readonly cardset: NewRow<Cardset>;
  readonly rarities: readonly NewRow<Rarity>[];
  readonly players: readonly NewRow<Player>[];
  readonly positionRatings: readonly NewRow<PositionRating>[];
  readonly battingCards: readonly NewRow<BattingCard>[];
  readonly battingRatings: readonly NewRow<BattingRatings>[];
  readonly batterScouting: readonly NewRow<BatterScouting>[];
  readonly pitchingCards: readonly NewRow<PitchingCard>[];
  readonly pitchingRatings: readonly NewRow<PitchingRatings>[];
  readonly pitcherScouting: readonly NewRow<PitcherScouting>[];
  readonly cardLayouts: readonly NewRow<CardLayout>[];
}
