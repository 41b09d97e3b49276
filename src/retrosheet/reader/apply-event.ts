/** Carries out an event on the bases, part by part, and refuses what cannot have happened. */

import { checkPlay } from './check-play.ts';
import { type Advance, type EventText, isTurn, type Running } from './event-syntax.ts';
import {
  beginEffect,
  creditError,
  creditOut,
  type EffectDraft,
  HOME,
  OUT,
  type PlayEffect,
  type Situation,
} from './play-effect.ts';
import { runsOf } from './play-runs.ts';
import type { FileRecord } from './read-records.ts';
import { nonsense } from './refuse.ts';

const CATCHER = 2;
const BATTER = 0;
const BASE_NAMES = ['the plate', 'first', 'second', 'third'];

/** Where the event itself puts the batter. */
const OWN_BASES: Readonly<Partial<Record<EventText['kind'], number>>> = {
  out: 1,
  single: 1,
  double: 2,
  triple: 3,
  homeRun: HOME,
  walk: 1,
  intentionalWalk: 1,
  hitByPitch: 1,
  interference: 1,
  error: 1,
  fielderChoice: 1,
};

function needRunner(draft: EffectDraft, from: number, record: FileRecord): void {
  if (draft.destinations[from] !== undefined) return;
  throw nonsense(record, 'runnerAbsent', `nobody is on ${BASE_NAMES[from]}`);
}

/** A runner's fate is told once; only an error or a hit's own base may be gone beyond. */
function tellOnce(draft: EffectDraft, from: number, record: FileRecord): void {
  if (draft.told.has(from)) {
    const who = from === BATTER ? 'the batter' : `the runner from ${BASE_NAMES[from]}`;
    throw nonsense(record, 'runnerTwice', `${who} is told of twice`);
  }
  draft.told.add(from);
}

/** The throw that a group does not write: from the man who made the out before. */
function withThrower(fielders: readonly number[], before: number | undefined): readonly number[] {
  return before === undefined || before === fielders[0] ? fielders : [before, ...fielders];
}

/** The outs of a ball in play, or those of a strikeout that was thrown to first. */
function applyOuts(draft: EffectDraft, record: FileRecord): void {
  const { outs } = draft.event;
  const isCaught =
    outs[0]?.runner === BATTER || (outs.length === 1 && outs[0]?.runner === undefined);
  let before: number | undefined;
  for (const [index, { fielders, runner }] of outs.entries()) {
    if (runner === undefined && index < outs.length - 1) {
      throw nonsense(record, 'event', 'an out before the last one names its runner');
    }
    const from = runner ?? BATTER;
    if (from !== BATTER) needRunner(draft, from, record);
    tellOnce(draft, from, record);
    if (from !== BATTER && !isCaught) {
      checkForce(draft, from, record);
      draft.forced.push(from);
    }
    creditOut(draft, from, withThrower(fielders, before));
    before = fielders.at(-1);
  }
}

/** A force needs a man on every base behind the runner. */
function checkForce({ situation }: EffectDraft, from: number, record: FileRecord): void {
  for (let base = 1; base < from; base += 1) {
    if (situation.isOn[base] === true) continue;
    const message = `the runner from ${BASE_NAMES[from]} was not forced: ${BASE_NAMES[base]} was open`;
    throw nonsense(record, 'notForced', message);
  }
}

function applyStrikeout(draft: EffectDraft, record: FileRecord): void {
  const { event, situation } = draft;
  if (event.outs.length > 0) {
    applyOuts(draft, record);
    return;
  }
  const batter = event.advances.find(({ from }) => from === BATTER);
  if (batter === undefined) {
    if (event.pitch !== undefined || event.pitchError > 0) {
      const message = 'a third strike that got away needs B-1 or the throw that put the batter out';
      throw nonsense(record, 'batterUntold', message);
    }
    draft.told.add(BATTER);
    creditOut(draft, BATTER, [CATCHER]);
    return;
  }
  if (situation.isOn[1] === true && situation.outs < 2) {
    const message = 'with first base occupied and fewer than two out the batter is out on strikes';
    throw nonsense(record, 'battersOut', message);
  }
}

function applyRunning(draft: EffectDraft, running: Running, record: FileRecord): void {
  const { kind, from, to, fielders, error } = running;
  needRunner(draft, from, record);
  tellOnce(draft, from, record);
  if (kind === 'stolen') draft.stolen.push(from);
  if (kind === 'caught' || kind === 'pickedOffCaught') draft.caught.push(from);
  if (kind === 'stolen') draft.destinations[from] = to;
  else if (error === 0) creditOut(draft, from, fielders);
  else {
    creditError(draft, fielders, error);
    draft.destinations[from] = to;
  }
}

/** Whoever is safe by the first part may go on: a batter past his base, a thief on a bad throw. */
function mayGoOn(draft: EffectDraft, { from, to, isOut }: Advance): boolean {
  const now = draft.destinations[from];
  return now !== undefined && now > OUT && (isOut || to >= now);
}

function applyAdvance(draft: EffectDraft, advance: Advance, record: FileRecord): void {
  const { from, to, isOut, fielders, error } = advance;
  const isOfBatter = from === BATTER && isTurn(draft.event.kind);
  if (!isOfBatter) needRunner(draft, from, record);
  const wasSafe = draft.told.has(from) && mayGoOn(draft, advance);
  if (!wasSafe) tellOnce(draft, from, record);
  const least = isOfBatter ? (OWN_BASES[draft.event.kind] ?? 1) : from;
  if (!isOut && to < least) {
    throw nonsense(
      record,
      'backward',
      `nobody runs from ${BASE_NAMES[least % HOME]} back to ${to}`,
    );
  }
  if (isOut) {
    creditOut(draft, from, fielders);
    if (draft.event.kind === 'fielderChoice') draft.forced.push(from);
    return;
  }
  if (error > 0) creditError(draft, fielders, error);
  draft.destinations[from] = to;
}

/** Errors that the first part of an event tells of. */
function applyOwnError({ event, errors }: EffectDraft): void {
  if (event.kind === 'error') errors.push(event.fielder);
  if (event.pitchError > 0) errors.push(event.pitchError);
  if (event.kind !== 'interference') return;
  const named = event.modifiers.find((modifier) => /^E\d$/.test(modifier));
  errors.push(named === undefined ? CATCHER : Number(named.slice(1)));
}

function refuseTwice(advances: readonly Advance[], record: FileRecord): void {
  const seen = new Set<number>();
  for (const { from } of advances) {
    if (seen.has(from)) throw nonsense(record, 'runnerTwice', 'somebody advances twice');
    seen.add(from);
  }
}

/** What the event does in this situation. Throws `export/nonsense` for what cannot have happened. */
export function applyEvent(event: EventText, situation: Situation, record: FileRecord): PlayEffect {
  const draft = beginEffect(event, situation);
  if (event.kind === 'out') applyOuts(draft, record);
  if (event.kind === 'strikeout') applyStrikeout(draft, record);
  applyOwnError(draft);
  if (isTurn(event.kind)) draft.destinations[BATTER] ??= OWN_BASES[event.kind];
  for (const running of event.running) applyRunning(draft, running, record);
  refuseTwice(event.advances, record);
  for (const advance of event.advances) applyAdvance(draft, advance, record);
  checkPlay(draft, record);
  const { destinations, outs, forced, putouts, assists, errors, stolen, caught } = draft;
  const runs = runsOf(draft);
  return { destinations, outs, forced, putouts, assists, errors, runs, stolen, caught };
}
