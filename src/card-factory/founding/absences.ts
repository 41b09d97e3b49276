/** When players of the founding season cannot play: hurt, or in the minor leagues. */

import type { Role } from './player.ts';
import type { Random } from './random.ts';

/** The last day of the season, counted from 0; beyond the last game of any year. */
const SEASON_DAYS = 197;

interface Spells {
  /** Chance of each of two injuries in the season. */
  readonly hurt: number;
  readonly days_mean: number;
}

/** Set so that starts, innings and plate appearances spread as they did in 2019. */
const SPELLS: Readonly<Record<Role, Spells>> = {
  regular: { hurt: 0.47, days_mean: 50 },
  bench: { hurt: 0.35, days_mean: 35 },
  spare: { hurt: 0.2, days_mean: 30 },
  starter: { hurt: 0.47, days_mean: 68 },
  spareStarter: { hurt: 0.25, days_mean: 40 },
  reliever: { hurt: 0.5, days_mean: 55 },
  spareReliever: { hurt: 0.2, days_mean: 30 },
};

/** The spells of one player's season, each as its first and last day. */
export function drawAbsences(
  random: Random,
  role: Role,
): readonly (readonly [first: number, last: number])[] {
  const { hurt, days_mean } = SPELLS[role];
  const spells: [number, number][] = [];
  for (let injury = 0; injury < 2; injury += 1) {
    if (!random.chance(hurt)) continue;
    const first = random.below(SEASON_DAYS + 20) - 20;
    const days = 10 - Math.log(1 - random.uniform()) * (days_mean - 10);
    spells.push([first, first + Math.round(days)]);
  }
  return spells;
}
