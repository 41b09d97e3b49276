/** A player card as an SVG picture, 640 x 896: face, facts, and both sides of 33 cells. */
import { type PrintedResult, printCell } from '../models/card-labels.ts';
import { CELLS_PER_COLUMN, COLUMNS_PER_SIDE, cellIndex, parseCell } from '../models/card-layout.ts';
import type { CardView, PrintedSide } from '../models/card-view.ts';
import { drawText, type TextStyle } from './fonts.ts';
import { drawPortrait } from './portrait.ts';

const INK = '#1b2430';
const GOOD = '#0b6b35';
const PAPER = '#fbfaf3';
const PAPER_SHADE = '#ecebe4';
const NIGHT = '#0f2440';
const SOFT = '#b9cadf';
const ACCENT = '#c2451d';
const FIRST_TOTAL = 2;
const CELL_HEIGHT = 42;
const SIDE_WIDTH = 282;
const COLUMN_WIDTH = 89;

const text = (size: number, weight: TextStyle['weight'], fill: string): TextStyle => ({
  size,
  weight,
  fill,
});
const slash = (value: number) => value.toFixed(3).replace(/^0/, '');

interface Fact {
  readonly label: string;
  readonly value: string;
}

function positionFacts(card: CardView): readonly Fact[] {
  return card.fielding
    .filter(({ position }) => position !== 'P' || card.kind === 'pitching')
    .slice(0, 1)
    .flatMap((rating) => [
      { label: rating.position, value: `${rating.range}e${rating.error}` },
      ...(rating.arm === null ? [] : [{ label: 'ARM', value: signed(rating.arm) }]),
    ]);
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `${value}`;
}

function factsOf(card: CardView, kind: CardView['kind']): readonly Fact[] {
  if (kind === 'pitching' && card.pitching !== null) {
    const { starterEndurance, reliefEndurance, closerEndurance } = card.pitching;
    const roles = [
      { label: 'START', value: starterEndurance },
      { label: 'RELIEF', value: reliefEndurance },
      { label: 'CLOSE', value: closerEndurance },
    ].filter(({ value }) => value !== null);
    return [
      ...roles.map(({ label, value }) => ({ label, value: `${value}` })),
      { label: 'HOLD', value: signed(card.pitching.hold) },
      { label: 'WP', value: `${card.pitching.wildPitch}` },
      { label: 'BALK', value: `${card.pitching.balk}` },
    ].slice(0, 6);
  }
  if (card.batting === null) return positionFacts(card);
  return [
    { label: 'SPEED', value: `${card.batting.speed}` },
    { label: 'STEAL', value: `${card.batting.stealHigh}${card.batting.stealAuto ? '*' : ''}` },
    { label: 'BUNT', value: card.batting.bunting },
    { label: 'H&R', value: card.batting.hitAndRun },
    ...positionFacts(card),
  ];
}

function drawFact(fact: Fact, index: number): string {
  const x = 240 + index * 63;
  return (
    `<rect x="${x}" y="180" width="56" height="80" rx="8" fill="#ffffff" fill-opacity="0.12"/>` +
    drawText(fact.label, x + 28, 206, { ...text(15, 600, SOFT), anchor: 'middle', maxWidth: 50 }) +
    drawText(fact.value, x + 28, 243, { ...text(27, 800, '#fff'), anchor: 'middle', maxWidth: 50 })
  );
}

function drawResult(result: PrintedResult, x: number, y: number, size: number): string {
  const style = text(size, result.isGood ? 800 : 400, result.isGood ? GOOD : INK);
  const words = result.faces === null ? result.text : `${result.text} ${result.faces}`;
  return drawText(words, x, y, { ...style, maxWidth: COLUMN_WIDTH - 28 });
}

function drawCell(cell: string, x: number, y: number, total: number): string {
  const lines = printCell(parseCell(cell));
  const number = drawText(`${total}`, x + 20, y + 26, {
    ...text(17, 800, '#33475f'),
    anchor: 'end',
  });
  const [first, second] = lines;
  if (first === undefined) return number;
  if (second === undefined) return number + drawResult(first, x + 25, y + 26, 15);
  return (
    number + drawResult(first, x + 25, y + 19, 13.5) + drawResult(second, x + 25, y + 35, 13.5)
  );
}

function drawColumn(side: PrintedSide, column: number, x: number, firstColumn: number): string {
  const parts = [
    drawText(`${firstColumn + column}`, x + COLUMN_WIDTH / 2, 350, {
      ...text(21, 800, NIGHT),
      anchor: 'middle',
    }),
  ];
  if (column > 0) {
    parts.push(`<path d="M${x} 332V828" stroke="#d8d6ca" stroke-width="1.5"/>`);
  }
  for (let row = 0; row < CELLS_PER_COLUMN; row += 1) {
    const total = row + FIRST_TOTAL;
    const cell = side.cells[cellIndex(column, total)];
    if (cell !== undefined) parts.push(drawCell(cell, x, 358 + row * CELL_HEIGHT, total));
  }
  return parts.join('');
}

function drawSide(side: PrintedSide, x: number, firstColumn: number): string {
  const stripes = Array.from({ length: CELLS_PER_COLUMN }, (_, row) =>
    row % 2 === 0
      ? `<rect x="${x + 7}" y="${358 + row * CELL_HEIGHT}" width="${SIDE_WIDTH - 14}" ` +
        `height="${CELL_HEIGHT}" fill="${PAPER_SHADE}"/>`
      : '',
  ).join('');
  const columns = Array.from({ length: COLUMNS_PER_SIDE }, (_, column) =>
    drawColumn(side, column, x + 7 + column * COLUMN_WIDTH, firstColumn),
  ).join('');
  const checks =
    side.checks === null
      ? ''
      : drawText(
          `power ${side.checks.power} · contact ${side.checks.contact} · eye ${side.checks.eye}`,
          x + SIDE_WIDTH / 2,
          838,
          { ...text(13, 600, '#4a5868'), anchor: 'middle' },
        );
  return (
    `<rect x="${x}" y="284" width="${SIDE_WIDTH}" height="560" rx="10" fill="${PAPER}"/>` +
    `<path d="M${x} 324v-30a10 10 0 0 1 10-10h${SIDE_WIDTH - 20}a10 10 0 0 1 10 10v30z" fill="${ACCENT}"/>` +
    drawText(
      `VS ${side.vsHand === 'L' ? 'L' : 'R'}H${firstColumn === 1 ? 'P' : 'B'}`,
      x + 14,
      312,
      {
        ...text(21, 800, '#fff'),
      },
    ) +
    drawText(`${slash(side.avg)}/${slash(side.obp)}/${slash(side.slg)}`, x + SIDE_WIDTH - 12, 311, {
      ...text(18, 600, '#fff'),
      anchor: 'end',
    }) +
    stripes +
    columns +
    checks
  );
}

function handsOf(card: CardView, kind: CardView['kind']): string {
  const hand = kind === 'batting' ? `BATS ${card.bats}` : `THROWS ${card.throws}`;
  return `${hand} · ${card.positions.slice(0, 3).join(' / ')}`;
}

function drawHead(card: CardView, kind: CardView['kind']): string {
  return (
    '<rect x="30" y="30" width="190" height="230" rx="14" fill="#dfe7f0" stroke="#fff" stroke-width="3"/>' +
    '<clipPath id="face"><rect x="31" y="31" width="188" height="228" rx="13"/></clipPath>' +
    `<g clip-path="url(#face)">${drawPortrait(card.playerId, ACCENT, { x: 31, y: 31, width: 188, height: 228 })}</g>` +
    drawText(card.name, 240, 76, { ...text(34, 800, '#fff'), maxWidth: 370 }) +
    drawText(`${card.club} · ${card.year}`, 240, 112, {
      ...text(22, 400, SOFT),
      maxWidth: 370,
    }) +
    `<rect x="240" y="128" width="134" height="34" rx="17" fill="${card.rarityColour}" stroke="#fff" stroke-opacity="0.4"/>` +
    drawText(card.rarity.toUpperCase(), 307, 151, {
      ...text(18, 800, '#fff'),
      anchor: 'middle',
      maxWidth: 118,
    }) +
    drawText(handsOf(card, kind), 610, 152, {
      ...text(20, 600, '#fff'),
      anchor: 'end',
      maxWidth: 225,
    })
  );
}

/** Draws one kind of a player's card; a card of the other kind is another picture. */
export function cardSvg(card: CardView, kind: CardView['kind'] = card.kind): string {
  const sides = kind === 'pitching' ? card.pitching : card.batting;
  const firstColumn = kind === 'pitching' ? COLUMNS_PER_SIDE + 1 : 1;
  const papers =
    sides === null
      ? ''
      : drawSide(sides.vsLeft, 30, firstColumn) + drawSide(sides.vsRight, 328, firstColumn);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="896" viewBox="0 0 640 896">' +
    `<defs><linearGradient id="night" x2="0.4" y2="1"><stop stop-color="#14365f"/><stop offset="1" stop-color="#081528"/></linearGradient></defs>` +
    '<rect width="640" height="896" rx="26" fill="url(#night)"/>' +
    `<rect x="9" y="9" width="622" height="878" rx="20" fill="none" stroke="${ACCENT}" stroke-width="4"/>` +
    drawHead(card, kind) +
    factsOf(card, kind).slice(0, 6).map(drawFact).join('') +
    papers +
    drawText(`PAPER DYNASTY · ${card.cardset}`, 30, 873, {
      ...text(18, 600, SOFT),
      maxWidth: 420,
    }) +
    drawText(`$${card.cost}`, 610, 873, { ...text(18, 600, SOFT), anchor: 'end' }) +
    '</svg>'
  );
}
