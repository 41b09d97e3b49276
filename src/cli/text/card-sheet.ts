/** A card as text: ratings, then the three columns of each side as they are printed. */
import { present } from '../../errors.ts';
import { printCell } from '../../models/card-labels.ts';
import {
  CELLS_PER_COLUMN,
  COLUMNS_PER_SIDE,
  cellIndex,
  parseCell,
} from '../../models/card-layout.ts';
import type {
  CardView,
  PrintedBatting,
  PrintedPitching,
  PrintedPosition,
  PrintedSide,
} from '../../models/card-view.ts';
import { formatColumns } from './columns.ts';

/** A batter's columns are 1-3 of the first die, a pitcher's 4-6. */
const FIRST_COLUMN = { batting: 1, pitching: COLUMNS_PER_SIDE + 1 } as const;
type CardKind = keyof typeof FIRST_COLUMN;

const COLUMNS = Array.from({ length: COLUMNS_PER_SIDE }, (_, column) => column);
const TOTALS = Array.from({ length: CELLS_PER_COLUMN }, (_, index) => index + 2);

const average = (value: number): string => value.toFixed(3).replace(/^0/, '');

function sideTitle(side: PrintedSide, kind: CardKind): string {
  const opponent = kind === 'batting' ? 'pitchers' : 'batters';
  const hand = side.vsHand === 'L' ? 'left-handed' : 'right-handed';
  const slash = [side.avg, side.obp, side.slg].map(average).join('/');
  const { checks } = side;
  const checked =
    checks === null
      ? ''
      : `, checks: power ${checks.power}, contact ${checks.contact}, eye ${checks.eye}`;
  return `Against ${hand} ${opponent}: ${slash}${checked}`;
}

/** The lines of one cell: the total, the d20 where the cell is split, and the result. */
function cellRows(side: PrintedSide, column: number, total: number): string[][] {
  const text = present(side.cells[cellIndex(column, total)], 'a cell');
  return printCell(parseCell(text)).map((line, index) => [
    index === 0 ? String(total) : '',
    line.faces ?? '',
    line.text,
  ]);
}

/** The lines of one total in all three columns, so that a total stands on one line in each. */
function totalRows(side: PrintedSide, total: number): string[][] {
  const columns = COLUMNS.map((column) => cellRows(side, column, total));
  const height = Math.max(...columns.map((rows) => rows.length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap((rows) => rows[line] ?? ['', '', '']),
  );
}

function formatSide(side: PrintedSide, kind: CardKind): string {
  const heading = COLUMNS.flatMap((column) => [
    String(FIRST_COLUMN[kind] + column),
    'd20',
    'result',
  ]);
  const body = TOTALS.flatMap((total) => totalRows(side, total));
  const align = COLUMNS.flatMap(() => ['right', 'right', 'left'] as const);
  return `${sideTitle(side, kind)}\n${formatColumns([heading, ...body], { align })}`;
}

function battingRatings(batting: PrintedBatting): string {
  const { speed, stealLow, stealHigh, stealAuto, stealJump, bunting, hitAndRun } = batting;
  const steal = `steal ${stealLow}-${stealHigh}, jump ${stealAuto ? 'always' : `${stealJump}/36`}`;
  return `Batting: speed ${speed}, ${steal}, bunting ${bunting}, hit and run ${hitAndRun}`;
}

function pitchingRatings(pitching: PrintedPitching): string {
  const roles = [
    ['starter', pitching.starterEndurance],
    ['relief', pitching.reliefEndurance],
    ['closer', pitching.closerEndurance],
  ] as const;
  const endurance = roles
    .filter(([, innings]) => innings !== null)
    .map(([role, innings]) => `${role} ${innings}`);
  const { hold, wildPitch, balk } = pitching;
  const rest = `hold ${signed(hold)}, wild pitch ${wildPitch}/20, balk ${balk}/20`;
  return `Pitching: endurance ${endurance.join(', ') || 'none'}, ${rest}`;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

function fieldingRatings(fielding: readonly PrintedPosition[]): string {
  const positions = fielding.map(({ position, range, error, arm }) => {
    const throwing = arm === null ? '' : `, arm ${signed(arm)}`;
    return `${position} range ${range}, error ${error}${throwing}`;
  });
  return `Fielding: ${positions.join('; ') || 'none'}`;
}

const HANDS_WORDS = { L: 'left', R: 'right', S: 'both' } as const;

/** Prints a whole card. */
export function formatCard(card: CardView): string {
  const { batting, pitching } = card;
  const sections = [
    [
      `${card.name}, ${card.club} (${card.clubAbbrev}) ${card.year}`,
      `${card.rarity}, cost ${card.cost}, ${card.positions.join(' ')}, ` +
        `bats ${HANDS_WORDS[card.bats]}, throws ${HANDS_WORDS[card.throws]}`,
      `Card set ${card.cardset}, id ${card.playerId}`,
      fieldingRatings(card.fielding),
    ].join('\n'),
  ];
  const battingPart =
    batting === null
      ? []
      : [
          battingRatings(batting),
          formatSide(batting.vsLeft, 'batting'),
          formatSide(batting.vsRight, 'batting'),
        ];
  const pitchingPart =
    pitching === null
      ? []
      : [
          pitchingRatings(pitching),
          formatSide(pitching.vsLeft, 'pitching'),
          formatSide(pitching.vsRight, 'pitching'),
        ];
  const parts =
    card.kind === 'pitching'
      ? [...pitchingPart, ...battingPart]
      : [...battingPart, ...pitchingPart];
  return [...sections, ...parts].join('\n\n');
}
