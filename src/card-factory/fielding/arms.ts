/** Throwing arms of outfielders and catchers, and what a catcher lets by or throws away. */
import type { FieldPosition } from '../../models/baseball.ts';
import { clampedInt, spreadOf, standardized } from '../scales.ts';
import type { FieldingSeason } from './fielding-seasons.ts';

export interface FieldingLeague {
  readonly byPosition: ReadonlyMap<FieldPosition, readonly FieldingSeason[]>;
}

const ARM_RANGE = { min: -6, max: 5 } as const;
/** Rating points for a deviation from the mean; less is better. */
const ARM_PER_DEVIATION = 2;
/** Outs of the mean that join an outfielder's own assists: 600 innings. */
const ARM_PRIOR_OUTS = 1800;
/** Attempts of the mean that join a catcher's own. */
const STEAL_PRIOR = 25;
/** Outs of the mean that join a catcher's passed balls: 500 innings. */
const PASSED_BALL_PRIOR_OUTS = 1500;

/** Plate appearances for an out on defense, and the share of them with somebody on base; 2019. */
const APPEARANCES_PER_OUT = 1.432;
const SHARE_WITH_RUNNERS = 0.4275;
/** The engine looks for a passed ball on one face of a d20, then rolls a d20 against the rating. */
const CHECKS_PER_OUT = (APPEARANCES_PER_OUT * SHARE_WITH_RUNNERS) / 20;

/** The share of a catcher's errors that are throws at a stealing runner; the rest are others. */
const THROWING_ERROR_SHARE = 0.6;

const linesAt = (league: FieldingLeague, position: FieldPosition): readonly FieldingSeason[] =>
  league.byPosition.get(position) ?? [];
const sumBy = (lines: readonly FieldingSeason[], value: (line: FieldingSeason) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);

/** An outfielder's arm from his assists, -6 (best) to +5; null for the other positions. */
export function armOf(line: FieldingSeason, league: FieldingLeague): number | null {
  if (line.position !== 'LF' && line.position !== 'CF' && line.position !== 'RF') return null;
  const peers = linesAt(league, line.position);
  const mean =
    sumBy(peers, ({ assists }) => assists) /
    Math.max(
      sumBy(peers, ({ outs }) => outs),
      1,
    );
  const rate = ({ assists, outs }: FieldingSeason) =>
    (assists + ARM_PRIOR_OUTS * mean) / (outs + ARM_PRIOR_OUTS);
  const spread = spreadOf(peers.map((peer) => ({ value: rate(peer), weight: peer.outs })));
  return clampedInt(-ARM_PER_DEVIATION * standardized(rate(line), spread), ARM_RANGE);
}

/** A catcher's arm from his share of runners caught stealing, -6 (best) to +5. */
export function catcherArmOf(line: FieldingSeason, league: FieldingLeague): number {
  const peers = linesAt(league, 'C');
  const caught = sumBy(peers, ({ caughtStealing }) => caughtStealing);
  const attempts = caught + sumBy(peers, ({ stolenBasesAllowed }) => stolenBasesAllowed);
  const mean = attempts === 0 ? 0 : caught / attempts;
  const share = (peer: FieldingSeason) => {
    const tries = peer.caughtStealing + peer.stolenBasesAllowed;
    return (peer.caughtStealing + STEAL_PRIOR * mean) / (tries + STEAL_PRIOR);
  };
  const spread = spreadOf(peers.map((peer) => ({ value: share(peer), weight: peer.outs })));
  return clampedInt(-ARM_PER_DEVIATION * standardized(share(line), spread), ARM_RANGE);
}

/** Chances in 20 that a passed-ball check fails, so that his passed balls an inning come out. */
export function passedBallOf(line: FieldingSeason, league: FieldingLeague): number {
  const peers = linesAt(league, 'C');
  const outs = Math.max(
    sumBy(peers, (peer) => peer.outs),
    1,
  );
  const mean = sumBy(peers, ({ passedBalls }) => passedBalls) / outs;
  const rate =
    (line.passedBalls + PASSED_BALL_PRIOR_OUTS * mean) / (line.outs + PASSED_BALL_PRIOR_OUTS);
  return clampedInt((20 * rate) / CHECKS_PER_OUT, { min: 0, max: 20 });
}

/** Chances in 20 that a hurried throw at a stealing runner gets away. */
export function overthrowOf(line: FieldingSeason, league: FieldingLeague): number {
  const peers = linesAt(league, 'C');
  const errors = sumBy(peers, (peer) => peer.errors);
  const tries = (peer: FieldingSeason) => peer.caughtStealing + peer.stolenBasesAllowed;
  const all = sumBy(peers, tries);
  if (all === 0) return 0;
  const mean = errors / all;
  const rate = (line.errors + STEAL_PRIOR * mean) / (tries(line) + STEAL_PRIOR);
  return clampedInt(20 * rate * THROWING_ERROR_SHARE, { min: 0, max: 20 });
}
