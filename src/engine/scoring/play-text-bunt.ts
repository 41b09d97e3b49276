/** A bunt in words: "R. Castañeda lays down a sacrifice bunt, pitcher to first; Okafor to second." */
import { EVENT } from '../play-record.ts';
import { itemAt } from '../table-access.ts';
import { chainOf } from './chain-text.ts';
import { FIELDER_WORDS, PLACE_WORDS } from './names.ts';
import type { ToldPlay } from './told-play.ts';

/** What the bunter did, after his name. */
export function buntPhrase(play: ToldPlay): string {
  const { event, fielder } = play.record;
  const place = itemAt(PLACE_WORDS, fielder);
  switch (event) {
    case EVENT.single:
      return `beats out a bunt to ${place}`;
    case EVENT.sacrificeBunt:
      return `lays down a sacrifice bunt, ${chainOf(play)}`;
    case EVENT.groundOut:
      return `bunts for a hit and is thrown out, ${chainOf(play)}`;
    case EVENT.forceOut:
      return `bunts to ${place} and reaches on the force`;
    case EVENT.fielderChoice:
      return `bunts to ${place} and reaches on a fielder's choice`;
    case EVENT.groundedIntoDoublePlay:
      return `bunts into a double play, ${chainOf(play)}`;
    case EVENT.popOut:
      return `pops his bunt up to the ${itemAt(FIELDER_WORDS, fielder)}`;
    case EVENT.lineDoublePlay:
      return `pops his bunt into a double play, ${chainOf(play)}`;
    case EVENT.strikeout:
      return 'bunts the third strike foul';
    default:
      return 'misses the squeeze bunt';
  }
}
