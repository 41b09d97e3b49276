/** What pitchers who are not fresh add on average, for those who make the cards. */
import { FLY_HOME_RUNS, STRIKEOUT_GROUNDERS, STRIKEOUT_SINGLES } from '../pitching/fatigue.data.ts';
import { itemAt } from '../table-access.ts';

const FACES = 20;

/** Parts, 0-1, of the strikeouts that become singles and grounders, and of the flies that go out. */
export interface Tired {
  readonly singles: number;
  readonly grounders: number;
  readonly homeRuns: number;
}

/** The parts for a pitcher of whose batters such shares meet him at each level, from 0 on. */
export function tiredParts(shares: readonly number[]): Tired {
  const mean = (chart: readonly number[]) =>
    shares.reduce((sum, share, level) => sum + (share * itemAt(chart, level)) / FACES, 0);
  return {
    singles: mean(STRIKEOUT_SINGLES),
    grounders: mean(STRIKEOUT_GROUNDERS),
    homeRuns: mean(FLY_HOME_RUNS),
  };
}
