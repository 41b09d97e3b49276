/** Turns measured rates into the small whole numbers that stand on cards. */

/** A number rounded and kept between two whole numbers. */
export function clampedInt(
  value: number,
  range: { readonly min: number; readonly max: number },
): number {
  // Adding zero turns the negative zero of a rounded -0.2 into a plain one.
  return Math.min(range.max, Math.max(range.min, Math.round(value))) + 0;
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The weighted mean and standard deviation; both 0 without weight. */
export function spreadOf(values: readonly Weighted[]): {
  readonly mean: number;
  readonly deviation: number;
} {
  const all = values.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
  const square = values.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / all) };
}

/** How many deviations a value lies above the mean; 0 where nothing deviates. */
export function standardized(
  value: number,
  spread: { readonly mean: number; readonly deviation: number },
): number {
  return spread.deviation > 0 ? (value - spread.mean) / spread.deviation : 0;
}
