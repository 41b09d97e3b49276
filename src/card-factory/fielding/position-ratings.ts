/** Range, error, arm and the catcher's two ratings of every player at every position he played. */
import type { FieldPosition } from '../../models/baseball.ts';
import type { PositionRating } from '../../models/player.ts';
import type { PlayerSeason } from '../player-seasons.ts';
import { clampedInt, spreadOf, standardized } from '../scales.ts';
import { armOf, catcherArms, type FieldingLeague, overthrowOf, passedBalls } from './arms.ts';
import { type FieldingSeason, fieldingSeasonsOf } from './fielding-seasons.ts';

/** A position's ratings without the row around them. */
export type FielderRatings = Pick<
  PositionRating,
  'position' | 'range' | 'error' | 'arm' | 'passedBall' | 'overthrow' | 'innings'
>;

/** Outs at the position's mean that join a fielder's own plays: 500 innings. */
const RANGE_PRIOR_OUTS = 1500;
/** What a newcomer to a position is taken for: plays at this share of the position's mean. */
const NEWCOMER_SHARE = 0.97;
/** Outs of the position's mean error rate that join a fielder's own: 300 innings. */
const ERROR_PRIOR_OUTS = 900;
/** Deviations above the mean from which a fielder has range 1, 2, 3 and 4; below the last, 5. */
const RANGE_STEPS = [1.3, 0.45, -0.45, -1.3] as const;
/** The engine's error rating counts errors in 162 whole games. */
const OUTS_OF_162_GAMES = 162 * 27;

/** Plays that show range: a first baseman's and a catcher's putouts are mostly others' work. */
function playsOf(line: FieldingSeason): number {
  const own = line.position === '1B' || line.position === 'C';
  return own ? line.assists : line.assists + line.putouts;
}

interface PositionLeague {
  readonly playsPerOut: number;
  readonly errorsPerOut: number;
  readonly spread: { readonly mean: number; readonly deviation: number };
}

const sumBy = (lines: readonly FieldingSeason[], value: (line: FieldingSeason) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);

/** Plays per out against the position's mean, drawn towards a newcomer's. */
function rangeRatio(line: FieldingSeason, playsPerOut: number): number {
  if (playsPerOut === 0) return 1;
  const prior = RANGE_PRIOR_OUTS * playsPerOut * NEWCOMER_SHARE;
  return (playsOf(line) + prior) / ((line.outs + RANGE_PRIOR_OUTS) * playsPerOut);
}

function positionLeague(lines: readonly FieldingSeason[]): PositionLeague {
  const outs = Math.max(
    sumBy(lines, ({ outs: own }) => own),
    1,
  );
  const playsPerOut = sumBy(lines, playsOf) / outs;
  const values = lines.map((line) => ({ value: rangeRatio(line, playsPerOut), weight: line.outs }));
  return {
    playsPerOut,
    errorsPerOut: sumBy(lines, ({ errors }) => errors) / outs,
    spread: spreadOf(values),
  };
}

function rangeOf(line: FieldingSeason, league: PositionLeague): number {
  const deviations = standardized(rangeRatio(line, league.playsPerOut), league.spread);
  const step = RANGE_STEPS.findIndex((limit) => deviations >= limit);
  return step < 0 ? 5 : step + 1;
}

function errorOf(line: FieldingSeason, league: PositionLeague): number {
  const errors = line.errors + ERROR_PRIOR_OUTS * league.errorsPerOut;
  const rate = errors / (line.outs + ERROR_PRIOR_OUTS);
  return clampedInt(rate * OUTS_OF_162_GAMES, { min: 0, max: 88 });
}

/** What the catchers of a season let by and throw out, each by his line. */
interface Catching {
  readonly arms: ReadonlyMap<FieldingSeason, number>;
  readonly passedBalls: ReadonlyMap<FieldingSeason, number>;
}

function catchingOf(lines: readonly FieldingSeason[], runners: number): Catching {
  const byLine = (values: readonly number[]) =>
    new Map(lines.map((line, index) => [line, values[index] ?? 0]));
  return { arms: byLine(catcherArms(lines)), passedBalls: byLine(passedBalls(lines, runners)) };
}

interface RatingLeague {
  readonly own: PositionLeague;
  readonly all: FieldingLeague;
  readonly catching: Catching;
}

function ratingsOf(line: FieldingSeason, { own, all, catching }: RatingLeague): FielderRatings {
  const isCatcher = line.position === 'C';
  return {
    position: line.position,
    range: rangeOf(line, own),
    error: errorOf(line, own),
    arm: isCatcher ? (catching.arms.get(line) ?? 0) : armOf(line, all),
    passedBall: isCatcher ? (catching.passedBalls.get(line) ?? 0) : null,
    overthrow: isCatcher ? overthrowOf(line, all) : null,
    innings: Math.round((line.outs / 3) * 10) / 10,
  };
}

/** Somebody who pitched without a fielding line is an average fielder who has yet to play. */
function withMound(
  player: PlayerSeason,
  lines: readonly FieldingSeason[],
): readonly FieldingSeason[] {
  if (player.pitching === undefined || lines.some(({ position }) => position === 'P')) return lines;
  const outs = player.pitching.inningsPitchedOuts;
  const nothing = { putouts: 0, assists: 0, errors: 0, passedBalls: 0 };
  const games = player.pitching.games;
  const stealing = { stolenBasesAllowed: 0, caughtStealing: 0 };
  return [...lines, { player, position: 'P', outs, games, ...nothing, ...stealing }];
}

/**
 * The ratings of all players, most played position first, against the means of their positions in
 * this season; `runners` is the share of plate appearances with somebody on base. Somebody who never
 * took the field has none.
 */
export function positionRatings(
  players: readonly PlayerSeason[],
  runners: number,
): ReadonlyMap<PlayerSeason, readonly FielderRatings[]> {
  const lines = new Map(
    players.map((player) => [player, withMound(player, fieldingSeasonsOf(player))]),
  );
  const byPosition = new Map<FieldPosition, FieldingSeason[]>();
  for (const line of [...lines.values()].flat()) {
    const group = byPosition.get(line.position) ?? [];
    group.push(line);
    byPosition.set(line.position, group);
  }
  const all: FieldingLeague = { byPosition };
  const catching = catchingOf(byPosition.get('C') ?? [], runners);
  const means = new Map(
    [...byPosition].map(([position, group]) => [position, positionLeague(group)]),
  );
  return new Map(
    [...lines].map(([player, own]) => [
      player,
      own.flatMap((line) => {
        const own = means.get(line.position);
        return own === undefined ? [] : [ratingsOf(line, { own, all, catching })];
      }),
    ]),
  );
}
