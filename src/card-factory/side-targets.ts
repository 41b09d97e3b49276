/** The chances that a player's printed sides are to meet. */
import type { Hand } from '../models/baseball.ts';
import type { CardLayout } from '../models/stats.ts';
import { battingTargets } from './batting/batting-side.ts';
import { groundballShares } from './batting/small-ball.ts';
import type { Targets } from './layout/result-targets.ts';
import { pitchingTargets } from './pitching/pitching-side.ts';
import type { PlayerSeason } from './player-seasons.ts';
import type { SeasonModel } from './season-model.ts';

export interface SideTargets {
  readonly kind: CardLayout['kind'];
  /** Chances by result; on a pitcher's side beside the 29 of the fielding checks. */
  readonly targets: Targets;
}

/** The targets of a player's batting side, and of his pitching side if he pitched, against a hand. */
export function sideTargets(
  model: SeasonModel,
  player: PlayerSeason,
  hand: Hand,
): readonly SideTargets[] {
  const batter = model.batters.get(player);
  const pitcher = model.pitchers.get(player);
  const batting = batter && model.halves.batters.get(batter)?.[hand];
  const pitching = pitcher && model.halves.pitchers.get(pitcher)?.[hand];
  const sides: SideTargets[] = [];
  if (batting !== undefined) {
    const groundballs = groundballShares(player, model.doublePlayRate);
    sides.push({ kind: 'batting', targets: battingTargets({ half: batting, groundballs }) });
  }
  if (pitching !== undefined) sides.push({ kind: 'pitching', targets: pitchingTargets(pitching) });
  return sides;
}
