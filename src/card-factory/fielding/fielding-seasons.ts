/** Fielding lines by the nine positions: old seasons' outfield lines are divided by games played. */
import type { FieldPosition } from '../../models/baseball.ts';
import type { AppearancesRow, FieldingRow } from '../lahman/tables.ts';
import type { PlayerSeason } from '../player-seasons.ts';

/** What a player did at one position; outs are those that his club made while he stood there. */
export interface FieldingSeason {
  readonly player: PlayerSeason;
  readonly position: FieldPosition;
  readonly outs: number;
  readonly games: number;
  readonly putouts: number;
  readonly assists: number;
  readonly errors: number;
  readonly passedBalls: number;
  readonly stolenBasesAllowed: number;
  readonly caughtStealing: number;
}

const OUTFIELD = ['LF', 'CF', 'RF'] as const;
/** Outs credited for a game at a position where a season recorded games only: half a game. */
const OUTS_PER_GAME = 13.5;

function outfieldShares(
  row: AppearancesRow | undefined,
): readonly (readonly [FieldPosition, number])[] {
  const games = [row?.gamesLeftField ?? 0, row?.gamesCenterField ?? 0, row?.gamesRightField ?? 0];
  const all = games.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [['LF', 1]];
  return OUTFIELD.map((position, index) => [position, (games[index] ?? 0) / all] as const).filter(
    ([, share]) => share > 0,
  );
}

function partOf(
  player: PlayerSeason,
  row: FieldingRow,
  part: readonly [FieldPosition, number],
): FieldingSeason {
  const [position, share] = part;
  return {
    player,
    position,
    outs: (row.inningsOuts ?? row.games * OUTS_PER_GAME) * share,
    games: row.games * share,
    putouts: row.putouts * share,
    assists: row.assists * share,
    errors: row.errors * share,
    passedBalls: (row.passedBalls ?? 0) * share,
    stolenBasesAllowed: (row.stolenBasesAllowed ?? 0) * share,
    caughtStealing: (row.caughtStealing ?? 0) * share,
  };
}

function added(one: FieldingSeason, other: FieldingSeason): FieldingSeason {
  return {
    ...one,
    outs: one.outs + other.outs,
    games: one.games + other.games,
    putouts: one.putouts + other.putouts,
    assists: one.assists + other.assists,
    errors: one.errors + other.errors,
    passedBalls: one.passedBalls + other.passedBalls,
    stolenBasesAllowed: one.stolenBasesAllowed + other.stolenBasesAllowed,
    caughtStealing: one.caughtStealing + other.caughtStealing,
  };
}

/**
 * A player's lines by position, most played first. Where a season has lines for the three outfield
 * positions as well as one for the outfield, the three count and the sum does not.
 */
export function fieldingSeasonsOf(player: PlayerSeason): readonly FieldingSeason[] {
  const named = player.fielding.some((row) =>
    OUTFIELD.some((position) => position === row.position),
  );
  const byPosition = new Map<FieldPosition, FieldingSeason>();
  for (const row of player.fielding) {
    if (row.position === 'OF' && named) continue;
    const parts: readonly (readonly [FieldPosition, number])[] =
      row.position === 'OF' ? outfieldShares(player.appearances) : [[row.position, 1]];
    for (const part of parts) {
      const line = partOf(player, row, part);
      const before = byPosition.get(line.position);
      byPosition.set(line.position, before === undefined ? line : added(before, line));
    }
  }
  return [...byPosition.values()].toSorted((one, other) => other.outs - one.outs);
}
