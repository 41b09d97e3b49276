/** Writes a play into the reader's books and moves everybody on. */
import { present } from '../../errors.ts';
import { chargedPitchers } from './charged-pitchers.ts';
import { type EventText, isTurn, type Running } from './event-syntax.ts';
import {
  battingTeam,
  FIELDERS,
  type FieldState,
  fieldingTeam,
  manAt,
  nextSlot,
  PITCHER,
  type Runner,
} from './field-state.ts';
import { HOME, OUT, type PlayEffect } from './play-effect.ts';
import type { ReaderTables } from './reader-tables.ts';

const CATCHER = 2;

/** A play that has been found possible, and who took part. */
export interface BookedPlay {
  readonly event: EventText;
  readonly effect: PlayEffect;
  readonly batter: string;
}

const HIT_BASES: Readonly<Partial<Record<EventText['kind'], number>>> = {
  single: 1,
  double: 2,
  triple: 3,
  homeRun: 4,
};
/** Turns that are no times at bat. */
const NO_AT_BAT: ReadonlySet<EventText['kind']> = new Set([
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'interference',
] as const);

function isAtBat({ kind, modifiers }: EventText): boolean {
  return !NO_AT_BAT.has(kind) && !modifiers.includes('SF') && !modifiers.includes('SH');
}

function pitcherOf(state: FieldState): string {
  return present(manAt(fieldingTeam(state), PITCHER), 'a pitcher');
}

function bookHit(tables: ReaderTables, play: BookedPlay, pitcher: string): void {
  const bases = HIT_BASES[play.event.kind] ?? 0;
  if (bases === 0) return;
  const batting = tables.batter(play.batter);
  const pitching = tables.pitcher(pitcher);
  batting.hits += 1;
  pitching.hits += 1;
  if (bases === 2) batting.doubles += 1;
  if (bases === 3) batting.triples += 1;
  if (bases < HOME) return;
  batting.homeRuns += 1;
  pitching.homeRuns += 1;
}

function bookWalk(tables: ReaderTables, { event, batter }: BookedPlay, pitcher: string): void {
  const isIntentional = event.kind === 'intentionalWalk';
  if (event.kind !== 'walk' && !isIntentional) return;
  for (const line of [tables.batter(batter), tables.pitcher(pitcher)]) {
    line.walks += 1;
    if (isIntentional) line.intentionalWalks += 1;
  }
}

function bookTurn(tables: ReaderTables, play: BookedPlay, pitcher: string): void {
  const { event, effect } = play;
  const batting = tables.batter(play.batter);
  const pitching = tables.pitcher(pitcher);
  batting.plateAppearances += 1;
  pitching.battersFaced += 1;
  if (isAtBat(event)) batting.atBats += 1;
  bookHit(tables, play, pitcher);
  bookWalk(tables, play, pitcher);
  if (event.kind === 'strikeout') {
    batting.strikeouts += 1;
    pitching.strikeouts += 1;
  }
  if (event.kind === 'hitByPitch') {
    batting.hitByPitch += 1;
    pitching.hitBatters += 1;
  }
  if (event.modifiers.includes('SF')) batting.sacrificeFlies += 1;
  if (event.modifiers.includes('SH')) batting.sacrificeHits += 1;
  const isGrounded = event.modifiers.some((modifier) => modifier === 'GDP' || modifier === 'BGDP');
  if (isGrounded) batting.groundedIntoDoublePlay += 1;
  batting.runsBattedIn += effect.runs.filter(({ isBattedIn }) => isBattedIn).length;
}

/** A runner out by a pick-off; with an error he is safe. */
function isPickedOff({ kind, error }: Running): boolean {
  return error === 0 && (kind === 'pickedOff' || kind === 'pickedOffCaught');
}

function bookPitch(tables: ReaderTables, { event, effect }: BookedPlay, pitcher: string): void {
  const pitching = tables.pitcher(pitcher);
  pitching.outs += effect.outs.length;
  if (event.kind === 'wildPitch' || event.pitch === 'wildPitch') pitching.wildPitches += 1;
  if (event.kind === 'balk') pitching.balks += 1;
  pitching.pickOffs += event.running.filter(isPickedOff).length;
}

function bookFielders(state: FieldState, tables: ReaderTables, play: BookedPlay): void {
  const { event, effect } = play;
  const team = fieldingTeam(state);
  const side = state.batting === 0 ? 1 : 0;
  const lineOf = (position: number) =>
    tables.fielder(side, present(manAt(team, position), 'a fielder'), position);
  for (let position = 1; position <= FIELDERS; position += 1) {
    lineOf(position).outs += effect.outs.length;
  }
  for (const position of effect.putouts) lineOf(position).putouts += 1;
  for (const position of effect.assists) lineOf(position).assists += 1;
  for (const position of effect.errors) lineOf(position).errors += 1;
  if (event.kind === 'passedBall' || event.pitch === 'passedBall') {
    lineOf(CATCHER).passedBalls += 1;
  }
  if (effect.outs.length !== 2) return;
  for (const position of new Set([...effect.putouts, ...effect.assists])) {
    lineOf(position).doublePlays += 1;
  }
}

function bookRunners(state: FieldState, tables: ReaderTables, effect: PlayEffect): void {
  const idOf = (base: number) => present(state.runners[base], 'a runner').id;
  for (const base of effect.stolen) tables.batter(idOf(base)).stolenBases += 1;
  for (const base of effect.caught) tables.batter(idOf(base)).caughtStealing += 1;
  const catcher = present(manAt(fieldingTeam(state), CATCHER), 'a catcher');
  const line = tables.fielder(state.batting === 0 ? 1 : 0, catcher, CATCHER);
  line.stolenBases += effect.stolen.length;
  line.caughtStealing += effect.caught.length;
}

/** Books the runs and gives the bases after the play. */
function moveRunners(state: FieldState, tables: ReaderTables, play: BookedPlay): void {
  const { effect, batter } = play;
  const pitcher = pitcherOf(state);
  const charged = chargedPitchers({ runners: state.runners, pitcher, forced: effect.forced });
  const before = [{ id: batter, pitcher }, ...state.runners.slice(1)];
  const after: (Runner | undefined)[] = [undefined, undefined, undefined, undefined];
  for (const [from, to] of effect.destinations.entries()) {
    const man = before[from];
    if (man === undefined || to === undefined || to <= OUT) continue;
    if (to < HOME) after[to] = { id: man.id, pitcher: charged[from] ?? pitcher };
    else bookRun(state, tables, { id: man.id, pitcher: charged[from] ?? pitcher });
  }
  for (const { from, isUnearned } of effect.runs) {
    if (!isUnearned) tables.pitcher(charged[from] ?? pitcher).earnedRuns += 1;
  }
  for (let base = 1; base < HOME; base += 1) state.runners[base] = after[base];
}

function bookRun(state: FieldState, tables: ReaderTables, runner: Runner): void {
  tables.batter(runner.id).runs += 1;
  tables.pitcher(runner.pitcher).runs += 1;
  const onMound = pitcherOf(state);
  if (runner.pitcher !== onMound) tables.pitcher(onMound).inheritedRunnersScored += 1;
  battingTeam(state).score += 1;
  const innings = tables.innings[state.batting];
  innings[state.inning - 1] = (innings[state.inning - 1] ?? 0) + 1;
}

/** Writes the play down; the state is that after it, its half not yet ended. */
export function bookPlay(state: FieldState, tables: ReaderTables, play: BookedPlay): void {
  const pitcher = pitcherOf(state);
  const team = battingTeam(state);
  if (isTurn(play.event.kind)) {
    bookTurn(tables, play, pitcher);
    team.due = nextSlot(team.due);
  }
  bookPitch(tables, play, pitcher);
  bookFielders(state, tables, play);
  bookRunners(state, tables, play.effect);
  moveRunners(state, tables, play);
  state.outs += play.effect.outs.length;
  state.playsInHalf += 1;
}
