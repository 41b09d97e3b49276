/**
 * Which pitcher is charged with whom after a play. A pitcher is charged with as many runners as he
 * put on: when one of them is put out for the batter, those behind him move up in the books
 * (official rule 9.16(g)).
 */
import type { Runner } from './field-state.ts';

export interface PitchersBefore {
  /** By base 1-3. */
  readonly runners: readonly (Runner | undefined)[];
  /** The man on the mound. */
  readonly pitcher: string;
  /** Bases of runners who were put out for the batter. */
  readonly forced: readonly number[];
}

/** By base, 0 for the batter: the pitcher who is charged with whoever began there. */
export function chargedPitchers({ runners, pitcher, forced }: PitchersBefore): string[] {
  const charged = [pitcher, ...[1, 2, 3].map((base) => runners[base]?.pitcher ?? '')];
  for (const base of forced) {
    let handed = charged[base] ?? pitcher;
    for (let behind = base - 1; behind >= 0; behind -= 1) {
      if (behind > 0 && runners[behind] === undefined) continue;
      const own = charged[behind] ?? pitcher;
      charged[behind] = handed;
      handed = own;
    }
  }
  return charged;
}
