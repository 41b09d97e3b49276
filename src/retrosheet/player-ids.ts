/** The eight-letter ids by which an event file names people: real ones where they are known. */
import { SIDES, type Side } from '../models/baseball.ts';
import type { GameSetup, PinnedPlayer } from '../models/game.ts';
import { asciiName, splitName } from './ascii-name.ts';

/** Four letters of the family name, the initial, a number. */
const PLAYER_ID = /^[a-z'-]{4}[a-z-]\d{3}$/;
/** Invented numbers begin here, above those that real people of one name have. */
const INVENTED_FROM = 500;
const INVENTED_TO = 1000;

/** By side, the id of each player of the pinned team. */
export type PlayerIds = Readonly<Record<Side, readonly string[]>>;
/** Ids in public databases by player id; a player without one may be missing. */
export type KnownIds = ReadonlyMap<string, string | null>;

/** A small hash (FNV-1a), so that somebody has the same invented number in every game. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return hash;
}

function stemOf(name: string): string {
  const { first, last } = splitName(asciiName(name).toLowerCase());
  const letters = last.replaceAll(/[^a-z]/g, '');
  const initial = first.replaceAll(/[^a-z]/g, '').slice(0, 1);
  return letters.slice(0, 4).padEnd(4, '-') + (initial === '' ? '-' : initial);
}

function inventId({ name, playerId }: PinnedPlayer, taken: ReadonlySet<string>): string {
  const stem = stemOf(name);
  const span = INVENTED_TO - INVENTED_FROM;
  const start = hashOf(playerId) % span;
  for (let step = 0; ; step += 1) {
    const id = `${stem}${INVENTED_FROM + ((start + step) % span)}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * An id for everybody of both clubs, each used once: readers look people up by it, so that a man
 * who plays for both sides, as two cards can, gets an invented one the second time.
 */
export function assignIds({ away, home }: GameSetup, known: KnownIds): PlayerIds {
  const taken = new Set<string>();
  const clubs = { away, home };
  const ids: Record<Side, string[]> = { away: [], home: [] };
  for (const side of SIDES) {
    for (const player of clubs[side].players) {
      const own = known.get(player.playerId) ?? '';
      const id = PLAYER_ID.test(own) && !taken.has(own) ? own : inventId(player, taken);
      taken.add(id);
      ids[side].push(id);
    }
  }
  return ids;
}
