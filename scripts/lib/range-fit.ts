/** The range chart: the faces of a d20 by position and range, computed from the figures of a season. */
import { z } from 'zod';
import { LINE_SHARES } from '../../src/engine/cards/ball-fielders.data.ts';
import type { CHECK_RESULTS } from '../../src/engine/fielding/check.data.ts';
import type { LinearWeights } from './linear-weights.ts';

const rate = z.object({ rate: z.number() });
const ball = z.object({ n: z.number(), '1B': z.number(), '2B': z.number(), '3B': z.number() });
const flyTo = z.object({ scores: rate, thrown_out: rate });
/** What the chart is made from in calibration.json. */
export const rangeSchema = z.object({
  pa_rates_2019_retrosheet: z.object({ PA_per_game_both_teams: z.number() }),
  batted_ball_2019: z.object({
    types: z.object({
      ground: ball,
      fly: ball.extend({ HR: z.number(), out: z.number() }),
      line: ball.extend({ HR: z.number(), out: z.number() }),
      popup: ball,
    }),
  }),
  double_play_2019: z.object({ GDP_per_groundball_out_or_FC: rate }),
  baserunning_2019: z.object({
    by_outs: z.object({
      outfield_fly_runner3_lt2outs_to7: flyTo,
      outfield_fly_runner3_lt2outs_to8: flyTo,
      outfield_fly_runner3_lt2outs_to9: flyTo,
      outfield_fly_runner1_2Bopen_lt2outs_advances: rate,
    }),
  }),
});
type RangeFigures = z.infer<typeof rangeSchema>;

const FACES = 20;
const RANGES = [1, 2, 3, 4, 5] as const;
const AVERAGE = 3;
const GAMES = 162;
/** A season in the field, in which the worth of a step is told, and one of whole games. */
const FULL_INNINGS = 1300;
const WHOLE_INNINGS = 9 * GAMES;
const BOTH_SIDES = 216;
/** The 29 chances of checks on a pitcher's side, by position 1-9 (design of the cards). */
const CHANCES = [1, 3, 2, 6, 3, 7, 2, 3, 2] as const;
const INFIELD_CHANCES = 19;
const CORNER_CHANCES = 5;
/**
 * The stated worth of a step of range in runs of 1,300 innings, by position 1-9. Two steps are from
 * an average fielder to one of the best, and those saved some 15 to 20 runs at shortstop and about 10
 * elsewhere in seasons for which such figures are published; the least where few balls come.
 */
const STEP_RUNS = [1, 2, 4, 6, 6, 9, 5, 5, 5] as const;
/** How easily two are put out from a position on a hard grounder, against the middle infield. */
const DOUBLE_PLAY_EASE = [0.65, 0, 0.5, 1, 0.9, 1] as const;
/** The share of double plays made on a hard grounder: 34 - speed 12 - range 3 in 20. */
const DOUBLE_PLAY_MADE = 0.95;

type Position = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
const POSITIONS: readonly Position[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Shares of singles, doubles and triples among the balls of a kind. */
interface Hits {
  readonly single: number;
  readonly double: number;
  readonly triple: number;
}
type Faces = Hits;

/** Checks of a position in 162 games: half of the turns at bat are on the pitcher's card. */
export function checksPerSeason({
  pa_rates_2019_retrosheet,
}: Pick<RangeFigures, 'pa_rates_2019_retrosheet'>) {
  const turns = (pa_rates_2019_retrosheet.PA_per_game_both_teams / 2) * GAMES;
  return CHANCES.map((chances) => Math.round(((turns * chances) / BOTH_SIDES) * 10) / 10);
}

/** Two kinds of ball mixed. */
function mixed(one: Hits, other: Hits, part: number): Hits {
  const of = (hit: keyof Hits) => one[hit] * (1 - part) + other[hit] * part;
  return { single: of('single'), double: of('double'), triple: of('triple') };
}

interface Ball {
  readonly '1B': number;
  readonly '2B': number;
  readonly '3B': number;
  readonly HR?: number;
}
function hitsOf({ HR = 0, ...kind }: Ball): Hits {
  const stay = 1 - HR;
  return { single: kind['1B'] / stay, double: kind['2B'] / stay, triple: kind['3B'] / stay };
}

/** What falls in of the balls that a position is asked about. */
function hitsAt(position: Position, { batted_ball_2019 }: RangeFigures): Hits {
  const { ground, fly, line, popup } = batted_ball_2019.types;
  const grounders = hitsOf(ground);
  if (position === 2) {
    // A catcher's balls are half of them pop-ups; nothing that he misses goes for two bases.
    const { single, double, triple } = mixed(grounders, hitsOf(popup), 1 / 2);
    return { single: single + double + triple, double: 0, triple: 0 };
  }
  if (position < 7) {
    // Grounders go for two bases down the lines only.
    const isCorner = position === 3 || position === 5;
    const long = grounders.double + grounders.triple;
    const double = isCorner ? (long * INFIELD_CHANCES) / CORNER_CHANCES : 0;
    return { single: grounders.single + long - double, double, triple: 0 };
  }
  // Flies and liners in the proportion of those that outfielders caught.
  const sum = (shares: readonly number[]) => shares.reduce((one, other) => one + other, 0);
  const share = sum(LINE_SHARES.slice(6)) / sum(LINE_SHARES);
  const caught = { fly: fly.n * fly.out, line: line.n * line.out * share };
  return mixed(hitsOf(fly), hitsOf(line), caught.line / (caught.fly + caught.line));
}

const sumOf = ({ single, double, triple }: Hits): number => single + double + triple;
const runsOf = (faces: Faces, weights: LinearWeights): number =>
  faces.single * weights.single + faces.double * weights.double + faces.triple * weights.triple;

/** Every whole number of faces of each hit that a row may have beside the one nearer to the average. */
function choices(isMore: boolean, next: Faces, mix: Hits): readonly Faces[] {
  const found: Faces[] = [];
  const most = { single: 12, double: 6, triple: 2 };
  const span = (hit: keyof Faces) => {
    if (mix[hit] === 0) return [0];
    const [from, to] = isMore ? [next[hit], most[hit]] : [0, next[hit]];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  for (const single of span('single')) {
    for (const double of span('double')) {
      for (const triple of span('triple')) found.push({ single, double, triple });
    }
  }
  return found;
}

interface Wanted {
  /** Runs of a face of a single, and so on, in a season: weights times this. */
  readonly runsPerFace: number;
  readonly runs: number;
  readonly mix: Hits;
}
/** How much a hit of another kind than usual counts against a run that is missed. */
const MIX_WEIGHT = 0.5;

/** The faces whose worth comes nearest to the wanted, in about the usual mix of hits. */
function nearest(candidates: readonly Faces[], wanted: Wanted, weights: LinearWeights): Faces {
  const missOf = (faces: Faces) => {
    const all = sumOf(faces);
    const share = sumOf(wanted.mix);
    const off = (['double', 'triple'] as const).reduce(
      (sum, hit) => sum + (faces[hit] - (all * wanted.mix[hit]) / share) ** 2,
      0,
    );
    return (runsOf(faces, weights) * wanted.runsPerFace - wanted.runs) ** 2 + MIX_WEIGHT * off;
  };
  return candidates.reduce((one, other) => (missOf(other) < missOf(one) ? other : one));
}

/** The faces of hits by range 1-5. */
function hitFaces(
  position: Position,
  figures: RangeFigures,
  weights: LinearWeights,
): readonly Faces[] {
  const mix = hitsAt(position, figures);
  const checks = checksPerSeason(figures)[position - 1] ?? 0;
  const runsPerFace = (checks * FULL_INNINGS) / WHOLE_INNINGS / FACES;
  const all = Math.round(sumOf(mix) * FACES);
  const [triple, double] = [Math.round(mix.triple * FACES), Math.round(mix.double * FACES)];
  const average = { single: all - double - triple, double, triple };
  const base = runsOf(average, weights) * runsPerFace;
  const step = STEP_RUNS[position - 1] ?? 0;
  const rows = new Map<number, Faces>([[AVERAGE, average]]);
  for (const range of [2, 1, 4, 5]) {
    const next = rows.get(range < AVERAGE ? range + 1 : range - 1) ?? average;
    const runs = base + step * (range - AVERAGE);
    const candidates = choices(range > AVERAGE, next, mix);
    rows.set(range, nearest(candidates, { runsPerFace, runs, mix }, weights));
  }
  return RANGES.map((range) => rows.get(range) ?? average);
}

type Row = Partial<Record<(typeof CHECK_RESULTS)[number], number>>;

/** Hits by how far runners go: a quarter of the singles two bases, of outfield doubles a third three. */
function hitRow(position: Position, { single, double, triple }: Faces): Row {
  if (position <= 2) return { singleOne: single };
  const singleTwo = Math.floor(single / 4);
  const singleOne = position >= 7 ? 0 : Math.ceil((single - singleTwo) / 2);
  const doubleThree = position >= 7 ? Math.floor(double / 3) : 0;
  return {
    ...{ singleOne, singleTwo, singleCenter: single - singleOne - singleTwo },
    ...{ doubleTwo: double - doubleThree, doubleThree, triple },
  };
}

/** The share of hard ones among a position's fielded grounders. */
function hardShare(position: Position, { double_play_2019 }: RangeFigures): number {
  const ease = (at: number) => DOUBLE_PLAY_EASE[at - 1] ?? 0;
  const fielders = POSITIONS.filter((at) => at < 7 && at !== 2);
  const all = fielders.reduce((sum, at) => sum + (CHANCES[at - 1] ?? 0), 0);
  const mean = fielders.reduce((sum, at) => sum + (CHANCES[at - 1] ?? 0) * ease(at), 0) / all;
  const share = double_play_2019.GDP_per_groundball_out_or_FC.rate / DOUBLE_PLAY_MADE;
  return (share / mean) * ease(position);
}

function outRow(position: Position, outs: number, figures: RangeFigures): Row {
  if (position >= 7) {
    const { by_outs: real } = figures.baserunning_2019;
    const to = [
      real.outfield_fly_runner3_lt2outs_to7,
      real.outfield_fly_runner3_lt2outs_to8,
      real.outfield_fly_runner3_lt2outs_to9,
    ][position - 7];
    const held = to === undefined ? 0 : 1 - to.scores.rate - to.thrown_out.rate;
    // Only a deep fly moves the man from first; a shallow one is where the man from third holds.
    const deep = Math.round(outs * real.outfield_fly_runner1_2Bopen_lt2outs_advances.rate);
    const shallow = Math.round(outs * held);
    return { deepFlyA: deep, flyB: outs - deep - shallow, flyC: shallow };
  }
  const { popup } = figures.batted_ball_2019.types;
  const fielded = 1 - sumOf(hitsOf(figures.batted_ball_2019.types.ground));
  const caught = 1 - sumOf(hitsOf(popup));
  const popout = position === 2 ? Math.round((outs * caught) / (caught + fielded)) : 0;
  const hard = Math.round(outs * hardShare(position, figures));
  const rest = outs - popout - hard;
  const slow = Math.floor(rest / 2);
  return { groundballA: hard, groundballB: rest - slow, groundballC: slow, popout };
}

/** A row of the chart with its worth against the average row in runs of 1,300 innings. */
export interface RangeRow {
  readonly position: number;
  readonly range: number;
  readonly row: Row;
  readonly hits: number;
  readonly runs: number;
  readonly wanted: number;
}

/** The whole chart, nine positions by five ranges. */
export function fitRanges(figures: RangeFigures, weights: LinearWeights): readonly RangeRow[] {
  return POSITIONS.flatMap((position) => {
    const faces = hitFaces(position, figures, weights);
    const checks = checksPerSeason(figures)[position - 1] ?? 0;
    const runsPerFace = (checks * FULL_INNINGS) / WHOLE_INNINGS / FACES;
    const worth = faces.map((one) => runsOf(one, weights) * runsPerFace);
    return faces.map((one, index) => {
      const range = index + 1;
      const hits = sumOf(one);
      return {
        ...{ position, range, hits },
        row: { ...hitRow(position, one), ...outRow(position, FACES - hits, figures) },
        runs: (worth[index] ?? 0) - (worth[AVERAGE - 1] ?? 0),
        wanted: (STEP_RUNS[position - 1] ?? 0) * (range - AVERAGE),
      };
    });
  });
}

/** The rows as the source text of CHECK_ROWS, results in the order of `names`. */
export function rangeConstant(rows: readonly RangeRow[], names: readonly (keyof Row)[]): string {
  const chart = POSITIONS.map((position) =>
    rows
      .filter((one) => one.position === position)
      .map(({ row }) => `[${names.map((name) => row[name] ?? 0).join(', ')}]`),
  );
  return `[${chart.map((lines) => `[${lines.join(', ')}]`).join(', ')}]`;
}
