/** The runs of an event: earned or not, batted in or not. */
import { type Advance, isTurn } from './event-syntax.ts';
import { type EffectDraft, type EffectRun, HOME } from './play-effect.ts';

const BATTER = 0;

/** An error on an advance takes the runs batted in of this runner and of those behind him. */
function isAfterError(advances: readonly Advance[], from: number): boolean {
  return advances.some((advance) => advance.error > 0 && advance.from >= from);
}

/** Whether a run without a mark is batted in, by the rules of the file format. */
function isBattedInUnmarked(draft: EffectDraft, from: number): boolean {
  const { event, situation } = draft;
  const { kind, modifiers, advances } = event;
  if (!isTurn(kind) || kind === 'strikeout') return false;
  if (modifiers.includes('GDP') || modifiers.includes('BGDP')) return false;
  if (kind === 'error') return from === 3 && situation.outs < 2;
  if (kind === 'walk' || kind === 'intentionalWalk') {
    return from === 3 && situation.isOn[1] === true && situation.isOn[2] === true;
  }
  return !isAfterError(advances, from);
}

/** Everybody who came home, the one who was farthest along first. */
export function runsOf(draft: EffectDraft): EffectRun[] {
  const runs: EffectRun[] = [];
  for (let from = 3; from >= BATTER; from -= 1) {
    if (draft.destinations[from] !== HOME) continue;
    const advance = draft.event.advances.find((one) => one.from === from);
    runs.push({
      from,
      isUnearned: advance?.isUnearned ?? false,
      isBattedIn:
        isTurn(draft.event.kind) && (advance?.isBattedIn ?? isBattedInUnmarked(draft, from)),
    });
  }
  return runs;
}
