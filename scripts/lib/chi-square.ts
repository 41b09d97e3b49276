/** Pearson's chi-square test: how far counts are from what was expected, and how likely that is by chance. */

export interface ChiSquare {
  readonly degrees: number;
  readonly statistic: number;
  /** The chance that honest counts are at least as far off. */
  readonly p: number;
}

const ITERATIONS_MAX = 500;
const PRECISION = 1e-12;
/** Lanczos' approximation of the gamma function with g = 7 and nine terms. */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for arguments of at least 1/2. */
function logGamma(x: number): number {
  const [first = 0, ...others] = LANCZOS;
  const sum = others.reduce((total, term, index) => total + term / (x + index), first);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The lower part of the regularized incomplete gamma function by its series, for x < a + 1. */
function lowerGamma(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < ITERATIONS_MAX && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The upper part by Lentz's continued fraction, for x >= a + 1. */
function upperGamma(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < ITERATIONS_MAX; n += 1) {
    const factor = n * (a - n);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The chance that a chi-square variable with these degrees of freedom is at least so large. */
export function chanceAbove(statistic: number, degrees: number): number {
  const [a, x] = [degrees / 2, statistic / 2];
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerGamma(a, x) : upperGamma(a, x);
}

/** Compares counts with chances, which sum to 1. */
export function chiSquare(counts: readonly number[], chances: readonly number[]): ChiSquare {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const statistic = counts.reduce((sum, count, index) => {
    const expected = total * (chances[index] ?? 0);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const degrees = counts.length - 1;
  return { degrees, statistic, p: chanceAbove(statistic, degrees) };
}
