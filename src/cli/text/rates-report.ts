/** The rates of simulated seasons beside those of the real one, with what they had to be within. */
import { formatColumns } from './columns.ts';

export interface MeasuredRate {
  /** "runs", "1B". */
  readonly name: string;
  /** "per game and club", "per plate appearance". */
  readonly per: string;
  readonly measured: number;
  readonly real: number;
  /** How far off it may be, as a share of the real rate. */
  readonly target: number;
}
export interface SeasonReport {
  readonly season: string;
  /** Games of one replay. */
  readonly games: number;
  readonly replays: number;
  readonly rates: readonly MeasuredRate[];
  /** Runs per game and club in each replay. */
  readonly runsByReplay: readonly number[];
}

/** The difference as a share of the real rate; 0 when both are 0. */
function differenceOf({ measured, real }: MeasuredRate): number {
  if (real === 0) return measured === 0 ? 0 : Number.POSITIVE_INFINITY;
  return measured / real - 1;
}

/** Whether a rate is within its target. */
export function isWithin(rate: MeasuredRate): boolean {
  return Math.abs(differenceOf(rate)) <= rate.target;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function rateRow(rate: MeasuredRate): string[] {
  // Runs are a few a game; the others a few in a hundred.
  const digits = rate.real >= 1 ? 2 : 4;
  const difference = differenceOf(rate);
  return [
    `${rate.name} ${rate.per}`,
    rate.measured.toFixed(digits),
    rate.real.toFixed(digits),
    `${difference > 0 ? '+' : ''}${percent(difference)}`,
    `${Math.round(rate.target * 100)} %`,
    isWithin(rate) ? 'pass' : 'miss',
  ];
}

/** Prints the table. */
export function formatSeasonReport(report: SeasonReport): string {
  const { season, games, replays, rates, runsByReplay } = report;
  const table = formatColumns(
    [['rate', 'measured', 'real', 'difference', 'target', ''], ...rates.map(rateRow)],
    { align: ['left', 'right', 'right', 'right', 'right', 'left'] },
  );
  const times = replays === 1 ? 'once' : `${replays} times`;
  return [
    `Season ${season}: ${games.toLocaleString('en')} games, replayed ${times}`,
    table,
    `Runs per game and club by replay: ${runsByReplay.map((runs) => runs.toFixed(2)).join(', ')}`,
  ].join('\n\n');
}
