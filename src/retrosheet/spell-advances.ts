/** The part of an event after the full stop: where everybody went, and what it meant. */
import type { PlayEvent } from '../engine/play-record.ts';
import { baseLetter, baseOfOut, creditOf, runnerLetter } from './spell-outs.ts';
import { BATTER, HOME, OUT, type ToldPlay } from './told-game.ts';

/** The batter's base that the event itself tells a reader. */
const OWN_BASE: Readonly<Partial<Record<PlayEvent, number>>> = {
  single: 1,
  double: 2,
  triple: 3,
  homeRun: HOME,
  walk: 1,
  intentionalWalk: 1,
  hitByPitch: 1,
};
/** Between two turns at bat nobody is batted in, and readers know it. */
const BETWEEN_TURNS: ReadonlySet<PlayEvent> = new Set<PlayEvent>([
  'wildPitch',
  'passedBall',
  'balk',
  'stolenBase',
  'caughtStealing',
  'pickOff',
  'pickOffError',
]);

/** The first part tells of the error already. */
function isErrorTold({ event, destination }: ToldPlay): boolean {
  const isBatterSafe = (destination[BATTER] ?? OUT) > OUT;
  if (event === 'sacrificeBunt' || event === 'strikeout') return isBatterSafe;
  return event === 'reachedOnError' || event === 'catcherInterference' || event === 'pickOffError';
}

/** Whom the error moved, the batter first: the record of his advance carries it. */
function errorCarrier(play: ToldPlay): number {
  const { errorPosition, destination, clean } = play;
  if (errorPosition === 0 || isErrorTold(play)) return -1;
  const moved = destination.findIndex((to, from) => to > OUT && to !== clean[from]);
  return moved >= 0 ? moved : destination.findIndex((to, from) => to > OUT && to !== from);
}

/** Whether a reader of event files would count a run batted in that carries no mark. */
function countsUnmarked(play: ToldPlay, from: number, carrier: number): boolean {
  const { event, outsBefore } = play;
  if (event === 'strikeout' || event === 'groundedIntoDoublePlay') return false;
  if (event === 'sacrificeBunt' && isErrorTold(play) && play.errorPosition > 0) {
    return from === 3 && outsBefore < 2;
  }
  if (event === 'reachedOnError') return from === 3 && outsBefore < 2;
  return carrier < 0 || from > carrier;
}

/** "(NR)", "(RBI)", "(UR)": what the run was where a reader would not know it. */
function runMarks(play: ToldPlay, from: number, carrier: number): string {
  const run = play.runs.find((one) => one.from === from);
  if (run === undefined) return '';
  const unearned = run.isEarned ? '' : '(UR)';
  if (BETWEEN_TURNS.has(play.event)) return unearned;
  if (!run.isBattedIn) return `(NR)${unearned}`;
  return countsUnmarked(play, from, carrier) ? unearned : `(RBI)${unearned}`;
}

/** After an out, or at a runner, it was a throw that went astray. */
function errorMark({ event, errorPosition, outs }: ToldPlay): string {
  return outs.length > 0 || BETWEEN_TURNS.has(event)
    ? `(E${errorPosition}/TH)`
    : `(E${errorPosition})`;
}

function isTold(play: ToldPlay, from: number, marks: string): boolean {
  const to = play.destination[from];
  if (from !== BATTER) return to === from;
  return to === OWN_BASE[play.event] && marks === '';
}

/**
 * "3-H(NR);1XH(72);B-2(E7)": every runner who moved and was not told of in the first part, the one
 * who was farthest along first; empty when there is none. `told` are the bases of those who were.
 */
export function spellAdvances(play: ToldPlay, told: ReadonlySet<number>): string {
  const carrier = errorCarrier(play);
  const advances: string[] = [];
  for (let from = 3; from >= BATTER; from -= 1) {
    const to = play.destination[from] ?? -1;
    if (to < OUT || told.has(from)) continue;
    if (to === OUT) {
      const out = play.outs.find((one) => one.from === from);
      if (out === undefined) continue;
      const base = baseLetter(baseOfOut(out));
      advances.push(`${runnerLetter(from)}X${base}(${creditOf(out)})`);
      continue;
    }
    const error = carrier === from ? errorMark(play) : '';
    const marks = error + runMarks(play, from, carrier);
    if (!isTold(play, from, marks)) {
      advances.push(`${runnerLetter(from)}-${baseLetter(to)}${marks}`);
    }
  }
  return advances.join(';');
}
