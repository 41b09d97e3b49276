/** How a club sets its field, in words. A pitch-out is not told: the other manager must not know. */
import type { Alignment } from '../../models/choice.ts';
import { INFIELD } from '../alignment.ts';
import type { EngineGame } from '../game-state.ts';

function infieldWords(game: EngineGame, { infield }: Alignment): string[] {
  if (INFIELD[infield] === game.alignment.infield) return [];
  if (infield === 'in') return ['the infield comes in'];
  return infield === 'corners' ? ['the corners come in'] : ['the infield goes back'];
}

function toggled(was: boolean, is: boolean, words: readonly [on: string, off: string]): string[] {
  if (was === is) return [];
  return [is ? words[0] : words[1]];
}

/** "The Herons: the corners come in." */
export function alignmentText(game: EngineGame, wanted: Alignment): string {
  const now = game.alignment;
  const clauses = [
    ...infieldWords(game, wanted),
    ...toggled(now.guardLines, wanted.guardLines, ['the lines are guarded', 'off the lines']),
    ...toggled(now.outfieldIn, wanted.outfieldIn, [
      'the outfield comes in',
      'the outfield goes back',
    ]),
    ...toggled(now.holdRunners, wanted.holdRunners, [
      'the runners are held',
      'the runners get room',
    ]),
  ];
  const club = game.fielding.team.pinned.shortName;
  if (clauses.length === 0) return `The ${club} look at their signs.`;
  return `The ${club}: ${clauses.join(', ')}.`;
}

/** How the field stands where that is not as usual: "infield in", "guarding the lines". */
export function alignmentWords({ alignment }: EngineGame): readonly string[] {
  const { infield, guardLines, outfieldIn, holdRunners } = alignment;
  return [
    infield === INFIELD.in ? 'infield in' : '',
    infield === INFIELD.corners ? 'corners in' : '',
    guardLines ? 'guarding the lines' : '',
    outfieldIn ? 'outfield in' : '',
    holdRunners ? 'holding the runners' : '',
  ].filter((words) => words !== '');
}
