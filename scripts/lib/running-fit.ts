/** The numbers of the running game that come nearest to the real rates, found by going through all. */
import { z } from 'zod';
import * as used from '../../src/engine/baserunning/running.data.ts';
import { PICK_OFF_FACES } from '../../src/engine/pitching/pick-off.ts';
import type { Chance } from './running-chances.ts';
import type { Constants } from './written-constants.ts';

const JUMPS = 36;
const FACES = 20;
const HOME_OUTS = 2;
/** Throws to a base that come this near to the real pick-offs are as good; the fewest are taken. */
const NEAR_ENOUGH = 0.05;

const clamp = (number: number): number => Math.max(1, Math.min(FACES - 1, number));
const whole = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const base = z.object({ SB: z.number(), CS: z.number() });
/** What the fit reads of calibration.json. */
export const runningSchema = z.object({
  pa_rates_2019_retrosheet: z.object({ games: z.number() }),
  stealing_2019: z.object({
    SB_per_game_both: z.number(),
    CS_per_game_both: z.number(),
    by_target_base: z.object({ 2: base, 3: base, home: base }),
    attempts_of_2nd_per_PA_end_with_runner1_2Bopen: z.number(),
    pickoff_flags: z.object({ 1: z.number(), 2: z.number(), 3: z.number() }),
    pickoffs_per_game: z.number(),
  }),
  misc_per_game_2019_both_teams: z.object({
    WP: z.number(),
    PB: z.number(),
    balks: z.number(),
    errors: z.number(),
    runs: z.number(),
  }),
});
export type RunningFigures = z.infer<typeof runningSchema>;

/** A number for steals of a base: what is added, by what the jump is divided, from when he runs. */
interface StealFit {
  readonly added: number;
  readonly divisor: number;
  readonly from: number;
  readonly attempts: number;
  readonly made: number;
}
type Candidate = Pick<StealFit, 'added' | 'divisor' | 'from'>;

interface Candidates {
  readonly added: readonly number[];
  readonly divisor: readonly number[];
  readonly from: readonly number[];
}
/** By the base that the runner leaves. At second nothing is added: the cards are made for it. */
const CANDIDATES: readonly Candidates[] = [
  { added: [0], divisor: [1], from: whole(8, 14) },
  { added: whole(-3, 2), divisor: whole(2, 5), from: whole(10, 15) },
  { added: whole(-12, -6), divisor: whole(2, 8), from: whole(3, 8) },
];

/** How much nearer another number must come before it takes the place of the one in use: noise. */
const GAIN = 0.04;

const best = <Item extends { readonly miss: number }>(items: readonly Item[]): Item =>
  items.reduce((one, other) => (other.miss < one.miss ? other : one));

/** The best, or the one in use when the best is hardly nearer: replays are a sample. */
function settled<Item extends { readonly miss: number }>(
  items: readonly Item[],
  isUsed: (item: Item) => boolean,
): Item {
  const first = best(items);
  const used = items.find(isUsed);
  return used !== undefined && used.miss - first.miss <= GAIN ? used : first;
}

function outcomeOf(chances: readonly Chance[], { added, divisor, from }: Candidate) {
  let tries = 0;
  let made = 0;
  for (const { number, jump, count } of chances) {
    const safe = clamp(number + added);
    if (safe < from) continue;
    const taken = (count * Math.floor(jump / divisor)) / JUMPS;
    tries += taken;
    made += (taken * safe) / FACES;
  }
  return { tries, made };
}

interface RunningInput {
  readonly chances: readonly Chance[];
  /** Runners who were picked off in the games, with the numbers in use. */
  readonly pickOffs: number;
  /** Games in which the chances came up. */
  readonly games: number;
  readonly real: RunningFigures;
}

function fitSteals({ chances, games, real }: RunningInput, from: number): StealFit {
  const { by_target_base: bases } = real.stealing_2019;
  const { SB, CS } = [bases[2], bases[3], bases.home][from - 1] ?? bases[2];
  const attempts = (SB + CS) / real.pa_rates_2019_retrosheet.games;
  const share = SB / (SB + CS);
  const own = chances.filter((one) => one.base === from && (from < 3 || one.outs === HOME_OUTS));
  const { added, divisor, from: runsFrom } = CANDIDATES[from - 1] as Candidates;
  const fits = added.flatMap((one) =>
    divisor.flatMap((part) =>
      runsFrom.map((least) => {
        const candidate = { added: one, divisor: part, from: least };
        const { tries, made } = outcomeOf(own, candidate);
        const measured = { attempts: tries / games, made: made / Math.max(tries, 1) };
        const miss = Math.hypot(measured.attempts / attempts - 1, measured.made / share - 1);
        return { ...candidate, ...measured, miss };
      }),
    ),
  );
  return settled(
    fits,
    (fit) =>
      fit.added === used.STEAL_ADDED[from] &&
      fit.divisor === used.JUMP_DIVISOR[from] &&
      fit.from === used.RUNS_FROM[from],
  );
}

/** What a number added at a base makes of one throw against every runner in reach of it. */
function throwsTo({ chances, games }: RunningInput, at: number, added: number, from: number) {
  let throws = 0;
  let outs = 0;
  for (const { base: on, jump, hold, count } of chances) {
    const number = Math.max(0, Math.min(FACES - 1, jump + added - hold));
    if (on !== at || number < from) continue;
    throws += count;
    outs += (count * PICK_OFF_FACES * number) / FACES ** 2;
  }
  return { throws: throws / games, outs: outs / games };
}

/** How many more runners are picked off than by one throw at every man in reach: some see two. */
function throwsAgain(input: RunningInput): number {
  const { outs } = throwsTo(input, 1, used.PICK_OFF_ADDED[1], used.THROWS_FROM);
  return input.pickOffs / input.games / outs;
}

/** Of the throws to first that bring about as many pick-offs as were made the fewest. */
function fitFirst(input: RunningInput) {
  const again = throwsAgain(input);
  const target = input.real.stealing_2019.pickoffs_per_game;
  const fits = whole(-4, 2).flatMap((added) =>
    whole(1, 6).map((from) => {
      const { throws, outs } = throwsTo(input, 1, added, from);
      const measured = { throws, outs: outs * again };
      return { added, from, ...measured, miss: Math.abs(measured.outs / target - 1) };
    }),
  );
  const near = fits.filter(({ miss }) => miss <= NEAR_ENOUGH);
  if (near.length === 0) return best(fits);
  const isUsed = (fit: (typeof fits)[number]) =>
    fit.added === used.PICK_OFF_ADDED[1] && fit.from === used.THROWS_FROM;
  return (
    near.find(isUsed) ?? near.reduce((one, other) => (other.throws < one.throws ? other : one))
  );
}

/**
 * At the other bases the computer does not throw. Their numbers are such that as many more men would
 * be out in 2019's proportion if it threw there by the same rule as at first.
 */
function fitOther(input: RunningInput, at: 2 | 3, from: number) {
  const flags = input.real.stealing_2019.pickoff_flags;
  const target = (input.real.stealing_2019.pickoffs_per_game * flags[at]) / flags[1];
  const fits = whole(-12, 4).map((added) => {
    const measured = throwsTo(input, at, added, from);
    return { added, ...measured, miss: Math.abs(measured.outs / target - 1), target };
  });
  return settled(fits, ({ added }) => added === used.PICK_OFF_ADDED[at]);
}

/** All numbers of the running game. */
export function fitRunning(input: RunningInput) {
  const steals = [1, 2, 3].map((from) => fitSteals(input, from));
  const first = fitFirst(input);
  const others = ([2, 3] as const).map((at) => fitOther(input, at, first.from));
  return { steals, first, others };
}

/** What each constant of src/engine/baserunning/running.data.ts becomes. */
export function runningConstants({
  steals,
  first,
  others,
}: ReturnType<typeof fitRunning>): Constants {
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}] as const`;
  return {
    STEAL_ADDED: list([0, ...steals.map(({ added }) => added)]),
    JUMP_DIVISOR: list([1, ...steals.map(({ divisor }) => divisor)]),
    PICK_OFF_ADDED: list([0, first.added, ...others.map(({ added }) => added)]),
    RUNS_FROM: list([0, ...steals.map(({ from }) => from)]),
    THROWS_FROM: String(first.from),
  };
}
