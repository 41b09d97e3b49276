/** The numbers of advancing runners that come nearest to the real rates, found by going through all. */
import type { AdvanceChance } from './advance-chances.ts';

const FACES = 20;
const SAFE_MAX = 19;
const TWO_OUT_START = 3;
/** How much more a runner thrown out too often counts than one who advances too often. */
const OUT_WEIGHT = 2;
const NEVER = 20;

const clamp = (number: number): number => Math.max(1, Math.min(SAFE_MAX, number));
const whole = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The real shares of runners who come there and who are put out. */
export interface AdvanceRate {
  readonly made: number;
  readonly out: number;
}
type What = AdvanceChance['what'];

function select(chances: readonly AdvanceChance[], what: What, outs?: number): AdvanceChance[] {
  return chances.filter((one) => one.what === what && (outs === undefined || one.outs === outs));
}

/** Of a try at a safe number from which runners go or hold: made and out. */
function tried(safe: number, from: number): AdvanceRate {
  if (safe < from) return { made: 0, out: 0 };
  return { made: safe / FACES, out: 1 - safe / FACES };
}

/** How plain hits are divided: which share lets runners try, and which takes them on for sure. */
export interface HitKinds {
  readonly tried: number;
  readonly sure: number;
}

interface Candidate {
  readonly added: number;
  readonly from: number;
  readonly kinds: HitKinds;
}

/** What a candidate makes of the chances on hits. */
function rateOf(
  chances: readonly AdvanceChance[],
  { added, from, kinds }: Candidate,
  sureKind: 'two' | 'three',
): AdvanceRate {
  let [made, out, all] = [0, 0, 0];
  for (const { kind, sum, outs, count } of chances) {
    all += count;
    const rate = tried(clamp(sum + added + (outs === 2 ? TWO_OUT_START : 0)), from);
    const isPlain = kind === 'plain';
    const tries = isPlain ? kinds.tried : kind === 'tried' ? 1 : 0;
    const sure = isPlain ? kinds.sure : kind === sureKind ? 1 : 0;
    made += count * (sure + tries * rate.made);
    out += count * tries * rate.out;
  }
  return { made: made / Math.max(all, 1), out: out / Math.max(all, 1) };
}

function missOf(rate: AdvanceRate, real: AdvanceRate): number {
  return (rate.made - real.made) ** 2 + OUT_WEIGHT * (rate.out - real.out) ** 2;
}

/** A fitted advance: what is added, from which number runners go by outs, and how far off it is. */
export interface FittedAdvance {
  readonly added: number;
  readonly from: readonly number[];
  readonly miss: number;
  readonly rates: readonly AdvanceRate[];
}

/**
 * How much nearer other numbers must come before they take the place of those in use: the rates are
 * those of one season and of a few replays, and lie within that of each other in many ways.
 */
export const ADVANCE_GAIN = 0.0004;

/** The best numbers of one advance for given kinds of hits; real rates by outs 0-2. */
export function fitAdvance(
  chances: readonly AdvanceChance[],
  {
    what,
    real,
    kinds,
    used,
  }: {
    readonly what: What;
    readonly real: readonly AdvanceRate[];
    readonly kinds: HitKinds;
    /** What is added now. */
    readonly used: number;
  },
): FittedAdvance {
  const sureKind = what === 'firstToHome' ? 'three' : 'two';
  const byOuts = real.map((_, outs) => select(chances, what, outs));
  const fits = whole(-4, 9).map((added) => {
    const best = real.map((target, outs) => {
      const options = whole(9, NEVER).map((from) => {
        const rate = rateOf(byOuts[outs] ?? [], { added, from, kinds }, sureKind);
        return { from, rate, miss: missOf(rate, target) };
      });
      return options.reduce((one, other) => (other.miss < one.miss ? other : one));
    });
    return {
      added,
      from: best.map(({ from }) => from),
      rates: best.map(({ rate }) => rate),
      miss: best.reduce((sum, { miss }) => sum + miss, 0) + (added === used ? 0 : ADVANCE_GAIN),
    };
  });
  return fits.reduce((one, other) => (other.miss < one.miss ? other : one));
}

/** Shares to go through, in twentieths, with at least one in ten of each kind. */
export function kindsToTry(): readonly HitKinds[] {
  const shares = whole(2, 16).map((share) => share / FACES);
  return shares.flatMap((one) =>
    shares.filter((sure) => one + sure <= 0.9).map((sure) => ({ tried: one, sure })),
  );
}

/** What a number added to the sum makes of chances that are made below it. */
function numberRate(chances: readonly AdvanceChance[], added: number): AdvanceRate {
  let [made, out, all] = [0, 0, 0];
  for (const { kind, sum, count } of chances) {
    all += count;
    const share = clamp(sum + added) / FACES;
    if (kind === 'sure') made += count;
    else if (kind === 'plain' || kind === 'tried') made += count * share;
    if (kind === 'out') out += count;
    else if (kind === 'tried') out += count * (1 - share);
  }
  return { made: made / Math.max(all, 1), out: out / Math.max(all, 1) };
}

/**
 * How many times as many of the cards' grounders should be hit hard, so that double plays come out:
 * those of fielding checks stay as their chart has them. Also the share as it is now.
 */
export function fitHardGrounders(
  chances: readonly AdvanceChance[],
  { from, real }: { readonly from: number; readonly real: number },
): { readonly times: number; readonly rate: number } {
  let [ofCards, ofChecks, all] = [0, 0, 0];
  for (const { kind, sum, field, count } of chances) {
    all += count;
    if (kind !== 'tried') continue;
    const made = (count * clamp(from - sum)) / FACES;
    if (field === 1) ofChecks += made;
    else ofCards += made;
  }
  return { times: (real * all - ofChecks) / ofCards, rate: (ofCards + ofChecks) / all };
}

/** The number of a liner to an infielder that doubles runners off as often as in the season. */
export function fitLineDoublePlay(chances: readonly AdvanceChance[], real: number) {
  const sum = (list: readonly AdvanceChance[]) => list.reduce((all, { count }) => all + count, 0);
  const liners = sum(chances.filter(({ kind }) => kind === 'tried')) / sum(chances);
  const number = clamp(Math.round((real * FACES) / liners));
  return { number, rate: (number / FACES) * liners };
}

/** The number that brings the share of those who make it nearest to the real one. */
export function fitNumber(chances: readonly AdvanceChance[], real: number) {
  const fits = whole(-20, 40).map((added) => {
    const rate = numberRate(chances, added);
    return { added, rate, miss: Math.abs(rate.made - real) };
  });
  return fits.reduce((one, other) => (other.miss < one.miss ? other : one));
}

/** What numbers make of the chances to score on a fly, the ordinary ones by field. */
function flyRate(
  chances: readonly AdvanceChance[],
  { added, from }: Pick<Candidate, 'added' | 'from'>,
  ordinary: readonly number[],
): AdvanceRate {
  const rateOfFly = ({ kind, sum, field }: AdvanceChance): AdvanceRate => {
    if (kind === 'tried') return tried(clamp(sum + added), from);
    if (kind === 'plain') return { made: clamp(sum + (ordinary[field] ?? 0)) / FACES, out: 0 };
    return { made: kind === 'sure' ? 1 : 0, out: 0 };
  };
  let [made, out, all] = [0, 0, 0];
  for (const chance of chances) {
    const rate = rateOfFly(chance);
    all += chance.count;
    made += chance.count * rate.made;
    out += chance.count * rate.out;
  }
  return { made: made / Math.max(all, 1), out: out / Math.max(all, 1) };
}

/** The best numbers for the medium fly, while the other flies go by their own. */
export function fitMediumFly(
  chances: readonly AdvanceChance[],
  real: AdvanceRate,
  ordinary: readonly number[],
) {
  const flies = select(chances, 'flyHome');
  const fits = whole(2, 10).flatMap((added) =>
    whole(10, 19).map((from) => {
      const rate = flyRate(flies, { added, from }, ordinary);
      return { added, from, rate, miss: missOf(rate, real) };
    }),
  );
  return fits.reduce((one, other) => (other.miss < one.miss ? other : one));
}
