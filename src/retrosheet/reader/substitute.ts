/** Substitutions in the reader: who may come in, where, and whom he replaces. */
import { battingTeam, type FieldState, PITCHER, type ReaderTeam, slotOf } from './field-state.ts';
import type { FileRecord } from './read-records.ts';
import { numberField } from './read-records.ts';
import { nonsense } from './refuse.ts';

const PINCH_HITTER = 11;
const PINCH_RUNNER = 12;
const DESIGNATED_HITTER = 10;

export interface Man {
  readonly id: string;
  readonly team: 0 | 1;
  readonly slot: number;
  readonly position: number;
}

const ID = /^[a-z'-]{4}[a-z-]\d{3}$/;

/** The man of a `start` or `sub` record. Throws `export/nonsense` for a field that is none. */
export function manOf(record: FileRecord): Man {
  const id = record.fields[0] ?? '';
  if (!ID.test(id)) throw nonsense(record, 'field', `"${id}" is no id of a player`);
  const team = numberField(record, 2, { name: 'team', min: 0, max: 1 }) === 0 ? 0 : 1;
  const slot = numberField(record, 3, { name: 'place in the order', min: 0, max: 9 });
  const position = numberField(record, 4, { name: 'position', min: 1, max: PINCH_RUNNER });
  return { id, team, slot, position };
}

function refuse(record: FileRecord, message: string): never {
  throw nonsense(record, 'substitution', message);
}

function checkPinch(state: FieldState, man: Man, record: FileRecord): void {
  if (man.team !== state.batting) refuse(record, 'only the club at bat pinch-hits and pinch-runs');
  const team = battingTeam(state);
  if (man.position === PINCH_HITTER) {
    if (man.slot !== team.due) {
      refuse(record, `a pinch-hitter bats in place ${team.due}, whose turn it is`);
    }
    return;
  }
  const replaced = team.men[man.slot];
  const isOn = state.runners.some((runner) => runner !== undefined && runner.id === replaced);
  if (!isOn) refuse(record, 'a pinch-runner replaces a man on base');
}

function checkNewcomer(state: FieldState, man: Man, record: FileRecord): void {
  const [away, home] = state.teams;
  if (away.gone.has(man.id) || home.gone.has(man.id)) {
    refuse(record, `${man.id} has left the game and cannot come back`);
  }
  const other = state.teams[man.team === 0 ? 1 : 0];
  if (slotOf(other, man.id) >= 0) refuse(record, `${man.id} plays for the other club`);
}

function checkSlot(team: ReaderTeam, man: Man, record: FileRecord): void {
  const hasHitter = team.men[0] !== undefined;
  if (man.slot === 0 && (!hasHitter || man.position !== PITCHER)) {
    refuse(record, 'place 0 is for the pitcher of a club that has a designated hitter');
  }
  const now = slotOf(team, man.id);
  // The pitcher of a club that loses its hitter takes a place in the order.
  const isOwn = now < 0 || now === man.slot || (now === 0 && man.position === PITCHER);
  if (!isOwn) refuse(record, `${man.id} bats in place ${now} already`);
  if (now === man.slot && team.positions[man.slot] === man.position) {
    refuse(record, `${man.id} is there already`);
  }
  if (man.position === DESIGNATED_HITTER && team.positions[man.slot] !== DESIGNATED_HITTER) {
    refuse(record, 'only the designated hitter is replaced as one');
  }
}

function place(team: ReaderTeam, man: Man): void {
  const leaving = team.men[man.slot];
  if (leaving !== undefined && leaving !== man.id) team.gone.add(leaving);
  if (man.slot > 0 && man.position === PITCHER && team.men[0] !== undefined) {
    if (team.men[0] !== man.id) team.gone.add(team.men[0]);
    team.men[0] = undefined;
  }
  team.men[man.slot] = man.id;
  team.positions[man.slot] = man.position;
}

/** Carries out a `sub` record. Throws `export/nonsense` when the rules do not allow it. */
export function substitute(state: FieldState, record: FileRecord): Man {
  const man = manOf(record);
  const team = state.teams[man.team];
  checkNewcomer(state, man, record);
  checkSlot(team, man, record);
  if (man.position >= PINCH_HITTER) checkPinch(state, man, record);
  else if (man.team === state.batting) refuse(record, 'the club at bat does not change its field');
  const leaving = team.men[man.slot];
  place(team, man);
  if (man.position === PINCH_RUNNER) {
    const base = state.runners.findIndex((runner) => runner?.id === leaving);
    const runner = state.runners[base];
    if (runner !== undefined) state.runners[base] = { ...runner, id: man.id };
  }
  return man;
}

/** A pinch-hitter or -runner for the designated hitter becomes the hitter as the half ends. */
export function settleHitter(team: ReaderTeam): void {
  const { hitterSlot, men, positions } = team;
  if (men[0] === undefined || hitterSlot === 0) return;
  if ((positions[hitterSlot] ?? 0) > DESIGNATED_HITTER) positions[hitterSlot] = DESIGNATED_HITTER;
}
