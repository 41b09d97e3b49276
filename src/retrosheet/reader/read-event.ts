/** Reads the text of an event: "64(1)3/GDP/G6.3-H(NR);2-3". */
import type { Advance, BasicKind, EventText, OutGroup, Running } from './event-syntax.ts';
import type { FileRecord } from './read-records.ts';
import { nonsense } from './refuse.ts';

const HOME = 4;
const digits = (text: string): number[] => [...text].map(Number);
const baseOf = (letter: string): number => (letter === 'H' ? HOME : Number(letter));
const runnerOf = (letter: string): number => (letter === 'B' ? 0 : Number(letter));

/** Modifiers that change nothing but are known: trajectory with a place, or a plain word. */
const MODIFIER =
  /^(?:FO|GDP|LDP|FDP|DP|GTP|LTP|TP|SF|SH|IF|BGDP|BPDP|INT|TH|FL|E\d|B?[GFLP]\d{0,2}[A-Z]*|\d{1,2})$/;

function unreadable(record: FileRecord, part: string): never {
  throw nonsense(record, 'event', `nobody can read "${part}" as a play`);
}

/** "64(1)3" */
function readOuts(text: string): OutGroup[] | undefined {
  if (!/^(?:[1-9]+(?:\([B123]\))?)+$/.test(text)) return undefined;
  return [...text.matchAll(/([1-9]+)(?:\(([B123])\))?/g)].map(([, fielders = '', runner]) => ({
    fielders: digits(fielders),
    runner: runner === undefined ? undefined : runnerOf(runner),
  }));
}

const RUNNING = /^(SB|CS|PO|POCS)([123H])(?:\(([1-9]*)(?:E([1-9])(?:\/TH)?)?\))?$/;
const RUNNING_KINDS: Readonly<Record<string, Running['kind']>> = {
  SB: 'stolen',
  CS: 'caught',
  PO: 'pickedOff',
  POCS: 'pickedOffCaught',
};

/** "SB2", "CS3(25)"; undefined for anything else. */
function readRunning(text: string): Running | undefined {
  const [, word = '', base = '', fielders = '', error] = RUNNING.exec(text) ?? [];
  const kind = RUNNING_KINDS[word];
  if (kind === undefined) return undefined;
  const isPickOff = kind === 'pickedOff';
  const to = baseOf(base);
  if (isPickOff ? to === HOME : to === 1) return undefined;
  const needsCredit = kind !== 'stolen';
  if (needsCredit !== (fielders !== '' || error !== undefined)) return undefined;
  const from = isPickOff ? to : to - 1;
  return { kind, from, to, fielders: digits(fielders), error: Number(error ?? 0) };
}

/** "SB3;SB2": all of them, or undefined when one is something else. */
function readRunnings(text: string): Running[] | undefined {
  const found = text.split(';').map(readRunning);
  return found.every((one) => one !== undefined) ? found : undefined;
}

const WORDS: Readonly<Record<string, BasicKind>> = {
  S: 'single',
  D: 'double',
  T: 'triple',
  HR: 'homeRun',
  W: 'walk',
  IW: 'intentionalWalk',
  HP: 'hitByPitch',
  K: 'strikeout',
  C: 'interference',
  E: 'error',
  FC: 'fielderChoice',
  WP: 'wildPitch',
  PB: 'passedBall',
  BK: 'balk',
  DI: 'indifference',
};
/** Words that may, and words that must, be followed by the position of a fielder. */
const WITH_FIELDER: ReadonlySet<string> = new Set(['S', 'D', 'T', 'HR', 'E', 'FC']);
const NEEDS_FIELDER: ReadonlySet<string> = new Set(['E', 'FC']);

type Beside = Pick<EventText, 'running' | 'pitch' | 'pitchError'>;
type Head = Pick<EventText, 'kind' | 'fielder' | 'outs'> & Beside;
const NOTHING_BESIDE: Beside = { running: [], pitch: undefined, pitchError: 0 };
const NOTHING = { fielder: 0, outs: [], ...NOTHING_BESIDE } as const;

/** What follows the plus sign of a strikeout or a walk. */
function readSecond(text: string | undefined): Beside | undefined {
  if (text === undefined) return NOTHING_BESIDE;
  if (text === 'WP') return { ...NOTHING_BESIDE, pitch: 'wildPitch' };
  if (text === 'PB') return { ...NOTHING_BESIDE, pitch: 'passedBall' };
  if (/^E[1-9]$/.test(text)) return { ...NOTHING_BESIDE, pitchError: Number(text.slice(1)) };
  const running = readRunnings(text);
  return running === undefined ? undefined : { ...NOTHING_BESIDE, running };
}

function readWord(text: string, second: string | undefined): Head | undefined {
  const [, word = '', numbers = ''] = /^([A-Z]+)([1-9]*)$/.exec(text) ?? [];
  const kind = WORDS[word];
  const beside = readSecond(second);
  if (kind === undefined || beside === undefined) return undefined;
  if (kind === 'strikeout') {
    const outs = numbers === '' ? [] : [{ fielders: digits(numbers), runner: undefined }];
    return { ...NOTHING, kind, outs, ...beside };
  }
  if (second !== undefined && kind !== 'walk' && kind !== 'intentionalWalk') return undefined;
  if (numbers.length > (WITH_FIELDER.has(word) ? 1 : 0)) return undefined;
  if (numbers === '' && NEEDS_FIELDER.has(word)) return undefined;
  return { ...NOTHING, kind, fielder: Number(numbers), ...beside };
}

function readHead(text: string): Head | undefined {
  const outs = readOuts(text);
  if (outs !== undefined) return { ...NOTHING, kind: 'out', outs };
  const running = readRunnings(text);
  if (running !== undefined) return { ...NOTHING, kind: 'running', running };
  const plus = text.indexOf('+');
  return plus < 0 ? readWord(text, undefined) : readWord(text.slice(0, plus), text.slice(plus + 1));
}

const ADVANCE = /^([B123])([-X])([123H])((?:\([^()]*\))*)$/;
const CREDIT = /^([1-9]*)(?:E([1-9]))?(?:\/TH)?$/;

/** "1X3(95)", "2-H(E7)(NR)(UR)"; undefined when it cannot be read. */
function readAdvance(text: string): Advance | undefined {
  const [, runner = '', sign, base = '', marks = ''] = ADVANCE.exec(text) ?? [];
  if (runner === '') return undefined;
  const words = marks === '' ? [] : marks.slice(1, -1).split(')(');
  const credits = words.filter((word) => /^(?:[1-9]|E[1-9])/.test(word));
  const others = words.filter((word) => !credits.includes(word));
  if (credits.length > 1 || !others.every((word) => /^(?:UR|NR|RBI)$/.test(word))) return undefined;
  const [, fielders = '', error] = CREDIT.exec(credits[0] ?? '') ?? [];
  const isOut = sign === 'X' && error === undefined;
  if (isOut !== (fielders !== '' && error === undefined)) return undefined;
  return {
    ...{ from: runnerOf(runner), to: baseOf(base), isOut },
    ...{ fielders: digits(fielders), error: Number(error ?? 0) },
    isUnearned: others.includes('UR'),
    isBattedIn: others.includes('RBI') ? true : others.includes('NR') ? false : undefined,
  };
}

/** The parts of a head and its modifiers: slashes in brackets belong to what is in them. */
function splitHead(text: string): string[] {
  return text.split(/\/(?![^(]*\))/);
}

/** Reads the event of a play record. Throws `export/nonsense` when it is none. */
export function readEvent(record: FileRecord): EventText {
  const text = record.fields[5] ?? '';
  const stop = text.indexOf('.');
  const [basic = '', ...modifiers] = splitHead(stop < 0 ? text : text.slice(0, stop));
  const head = readHead(basic) ?? unreadable(record, basic);
  for (const modifier of modifiers) if (!MODIFIER.test(modifier)) unreadable(record, modifier);
  const parts = stop < 0 ? [] : text.slice(stop + 1).split(';');
  const advances = parts.map((part) => readAdvance(part) ?? unreadable(record, part));
  return { ...head, modifiers, advances };
}
