/** What a manager may do besides rolling, ordered for menus: by kind, then by position or man. */
import type { Position, Side } from '../../../src/models/baseball.ts';
import type { Choice } from '../../../src/models/choice.ts';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';

/** Moves under one heading; an empty title where a group is short enough to need none. */
export interface MoveSection {
  readonly title: string;
  readonly moves: readonly LegalChoice[];
}
export interface MoveGroup {
  readonly title: string;
  readonly count: number;
  readonly sections: readonly MoveSection[];
}

/** A longer list is cut into sections, or wants a search. */
export const SHORT_LIST_MAX = 8;

const POSITIONS: readonly Position[] = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'];
const BASE_NAMES = ['first', 'second', 'third'] as const;
const ROLES = { relief: 'Relievers', closer: 'Closers', starter: 'Starters' } as const;
const FROM_BENCH = 'From the bench';
const SUBSTITUTIONS: readonly Choice['kind'][] = [
  ...(['pinchHit', 'pinchRun', 'changePitcher', 'changeFielder', 'doubleSwitch'] as const),
  'moveFielders',
];
/** These have buttons and switches of their own. */
const ELSEWHERE: readonly Choice['kind'][] = ['roll', 'decide', 'setDefense', 'concede'];

/** Men who come in or change places. */
export function substitutionsOf({ choices }: GameView): readonly LegalChoice[] {
  return choices.filter(({ choice }) => SUBSTITUTIONS.includes(choice.kind));
}

/** What is played with the men who are there: bunts, steals, throws to a base, walks. */
export function tacticsOf({ choices }: GameView): readonly LegalChoice[] {
  return choices.filter(
    ({ choice: { kind } }) => !SUBSTITUTIONS.includes(kind) && !ELSEWHERE.includes(kind),
  );
}

/** "LF · Asher McElroy" */
function placeTitle(view: GameView, place: { side: Side; slot: number; position: Position }) {
  const { name } = view[place.side].lineup.find(({ slot }) => slot === place.slot) ?? {};
  return name === undefined ? place.position : `${place.position} · ${name}`;
}

function sectionTitle(view: GameView, choice: Choice): string {
  switch (choice.kind) {
    case 'changeFielder':
    case 'doubleSwitch':
      return placeTitle(view, choice);
    case 'moveFielders': {
      const [first] = choice.moves;
      return first === undefined ? '' : `To ${first.position}`;
    }
    case 'pinchRun':
      return `For ${view.bases[choice.base - 1]?.name ?? 'the runner'} on ${BASE_NAMES[choice.base - 1] ?? ''}`;
    case 'pinchHit': {
      const isOnBench = view[choice.side].bench.some(({ player }) => player === choice.player);
      return isOnBench ? FROM_BENCH : 'Pitchers';
    }
    case 'changePitcher': {
      const arm = view[choice.side].bullpen.find(({ player }) => player === choice.player);
      return arm === undefined ? 'Others' : ROLES[arm.role];
    }
    default:
      return '';
  }
}

/** Where a section stands: positions in the order of the scorecard, the rest as it is listed. */
function rankOf({ title }: MoveSection): number {
  return POSITIONS.findIndex(
    (position) =>
      title === position || title.startsWith(`${position} ·`) || title === `To ${position}`,
  );
}

function sectionsOf(view: GameView, moves: readonly LegalChoice[]): readonly MoveSection[] {
  if (moves.length <= SHORT_LIST_MAX) return [{ title: '', moves }];
  const byTitle = Map.groupBy(moves, ({ choice }) => sectionTitle(view, choice));
  const sections = [...byTitle].map(([title, members]) => ({ title, moves: members }));
  return sections.sort((one, other) => rankOf(one) - rankOf(other));
}

/** The moves by their group, the long groups in sections. */
export function groupsOf(view: GameView, moves: readonly LegalChoice[]): readonly MoveGroup[] {
  return [...Map.groupBy(moves, ({ group }) => group)].map(([title, members]) => ({
    ...{ title, count: members.length, sections: sectionsOf(view, members) },
  }));
}

/** What a card says of the man who would come in: "bats L · LF, CF" or "throws R · closer". */
export function factsOf(view: GameView, choice: Choice): string {
  if (!('player' in choice)) return '';
  const { bench, bullpen } = view[choice.side];
  const onBench = bench.find(({ player }) => player === choice.player);
  if (onBench !== undefined) return `bats ${onBench.bats} · ${onBench.positions.join(', ')}`;
  const arm = bullpen.find(({ player }) => player === choice.player);
  if (arm === undefined) return '';
  return `throws ${arm.throws} · ${arm.role === 'relief' ? 'reliever' : arm.role}`;
}

/** Letters without accents, so that "Cardenas" finds Cárdenas. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The moves whose words have every word that was typed. */
export function searchMoves(moves: readonly LegalChoice[], typed: string): readonly LegalChoice[] {
  const words = plain(typed).split(/\s+/);
  return moves.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}
