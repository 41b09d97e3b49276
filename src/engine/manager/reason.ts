/** The sentence in which a manager who goes by the chance to win says why. */

const PERCENT = 100;
/** Less than this many percent is said to be about the same. */
const NOTICEABLE = 0.05;

/**
 * "Sending him wins 0.3 % more often: safe on 1-17." `gain` is in chances to win, 0-1; a choice that
 * habit makes against the odds says so.
 */
export function moreOften(deed: string, gain: number, why: string): string {
  const percent = Math.abs(gain) * PERCENT;
  if (percent < NOTICEABLE) return `${deed} wins about as often: ${why}.`;
  const word = gain > 0 ? 'more' : 'less';
  return `${deed} wins ${percent.toFixed(1)} % ${word} often: ${why}.`;
}
