/** Who fields what part of the balls, from the balls, assists and putouts of every position in a season. */
import { z } from 'zod';
import * as used from '../../src/engine/cards/ball-fielders.data.ts';
import type { BallKind, FielderCounts } from './fielder-counts.ts';
import type { Constants } from './written-constants.ts';

const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const NAMES = ['', 'P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
const PITCHER = 1;
const FIRST_BASEMAN = 3;
/** Thousandths that one step moves from a position to another. */
const STEP = 5;
/** How much nearer a step must bring the figures before it is made: replays are a sample. */
const GAIN = 0.0001;
/** What a thousandth away from PRIOR costs: it decides only where the figures leave it open. */
const PRIOR_COST = 2e-7;

/** What the fit reads of calibration.json. */
export const fielderSchema = z.object({
  pa_rates_2019_retrosheet: z.object({ games: z.number() }),
  reach_on_error_by_first_fielder_2019: z.record(
    z.string(),
    z.object({ 'plays(out+E+FC)': z.number() }),
  ),
});

interface Season {
  readonly fielding: readonly {
    readonly position: string;
    readonly assists: number;
    readonly putouts: number;
  }[];
}

type Shares = Readonly<Record<BallKind, readonly number[]>>;

/** Where the figures leave it open who fields a ball: grounders are pulled, the middle has more. */
const PRIOR: Shares = {
  groundLeft: [100, 0, 220, 320, 140, 220, 0, 0, 0],
  groundRight: [100, 0, 120, 220, 260, 300, 0, 0, 0],
  line: [15, 0, 50, 100, 65, 120, 210, 230, 210],
  pop: [30, 140, 190, 230, 190, 220, 0, 0, 0],
  fly: [0, 0, 0, 0, 0, 0, 290, 400, 310],
};

interface FielderInput {
  readonly counts: FielderCounts;
  /** Games in which they were counted. */
  readonly games: number;
  readonly season: Season;
  readonly figures: z.infer<typeof fielderSchema>;
}

/** A figure that the shares move: so much a game in the replays, and so much in the season. */
interface Figure {
  readonly name: string;
  readonly now: number;
  readonly real: number;
  /** What a ball of a kind that this position fields adds to it. */
  readonly worth: (kind: BallKind, position: number) => number;
}

const isGround = (kind: BallKind): boolean => kind === 'groundLeft' || kind === 'groundRight';

/** Balls as shares of all, so that a season with more strikeouts is no reason to field otherwise. */
function ballFigures({ counts, games, figures }: FielderInput): Figure[] {
  const plays = POSITIONS.map(
    (position) => figures.reach_on_error_by_first_fielder_2019[position]?.['plays(out+E+FC)'] ?? 0,
  );
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  const scale = sum(counts.balls.slice(1)) / sum(plays) / games;
  return POSITIONS.map((position, index) => ({
    name: `balls of ${NAMES[position]}`,
    now: (counts.balls[position] ?? 0) / games,
    real: (plays[index] ?? 0) * scale,
    worth: (_, fielder) => (fielder === position ? 1 : 0),
  }));
}

/** What the season's fielding lines say of a position, a game. */
function lineOf({ season, figures }: FielderInput, position: number, what: 'assists' | 'putouts') {
  const lines = season.fielding.filter((line) => line.position === NAMES[position]);
  const sum = lines.reduce((all, line) => all + line[what], 0);
  return sum / figures.pa_rates_2019_retrosheet.games;
}

/** Those whose assists follow from the grounders that they field: a first baseman rarely throws. */
const THROWERS = [PITCHER, 4, 5, 6] as const;

function assistFigures(input: FielderInput): Figure[] {
  const { counts, games } = input;
  return THROWERS.map((position) => {
    const share = (counts.thrown[position] ?? 0) / Math.max(1, counts.grounders[position] ?? 0);
    return {
      name: `assists of ${NAMES[position]}`,
      now: (counts.assists[position] ?? 0) / games,
      real: lineOf(input, position, 'assists'),
      worth: (kind, fielder) => (fielder === position && isGround(kind) ? share : 0),
    };
  });
}

/** The pitcher's putouts: what he catches, and the grounders on which he covers first. */
function pitchersPutouts(input: FielderInput): Figure {
  const { counts, games } = input;
  const covered =
    (counts.covered[FIRST_BASEMAN] ?? 0) / Math.max(1, counts.grounders[FIRST_BASEMAN] ?? 0);
  return {
    name: 'putouts of P',
    now: (counts.putouts[PITCHER] ?? 0) / games,
    real: lineOf(input, PITCHER, 'putouts'),
    worth(kind, fielder) {
      if (isGround(kind)) return fielder === FIRST_BASEMAN ? covered : 0;
      return fielder === PITCHER ? 1 : 0;
    },
  };
}

/** BallKinds of which a share moves together: grounders of both hands, so that who pulls what stays. */
const TOGETHER: readonly (readonly BallKind[])[] = [
  ['groundLeft', 'groundRight'],
  ['line'],
  ['pop'],
  ['fly'],
];

interface Step {
  readonly kinds: readonly BallKind[];
  readonly from: number;
  readonly to: number;
}

/** Every step between positions that a kind reaches. */
const STEPS: readonly Step[] = TOGETHER.flatMap((kinds) => {
  const reach = POSITIONS.filter((_, index) => kinds.some((kind) => (PRIOR[kind][index] ?? 0) > 0));
  return reach.flatMap((from) => reach.map((to) => ({ kinds, from, to })));
}).filter(({ from, to }) => from !== to);

/** The shares that bring the figures nearest, one step at a time from those in use. */
class FielderFit {
  readonly shares: Record<BallKind, number[]> = {
    groundLeft: [...used.GROUND_SHARES[0]],
    groundRight: [...used.GROUND_SHARES[1]],
    line: [...used.LINE_SHARES],
    pop: [...used.POP_SHARES],
    fly: [...used.FLY_SHARES],
  };
  readonly figures: readonly Figure[];
  #values: readonly number[];
  readonly #input: FielderInput;

  constructor(input: FielderInput) {
    this.#input = input;
    this.figures = [...ballFigures(input), ...assistFigures(input), pitchersPutouts(input)];
    this.#values = this.figures.map(({ now }) => now);
    this.#descend();
  }

  /** The figures with the fitted shares, a game. */
  get values(): readonly number[] {
    return this.#values;
  }

  #after({ kinds, from, to }: Step): number[] {
    const { counts, games } = this.#input;
    return this.figures.map(({ worth }, index) => {
      let value = this.#values[index] ?? 0;
      for (const kind of kinds) {
        const moved = (STEP / 1000) * (counts.given[kind] / games);
        value += moved * (worth(kind, to) - worth(kind, from));
      }
      return value;
    });
  }

  /** The squares of what each figure is off, as a part of it. */
  #miss(values: readonly number[]): number {
    return this.figures.reduce(
      (sum, { real }, index) => sum + ((values[index] ?? 0) / real - 1) ** 2,
      0,
    );
  }

  /** What a step adds to the squared distance from PRIOR. */
  #strain({ kinds, from, to }: Step): number {
    const off = (kind: BallKind, position: number) =>
      (this.shares[kind][position - 1] ?? 0) - (PRIOR[kind][position - 1] ?? 0);
    return kinds.reduce(
      (sum, kind) => sum + 2 * STEP * (off(kind, to) - off(kind, from)) + 2 * STEP ** 2,
      0,
    );
  }

  #isPossible({ kinds, from }: Step): boolean {
    return kinds.every((kind) => (this.shares[kind][from - 1] ?? 0) >= 2 * STEP);
  }

  #descend(): void {
    for (;;) {
      const now = this.#miss(this.#values);
      const steps = STEPS.filter((step) => this.#isPossible(step)).map((step) => ({
        step,
        gain: now - this.#miss(this.#after(step)) - PRIOR_COST * this.#strain(step),
      }));
      const { step, gain } = steps.reduce((one, other) => (other.gain > one.gain ? other : one));
      if (gain < GAIN) return;
      this.#values = this.#after(step);
      for (const kind of step.kinds) {
        const shares = this.shares[kind];
        shares[step.from - 1] = (shares[step.from - 1] ?? 0) - STEP;
        shares[step.to - 1] = (shares[step.to - 1] ?? 0) + STEP;
      }
    }
  }
}

/** Fits the shares of all kinds. */
export function fitFielders(input: FielderInput): FielderFit {
  return new FielderFit(input);
}

/** What each constant of src/engine/cards/ball-fielders.data.ts becomes. */
export function fielderConstants({ shares }: FielderFit): Constants {
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
  return {
    GROUND_SHARES: `[${list(shares.groundLeft)}, ${list(shares.groundRight)}] as const`,
    LINE_SHARES: `${list(shares.line)} as const`,
    POP_SHARES: `${list(shares.pop)} as const`,
    FLY_SHARES: `${list(shares.fly)} as const`,
  };
}
