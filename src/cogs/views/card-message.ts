/** A player's card: the picture, its facts in words, and the way to its other kind. */
import type { CardView, PrintedSide } from '../../models/card-view.ts';
import { cardSvg } from '../../pictures/card-svg.ts';
import type { CogServices } from '../cog-services.ts';
import { formatCustomId } from '../pipeline/custom-id.ts';
import { pictureOf } from './picture-of.ts';
import { buttonRow, framed, type Screen } from './screen.ts';
import { escapeText, plainName, safeName } from './words.ts';

export type CardKind = CardView['kind'];
/** The action of the buttons that turn a card over. */
export const CARD_ACTION = 'card';

const slash = (value: number) => value.toFixed(3).replace(/^0/, '');
const signed = (value: number) => (value > 0 ? `+${value}` : `${value}`);

function sideWords(side: PrintedSide, whom: 'pitchers' | 'batters'): string {
  const hand = side.vsHand === 'L' ? 'left-handed' : 'right-handed';
  const { checks } = side;
  const rolls =
    checks === null ? '' : ` (power ${checks.power}, contact ${checks.contact}, eye ${checks.eye})`;
  return `Against ${hand} ${whom}: ${slash(side.avg)}/${slash(side.obp)}/${slash(side.slg)}${rolls}.`;
}

function battingWords(card: CardView): readonly string[] {
  if (card.batting === null) return [];
  const { speed, stealLow, stealHigh, stealAuto, bunting, hitAndRun } = card.batting;
  const steal = `${stealLow}–${stealHigh}${stealAuto ? ', automatic' : ''}`;
  return [
    `Bats ${card.bats}. Speed ${speed}, steal ${steal}, bunt ${bunting}, hit-and-run ${hitAndRun}.`,
    sideWords(card.batting.vsLeft, 'pitchers'),
    sideWords(card.batting.vsRight, 'pitchers'),
  ];
}

function pitchingWords(card: CardView): readonly string[] {
  if (card.pitching === null) return [];
  const { starterEndurance, reliefEndurance, closerEndurance, hold, wildPitch } = card.pitching;
  const roles = [
    ['starts', starterEndurance],
    ['relieves', reliefEndurance],
    ['closes', closerEndurance],
  ] as const;
  const able = roles.flatMap(([role, innings]) => (innings === null ? [] : [`${role} ${innings}`]));
  return [
    `Throws ${card.throws}; ${able.join(', ')} innings. Hold ${signed(hold)}, wild pitch ${wildPitch}.`,
    sideWords(card.pitching.vsLeft, 'batters'),
    sideWords(card.pitching.vsRight, 'batters'),
  ];
}

function fieldingWords(card: CardView): string {
  const ratings = card.fielding.map(({ position, range, error, arm }) => {
    const throwing = arm === null ? '' : `, arm ${signed(arm)}`;
    return `${position} range ${range}, error ${error}${throwing}`;
  });
  return ratings.length === 0 ? 'No position in the field.' : `Fields ${ratings.join('; ')}.`;
}

/** All that the picture says but its cells, as plain lines. */
function cardLines(card: CardView, kind: CardKind): readonly string[] {
  return [
    `${plainName(card.club)} ${card.year}, ${card.rarity}, costs ${card.cost}. ${plainName(card.cardset)}.`,
    ...(kind === 'pitching' ? pitchingWords(card) : battingWords(card)),
    fieldingWords(card),
  ];
}

function turnRow(card: CardView, kind: CardKind) {
  const turn = (detail: CardKind, label: string) => ({
    customId: formatCustomId({ action: CARD_ACTION, subject: card.playerId, detail }),
    label,
    isDisabled: detail === kind,
  });
  return buttonRow(turn('batting', 'Batting'), turn('pitching', 'Pitching'));
}

/** One kind of the card; buttons to turn it over where it has both. */
export async function cardMessage(
  card: CardView,
  kind: CardKind,
  deps: Pick<CogServices, 'pictures'>,
): Promise<Screen> {
  const lines = cardLines(card, kind);
  const description = `${plainName(card.name)}, ${kind} card. ${lines.join(' ')}`;
  const picture = await pictureOf(
    { name: 'card.png', svg: cardSvg(card, kind), description },
    deps,
  );
  const copies = card.ownedCardIds.length;
  const owned =
    copies === 0 ? [] : [`Your club owns ${copies === 1 ? 'this card' : `${copies} copies`}.`];
  const hasBoth = card.batting !== null && card.pitching !== null;
  return framed({
    colour: card.rarityColour,
    picture,
    text: [`### ${safeName(card.name)}`, ...[...lines, ...owned].map(escapeText)].join('\n'),
    rows: hasBoth ? [turnRow(card, kind)] : [],
  });
}
