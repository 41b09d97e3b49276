/** Throwing arms of outfielders and catchers, and what a catcher lets by or throws away. */
import type { FieldPosition } from '../../models/baseball.ts';
import { clampedInt, roundedTogether, spreadOf, standardized } from '../scales.ts';
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

/** Plate appearances for an out on defense; 2019. */
const APPEARANCES_PER_OUT = 1.432;
/** The engine looks for a passed ball on one face of a d20, then rolls a d20 against the rating. */
const CHECKS_PER_RUNNERS = 1 / 20;
const FACES = 20;

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

/**
 * All catchers' arms, -6 (best) to +5: what each adds to the safe number of a steal, so that he
 * catches the share that he really caught. Weighted by attempts they sum to nothing.
 */
export function catcherArms(lines: readonly FieldingSeason[]): readonly number[] {
  const caught = sumBy(lines, ({ caughtStealing }) => caughtStealing);
  const attempts = caught + sumBy(lines, ({ stolenBasesAllowed }) => stolenBasesAllowed);
  const mean = attempts === 0 ? 0 : caught / attempts;
  const values = lines.map(({ caughtStealing, stolenBasesAllowed }) => {
    const tries = caughtStealing + stolenBasesAllowed;
    const share = (caughtStealing + STEAL_PRIOR * mean) / (tries + STEAL_PRIOR);
    return { value: FACES * (mean - share), weight: tries };
  });
  return roundedTogether(values, ARM_RANGE);
}

/**
 * Chances in 20 of all catchers that a passed-ball check fails, so that the league's passed balls
 * come out; `runners` is the share of plate appearances with somebody on base.
 */
export function passedBalls(lines: readonly FieldingSeason[], runners: number): readonly number[] {
  const outs = Math.max(
    sumBy(lines, (line) => line.outs),
    1,
  );
  const mean = sumBy(lines, (line) => line.passedBalls) / outs;
  const checks = APPEARANCES_PER_OUT * runners * CHECKS_PER_RUNNERS;
  const values = lines.map((line) => {
    const rate =
      (line.passedBalls + PASSED_BALL_PRIOR_OUTS * mean) / (line.outs + PASSED_BALL_PRIOR_OUTS);
    return { value: (FACES * rate) / checks, weight: line.outs };
  });
  return roundedTogether(values, { min: 0, max: FACES });
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
