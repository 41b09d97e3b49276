/** What the 29 fielding checks of a pitcher's side give with his own club in the field. */
import { expectedCheckOutcome } from '../../engine/cards/check-expectation.ts';
import type { FieldPosition } from '../../models/baseball.ts';
import type { PitcherResult } from '../../models/card-layout.ts';
import { type EventTable, eventTable } from '../plate-events.ts';
import type { PlayerSeason } from '../player-seasons.ts';
import type { FielderRatings } from './position-ratings.ts';

/** The fielding checks of every pitcher's side, in chances of 108: 29 in all. */
export const FIELDING_CHECKS = [
  { position: 'P', result: 'checkPitcher', chances: 1 },
  { position: 'C', result: 'checkCatcher', chances: 3 },
  { position: '1B', result: 'checkFirstBase', chances: 2 },
  { position: '2B', result: 'checkSecondBase', chances: 6 },
  { position: '3B', result: 'checkThirdBase', chances: 3 },
  { position: 'SS', result: 'checkShortstop', chances: 7 },
  { position: 'LF', result: 'checkLeftField', chances: 2 },
  { position: 'CF', result: 'checkCenterField', chances: 3 },
  { position: 'RF', result: 'checkRightField', chances: 2 },
] as const satisfies readonly {
  readonly position: FieldPosition;
  readonly result: PitcherResult;
  readonly chances: number;
}[];

const AVERAGE_RANGE = 3;

/** Events of one check at a range, as shares; errors count as the outs that they should have been. */
function checkEvents(position: FieldPosition, range: number): EventTable {
  const { single, double, triple, byResult } = expectedCheckOutcome({ position, range, error: 0 });
  const events = eventTable(() => 0);
  events.single = single;
  events.double = double;
  events.triple = triple;
  events.groundOut = byResult.groundballA + byResult.groundballB + byResult.groundballC;
  events.flyOut = byResult.deepFlyA + byResult.flyB + byResult.flyC;
  events.popOut = byResult.popout;
  return events;
}

/** Shares of a position's innings by range, of one club. */
function rangeShares(ratings: readonly FielderRatings[]): ReadonlyMap<number, number> {
  const all = ratings.reduce((sum, { innings }) => sum + innings, 0);
  if (all === 0) return new Map([[AVERAGE_RANGE, 1]]);
  const shares = new Map<number, number>();
  for (const { range, innings } of ratings) {
    shares.set(range, (shares.get(range) ?? 0) + innings / all);
  }
  return shares;
}

function checksOf(ratings: readonly FielderRatings[]): EventTable {
  const events = eventTable(() => 0);
  for (const { position, chances } of FIELDING_CHECKS) {
    const shares = rangeShares(ratings.filter((one) => one.position === position));
    for (const [range, share] of shares) {
      const check = checkEvents(position, range);
      for (const event of Object.keys(check) as (keyof EventTable)[]) {
        events[event] += check[event] * chances * share;
      }
    }
  }
  return events;
}

/**
 * Events of the 29 checks in chances of 108, by club: its fielders at each position weighted by
 * their innings. A pitcher's card leaves this out, because his fielders give it in a game as well.
 */
export function clubChecks(
  ratings: ReadonlyMap<PlayerSeason, readonly FielderRatings[]>,
): ReadonlyMap<string, EventTable> {
  const byClub = new Map<string, FielderRatings[]>();
  for (const [player, own] of ratings) {
    const club = byClub.get(player.team.teamId) ?? [];
    club.push(...own);
    byClub.set(player.team.teamId, club);
  }
  return new Map([...byClub].map(([teamId, own]) => [teamId, checksOf(own)]));
}
