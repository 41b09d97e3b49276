/** How often batters of each kind meet left-handed pitchers, and what that makes of the meetings. */
import type { BattingHand } from '../models/baseball.ts';
import { battingHandOf, type Meeting, throwingHandOf } from './hands.ts';
import type { LahmanSeason } from './lahman/tables.ts';

/** The share of plate appearances against left-handed pitchers, by the batter's hand. */
export type LeftExposure = Readonly<Record<BattingHand, number>>;

/**
 * Counted from Retrosheet's play-by-play of 2019: managers keep left-handed batters away from
 * left-handed pitchers. In that season left-handers faced 27.7 % of all batters.
 */
const EXPOSURE_2019: LeftExposure = { L: 0.246, R: 0.295, S: 0.278 };
const LEFT_HANDERS_2019 = 0.277;

/** The odds of a share: what is multiplied when left-handed pitching is more or less common. */
const oddsOf = (share: number): number => share / (1 - share);
const shareOf = (odds: number): number => odds / (1 + odds);

/** The exposures of 2019 in a season with another share of left-handed pitching. */
export function leftExposure(season: LahmanSeason): LeftExposure {
  const throws = new Map(season.people.map((person) => [person.playerId, throwingHandOf(person)]));
  let left = 0;
  let all = 0;
  for (const { playerId, inningsPitchedOuts } of season.pitching) {
    all += inningsPitchedOuts;
    if (throws.get(playerId) === 'L') left += inningsPitchedOuts;
  }
  const share = all === 0 ? LEFT_HANDERS_2019 : Math.min(0.9, Math.max(0.05, left / all));
  const ratio = oddsOf(share) / oddsOf(LEFT_HANDERS_2019);
  return {
    L: shareOf(oddsOf(EXPOSURE_2019.L) * ratio),
    R: shareOf(oddsOf(EXPOSURE_2019.R) * ratio),
    S: shareOf(oddsOf(EXPOSURE_2019.S) * ratio),
  };
}

/** The share of all plate appearances that each meeting has, from who batted how often. */
export function meetingShares(
  season: LahmanSeason,
  exposure: LeftExposure,
): Readonly<Record<Meeting, number>> {
  const bats = new Map(season.people.map((person) => [person.playerId, battingHandOf(person)]));
  const turns: Record<BattingHand, number> = { L: 0, R: 0, S: 0 };
  for (const row of season.batting) {
    turns[bats.get(row.playerId) ?? 'R'] += row.atBats + row.walks + row.hitByPitch;
  }
  const all = Math.max(turns.L + turns.R + turns.S, 1);
  return {
    LL: (turns.L * exposure.L) / all,
    LR: (turns.L * (1 - exposure.L) + turns.S * (1 - exposure.S)) / all,
    RL: (turns.R * exposure.R + turns.S * exposure.S) / all,
    RR: (turns.R * (1 - exposure.R)) / all,
  };
}
