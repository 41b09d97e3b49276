/** An index of players' names for search and autocomplete: accents and case do not matter. */
import type { PlayerName } from '../repositories/player-repo.ts';

/** Letters that Unicode does not take apart into a plain one and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};

/** A name as it is compared: lower case, without accents, apostrophes and full stops. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}.'’]/gu, '')
    .replaceAll(/[æœøłđðþßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}

interface IndexedName {
  readonly player: PlayerName;
  readonly folded: string;
}

/** How well a name meets what was typed: its beginning, that of one of its words, anywhere. */
const RANKS = [
  (folded: string, typed: string) => folded.startsWith(typed),
  (folded: string, typed: string) => folded.includes(` ${typed}`),
  (folded: string, typed: string) => folded.includes(typed),
] as const;

export class CardNames {
  readonly #names: readonly IndexedName[];

  /** `players` in the order in which equally good matches are offered. */
  constructor(players: readonly PlayerName[]) {
    this.#names = players.map((player) => ({ player, folded: foldName(player.name) }));
  }

  /** The best matches for what has been typed so far; the first players for nothing. */
  suggest(text: string, limit: number): PlayerName[] {
    const typed = foldName(text);
    const ranked: PlayerName[][] = RANKS.map(() => []);
    for (const { player, folded } of this.#names) {
      const rank = RANKS.findIndex((meets) => meets(folded, typed));
      ranked[rank]?.push(player);
      if ((ranked[0]?.length ?? 0) >= limit) break;
    }
    return ranked.flat().slice(0, limit);
  }

  /** The ids of all players whose name has this text in it. */
  idsWith(text: string): string[] {
    const typed = foldName(text);
    return this.#names
      .filter(({ folded }) => folded.includes(typed))
      .map(({ player }) => player.id);
  }
}
