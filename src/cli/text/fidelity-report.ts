/** The targets of a replayed season as a table of text: target, measured, pass or miss. */
import type { FidelityReport, FidelityRow, FigureKind } from '../../models/fidelity.ts';
import { formatColumns } from './columns.ts';

const DIGITS: Readonly<Record<FigureKind, number>> = { rate: 4, fine: 5, count: 2, ratio: 3 };

/** A figure in the digits of its kind; a dash for what is not there. */
export function formatFigure(kind: FigureKind, value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '-' : value.toFixed(DIGITS[kind]);
}

/** "pass", "MISS", or a dash where nothing is judged. */
export function formatVerdict({ verdict }: Pick<FidelityRow, 'verdict'>): string {
  if (verdict === 'none') return '-';
  return verdict === 'pass' ? 'pass' : 'MISS';
}

/** Replays whose runs are printed one by one. */
const RUNS_LISTED_MAX = 30;
/** What chance leaves is smaller than the figure: it gets one more digit. */
export function formatFloor({ kind, noiseFloor }: FidelityRow): string {
  const finer = kind === 'rate' ? 'fine' : kind === 'count' ? 'ratio' : kind;
  return formatFigure(finer, noiseFloor);
}

const HEADING = ['', 'real', 'measured', 'noise floor', 'deviation', 'target', ''];

function rowOf(row: FidelityRow): string[] {
  const { kind } = row;
  return [
    row.name,
    formatFigure(kind, row.real),
    formatFigure(kind, row.measured),
    formatFloor(row),
    row.deviation,
    row.target,
    formatVerdict(row),
  ];
}

/** How many targets are met, of those that can be judged. */
export function countTargets({ rows }: Pick<FidelityReport, 'rows'>) {
  const judged = rows.filter(({ verdict }) => verdict !== 'none');
  const met = judged.filter(({ verdict }) => verdict === 'pass');
  return { met: met.length, judged: judged.length };
}

/** What was replayed: "Season 2019: 2,429 games, replayed 20 times, seed 1". */
function formatSubject(name: string, report: FidelityReport): string {
  const { games, clubs, replays, seed, hasOwnSchedule } = report;
  const times = replays === 1 ? 'once' : `${replays} times`;
  const schedule = hasOwnSchedule ? 'its own schedule' : 'a made-up schedule';
  return `Season ${name}: ${games.toLocaleString('en')} games of ${clubs} clubs on ${schedule}, replayed ${times}, seed ${seed}`;
}

/** The runs of each replay; of many the smallest, the mean and the largest. */
function formatRuns({ runsByReplay }: FidelityReport): string {
  const title = 'Runs per game and club by replay';
  const count = runsByReplay.length;
  if (count <= RUNS_LISTED_MAX) {
    return `${title}: ${runsByReplay.map((runs) => runs.toFixed(2)).join(', ')}`;
  }
  const sorted = runsByReplay.toSorted((one, other) => one - other);
  const mean = sorted.reduce((sum, runs) => sum + runs, 0) / count;
  const [least, most] = [sorted[0], sorted.at(-1)].map((runs) => runs?.toFixed(2));
  return `${title}: ${least} to ${most}, ${mean.toFixed(2)} on average`;
}

/** Prints the report. */
export function formatFidelity(name: string, report: FidelityReport): string {
  const groups = Map.groupBy(report.rows, ({ group }) => group);
  const rows = [...groups].flatMap(([group, own], index) => [
    ...(index === 0 ? [] : [['']]),
    [group, ...HEADING.slice(1)],
    ...own.map(rowOf),
  ]);
  const { met, judged } = countTargets(report);
  const align = ['left', 'right', 'right', 'right', 'right', 'left', 'left'] as const;
  return [
    formatSubject(name, report),
    formatColumns(rows, { align }),
    formatRuns(report),
    `${met} of ${judged} targets met.`,
  ].join('\n\n');
}
