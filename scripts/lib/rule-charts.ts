/** The charts of the rules as tables of docs/rules.md, made from the tables that the game uses. */

import { ADVANCE, safeNumber, triesFrom } from '../../src/engine/baserunning/safe-numbers.ts';
import { errorBases, errorChance } from '../../src/engine/fielding/charts.ts';
import { CHECK_RESULTS, CHECK_ROWS } from '../../src/engine/fielding/check.data.ts';
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from '../../src/engine/fielding/depth.data.ts';
import { CHECKS_PER_SEASON } from '../../src/engine/fielding/error.data.ts';
import {
  FLY_HOME_RUNS,
  STRIKEOUT_GROUNDERS,
  STRIKEOUT_SINGLES,
} from '../../src/engine/pitching/fatigue.data.ts';
import { advanceCharts } from './advance-charts.ts';
import { managerCharts } from './manager-charts.ts';
import { faces, row, table } from './markdown-table.ts';
import { runningCharts } from './running-charts.ts';
import { smallBallCharts } from './small-ball-charts.ts';

const POSITION_WORDS = [
  'Pitcher',
  'Catcher',
  'First base',
  'Second base',
  'Third base',
  'Shortstop',
  'Left field, right field',
  'Center field',
] as const;
const RESULT_WORDS: Readonly<Record<(typeof CHECK_RESULTS)[number], string>> = {
  singleOne: 'single *',
  singleCenter: 'single',
  singleTwo: 'single **',
  doubleTwo: 'double **',
  doubleThree: 'double ***',
  triple: 'triple',
  groundballA: 'groundball A',
  groundballB: 'groundball B',
  groundballC: 'groundball C',
  popout: 'popout',
  deepFlyA: 'deep fly',
  flyB: 'fly',
  flyC: 'shallow fly',
};

function rangeTable(position: number): string {
  const rows = CHECK_ROWS[position] ?? [];
  const used = CHECK_RESULTS.filter((_, code) => rows.some((one) => (one[code] ?? 0) > 0));
  const lines = rows.map((counts, index) => {
    const cells = used.map((name) => {
      const code = CHECK_RESULTS.indexOf(name);
      const before = counts.slice(0, code).reduce((sum, count) => sum + count, 0);
      return faces(before, counts[code] ?? 0);
    });
    return row([index + 1, ...cells]);
  });
  const name = POSITION_WORDS[position] ?? '';
  return `**${name}**\n\n${table(['Range', ...used.map((one) => RESULT_WORDS[one])], lines)}`;
}

const RATINGS_SHOWN = [0, 2, 5, 10, 15, 20, 30, 45, 60, 88] as const;

function totalsOf(position: number, rating: number, bases: number): string {
  const totals: number[] = [];
  for (let total = 3; total <= 18; total += 1) {
    if (errorBases(position, rating, total) === bases) totals.push(total);
  }
  return totals.join(' ');
}

function errorTable(position: number, name: string): string {
  const lines = RATINGS_SHOWN.map((rating) =>
    row([
      rating,
      totalsOf(position, rating, 1),
      totalsOf(position, rating, 2),
      totalsOf(position, rating, 3),
      `${(errorChance(position, rating) * 100).toFixed(1)} %`,
    ]),
  );
  const head = ['Rating', 'One base', 'Two bases', 'Three bases', 'Chance'];
  return `**${name}** (${CHECKS_PER_SEASON[position - 1]} checks in 162 games)\n\n${table(head, lines)}`;
}

/** The lowest sum of speed and arm with which a runner tries of his own accord. */
function goesFrom(advance: number, outs: number): string {
  for (let sum = 1; sum <= 30; sum += 1) {
    const safe = safeNumber(advance, sum, 0, outs);
    if (safe >= triesFrom(advance, outs)) return `${sum} (safe on 1-${safe})`;
  }
  return 'never';
}

function advanceTable(): string {
  const words = {
    secondToHome: 'Home from second on a single',
    firstToThird: 'Third from first on a single',
    firstToHome: 'Home from first on a double',
    flyHome: 'Home from third on a medium fly',
  } as const;
  const lines = Object.entries(ADVANCE).map(([name, advance]) =>
    row([words[name as keyof typeof words], ...[0, 1, 2].map((outs) => goesFrom(advance, outs))]),
  );
  return table(['Advance', 'None out', 'One out', 'Two out'], lines);
}

function tiredTable(): string {
  const lines = STRIKEOUT_SINGLES.slice(1).map((singles, index) => {
    const level = index + 1;
    const grounders = faces(singles, STRIKEOUT_GROUNDERS[level] ?? 0);
    return row([level, faces(0, singles), grounders, faces(0, FLY_HOME_RUNS[level] ?? 0)]);
  });
  const head = ['Level', 'Strikeout: single *', 'Strikeout: groundball B', 'Fly: home run'];
  return table(head, lines);
}

/** Situations with men on base by their places in the chart of the infield's depth. */
const MEN_ON = [
  ['first', 1],
  ['second', 2],
  ['first and second', 3],
  ['third', 4],
  ['first and third', 5],
  ['second and third', 6],
  ['all bases', 7],
] as const;

function depthTable(): string {
  const cell = (outs: number, place: number) => {
    const through = THROUGH_PERCENT[outs]?.[place] ?? 0;
    const cutOff = CUT_OFF_PERCENT[outs]?.[place] ?? 0;
    if (through > 0) return `through on ${faces(0, through)}`;
    return cutOff > 0 ? `cut off on ${faces(0, cutOff)}` : '';
  };
  const lines = MEN_ON.map(([name, place]) =>
    row([name, ...[0, 1, 2].map((outs) => cell(outs, place))]),
  );
  return table(['Men on', 'None out', 'One out', 'Two out'], lines);
}

/** The blocks of charts by the names of their markers in docs/rules.md. */
export function ruleCharts(): ReadonlyMap<string, string> {
  const ranges = POSITION_WORDS.map((_, position) => rangeTable(position));
  const errors = [
    errorTable(6, 'Shortstop'),
    errorTable(5, 'Third base'),
    errorTable(4, 'Second base'),
    errorTable(3, 'First base'),
    errorTable(1, 'Pitcher'),
    errorTable(2, 'Catcher'),
    errorTable(8, 'Center field'),
    errorTable(7, 'Left field, right field'),
  ];
  return new Map([
    ['range chart', ranges.join('\n\n')],
    ['error chart', errors.join('\n\n')],
    ['advances', advanceTable()],
    ['depth', depthTable()],
    ['tired pitchers', tiredTable()],
    ...advanceCharts(),
    ...runningCharts(),
    ...smallBallCharts(),
    ...managerCharts(),
  ]);
}

/** The document with the blocks between `<!-- name -->` and `<!-- end -->` written anew. */
export function withCharts(document: string): string {
  let text = document;
  for (const [name, chart] of ruleCharts()) {
    const start = `<!-- ${name} -->`;
    const from = text.indexOf(start);
    const to = text.indexOf('<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`docs/rules.md has no place for the ${name}`);
    text = `${text.slice(0, from + start.length)}\n\n${chart}\n\n${text.slice(to)}`;
  }
  return text;
}
