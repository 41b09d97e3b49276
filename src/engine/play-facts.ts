/** What the engine says about one play: the Play model without its row, its game and its reason. */
import type { Play } from '../models/game.ts';

/**
 * The facts of a row. The situation fields (inning, half, outsBefore, scores, order, cards on base)
 * are those before the choice; `isTied` says that the score was level then, `isGoAhead` that the play
 * gave its club the lead, `isNewInning` that it is the first roll of a half, `isLast` that it ended
 * the game. A wild pitch or passed ball is a row of its own: kind `plateAppearance` with the flag
 * `plateAppearance` false and `batterFinal` null; the same batter stays up. `wpa` and `re24` are
 * for the club at bat, and null in rows that move nobody.
 */
export type PlayFacts = Omit<
  Play,
  'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'version' | 'gameId' | 'reason'
>;
