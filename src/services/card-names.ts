/** An index of players' names for search and autocomplete: accents and case do not matter. */
import { PLAIN_LETTERS } from '../models/plain-letters.ts';
import type { PlayerName } from '../repositories/player-repo.ts';

/** A name as it is compared: lower case, without accents, apostrophes and full stops. */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}.'’]/gu, '')
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
  return PLAIN_LETTERS.reduce((text, [letter, plain]) => text.replaceAll(letter, plain), folded);
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
    const found: PlayerName[] = [];
    const offered = new Set<string>();
    for (const meets of RANKS) {
      for (const { player, folded } of this.#names) {
        if (found.length >= limit) return found;
        if (offered.has(player.id) || !meets(folded, typed)) continue;
        offered.add(player.id);
        found.push(player);
      }
    }
    return found;
  }

  /** The ids of all players whose name has this text in it. */
  idsWith(text: string): string[] {
    const typed = foldName(text);
    return this.#names
      .filter(({ folded }) => folded.includes(typed))
      .map(({ player }) => player.id);
  }
}
