/** The explanation of a card as text: line, rates, sides, printed results, ratings. */
import {
  BOTH_CARDS,
  type CardExplanation,
  type EventExplanation,
  NO_CHECK,
  type PartExplanation,
  type SideExplanation,
} from '../../card-factory/explain-card.ts';
import { type Alignment, formatColumns } from './columns.ts';

const EVENT_WORDS: Readonly<Record<EventExplanation['event'], string>> = {
  single: 'single',
  double: 'double',
  triple: 'triple',
  homeRun: 'home run',
  walk: 'walk',
  hitByPitch: 'hit by pitch',
  strikeout: 'strikeout',
};
const HAND_WORDS = { L: 'left-handed', R: 'right-handed' } as const;

const rate = (value: number): string => value.toFixed(4);
const chances = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`;
const numbers = (count: number): Alignment[] => [
  'left',
  ...Array.from({ length: count }, () => 'right' as const),
];

/** "singleOne" as "single one", "groundballA" as "groundball A". */
const words = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter, at: number) =>
    at === name.length - 1 ? ` ${letter}` : ` ${letter.toLowerCase()}`,
  );

function seasonTable({ events }: PartExplanation): string {
  const rows = events.map(({ event, count, rate: real, drawn, wanted, league }) => [
    EVENT_WORDS[event],
    String(Math.round(count)),
    rate(real),
    rate(league),
    percent(drawn),
    rate(wanted),
  ]);
  const heading = ['', 'count', 'rate', 'league', 'drawn to peers', 'card is to give'];
  return formatColumns([heading, ...rows], { align: numbers(5) });
}

function sideTable({ events }: SideExplanation): string {
  const rows = events.map(({ event, wanted, others, own, expected }) => [
    EVENT_WORDS[event],
    rate(wanted),
    chances(wanted * BOTH_CARDS),
    chances(others),
    chances(own),
    rate(expected),
  ]);
  const heading = ['', 'rate wanted', `of ${BOTH_CARDS}`, 'other cards', 'own card', 'comes out'];
  return formatColumns([heading, ...rows], { align: numbers(5) });
}

function resultTable({ results }: SideExplanation): string {
  const rows = results.map(({ result, target, printed, difference }) => [
    words(result),
    chances(target),
    chances(printed),
    signed(difference),
  ]);
  const heading = ['printed result', 'target', 'printed', 'difference'];
  return formatColumns([heading, ...rows], { align: numbers(3) });
}

const CHECKS = [
  ['power', 'home runs'],
  ['contact', 'strikeouts'],
  ['eye', 'walks'],
] as const;

function checkLines({ checks }: SideExplanation): string[] {
  if (checks === null) return [];
  return CHECKS.map(([name, what]) => {
    const faces = checks[name];
    if (faces >= NO_CHECK) return `${name} check: none, the pitcher's ${what} stand`;
    return `${name} check ${faces}: of the pitcher's ${what} ${percent(faces / NO_CHECK)} stand`;
  });
}

function sideText(part: PartExplanation, side: SideExplanation): string {
  const opponents = part.kind === 'batting' ? 'pitchers' : 'batters';
  const share = percent(side.exposure);
  return [
    `${part.kind === 'batting' ? 'At bat' : 'On the mound'} against ${HAND_WORDS[side.vsHand]} ` +
      `${opponents}, ${share} of the time`,
    sideTable(side),
    ...checkLines(side),
    '',
    resultTable(side),
  ].join('\n');
}

function partText(part: PartExplanation): string {
  const { kind, appearances, hasSplits, parks } = part;
  const what = kind === 'batting' ? 'plate appearances' : 'batters faced';
  const splits = hasSplits
    ? 'Split by hand as the season has it, drawn to the league where it shows little.'
    : 'Split by hand as the league was: the season has no splits of his.';
  const odds = `home runs ${percent(parks.homeRun)}, singles ${percent(parks.single)}`;
  return [
    `${kind === 'batting' ? 'Batting' : 'Pitching'}: ${Math.round(appearances)} ${what}, those left out ` +
      'that a manager ordered',
    seasonTable(part),
    splits,
    `Ballpark results stand in his club's games with odds of: ${odds} (50 % is neutral).`,
    '',
    ...part.sides.map((side) => `${sideText(part, side)}\n`),
  ].join('\n');
}

/** Prints how a card came about. */
export function formatExplanation(card: CardExplanation): string {
  const ratings = formatColumns([
    ['rating', 'value', 'from'],
    ...card.ratings.map(({ name, value, from }) => [name, value, from]),
  ]);
  return [
    `How the card of ${card.name}, ${card.club} ${card.year}, came about`,
    ...card.parts.map(partText),
    ratings,
  ].join('\n\n');
}
