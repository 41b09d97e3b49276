/** How often batters of each kind meet left-handed pitchers, and what that makes of the meetings. */
import { BATTING_HANDS, type BattingHand, HANDS, type Hand } from '../models/baseball.ts';
import { battingHandOf, throwingHandOf } from './hands.ts';
import type { LahmanSeason } from './lahman/tables.ts';
import { battersFaced } from './player-seasons.ts';
import { rake } from './rake.ts';

/** The share of plate appearances against left-handed pitchers, by the batter's hand. */
export type LeftExposure = Readonly<Record<BattingHand, number>>;

/**
 * Counted from Retrosheet's play-by-play of 2019: managers keep left-handed batters away from
 * left-handed pitchers.
 */
const EXPOSURE_2019: LeftExposure = { L: 0.246, R: 0.295, S: 0.278 };

/** Plate appearances of left-handed, right-handed and switch hitters. */
export function turnsByHand(season: LahmanSeason): Readonly<Record<BattingHand, number>> {
  const bats = new Map(season.people.map((person) => [person.playerId, battingHandOf(person)]));
  const turns: Record<BattingHand, number> = { L: 0, R: 0, S: 0 };
  for (const row of season.batting) {
    const { atBats, walks, hitByPitch, sacrificeHits, sacrificeFlies } = row;
    turns[bats.get(row.playerId) ?? 'R'] +=
      atBats + walks + hitByPitch + sacrificeHits + sacrificeFlies;
  }
  return turns;
}

/** Batters faced by left-handed and right-handed pitchers. */
function facedByHand(season: LahmanSeason): Readonly<Record<Hand, number>> {
  const throws = new Map(season.people.map((person) => [person.playerId, throwingHandOf(person)]));
  const faced: Record<Hand, number> = { L: 0, R: 0 };
  for (const row of season.pitching) faced[throws.get(row.playerId) ?? 'R'] += battersFaced(row);
  return faced;
}

/** The exposures of 2019, raked to what left-handed and right-handed pitchers faced this season. */
export function leftExposure(season: LahmanSeason): LeftExposure {
  const turns = turnsByHand(season);
  const faced = facedByHand(season);
  if (faced.L + faced.R === 0) return EXPOSURE_2019;
  const cells = rake({
    seed: BATTING_HANDS.map((hand) => {
      const left = EXPOSURE_2019[hand];
      const weight = Math.max(turns[hand], 1);
      return [weight * left, weight * (1 - left)];
    }),
    rows: BATTING_HANDS.map((hand) => Math.max(turns[hand], 1)),
    columns: HANDS.map((hand) => Math.max(faced[hand], 1)),
  });
  const shareOf = (index: number): number => {
    const [left = 0, right = 0] = cells[index] ?? [];
    return left / (left + right);
  };
  return { L: shareOf(0), R: shareOf(1), S: shareOf(2) };
}
