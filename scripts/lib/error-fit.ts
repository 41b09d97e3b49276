/** The error chart's frequencies, from errors by position of the season and of its replays. */
import { z } from 'zod';
import { ERROR_SCALE, ERROR_THREE, ERROR_TWO } from '../../src/engine/fielding/error.data.ts';
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { EVENT } from '../../src/engine/play-record.ts';
import type { Constants } from './written-constants.ts';

const fielder = z.object({ 'plays(out+E+FC)': z.number(), ROE_rate: z.number() });
/** What the fit reads of calibration.json. */
export const errorSchema = z.object({
  pa_rates_2019_retrosheet: z.object({ games: z.number() }),
  reach_on_error_by_first_fielder_2019: z.record(z.string(), fielder),
});
type ErrorFigures = z.infer<typeof errorSchema>;

const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const NAMES = ['P', 'C', '1B', '2B', '3B', 'SS'] as const;
const GAMES = 162;
/**
 * Numbers in use stay while errors come out this near, and batters who reach on them: three dice
 * cannot make every chance, so that a small step may overshoot.
 */
const NEAR = 0.05;
const REACHED_NEAR = 0.25;
/** The part of the way to a new number that is gone, so that it settles. */
const DAMPING = 0.6;
/** The part of errors of more than one base that are worth three. */
const THREE_SHARE = 0.1;

/** Errors of one position in replays. */
class Count {
  /** Of one base, and of more, on a fielding check; of the latter those that put the batter on. */
  one = 0;
  more = 0;
  reached = 0;
  /** Elsewhere: pick-offs, throws at a stealing runner, interference. */
  other = 0;
}

/** Counts errors by position. */
export class ErrorCounts implements PlayTally {
  readonly counts = POSITIONS.map(() => new Count());

  note({ record }: EngineGame): void {
    const count = this.counts[record.errorPosition - 1];
    if (count === undefined) return;
    if (record.checkResult < 0) count.other += 1;
    else if (record.errorBases === 1) count.one += 1;
    else count.more += 1;
    if (record.checkResult >= 0 && record.event === EVENT.reachedOnError) count.reached += 1;
  }
}

interface Season {
  readonly fielding: readonly { readonly position: string; readonly errors: number }[];
}

/**
 * Real errors a game, both clubs, by position 1-9. Those of outfielders are told together; they are
 * divided as the batters who reached on them.
 */
export function realErrors(season: Season, figures: ErrorFigures): readonly number[] {
  const { games } = figures.pa_rates_2019_retrosheet;
  const at = (name: string) =>
    season.fielding.reduce((sum, one) => sum + (one.position === name ? one.errors : 0), 0) / games;
  const reached = realReached(figures);
  const outfield = reached.slice(6).reduce((sum, one) => sum + one, 0);
  return POSITIONS.map((position) => {
    const name = NAMES[position - 1];
    return name === undefined ? (at('OF') * (reached[position - 1] ?? 0)) / outfield : at(name);
  });
}

/** Real batters a game who reached on an error, by who fielded the ball. */
function realReached(figures: ErrorFigures): readonly number[] {
  const { games } = figures.pa_rates_2019_retrosheet;
  return POSITIONS.map((position) => {
    const one = figures.reach_on_error_by_first_fielder_2019[position];
    if (one === undefined) throw new Error(`no errors of position ${position}`);
    return (one['plays(out+E+FC)'] * one.ROE_rate) / games;
  });
}

export interface FittedErrors {
  readonly position: number;
  readonly scale: number;
  readonly two: number;
  readonly three: number;
  /** Errors a game in the replays and in the season, and batters who reached on them. */
  readonly errors: readonly [number, number];
  readonly reached: readonly [number, number];
}

interface ErrorInput {
  readonly counts: readonly Count[];
  /** Games of the replays. */
  readonly games: number;
  readonly season: Season;
  readonly real: ErrorFigures;
}

const isNear = (one: number, other: number, part = NEAR): boolean =>
  Math.abs(one / other - 1) <= part;

/** An infielder's errors: so many more of all of them. */
function infielder(count: Count, used: number, target: number): number {
  return used * (1 + DAMPING * (target / (count.one + count.more) - 1));
}

/** The others' errors of one base let runners move up, those of more put the batter on. */
function outfielder(
  count: Count,
  used: { readonly scale: number; readonly share: number },
  target: { readonly all: number; readonly reached: number },
) {
  const one = count.one / (used.scale * (1 - used.share));
  const more = count.more / (used.scale * used.share);
  const reached = count.reached / (used.scale * used.share);
  const moreScale = target.reached / reached;
  const oneScale = (target.all - more * moreScale) / one;
  const scale = oneScale + moreScale;
  const damped = (from: number, to: number) => from + DAMPING * (to - from);
  return {
    scale: damped(used.scale, scale),
    share: damped(used.share, moreScale / scale),
  };
}

/** The frequencies with which errors by position would come out as in the season. */
export function fitErrors({ counts, games, season, real }: ErrorInput): readonly FittedErrors[] {
  const errors = realErrors(season, real);
  const reached = realReached(real);
  return counts.map((count, index) => {
    const target = { all: (errors[index] ?? 0) * games, reached: (reached[index] ?? 0) * games };
    const [scale, two, three] = [ERROR_SCALE, ERROR_TWO, ERROR_THREE].map(
      (list) => list[index] ?? 0,
    ) as [number, number, number];
    const measured = count.one + count.more + count.other;
    const common = {
      position: index + 1,
      errors: [measured / games, errors[index] ?? 0],
      reached: [count.reached / games, reached[index] ?? 0],
    } as const;
    const isSaving = index === 1 || index >= 6;
    const isGood =
      isNear(measured, target.all) &&
      (!isSaving || isNear(count.reached, target.reached, REACHED_NEAR));
    if (isGood) return { ...common, scale, two, three };
    const chart = target.all - count.other;
    if (!isSaving) return { ...common, two, three, scale: infielder(count, scale, chart) };
    const found = outfielder(
      count,
      { scale, share: two + three },
      { all: chart, reached: target.reached },
    );
    return {
      ...common,
      scale: found.scale,
      two: found.share * (1 - THREE_SHARE),
      three: found.share * THREE_SHARE,
    };
  });
}

/** What the constants of src/engine/fielding/error.data.ts become. */
export function errorConstants(
  fits: readonly FittedErrors[],
  { checks, errors }: { readonly checks: readonly number[]; readonly errors: readonly number[] },
): Constants {
  const list = (numbers: readonly number[], digits: number) =>
    `[${numbers.map((one) => Number(one.toFixed(digits))).join(', ')}]`;
  return {
    CHECKS_PER_SEASON: `[${checks.join(', ')}]`,
    AVERAGE_ERRORS: list(
      errors.map((one) => (one / 2) * GAMES),
      0,
    ),
    ERROR_SCALE: list(
      fits.map(({ scale }) => scale),
      2,
    ),
    ERROR_TWO: list(
      fits.map(({ two }) => two),
      3,
    ),
    ERROR_THREE: list(
      fits.map(({ three }) => three),
      3,
    ),
  };
}
