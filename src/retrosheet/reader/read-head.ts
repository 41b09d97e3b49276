/** The beginning of an event file: whose game it is, and both line-ups. */
import { FIELDERS, type FieldState, manAt, type ReaderTeam } from './field-state.ts';
import type { FileRecord } from './read-records.ts';
import { nonsense } from './refuse.ts';
import { type Man, manOf } from './substitute.ts';

const NEEDED = ['visteam', 'hometeam', 'site', 'date', 'number', 'usedh', 'innings'] as const;
const DESIGNATED_HITTER = 10;
const ORDER = 9;

export interface FileHead {
  readonly gameCode: string;
  readonly info: ReadonlyMap<string, string>;
  readonly starters: readonly Man[];
}

function readId(record: FileRecord | undefined): string {
  const nothing = { line: 1, text: '' };
  if (record?.kind !== 'id')
    throw nonsense(record ?? nothing, 'record', 'a game begins with its id');
  const code = record.fields[0] ?? '';
  if (/^[A-Z0-9]{3}\d{8}[0-3]$/.test(code)) return code;
  throw nonsense(record, 'field', 'an id is the home club, the day and the number of the game');
}

function readInfo(records: readonly FileRecord[]): ReadonlyMap<string, string> {
  const info = new Map<string, string>();
  for (const record of records) {
    const [label = '', value = ''] = record.fields;
    if (info.has(label)) throw nonsense(record, 'info', `${label} is told twice`);
    info.set(label, value);
  }
  return info;
}

function checkInfo(head: FileHead, record: FileRecord): void {
  const { info, gameCode } = head;
  for (const label of NEEDED) {
    if (!info.has(label)) throw nonsense(record, 'info', `the game does not tell its ${label}`);
  }
  const day = (info.get('date') ?? '').replaceAll('/', '');
  const code = `${info.get('hometeam')}${day}${info.get('number')}`;
  if (code !== gameCode) throw nonsense(record, 'info', `club, date and number make ${code}`);
  if (info.get('visteam') === info.get('hometeam')) {
    throw nonsense(record, 'info', 'a club does not play against itself');
  }
  if (!/^[1-9]$/.test(info.get('innings') ?? '')) {
    throw nonsense(record, 'info', 'a game has one to nine innings');
  }
}

/** Reads the records before the first play. Throws `export/nonsense`. */
export function readHead(records: readonly FileRecord[]): FileHead {
  const gameCode = readId(records[0]);
  const info = readInfo(records.filter(({ kind }) => kind === 'info'));
  const starts = records.filter(({ kind }) => kind === 'start');
  const head = { gameCode, info, starters: starts.map(manOf) };
  const last = records.at(-1);
  if (last !== undefined) checkInfo(head, last);
  return head;
}

function teamOf(starters: readonly Man[], record: FileRecord, team: 0 | 1): ReaderTeam {
  const men: (string | undefined)[] = Array.from({ length: ORDER + 1 }, () => undefined);
  const positions = Array.from({ length: ORDER + 1 }, () => 0);
  for (const man of starters.filter((one) => one.team === team)) {
    if (men[man.slot] !== undefined || man.position > DESIGNATED_HITTER) {
      throw nonsense(record, 'lineup', `place ${man.slot} of team ${team} is told wrongly`);
    }
    men[man.slot] = man.id;
    positions[man.slot] = man.position;
  }
  const hitterSlot = Math.max(0, positions.indexOf(DESIGNATED_HITTER));
  const club: ReaderTeam = { men, positions, gone: new Set(), hitterSlot, due: 1, score: 0 };
  checkLineup(club, record, team);
  return club;
}

function checkLineup(club: ReaderTeam, record: FileRecord, team: 0 | 1): void {
  const open = club.men.findIndex((man, slot) => slot > 0 && man === undefined);
  if (open > 0) throw nonsense(record, 'lineup', `nobody bats in place ${open} of team ${team}`);
  for (let position = 1; position <= FIELDERS; position += 1) {
    if (manAt(club, position) !== undefined) continue;
    throw nonsense(record, 'lineup', `team ${team} needs one man at position ${position}`);
  }
  const hasHitter = club.men[0] !== undefined;
  if (hasHitter !== club.hitterSlot > 0) {
    throw nonsense(record, 'lineup', 'a designated hitter bats for a pitcher in place 0');
  }
  if (new Set(club.men).size !== ORDER + 1) {
    throw nonsense(record, 'lineup', `somebody stands twice in the order of team ${team}`);
  }
}

/** The field at the first pitch. Throws `export/nonsense` when a line-up cannot begin a game. */
export function fieldOf(head: FileHead, record: FileRecord): FieldState {
  const { starters, info } = head;
  const teams = [teamOf(starters, record, 0), teamOf(starters, record, 1)] as const;
  const twice = teams[0].men.find((id) => id !== undefined && teams[1].men.includes(id));
  if (twice !== undefined) throw nonsense(record, 'lineup', `${twice} plays for both clubs`);
  if (info.get('usedh') === 'false' && teams.some((team) => team.hitterSlot > 0)) {
    throw nonsense(record, 'lineup', 'the game is played without a designated hitter');
  }
  return {
    teams,
    innings: Number(info.get('innings')),
    hasTiebreaker: info.has('tiebreaker'),
    ...{ inning: 1, batting: 0, outs: 0, playsInHalf: 0, isRunnerPlaced: false, isOver: false },
    runners: [undefined, undefined, undefined, undefined],
  };
}
