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

/**
 * Numbers rounded up or down so that their weighted sum stays what it was: what one loses by rounding
 * the next one gets. For ratings so coarse that plain rounding would move a whole league. A whole
 * number stays as it is; the order of the result is that of the values.
 */
export function roundedTogether(
  values: readonly Weighted[],
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  const rounded = values.map(() => min);
  const order = values.map((one, index) => ({ ...one, index }));
  order.sort((one, other) => other.value - one.value || one.index - other.index);
  let carried = 0;
  for (const { value, weight, index } of order) {
    const bounded = Math.min(max, Math.max(min, value));
    const [down, up] = [Math.floor(bounded), Math.ceil(bounded)];
    const left = (whole: number) => carried + weight * (value - whole);
    const whole = Math.abs(left(up)) < Math.abs(left(down)) ? up : down;
    carried = left(whole);
    rounded[index] = whole + 0;
  }
  return rounded;
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
