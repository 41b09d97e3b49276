/** A club at a glance: who manages it, how strong it is, its cards by position. */
import { POSITIONS, type Position } from '../../models/baseball.ts';
import type { CardSummary } from '../../models/card-view.ts';
import type { Team } from '../../models/team.ts';
import { framed, type Screen } from './screen.ts';
import { escapeText, fitLines, plainName, safeName } from './words.ts';

const ROSTER_CHARACTERS_MAX = 3_500;
/** As rosters are read: pitchers last. */
const ORDER: readonly Position[] = [...POSITIONS.filter((position) => position !== 'P'), 'P'];

function cardWords(card: CardSummary): string {
  const copies = card.ownedCardIds.length > 1 ? ` ×${card.ownedCardIds.length}` : '';
  return escapeText(`${plainName(card.name)} (${card.rarity}, ${card.cost})${copies}`);
}

/** A line a position, its men dearest first; those who play nowhere else come under DH. */
function rosterLines(cards: readonly CardSummary[]): readonly string[] {
  const byPosition = Map.groupBy(cards, ({ positions }) => positions[0] ?? 'DH');
  return ORDER.flatMap((position) => {
    const men = byPosition.get(position) ?? [];
    if (men.length === 0) return [];
    const sorted = [...men].sort((one, other) => other.cost - one.cost);
    return [`**${position}** ${sorted.map(cardWords).join(', ')}`];
  });
}

/** The club and all its cards, as many as a message takes. */
export function teamMessage(team: Team, cards: readonly CardSummary[]): Screen {
  const manager = team.isAi
    ? 'The computer manages it.'
    : `Manager: ${safeName(team.managerName)}.`;
  const count = cards.reduce((sum, card) => sum + card.ownedCardIds.length, 0);
  const head = [
    `### ${safeName(team.longName)} (${escapeText(team.abbrev)})`,
    `${manager} ${count} cards, worth ${team.value} together.`,
  ];
  const roster = fitLines(rosterLines(cards), ROSTER_CHARACTERS_MAX);
  return framed({ colour: team.colour, text: [...head, roster].join('\n') });
}
