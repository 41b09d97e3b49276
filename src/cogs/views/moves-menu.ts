/** The menu of legal choices: one select menu a group, in pages where there are many. */
import type { GameView, LegalChoice } from '../../models/game-view.ts';
import { gameButtonId } from '../pipeline/game-ids.ts';
import { situationLines } from './game-words.ts';
import { buttonRow, framed, menuRow, plain, type Screen, SELECT_OPTIONS_MAX } from './screen.ts';
import { escapeText } from './words.ts';

const MENUS_ON_PAGE = 5;

interface Menu {
  readonly title: string;
  readonly choices: readonly { readonly label: string; readonly index: number }[];
}
/** Where the game's own message is, and which page of menus is shown (from 0). */
export interface MovesPlace {
  readonly messageId: string;
  readonly page: number;
}

/** Writes the place into the detail of a custom id. */
function formatPlace({ messageId, page }: MovesPlace): string {
  return `${messageId}-${page}`;
}

/** Reads the place of a custom id's detail. */
export function parsePlace(detail: string): MovesPlace {
  const [messageId = '', page = '0'] = detail.split('-');
  return { messageId, page: Number(page) || 0 };
}

/** The choices by group, at most 25 in a menu; rolling has a button of its own. */
function menusOf(choices: readonly LegalChoice[]): readonly Menu[] {
  const numbered = choices.map((choice, index) => ({ ...choice, index }));
  const others = numbered.filter(({ choice: { kind } }) => kind !== 'roll' && kind !== 'decide');
  return [...Map.groupBy(others, ({ group }) => group)].flatMap(([group, members]) => {
    const count = Math.ceil(members.length / SELECT_OPTIONS_MAX);
    return Array.from({ length: count }, (_, part) => ({
      title: count === 1 ? group : `${group}, ${part + 1} of ${count}`,
      choices: members.slice(part * SELECT_OPTIONS_MAX, (part + 1) * SELECT_OPTIONS_MAX),
    }));
  });
}

function pageRow(view: GameView, place: MovesPlace, pages: number) {
  const { messageId, page } = place;
  const to = (target: number) => formatPlace({ messageId, page: target });
  return buttonRow(
    {
      customId: gameButtonId('more', view, to(page - 1)),
      label: 'Earlier moves',
      isDisabled: page === 0,
    },
    {
      customId: gameButtonId('more', view, to(page + 1)),
      label: 'More moves',
      isDisabled: page === pages - 1,
    },
  );
}

/** What a manager may do now besides letting the play go on. An option's value is its place. */
export function movesMenu(view: GameView, place: MovesPlace): Screen {
  const menus = menusOf(view.choices);
  if (menus.length === 0) return plain('There are no other moves right now. Let the play go on.');
  const pages = Math.ceil(menus.length / MENUS_ON_PAGE);
  const page = Math.min(Math.max(place.page, 0), pages - 1);
  const first = page * MENUS_ON_PAGE;
  const rows = menus.slice(first, first + MENUS_ON_PAGE).map((menu, index) =>
    menuRow({
      customId: gameButtonId('move', view, `${place.messageId}-${first + index}`),
      placeholder: menu.title,
      options: menu.choices.map(({ label, index: value }) => ({ label, value: `${value}` })),
    }),
  );
  const situation = situationLines(view).map(escapeText).join('\n');
  return framed({
    text: `### Moves\n${situation}`,
    rows: pages === 1 ? rows : [...rows, pageRow(view, { ...place, page }, pages)],
  });
}
