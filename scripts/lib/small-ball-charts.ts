/** The charts of bunts as tables of docs/rules.md, from the data that the engine plays by. */
import {
  FAILED_HIT_FACES,
  SACRIFICE_RESULTS,
  SACRIFICE_ROWS,
  SQUEEZE_RESULTS,
  SQUEEZE_ROWS,
} from '../../src/engine/at-bat/bunt.data.ts';
import { faces, row, table } from './markdown-table.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const SACRIFICE_WORDS: Readonly<Record<(typeof SACRIFICE_RESULTS)[number], string>> = {
  single: 'bunt single',
  sacrifice: 'sacrifice',
  leadOut: 'lead runner out',
  popOut: 'popped up',
  strikeout: 'foul third strike',
  doublePlay: 'double play',
};
const SQUEEZE_WORDS: Readonly<Record<(typeof SQUEEZE_RESULTS)[number], string>> = {
  single: 'bunt single',
  sacrifice: 'run in, batter out',
  leadOut: 'out at the plate',
  popDouble: 'popped up, double play',
  strikeout: 'foul third strike',
  missed: 'missed',
};

/** The ranges of faces of a line of a chart. */
function ranges(line: readonly number[]): string[] {
  let start = 0;
  return line.map((count) => {
    const text = faces(start, count);
    start += count;
    return text;
  });
}

function buntTable(
  words: readonly string[],
  chart: readonly (readonly (readonly number[])[])[],
): string {
  const lines = chart.flatMap((rows, depth) =>
    rows.map((line, grade) => {
      const name = depth === 0 ? GRADES[grade] : `${GRADES[grade]}, corners in`;
      return row([name ?? '', ...ranges(line)]);
    }),
  );
  return table(['Grade', ...words], lines);
}

/** The blocks of small-ball charts by the names of their markers in docs/rules.md. */
export function smallBallCharts(): readonly (readonly [name: string, chart: string])[] {
  const sacrifice = SACRIFICE_RESULTS.map((name) => SACRIFICE_WORDS[name]);
  const squeeze = SQUEEZE_RESULTS.map((name) => SQUEEZE_WORDS[name]);
  const failed = table(
    ['thrown out at first', 'popped up', 'foul third strike'],
    [row(ranges(FAILED_HIT_FACES))],
  );
  return [
    ['sacrifice chart', buntTable(sacrifice, SACRIFICE_ROWS)],
    ['squeeze chart', buntTable(squeeze, SQUEEZE_ROWS)],
    ['failed bunt chart', failed],
  ];
}
