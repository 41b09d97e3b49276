/** The words in which a card's cells are printed. `{f}` is where the fielder stands, "(ss)". */
import { type CardResult, type CellResult, type LayoutCell, SPLIT_FACES } from './card-layout.ts';

export interface ResultLabel {
  readonly text: string;
  /** Good for the batter: printed in capitals and green. */
  readonly isGood: boolean;
}
const good = (text: string): ResultLabel => ({ text, isGood: true });
const out = (text: string): ResultLabel => ({ text, isGood: false });

export const RESULT_LABELS: Readonly<Record<CardResult, ResultLabel>> = {
  homeRun: good('HOMERUN'),
  ballparkHomeRun: good('BP HOMERUN'),
  triple: good('TRIPLE'),
  doubleThree: good('DOUBLE***'),
  doubleTwo: good('DOUBLE**'),
  doublePull: good('DOUBLE (pull)'),
  doubleCenter: good('DOUBLE (cf)'),
  singleTwo: good('SINGLE**'),
  singleOne: good('SINGLE*'),
  singleCenter: good('SINGLE (cf)'),
  ballparkSingle: good('BP SINGLE'),
  hitByPitch: good('HIT BY PITCH'),
  walk: good('WALK'),
  strikeout: out('strikeout'),
  lineout: out('lo {f}'),
  popout: out('popout {f}'),
  deepFlyA: out('fly {f} A'),
  mediumFlyB: out('fly {f} B?'),
  flyBLeft: out('fly (lf) B'),
  flyBCenter: out('fly (cf) B'),
  flyBRight: out('fly (rf) B'),
  groundballA: out('gb {f} A'),
  groundballB: out('gb {f} B'),
  groundballC: out('gb {f} C'),
  checkPitcher: out('gb (p) X'),
  checkCatcher: out('gb (c) X'),
  checkFirstBase: out('gb (1b) X'),
  checkSecondBase: out('gb (2b) X'),
  checkThirdBase: out('gb (3b) X'),
  checkShortstop: out('gb (ss) X'),
  checkLeftField: out('fly (lf) X'),
  checkCenterField: out('fly (cf) X'),
  checkRightField: out('fly (rf) X'),
};

/** One line of a printed cell: its words and, where the cell is split, the d20 faces it stands on. */
export interface PrintedResult extends ResultLabel {
  readonly faces: string | null;
}

function printResult(cell: CellResult, faces: string | null): PrintedResult {
  const label = RESULT_LABELS[cell.result];
  const fielder = cell.fielder === null ? '' : `(${cell.fielder.toLowerCase()})`;
  const text = label.text.replace('{f}', fielder).replace(/\s+/g, ' ').trim();
  return { text, isGood: label.isGood, faces };
}

/** Prints a cell as one or two lines. */
export function printCell(cell: LayoutCell): readonly PrintedResult[] {
  if (cell.splitAt === null || cell.second === null) return [printResult(cell.first, null)];
  const upper = cell.splitAt + 1 === SPLIT_FACES ? '20' : `${cell.splitAt + 1}-20`;
  return [
    printResult(cell.first, cell.splitAt === 1 ? '1' : `1-${cell.splitAt}`),
    printResult(cell.second, upper),
  ];
}
