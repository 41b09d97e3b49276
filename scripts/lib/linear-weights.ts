/**
 * What a hit is worth in runs against an out, from the run expectancy of the real season: in every
 * base-out state, as often as it came up, what scores and what is to be expected afterwards. Runners
 * on hits go as they went in the season (baserunning_2019).
 */
import { z } from 'zod';

const rate = z.object({ rate: z.number() });
const byOuts = z.object({
  single_runner1_2Bopen: z.object({ 3: rate, H: rate, out: rate }),
  single_runner2: z.object({ H: rate, out: rate }),
  double_runner1: z.object({ H: rate, out: rate }),
});
const cell = z.object({ re: z.number(), n: z.number() });
/** What the weights are made from in calibration.json. */
export const weightsSchema = z.object({
  re24_2019: z.object({
    matrix: z.record(z.string(), z.object({ outs0: cell, outs1: cell, outs2: cell })),
  }),
  baserunning_2019: z.object({
    by_outs: z.object({ outs0: byOuts, outs1: byOuts, outs2: byOuts }),
  }),
});
export type WeightFigures = z.infer<typeof weightsSchema>;

/** Runs of a hit against an out. */
export interface LinearWeights {
  readonly single: number;
  readonly double: number;
  readonly triple: number;
  readonly homeRun: number;
}

const ALL_OUT = 3;
const HOME = 4;
const OUTS = ['outs0', 'outs1', 'outs2'] as const;

/** Where everybody comes: by base 0 (the batter) to 3 the base reached, HOME, or 0 for out. */
type Ways = readonly (readonly [chance: number, to: readonly number[]])[];

class Expectancy {
  readonly #figures: WeightFigures;

  constructor(figures: WeightFigures) {
    this.#figures = figures;
  }

  #cell(on: readonly boolean[], outs: number) {
    const bases = on.slice(1).map((isOn, index) => (isOn ? `${index + 1}` : '-'));
    const matrix = this.#figures.re24_2019.matrix[bases.join('')];
    const found = matrix?.[OUTS[outs] ?? 'outs0'];
    if (found === undefined) throw new Error(`no run expectancy with ${bases.join('')}`);
    return found;
  }

  /** The mean gain of a result over all states. */
  mean(ways: (on: readonly boolean[], outs: number) => Ways): number {
    let [sum, all] = [0, 0];
    for (let outs = 0; outs < ALL_OUT; outs += 1) {
      for (let bases = 0; bases < 8; bases += 1) {
        const on = [true, (bases & 1) !== 0, (bases & 2) !== 0, (bases & 4) !== 0];
        const { re, n } = this.#cell(on, outs);
        for (const [chance, to] of ways(on, outs))
          sum += n * chance * (this.#after(on, outs, to) - re);
        all += n;
      }
    }
    return sum / all;
  }

  #after(on: readonly boolean[], outs: number, to: readonly number[]): number {
    const after = [true, false, false, false];
    let [runs, made] = [0, outs];
    for (const [from, base] of to.entries()) {
      if (!on[from]) continue;
      if (base === HOME) runs += 1;
      else if (base === 0) made += 1;
      else after[base] = true;
    }
    return made < ALL_OUT ? runs + this.#cell(after, made).re : runs;
  }
}

/** Those from second and first on a single, each as often as real runners. */
function singleWays(
  { baserunning_2019 }: WeightFigures,
  on: readonly boolean[],
  outs: number,
): Ways {
  const { single_runner2: lead, single_runner1_2Bopen: trail } =
    baserunning_2019.by_outs[OUTS[outs] ?? 'outs0'];
  const leads: (readonly [number, number])[] = [
    [lead.H.rate, HOME],
    [lead.out.rate, 0],
    [1 - lead.H.rate - lead.out.rate, 3],
  ];
  const trails: (readonly [number, number])[] = [
    [trail[3].rate, 3],
    [trail.H.rate, HOME],
    [trail.out.rate, 0],
    [1 - trail[3].rate - trail.H.rate - trail.out.rate, 2],
  ];
  return (on[2] ? leads : [[1, 3] as const]).flatMap(([one, second]) => {
    // A man who stops at third keeps the one behind him at second.
    const behind = on[2] && second === 3 ? [[1, 2] as const] : trails;
    return behind.map(([other, first]) => [one * other, [1, first, second, HOME]] as const);
  });
}

/** The weights of a season. */
export function linearWeights(figures: WeightFigures): LinearWeights {
  const expectancy = new Expectancy(figures);
  const always = (to: readonly number[]) => () => [[1, to]] as const;
  const doubleWays = (_: readonly boolean[], outs: number): Ways => {
    const { H, out } = figures.baserunning_2019.by_outs[OUTS[outs] ?? 'outs0'].double_runner1;
    return [
      [H.rate, [2, HOME, HOME, HOME]],
      [out.rate, [2, 0, HOME, HOME]],
      [1 - H.rate - out.rate, [2, 3, HOME, HOME]],
    ];
  };
  const out = expectancy.mean(always([0, 1, 2, 3]));
  const worth = (ways: (on: readonly boolean[], outs: number) => Ways) =>
    Math.round((expectancy.mean(ways) - out) * 1000) / 1000;
  return {
    single: worth((on, outs) => singleWays(figures, on, outs)),
    double: worth(doubleWays),
    triple: worth(always([3, HOME, HOME, HOME])),
    homeRun: worth(always([HOME, HOME, HOME, HOME])),
  };
}
