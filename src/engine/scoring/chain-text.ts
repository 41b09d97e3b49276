/** The way of the ball through the outs of a play in words. */
import type { PlayRecord } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { throwersOf } from '../throwers.ts';
import { CHAIN_WORDS } from './names.ts';
import type { ToldPlay } from './told-play.ts';

const inWords = (positions: readonly number[]): string =>
  positions.map((position) => itemAt(CHAIN_WORDS, position)).join(' to ');

/** "short to second to first", from the fielder of the ball through every putout. */
export function chainOf({ record }: ToldPlay): string {
  const chain: number[] = [];
  for (let out = 0; out < record.outs; out += 1) {
    for (const position of [...throwersOf(record, out), at(record.outPutout, out)]) {
      if (chain.at(-1) !== position) chain.push(position);
    }
  }
  return inWords(chain);
}

/** "center to short to catcher": the throws that had the runner of a base out; empty for one throw. */
export function relayOf(record: PlayRecord, from: number): string {
  const out = record.outBase.indexOf(from);
  const throwers = out < 0 || out >= record.outs ? [] : throwersOf(record, out);
  return throwers.length < 2 ? '' : inWords([...throwers, at(record.outPutout, out)]);
}
