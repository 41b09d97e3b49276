/** What comes of a sacrifice or a squeeze from each base-out state, by the grade of the bunter. */
import { INFIELD } from '../alignment.ts';
import { resolveBunt } from '../at-bat/bunt.ts';
import { averageGame, setBunter, setState } from './average-game.ts';
import { BASE_OUT_STATES } from './base-out.ts';
import { type Outcomes, outcomesOfPlay } from './transitions.ts';

const BASES_STATES = 8;
const GRADES = 4;
const PURPOSES = ['sacrifice', 'squeeze'] as const;
export type GivenUp = (typeof PURPOSES)[number];
/** The pitch is good: what it does otherwise does not depend on the bunt. */
const GOOD_PITCH = [[{ faces: [20], chance: 1 }]];

const GAME = averageGame();
const known: (Outcomes | undefined)[] = new Array(BASE_OUT_STATES * GRADES * 2 * PURPOSES.length);

/** A bunt in a base-out state, 0-23, by a man of grade 0-3, the corners in or not. */
export interface Bunt {
  readonly state: number;
  readonly grade: number;
  readonly cornersIn: boolean;
  readonly purpose: GivenUp;
}

/** Everything that the bunt can come to with a man on base. */
export function outcomesOfBunt({ state, grade, cornersIn, purpose }: Bunt): Outcomes {
  const row = (PURPOSES.indexOf(purpose) * 2 + (cornersIn ? 1 : 0)) * GRADES + grade;
  const place = row * BASE_OUT_STATES + state;
  const found = known[place];
  if (found !== undefined) return found;
  setState(GAME, Math.floor(state / BASES_STATES), state % BASES_STATES);
  setBunter(GAME, grade);
  GAME.alignment.infield = cornersIn ? INFIELD.corners : INFIELD.normal;
  const outcomes = outcomesOfPlay(GAME, {
    play: (game, dice) => resolveBunt(game, dice, purpose),
    known: GOOD_PITCH,
  });
  known[place] = outcomes;
  return outcomes;
}
