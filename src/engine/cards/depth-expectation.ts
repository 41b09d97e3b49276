/** What the depth of the infield adds and takes on average, for those who make the cards. */
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from '../fielding/depth.data.ts';

const HUNDRED = 100;

/** Parts, 0-1, of the infield's grounders that go through, and of the cards' singles that are cut off. */
export interface Depth {
  readonly through: number;
  readonly cutOff: number;
}

/** The parts where plays are shared out so over the outs, 0-2, and the men on base, as in depth.data.ts. */
export function depthParts(shares: readonly (readonly number[])[]): Depth {
  const mean = (chart: readonly (readonly number[])[]) =>
    shares.reduce(
      (sum, row, outs) =>
        row.reduce(
          (all, share, bases) => all + (share * (chart[outs]?.[bases] ?? 0)) / HUNDRED,
          sum,
        ),
      0,
    );
  return { through: mean(THROUGH_PERCENT), cutOff: mean(CUT_OFF_PERCENT) };
}
