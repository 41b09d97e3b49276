/**
 * The strict reader: replays an event file by itself and recomputes the box score. It shares no
 * state with the engine, and refuses what ordinary parsers let pass.
 */
import { present } from '../../errors.ts';
import { applyEvent } from './apply-event.ts';
import { bookPlay } from './book-play.ts';
import { isTurn } from './event-syntax.ts';
import {
  battingTeam,
  FIELDERS,
  type FieldState,
  fieldingTeam,
  manAt,
  PITCHER,
  slotBefore,
} from './field-state.ts';
import { checkDecisions, EarnedRunRecords } from './game-end.ts';
import { readEvent } from './read-event.ts';
import { type FileHead, fieldOf, readHead } from './read-head.ts';
import { type FileRecord, numberField, readRecords } from './read-records.ts';
import { ReaderTables } from './reader-tables.ts';
import { nonsense } from './refuse.ts';
import { type Man, settleHitter, substitute } from './substitute.ts';

const OUTS_OF_HALF = 3;
const INNINGS_MAX = 99;

export interface ReadTeam {
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly leftOnBase: number;
  /** Runs of each inning in which the club batted. */
  readonly innings: readonly number[];
}
/** What the reader made of a file; team 0 are the visitors. */
export interface ReadGame {
  readonly gameCode: string;
  readonly info: ReadonlyMap<string, string>;
  readonly batting: ReaderTables['batting'];
  readonly pitching: ReaderTables['pitching'];
  readonly fielding: ReaderTables['fielding'];
  readonly teams: readonly [ReadTeam, ReadTeam];
}

class GameReader {
  readonly #state: FieldState;
  readonly #tables = new ReaderTables();
  readonly #leftOnBase: [number, number] = [0, 0];
  readonly #earnedRuns = new EarnedRunRecords();
  #isAfterNoPlay = false;
  #lastBatter = '';

  constructor(head: FileHead, record: FileRecord) {
    this.#state = fieldOf(head, record);
    for (const { id, team, slot, position } of head.starters) {
      this.#tables.enter(team, id, slot);
      if (position === PITCHER) this.#tables.enterPitcher(team, id);
    }
    this.#openHalf();
  }

  /** Takes the next record after the line-ups. */
  take(record: FileRecord): void {
    switch (record.kind) {
      case 'play':
        this.#play(record);
        return;
      case 'sub':
        this.#substitute(record);
        return;
      case 'radj':
        this.#placeRunner(record);
        return;
      case 'com':
        this.#comment(record);
        return;
      case 'data':
        this.#earned(record);
        return;
      default:
        throw nonsense(record, 'record', `a ${record.kind} record belongs before the first play`);
    }
  }

  /** The books, when the game has come to its end. */
  close(head: FileHead, record: FileRecord): ReadGame {
    if (!this.#state.isOver) throw nonsense(record, 'unfinished', 'the game has not ended');
    const { teams: clubs } = this.#state;
    this.#earnedRuns.check(record, this.#tables);
    checkDecisions(head.info, { tables: this.#tables, teams: clubs }, record);
    const { batting, pitching, fielding } = this.#tables;
    const teams = [this.#teamOf(0), this.#teamOf(1)] as const;
    return { gameCode: head.gameCode, info: head.info, batting, pitching, fielding, teams };
  }

  #teamOf(team: 0 | 1): ReadTeam {
    const { batting, fielding, innings } = this.#tables;
    const hits = batting.filter((line) => line.team === team).map(({ counts }) => counts.hits);
    const errors = fielding.filter((line) => line.team === team).map(({ counts }) => counts.errors);
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    return {
      runs: this.#state.teams[team].score,
      hits: sum(hits),
      errors: sum(errors),
      leftOnBase: this.#leftOnBase[team],
      innings: innings[team],
    };
  }

  #play(record: FileRecord): void {
    const state = this.#state;
    const inning = numberField(record, 0, { name: 'inning', min: 1, max: INNINGS_MAX });
    const team = numberField(record, 1, { name: 'team', min: 0, max: 1 });
    if (state.isOver) this.#refuseMore(record, team);
    if (inning !== state.inning || team !== state.batting) {
      const rule = inning === state.inning ? 'side' : 'inning';
      const half = `${state.batting === 0 ? 'first' : 'second'} half of inning ${state.inning}`;
      throw nonsense(record, rule, `this is the ${half}, with ${state.outs} out`);
    }
    const due = present(battingTeam(state).men[battingTeam(state).due], 'a man in the order');
    const batter = record.fields[2] ?? '';
    if (batter !== due)
      throw nonsense(record, 'batter', `${batter} bats, and it is the turn of ${due}`);
    this.#isAfterNoPlay = record.fields[5] === 'NP';
    if (!this.#isAfterNoPlay) this.#realPlay(record, batter);
  }

  #refuseMore(record: FileRecord, team: number): never {
    const isHomeHalf = this.#isDecided() && this.#state.batting === 0 && team === 1;
    if (!isHomeHalf) throw nonsense(record, 'afterEnd', 'the game is over');
    throw nonsense(record, 'homeNeedNotBat', 'the home club has won already');
  }

  #realPlay(record: FileRecord, batter: string): void {
    const state = this.#state;
    this.#checkReady(record);
    const event = readEvent(record);
    const isOn = state.runners.map((runner) => runner !== undefined);
    const effect = applyEvent(event, { isOn, outs: state.outs }, record);
    bookPlay(state, this.#tables, { event, effect, batter });
    this.#lastBatter = batter;
    this.#checkWinningRun(record, isTurn(event.kind) && event.kind === 'homeRun');
    this.#moveOn();
  }

  /** Before a pitch nine men are in the field, nobody twice, and the runner of extra innings is on. */
  #checkReady(record: FileRecord): void {
    const state = this.#state;
    for (let position = 1; position <= FIELDERS; position += 1) {
      if (manAt(fieldingTeam(state), position) !== undefined) continue;
      throw nonsense(record, 'fieldNotFilled', `nobody, or two men, play position ${position}`);
    }
    if (this.#needsRunner() && !state.isRunnerPlaced) {
      throw nonsense(record, 'automaticRunner', 'an extra inning begins with a radj record');
    }
  }

  #needsRunner(): boolean {
    return this.#state.hasTiebreaker && this.#state.inning > this.#state.innings;
  }

  /** The home club wins as the deciding run scores: nobody behind it counts, but for a home run. */
  #checkWinningRun(record: FileRecord, isHomeRun: boolean): void {
    const [away, home] = this.#state.teams;
    if (!this.#isWalkOff() || isHomeRun || home.score - away.score === 1) return;
    throw nonsense(record, 'afterWinningRun', 'only the run that wins the game counts');
  }

  #isWalkOff(): boolean {
    const { teams, batting, inning, innings } = this.#state;
    return batting === 1 && inning >= innings && teams[1].score > teams[0].score;
  }

  #moveOn(): void {
    const state = this.#state;
    const isHalfOver = state.outs === OUTS_OF_HALF;
    if (!isHalfOver && !this.#isWalkOff()) return;
    this.#strand();
    if (this.#isWalkOff() || this.#isDecided()) {
      state.isOver = true;
      return;
    }
    for (const team of state.teams) settleHitter(team);
    if (state.batting === 1) state.inning += 1;
    state.batting = state.batting === 0 ? 1 : 0;
    state.outs = 0;
    state.playsInHalf = 0;
    state.isRunnerPlaced = false;
    state.runners.fill(undefined);
    this.#openHalf();
  }

  #isDecided(): boolean {
    const { inning, innings, batting, teams } = this.#state;
    if (inning < innings) return false;
    return batting === 0 ? teams[1].score > teams[0].score : teams[0].score !== teams[1].score;
  }

  #openHalf(): void {
    this.#tables.innings[this.#state.batting][this.#state.inning - 1] = 0;
  }

  /** Men left on base count for the club, and for the batter whose play ended the half. */
  #strand(): void {
    const { runners, batting } = this.#state;
    const left = runners.filter((runner) => runner !== undefined).length;
    this.#leftOnBase[batting] += left;
    this.#tables.batter(this.#lastBatter).leftOnBase += left;
  }

  #substitute(record: FileRecord): void {
    if (this.#state.isOver) throw nonsense(record, 'afterEnd', 'the game is over');
    if (!this.#isAfterNoPlay) {
      throw nonsense(record, 'substitution', 'a substitution follows a play record with NP');
    }
    const man = substitute(this.#state, record);
    this.#tables.enter(man.team, man.id, man.slot);
    if (man.position === PITCHER) this.#relieve(man);
  }

  /** A pitcher inherits the men on base, but not the runner of extra innings when he begins. */
  #relieve({ team, id }: Man): void {
    this.#tables.enterPitcher(team, id);
    const { playsInHalf, runners } = this.#state;
    if (playsInHalf === 0) return;
    const onBase = runners.filter((runner) => runner !== undefined).length;
    this.#tables.pitcher(id).inheritedRunners += onBase;
  }

  #placeRunner(record: FileRecord): void {
    const state = this.#state;
    const [id = '', base = ''] = record.fields;
    const team = battingTeam(state);
    const last = present(team.men[slotBefore(team.due)], 'a man in the order');
    if (!this.#needsRunner() || state.isRunnerPlaced || state.playsInHalf > 0) {
      throw nonsense(record, 'automaticRunner', 'no runner is placed here');
    }
    if (id !== last || base !== '2') {
      throw nonsense(record, 'automaticRunner', `${last}, who is due last, begins on second`);
    }
    const pitcher = manAt(fieldingTeam(state), PITCHER);
    if (pitcher === undefined) {
      throw nonsense(record, 'automaticRunner', 'nobody is on the mound to be charged with him');
    }
    state.runners[2] = { id, pitcher };
    state.isRunnerPlaced = true;
  }

  /** A comment changes nothing, unless it says that a club gave up. */
  #comment(record: FileRecord): void {
    if (!/^conceded,[01]$/.test(record.fields[0] ?? '')) return;
    if (this.#state.isOver) throw nonsense(record, 'afterEnd', 'the game is over');
    this.#state.isOver = true;
  }

  #earned(record: FileRecord): void {
    if (!this.#state.isOver) throw nonsense(record, 'unfinished', 'the game has not ended');
    this.#earnedRuns.take(record, this.#tables);
  }
}

/**
 * Reads the one game of an event file. Throws `export/nonsense` (context: line, rule, text) at the
 * first record that cannot be.
 */
export function readGame(text: string): ReadGame {
  const records = readRecords(text);
  const isHead = ({ kind }: FileRecord) => ['id', 'version', 'info', 'start'].includes(kind);
  const first = records.findIndex((record) => !isHead(record));
  const headRecords = first < 0 ? records : records.slice(0, first);
  const head = readHead(headRecords);
  const last = present(records.at(-1), 'a record');
  const reader = new GameReader(head, present(headRecords.at(-1), 'a record'));
  for (const record of records.slice(headRecords.length)) reader.take(record);
  return reader.close(head, last);
}
