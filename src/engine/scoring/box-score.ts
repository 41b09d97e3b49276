/** The official box score of a game so far: lines of batting, pitching, fielding; the decisions. */
import type { Side } from '../../models/baseball.ts';
import type { Decision } from '../../models/game.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../../models/stats.ts';

type Row = 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'version' | 'gameId';

/** A player's line with his side and his place in the pinned team's players. */
export type BoxLine<Line> = Omit<Line, Row> & { readonly side: Side; readonly player: number };

export interface BoxScore {
  readonly batting: readonly BoxLine<BattingLine>[];
  readonly pitching: readonly BoxLine<PitchingLine>[];
  readonly fielding: readonly BoxLine<FieldingLine>[];
  /** Empty until the game is over; holds and blown saves included. */
  readonly decisions: readonly BoxLine<Decision>[];
}
