/** What a whole event must satisfy once every part of it has been carried out. */
import { type EffectDraft, HOME, OUT } from './play-effect.ts';
import type { FileRecord } from './read-records.ts';
import { nonsense } from './refuse.ts';

const BATTER = 0;
const OUTS_OF_HALF = 3;
const DOUBLE = new Set(['DP', 'GDP', 'LDP', 'FDP', 'BGDP', 'BPDP']);
const TRIPLE = new Set(['TP', 'GTP', 'LTP']);

/** Runners keep their order, and no base holds two. */
function checkOrder({ destinations }: EffectDraft, record: FileRecord): void {
  let ahead = HOME + 1;
  for (let from = 3; from >= BATTER; from -= 1) {
    const to = destinations[from];
    if (to === undefined || to <= OUT) continue;
    if (to === ahead && to !== HOME) {
      throw nonsense(record, 'baseTaken', `two men would stand on base ${to}`);
    }
    if (to > ahead) throw nonsense(record, 'runnerPassed', 'a runner passes the man before him');
    ahead = to;
  }
}

function checkOuts({ outs, situation }: EffectDraft, record: FileRecord): void {
  const total = situation.outs + outs.length;
  if (total <= OUTS_OF_HALF) return;
  throw nonsense(record, 'fourOuts', `the half would have ${total} outs`);
}

/** A force out or the batter's out before first, as the third, lets no run in. */
function checkThirdOut(
  { event, outs, forced, destinations, situation }: EffectDraft,
  record: FileRecord,
) {
  if (situation.outs + outs.length < OUTS_OF_HALF || !destinations.includes(HOME)) return;
  const last = outs.at(-1);
  const isBattersOut = last === BATTER && !event.advances.some(({ from }) => from === BATTER);
  if (!isBattersOut && !(last !== undefined && forced.includes(last) && event.kind === 'out'))
    return;
  throw nonsense(record, 'noRun', 'no run counts on a third out by force or of the batter');
}

/** Two outs are a double play and say so; on the ground with the batter out they say GDP. */
function checkMultiple({ event, outs, forced }: EffectDraft, record: FileRecord): void {
  const isDouble = event.modifiers.some((modifier) => DOUBLE.has(modifier));
  const isTriple = event.modifiers.some((modifier) => TRIPLE.has(modifier));
  if (isDouble !== (outs.length === 2) || isTriple !== (outs.length === OUTS_OF_HALF)) {
    const message =
      outs.length < 2
        ? 'a double or triple play has more than one out'
        : `${outs.length} outs need the modifier of a ${outs.length === 2 ? 'double' : 'triple'} play`;
    throw nonsense(record, 'doublePlay', message);
  }
  const isGrounder = event.kind === 'out' && forced.length > 0 && event.outs.length === 2;
  const saysSo = event.modifiers.some((modifier) => modifier === 'GDP' || modifier === 'BGDP');
  if (isGrounder && outs.includes(BATTER) && !saysSo) {
    throw nonsense(record, 'doublePlay', 'a ground ball with two outs needs the modifier GDP');
  }
}

function checkSacrifices(
  { event, destinations, situation }: EffectDraft,
  record: FileRecord,
): void {
  if (event.modifiers.includes('SF')) {
    const isScored = destinations.slice(1).includes(HOME);
    if (!isScored) throw nonsense(record, 'sacrificeFly', 'a sacrifice fly brings a run, as 3-H');
    if (situation.outs > 1) throw nonsense(record, 'sacrificeFly', 'there were two out');
  }
  if (!event.modifiers.includes('SH')) return;
  const hasAdvance = destinations.some((to, from) => from > 0 && to !== undefined && to > from);
  if (!hasAdvance) throw nonsense(record, 'sacrificeHit', 'a sacrifice moves a runner');
  if (situation.outs > 1) throw nonsense(record, 'sacrificeHit', 'there were two out');
}

/** A force names its runner, and pitches and bases without the batter move somebody. */
function checkTold({ event, forced, outs, destinations }: EffectDraft, record: FileRecord): void {
  if (event.modifiers.includes('FO') && forced.length === 0) {
    throw nonsense(record, 'forceUntold', 'a force out names its runner, as 64(1)');
  }
  const isByRunners = ['wildPitch', 'passedBall', 'balk', 'indifference'].includes(event.kind);
  const hasMoved = destinations.some((to, from) => from > 0 && to !== undefined && to !== from);
  if (isByRunners && !hasMoved && outs.length === 0) {
    throw nonsense(record, 'runnerUntold', 'nobody moves');
  }
}

/** Throws `export/nonsense` for an event that cannot have happened as a whole. */
export function checkPlay(draft: EffectDraft, record: FileRecord): void {
  checkOuts(draft, record);
  checkTold(draft, record);
  checkOrder(draft, record);
  checkMultiple(draft, record);
  checkSacrifices(draft, record);
  checkThirdOut(draft, record);
}
