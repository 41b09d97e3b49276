/** Which side people bat and throw from, and the four meetings of a batter's side and a pitcher's hand. */
import { type BattingHand, battingSide, type Hand } from '../models/baseball.ts';
import type { PersonRow } from './lahman/tables.ts';

/** The batter's side first: LR is a left-handed batter against a right-handed pitcher. */
export const MEETINGS = ['LL', 'LR', 'RL', 'RR'] as const;
export type Meeting = (typeof MEETINGS)[number];

/** A hand that is not known is the right one, as most people's. */
export function battingHandOf(person: PersonRow): BattingHand {
  return person.bats ?? 'R';
}

/** The pitching hand; the rare pitcher of both hands (S) is carded as right-handed. */
export function throwingHandOf(person: PersonRow): Hand {
  return person.throws === 'L' ? 'L' : 'R';
}

/** The meeting of a batter with a pitcher of a hand. */
export function meetingOf(bats: BattingHand, pitcherHand: Hand): Meeting {
  return `${battingSide(bats, pitcherHand)}${pitcherHand}`;
}
