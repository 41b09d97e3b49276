/** The way of the ball through the outs of a play in words. */
import { at } from '../table-access.ts';
import { CHAIN_WORDS } from './names.ts';
import type { ToldPlay } from './told-play.ts';

/** "short to second to first", from the fielder of the ball through every putout. */
export function chainOf({ record }: ToldPlay): string {
  const chain: number[] = [];
  const add = (position: number) => {
    if (position > 0 && chain[chain.length - 1] !== position) chain.push(position);
  };
  for (let out = 0; out < record.outs; out += 1) {
    add(at(record.outAssist, out));
    add(at(record.outPutout, out));
  }
  return chain.map((position) => CHAIN_WORDS[position]).join(' to ');
}
