/** Who may say what in a game. */
import { AppError } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { Shown } from './game-live.ts';

/** Plays that the club at bat calls, without naming its side. */
const BATTING_PLAYS: readonly Choice['kind'][] = ['bunt', 'hitAndRun', 'steal'];

type Seen = Pick<Shown, 'row' | 'owners'>;
type SeenNow = Seen & Pick<Shown, 'view' | 'awaited'>;

/** The sides that a person manages; none for an onlooker. */
export function sidesOf({ owners }: Seen, ownerId: string | undefined): readonly Side[] {
  return ownerId === undefined ? [] : SIDES.filter((side) => owners[side] === ownerId);
}

/** The side that a person manages. Throws `team/not_yours` for an onlooker. */
export function ownSide(seen: Seen, ownerId: string): Side {
  const [side] = sidesOf(seen, ownerId);
  if (side !== undefined) return side;
  const { id: gameId } = seen.row;
  throw new AppError('team/not_yours', 'Neither club in this game is yours', { gameId });
}

/** The side whose person rolls the dice: the one at bat, or the other when the computer bats. */
export function rollingSide({ row }: Seen, batting: Side): Side {
  if (row.aiSide !== batting) return batting;
  return batting === 'away' ? 'home' : 'away';
}

/**
 * Tells whether the computer may play on for this person's club as well: he rolls next, and nobody
 * else has anything to say before.
 */
export function mayPlayOn(seen: SeenNow, ownerId: string | undefined): boolean {
  const { row, view, awaited } = seen;
  const own = sidesOf(seen, ownerId);
  const rolls = own.includes(rollingSide(seen, view.battingSide));
  return row.status === 'active' && rolls && (awaited === undefined || own.includes(awaited));
}

/** The side whose manager makes a choice while this side is at bat. */
export function sideOfChoice(seen: Seen, choice: Choice, batting: Side): Side {
  if (BATTING_PLAYS.includes(choice.kind)) return batting;
  if (choice.kind === 'roll' || choice.kind === 'log') return rollingSide(seen, batting);
  if ('side' in choice) return choice.side;
  return batting === 'away' ? 'home' : 'away';
}

/** Throws `team/not_yours` for an onlooker and `game/not_your_turn` for the other manager. */
export function refuseOthers(seen: Seen, ownerId: string, side: Side): void {
  const own = sidesOf(seen, ownerId);
  const context = { gameId: seen.row.id, side };
  if (own.length === 0) {
    throw new AppError('team/not_yours', 'Neither club in this game is yours', context);
  }
  if (!own.includes(side)) {
    throw new AppError('game/not_your_turn', 'That is for the other manager to say', context);
  }
}
