/** What the runners did in a play, in words: "Okafor scores from second; Hale to third". */
import { EVENT, HOME, NONE, OUT, type PlayRecord } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { relayOf } from './chain-text.ts';
import { BASE_WORDS, familyName } from './names.ts';
import { isStealSaid } from './play-text-steals.ts';
import type { ToldPlay } from './told-play.ts';

/** Events on which every runner moves as the words before have said already. */
function isSaid(record: PlayRecord, from: number, to: number): boolean {
  if (record.event === EVENT.homeRun) return true;
  const isDouble = record.event === EVENT.groundedIntoDoublePlay;
  return isDouble && to === OUT && record.outBase[0] === from;
}

function outWords(record: PlayRecord, from: number): string {
  if (record.interference) return 'is out, struck by the ball';
  if (record.event === EVENT.triplePlay) return `is out at ${itemAt(BASE_WORDS, from + 1)}`;
  if (record.event === EVENT.forceOut) {
    return from === 3 ? 'is forced at home' : `is forced at ${itemAt(BASE_WORDS, from + 1)}`;
  }
  if (record.event === EVENT.lineDoublePlay) return `is doubled off ${itemAt(BASE_WORDS, from)}`;
  if (record.isBunt && from < 3) return `is thrown out at ${itemAt(BASE_WORDS, from + 1)}`;
  if (record.event === EVENT.single && from === 1) return 'is thrown out at third';
  return 'is thrown out at the plate';
}

/** The way of a throw that was relayed. */
function relayWords(record: PlayRecord, from: number): string {
  const relay = relayOf(record, from);
  return relay === '' ? '' : `, ${relay}`;
}

function scoreWords(from: number): string {
  return from === 3 ? 'scores' : `scores from ${itemAt(BASE_WORDS, from)}`;
}

/** A clause for each runner whom the play moved, the one nearest home first. */
export function runnerClauses(play: ToldPlay): string[] {
  const { record, batting } = play;
  const clauses: string[] = [];
  for (let from = 3; from > 0; from -= 1) {
    const to = at(record.destination, from);
    if (to === NONE || to === from || isSaid(record, from, to)) continue;
    if (isStealSaid(play, from, to)) continue;
    const name = familyName(batting, at(record.before, from));
    if (to === OUT) clauses.push(`${name} ${outWords(record, from)}${relayWords(record, from)}`);
    else if (to === HOME) clauses.push(`${name} ${scoreWords(from)}`);
    else clauses.push(`${name} to ${itemAt(BASE_WORDS, to)}`);
  }
  return clauses;
}
