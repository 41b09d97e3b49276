/** A play as an event file spells it: "64(1)/FO/G6.3-H;B-1". One line of the table per event. */
import type { PlayEvent } from '../engine/play-record.ts';
import { spellAdvances } from './spell-advances.ts';
import { baseLetter, chainOf, creditOf } from './spell-outs.ts';
import { BATTER, type ToldOut, type ToldPlay } from './told-game.ts';

/** The part before the full stop. */
interface Spelling {
  readonly basic: string;
  readonly modifiers?: readonly string[];
  /** Bases of those whose fate the basic part has told; the others follow as advances. */
  readonly told?: readonly number[];
}
type Speller = (play: ToldPlay) => Spelling;

const FIRST_OUTFIELDER = 7;
const CATCHER = 2;

/** The batter's out alone: whoever was thrown out after it comes among the advances. */
function battersOut({ outs }: ToldPlay): readonly ToldOut[] {
  return outs.filter(({ from }) => from === BATTER);
}
const firstOut = ({ outs }: ToldPlay) => outs.slice(0, 1);
const basesOf = (outs: readonly ToldOut[]) => outs.map(({ from }) => from);

/** More than one out that the event's own modifier does not say already. */
function multiple({ outs }: ToldPlay, double: string): readonly string[] {
  if (outs.length < 2) return [];
  return outs.length === 2 ? [double] : ['TP'];
}

/** "G6", "BP1": how the ball came to whom; nothing where it came to nobody. */
function ball({ fielder, isBunt }: ToldPlay, letter: string): readonly string[] {
  return fielder === 0 ? [] : [`${isBunt ? 'B' : ''}${letter}${fielder}`];
}

const hit =
  (letter: string): Speller =>
  (play) => ({
    basic: play.fielder === 0 ? letter : `${letter}${play.fielder}`,
    modifiers: [...multiple(play, 'DP'), ...(play.isBunt ? ball(play, 'G') : [])],
  });

/** A ball that was caught: its letter, and the modifier of a second out. */
const caught =
  (letter: string, double: string): Speller =>
  (play) => {
    const outs = battersOut(play);
    const marks = [...(play.isSacrificeFly ? ['SF'] : []), ...(play.isInfieldFly ? ['IF'] : [])];
    return {
      basic: chainOf(outs),
      modifiers: [...multiple(play, double), ...marks, ...ball(play, letter)],
      told: basesOf(outs),
    };
  };

/** Outs of a ball on the ground that stand in the basic part. */
const grounder =
  (outsOf: (play: ToldPlay) => readonly ToldOut[], mark?: string): Speller =>
  (play) => {
    const outs = outsOf(play);
    const marks = mark === undefined ? [] : [mark];
    const modifiers = [...marks, ...multiple(play, 'DP'), ...ball(play, 'G')];
    return { basic: chainOf(outs), modifiers, told: basesOf(outs) };
  };

/** Every out in the basic part, the kind of the double or triple play after it. */
const together =
  (letter: string, mark: string): Speller =>
  (play) => ({
    basic: chainOf(play.outs),
    modifiers: [mark, ...ball(play, letter)],
    told: basesOf(play.outs),
  });

const plain =
  (basic: string): Speller =>
  () => ({ basic });

function fielderChoice(play: ToldPlay): Spelling {
  const modifiers = [...multiple(play, 'DP'), ...ball(play, 'G')];
  return { basic: `FC${play.fielder}`, modifiers };
}

function reachedOnError(play: ToldPlay): Spelling {
  const { errorPosition } = play;
  const letter = errorPosition < FIRST_OUTFIELDER ? 'G' : 'F';
  return {
    basic: `E${errorPosition}`,
    modifiers: ball({ ...play, fielder: errorPosition }, letter),
  };
}

/** The batter is out, or safe on an error, or safe because the throw went elsewhere. */
function sacrificeBunt(play: ToldPlay): Spelling {
  const modifiers = ['SH', ...multiple(play, 'DP'), ...ball(play, 'G')];
  const outs = battersOut(play);
  if (outs.length > 0) return { basic: chainOf(outs), modifiers, told: basesOf(outs) };
  if (play.errorPosition > 0) return { basic: `E${play.errorPosition}`, modifiers };
  return { basic: `FC${play.fielder}`, modifiers };
}

/** Three men out on a ball that was caught, or on the ground. */
function triplePlay(play: ToldPlay): Spelling {
  const [first] = play.outs;
  const isCaught = first?.from === BATTER && first.throwers.length === 0;
  return (isCaught ? together('L', 'LTP') : together('G', 'GTP'))(play);
}

/** "SB3", "CS2(26)", "POCS2(134)": runners who went; told are those who came no farther. */
function runningOf(play: ToldPlay): { readonly words: string[]; readonly told: number[] } {
  const { stolen, destination, outs, pickedOff } = play;
  const thefts = stolen.map((from) => `SB${baseLetter(from + 1)}`);
  const throws = play.caught.map((from) => {
    const out = outs.find((one) => one.from === from);
    const word = from === pickedOff ? 'POCS' : 'CS';
    return `${word}${baseLetter(from + 1)}(${out === undefined ? '' : creditOf(out)})`;
  });
  // The run of a man who stole home is told again where it has to be marked.
  const isMarked = (from: number) => play.runs.some((run) => run.from === from && !run.isEarned);
  const isAllTold = (from: number) => destination[from] === from + 1 && !isMarked(from);
  const told = [...stolen.filter(isAllTold), ...play.caught];
  return { words: [...thefts, ...throws], told };
}

/** A runner who is picked off at his own base, or on his way to the next. */
function pickOff(play: ToldPlay): Spelling {
  const { pickedOff, outs } = play;
  if (play.caught.includes(pickedOff)) return running(play);
  const out = outs.find(({ from }) => from === pickedOff);
  const credit = out === undefined ? '' : creditOf(out);
  return { basic: `PO${pickedOff}(${credit})`, modifiers: multiple(play, 'DP'), told: [pickedOff] };
}

/** The throw went past the base: the runner whom it was meant for, else the first who moved. */
function pickOffError({ pickedOff, errorPosition, destination }: ToldPlay): Spelling {
  const moved = destination.findIndex((to, from) => from > 0 && to > from);
  return { basic: `PO${pickedOff || moved}(E${errorPosition}/TH)` };
}

function running(play: ToldPlay): Spelling {
  const { words, told } = runningOf(play);
  return { basic: words.join(';'), modifiers: multiple(play, 'DP'), told };
}

/** "K", "K23", "K+CS2(26)", "K+E2.B-1", or "K+WP.B-1" when the pitch got away. */
function strikeout(play: ToldPlay): Spelling {
  const outs = battersOut(play);
  const { words, told } = runningOf(play);
  const [out] = outs;
  const isThrown = out !== undefined && (out.throwers.length > 0 || out.putout !== CATCHER);
  const chain = isThrown ? chainOf(outs) : '';
  const charged = play.errorPosition > 0 ? `E${play.errorPosition}` : 'WP';
  const error = out === undefined ? charged : '';
  const beside = [error, words.join(';')].filter((word) => word !== '');
  return {
    basic: [`K${chain}`, ...beside].join('+'),
    modifiers: [...multiple(play, 'DP'), ...(play.isBunt ? ['BF'] : [])],
    told: out === undefined ? told : [BATTER, ...told],
  };
}

/** Every event of the engine, and how it is spelled. */
const SPELLERS: Readonly<Record<PlayEvent, Speller>> = {
  single: hit('S'),
  double: hit('D'),
  triple: hit('T'),
  // A fielder beside HR would be a home run inside the park.
  homeRun: (play) => ({ basic: 'HR', modifiers: ball(play, 'F') }),
  walk: plain('W'),
  intentionalWalk: plain('IW'),
  catcherInterference: plain('C/E2'),
  hitByPitch: plain('HP'),
  strikeout,
  groundOut: grounder(battersOut),
  forceOut: grounder(firstOut, 'FO'),
  groundedIntoDoublePlay: (play) => together('G', play.isBunt ? 'BGDP' : 'GDP')(play),
  fielderChoice,
  flyOut: caught('F', 'FDP'),
  lineOut: caught('L', 'LDP'),
  lineDoublePlay: (play) => (play.isBunt ? together('P', 'BPDP') : together('L', 'LDP'))(play),
  popOut: caught('P', 'DP'),
  sacrificeBunt,
  triplePlay,
  reachedOnError,
  wildPitch: plain('WP'),
  passedBall: plain('PB'),
  balk: plain('BK'),
  stolenBase: running,
  caughtStealing: running,
  pickOff,
  pickOffError,
};

/** The whole event text of a play. */
export function spellPlay(play: ToldPlay): string {
  const { basic, modifiers = [], told = [] } = SPELLERS[play.event](play);
  const interference = play.isInterference ? ['INT'] : [];
  const advances = spellAdvances(play, new Set(told));
  const head = [basic, ...modifiers, ...interference].join('/');
  return advances === '' ? head : `${head}.${advances}`;
}
