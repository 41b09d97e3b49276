/** What comes of a result by how the field is set: a table of transitions for each way, made once. */
import type { Alignment } from '../../models/choice.ts';
import { setAlignment } from '../alignment.ts';
import { Transitions } from './transitions.ts';

/** A way of setting the field; a pitch-out is no swing, and has no table. */
export type Field = Omit<Alignment, 'pitchOut'>;

const DEPTHS = { normal: 0, in: 1, corners: 2 } as const;
const WAYS = 8;
const known: (Transitions | undefined)[] = new Array(WAYS * Object.keys(DEPTHS).length);

/** The transitions of a way of setting the field. */
export function transitionsOf(field: Field): Transitions {
  const toggles =
    (field.guardLines ? 1 : 0) + (field.outfieldIn ? 2 : 0) + (field.holdRunners ? 4 : 0);
  const place = DEPTHS[field.infield] * WAYS + toggles;
  const found = known[place];
  if (found !== undefined) return found;
  const made = new Transitions((game) => setAlignment(game, { ...field, pitchOut: false }));
  known[place] = made;
  return made;
}
