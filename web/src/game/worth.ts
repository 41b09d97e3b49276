/** What a play was worth, in figures with their sign. */

/** "+0.26", "−0.74"; a nought has no sign. */
export function signed(value: number, digits: number): string {
  const figure = Math.abs(value).toFixed(digits);
  if (Number(figure) === 0) return figure;
  return `${value > 0 ? '+' : '−'}${figure}`;
}

/** "+41 %", of the chance to win. */
export function percentOf(wpa: number): string {
  return `${signed(100 * wpa, 0)}\u00a0%`;
}
