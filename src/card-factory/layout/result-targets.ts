/** Turns chances of events into chances of card results: the targets that a layout must meet. */
import type { CardResult } from '../../models/card-layout.ts';
import { ballparkParts } from '../park.ts';
import type { EventTable } from '../plate-events.ts';
import { DOUBLE_KINDS, SINGLE_KINDS } from './ball-kinds.data.ts';

/** A result's share of its family. */
export type Shares = readonly (readonly [CardResult, number])[];
/** Chances by result. */
export type Targets = Map<CardResult, number>;

/** A kind with fewer chances is not printed: the plainest of its family, the first, has them. */
const KIND_MIN = 0.5;

/** Divides chances among the results of a family by shares. */
export function divided(
  chances: number,
  shares: Shares,
): readonly (readonly [CardResult, number])[] {
  const [plainest, ...others] = shares;
  if (plainest === undefined) return [];
  const kinds = others
    .map(([result, share]) => [result, chances * share] as const)
    .filter(([, amount]) => amount >= KIND_MIN);
  const rest = kinds.reduce((left, [, amount]) => left - amount, chances);
  return [[plainest[0], Math.max(0, rest)], ...kinds];
}

/** How a side's hits move the runners, as shares of the plain singles and the doubles. */
interface HitShares {
  readonly singles: Shares;
  readonly doubles: Shares;
}

/** The shares of either card; `tried` is its double on which the runner from first may go home. */
export function hitShares(tried: 'doublePull' | 'doubleCenter'): HitShares {
  return {
    singles: [
      ['singleOne', SINGLE_KINDS.one],
      ['singleCenter', SINGLE_KINDS.tried],
      ['singleTwo', SINGLE_KINDS.two],
    ],
    doubles: [
      ['doubleTwo', DOUBLE_KINDS.two],
      [tried, DOUBLE_KINDS.tried],
      ['doubleThree', DOUBLE_KINDS.three],
    ],
  };
}

/** Targets of all that is not an out in play. */
export function hitTargets(chances: EventTable, { singles, doubles }: HitShares): Targets {
  const homeRuns = ballparkParts('homeRun', chances.homeRun);
  const parked = ballparkParts('single', chances.single);
  return new Map([
    ['homeRun', homeRuns.plain],
    ['ballparkHomeRun', homeRuns.ballpark],
    ['triple', chances.triple],
    ...divided(chances.double, doubles),
    ...divided(parked.plain, singles),
    ['ballparkSingle', parked.ballpark],
    ['hitByPitch', chances.hitByPitch],
    ['walk', chances.walk],
    ['strikeout', chances.strikeout],
  ]);
}

/** Scales kinds of outs to what the hits leave of a side. */
export function outTargets(
  kinds: readonly (readonly [CardResult, number])[],
  total: number,
): readonly (readonly [CardResult, number])[] {
  const all = kinds.reduce((sum, [, amount]) => sum + amount, 0);
  return kinds.map(([result, amount]) => [result, all > 0 ? (amount * total) / all : 0]);
}

/** The sum of targets. */
export function totalOf(targets: Iterable<readonly [CardResult, number]>): number {
  let sum = 0;
  for (const [, amount] of targets) sum += amount;
  return sum;
}
