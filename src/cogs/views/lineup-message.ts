/** A line-up card: nine batters, the starter, every rule that it breaks, and menus to change it. */
import type { LineupView, RosterCardView } from '../../models/dugout-view.ts';
import { formatCustomId } from '../pipeline/custom-id.ts';
import { buttonRow, framed, menuRow, type Screen, SELECT_OPTIONS_MAX } from './screen.ts';
import { escapeText, plainName } from './words.ts';

/** What the menus and buttons of a line-up do; their subject is the club. */
export type LineupAction =
  | 'lineup-slot'
  | 'lineup-order'
  | 'lineup-field'
  | 'lineup-bench'
  | 'lineup-starter'
  | 'lineup-hand'
  | 'lineup-auto';

export interface LineupScreenSpec {
  readonly teamId: string;
  readonly colour: string;
  readonly view: LineupView;
  /** 1-9: the place in the order that is being changed. */
  readonly slot?: number;
}

const ops = (card: RosterCardView, vsHand: LineupView['vsHand']) =>
  (vsHand === 'L' ? card.opsVsLeft : card.opsVsRight).toFixed(3).replace(/^0/, '');

function actionId(spec: LineupScreenSpec, action: LineupAction, detail: string): string {
  const { teamId, view } = spec;
  return formatCustomId({ action, subject: teamId, version: view.version, detail });
}

function cardsById(view: LineupView): ReadonlyMap<string, RosterCardView> {
  return new Map(view.roster.map((card) => [card.cardId, card]));
}

/** ", hurt: out for 3 games" behind what is said of a man. */
const conditionSuffix = ({ campaign }: RosterCardView): string =>
  campaign === null ? '' : `, ${campaign}`;

function batterWords(view: LineupView, index: number): string {
  const slot = view.lineup.slots[index];
  const card = cardsById(view).get(slot?.cardId ?? '');
  if (slot === undefined || card === undefined) return 'nobody';
  const bat = `bats ${card.bats}, OPS ${ops(card, view.vsHand)}`;
  return `${slot.position} ${plainName(card.name)}, ${bat}${conditionSuffix(card)}`;
}

function starterLine(view: LineupView): string {
  const starter = cardsById(view).get(view.lineup.starterCardId);
  if (starter === undefined) return 'Starting pitcher: nobody';
  const innings = starter.starterEndurance ?? 0;
  const arm = `throws ${starter.throws}, ${innings} innings`;
  return `Starting pitcher: ${plainName(starter.name)}, ${arm}${conditionSuffix(starter)}`;
}

function lineupText(view: LineupView): string {
  const against = view.vsHand === 'L' ? 'left-handed' : 'right-handed';
  const problems = view.problems.map((problem) => `- ${escapeText(problem)}`);
  const state = view.isSaved
    ? 'This line-up is saved.'
    : 'Proposed by auto-fill; a change saves it.';
  return [
    `### Line-up against ${against} starters`,
    ...view.lineup.slots.map((_, index) => `${index + 1}. ${escapeText(batterWords(view, index))}`),
    escapeText(starterLine(view)),
    ...(view.campaign === null ? [] : [escapeText(view.campaign)]),
    ...(problems.length === 0 ? [state] : ['**It cannot be played as it is:**', ...problems]),
  ].join('\n');
}

function slotMenu(spec: LineupScreenSpec) {
  const { view, slot } = spec;
  return menuRow({
    customId: actionId(spec, 'lineup-slot', view.vsHand),
    placeholder: 'Change a place in the batting order…',
    options: view.lineup.slots.map((_, index) => ({
      label: `${index + 1}. ${batterWords(view, index)}`,
      value: `${index + 1}`,
      isChosen: slot === index + 1,
    })),
  });
}

function starterMenu(spec: LineupScreenSpec) {
  const { view } = spec;
  const starters = view.roster
    .filter(({ starterEndurance }) => starterEndurance !== null)
    .sort((one, other) => other.cost - one.cost);
  if (starters.length === 0) return [];
  return [
    menuRow({
      customId: actionId(spec, 'lineup-starter', view.vsHand),
      placeholder: 'Change the starting pitcher…',
      options: starters.slice(0, SELECT_OPTIONS_MAX).map((card) => ({
        label: `${card.name}, throws ${card.throws}`,
        value: card.cardId,
        description: `${card.starterEndurance} innings, ${card.rarity}${conditionSuffix(card)}`,
        isChosen: card.cardId === view.lineup.starterCardId,
      })),
    }),
  ];
}

function otherSlots(view: LineupView, slot: number) {
  return view.lineup.slots.flatMap((_, index) =>
    index + 1 === slot
      ? []
      : [{ label: `${index + 1}. ${batterWords(view, index)}`, value: `${index + 1}` }],
  );
}

/** Batters who are not in the line-up; those who can play the position first, then by hitting. */
function benchFor(view: LineupView, slot: number): readonly RosterCardView[] {
  const position = view.lineup.slots[slot - 1]?.position;
  const playing = new Set(view.lineup.slots.map(({ cardId }) => cardId));
  const fits = (card: RosterCardView) =>
    position === 'DH' || card.ratings.some((rating) => rating.position === position);
  const wanted = (card: RosterCardView) =>
    (fits(card) ? 100 : 0) + (view.vsHand === 'L' ? card.opsVsLeft : card.opsVsRight);
  return view.roster
    .filter(({ cardId, isPitcher }) => !playing.has(cardId) && isPitcher === (position === 'P'))
    .sort((one, other) => wanted(other) - wanted(one))
    .slice(0, SELECT_OPTIONS_MAX);
}

function changeMenus(spec: LineupScreenSpec, slot: number) {
  const { view } = spec;
  const detail = `${view.vsHand}-${slot}`;
  const others = otherSlots(view, slot);
  const bench = benchFor(view, slot).map((card) => ({
    label: `${card.name}, ${card.ratings.map(({ position }) => position).join('/') || 'DH'}`,
    value: card.cardId,
    description: `bats ${card.bats}, OPS ${ops(card, view.vsHand)}${conditionSuffix(card)}`,
  }));
  const menu = (action: LineupAction, placeholder: string, options: typeof others) =>
    options.length === 0
      ? []
      : [menuRow({ customId: actionId(spec, action, detail), placeholder, options })];
  return [
    ...menu('lineup-bench', `${slot}: replace him with…`, bench),
    ...menu('lineup-order', `${slot}: change places in the order with…`, others),
    ...menu('lineup-field', `${slot}: change positions in the field with…`, others),
  ];
}

/** The line-up with its controls; three more menus when a place in the order was chosen. */
export function lineupMessage(spec: LineupScreenSpec): Screen {
  const { view, colour, slot } = spec;
  const other = view.vsHand === 'L' ? 'R' : 'L';
  const rows = [
    slotMenu(spec),
    ...(slot === undefined ? [] : changeMenus(spec, slot)),
    ...starterMenu(spec),
    buttonRow(
      { customId: actionId(spec, 'lineup-auto', view.vsHand), label: 'Auto-fill' },
      { customId: actionId(spec, 'lineup-hand', other), label: `Against ${other}HP` },
    ),
  ];
  return framed({ colour, text: lineupText(view), rows });
}
