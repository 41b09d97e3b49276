/** Runners who steal or are thrown at between pitches, in words. */
import { bitOf } from '../baserunning/steal.ts';
import type { EngineGame } from '../game-state.ts';
import { EVENT } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { relayOf } from './chain-text.ts';
import { BASE_WORDS, familyName, initialName } from './names.ts';
import type { ToldPlay } from './told-play.ts';

const BASES = [3, 2, 1] as const;

function nameFrom({ record, batting }: Pick<ToldPlay, 'record' | 'batting'>, base: number): string {
  return familyName(batting, at(record.before, base));
}

/** "Okafor steals third and Hale second" */
function stolenWords(play: ToldPlay): string {
  const { record } = play;
  const thieves = BASES.filter((base) => (record.stolen & bitOf(base)) !== 0);
  const words = thieves.map((base) => [nameFrom(play, base), itemAt(BASE_WORDS, base + 1)]);
  const [[name, base] = [], ...others] = words;
  return [`${name} steals ${base}`, ...others.map((one) => one.join(' '))].join(' and ');
}

/** Whether the words of a play say already where the runner from a base came. */
export function isStealSaid({ record }: ToldPlay, from: number, to: number): boolean {
  if (record.isBunt) return false;
  if ((record.caught & bitOf(from)) !== 0 || record.pickedOff === from) return true;
  return (
    (record.event === EVENT.stolenBase || record.event === EVENT.strikeout) &&
    to === from + 1 &&
    (record.stolen & bitOf(from)) !== 0
  );
}

/** What happened in a play without a batter that is no wild pitch and no passed ball. */
export function runningSubject(play: ToldPlay, chain: string): string {
  const { record } = play;
  const pitcher = initialName(play.fielding, record.pitcher);
  switch (record.event) {
    case EVENT.balk:
      return `${pitcher} balks`;
    case EVENT.stolenBase:
      return stolenWords(play);
    case EVENT.caughtStealing: {
      const from = at(record.outBase, 0);
      return `${nameFrom(play, from)} is caught stealing ${itemAt(BASE_WORDS, from + 1)}, ${chain}`;
    }
    case EVENT.pickOff: {
      const base = record.pickedOff;
      const isRunDown = relayOf(record, base) !== '';
      const off = `${itemAt(BASE_WORDS, base)}${isRunDown ? ' and run down' : ''}`;
      return `${nameFrom(play, base)} is picked off ${off}, ${chain}`;
    }
    default:
      return `${pitcher} throws wild to a base`;
  }
}

/** What became of runners who went while the batter struck out. */
export function goingClause(play: ToldPlay): string[] {
  const { event, stolen, caught } = play.record;
  if (event !== EVENT.strikeout) return [];
  if (stolen > 0) return [stolenWords(play)];
  return BASES.filter((base) => (caught & bitOf(base)) !== 0).map(
    (from) => `${nameFrom(play, from)} is caught stealing ${itemAt(BASE_WORDS, from + 1)}`,
  );
}

/** "Okafor and Hale go with the pitch" */
export function goingText(game: EngineGame): string {
  const { going } = game.pending;
  const names = BASES.filter((base) => (going & bitOf(base)) !== 0).map((base) =>
    nameFrom(game, base),
  );
  return `${names.join(' and ')} ${names.length === 1 ? 'goes' : 'go'} with the pitch`;
}

/** A throw to a base that came to nothing. */
export function throwText(game: EngineGame, base: number): string {
  const pitcher = initialName(game.fielding, game.record.pitcher);
  return `${pitcher} throws to ${itemAt(BASE_WORDS, base)}; ${nameFrom(game, base)} is back in time.`;
}
