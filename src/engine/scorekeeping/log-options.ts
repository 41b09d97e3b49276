/** The plays that a scorekeeper logs most, with the usual moves: one button each. */
import type { FieldPosition } from '../../models/baseball.ts';
import type { Choice, LoggedPlay, LoggedResult } from '../../models/choice.ts';
import type { LegalChoice } from '../../models/game-view.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { HOME, OUT } from '../play-record.ts';
import { at } from '../table-access.ts';
import { checkLog, MEANINGS } from './check-log.ts';

interface Usual {
  readonly result: LoggedResult;
  readonly label: string;
  readonly fielder: FieldPosition | null;
  /** How far runners move; undefined lets only those move who are pushed. */
  readonly runnerBases?: number;
  /** The base of the runner who is put out, where one is. */
  readonly out?: (game: EngineGame) => number;
  readonly isBunt?: true;
}

/** The runner farthest along. */
function lead(game: EngineGame): number {
  return [3, 2, 1].find((base) => at(game.runner, base) !== NOBODY) ?? 0;
}
const first = () => 1;

const USUAL: readonly Usual[] = [
  { result: 'single', label: 'Single, runners one base', fielder: 'CF', runnerBases: 1 },
  { result: 'single', label: 'Single, runners two bases', fielder: 'CF', runnerBases: 2 },
  { result: 'double', label: 'Double, runners two bases', fielder: 'LF', runnerBases: 2 },
  { result: 'double', label: 'Double, runners three bases', fielder: 'LF', runnerBases: 3 },
  { result: 'triple', label: 'Triple', fielder: 'RF', runnerBases: 3 },
  { result: 'homeRun', label: 'Home run', fielder: 'LF', runnerBases: 4 },
  { result: 'walk', label: 'Walk', fielder: null },
  { result: 'hitByPitch', label: 'Hit by pitch', fielder: null },
  { result: 'strikeout', label: 'Strikeout', fielder: null, runnerBases: 0 },
  { result: 'groundOut', label: 'Ground out, runners hold', fielder: 'SS', runnerBases: 0 },
  { result: 'groundOut', label: 'Ground out, runners one base', fielder: '2B', runnerBases: 1 },
  { result: 'forceOut', label: 'Force at second', fielder: 'SS', runnerBases: 1, out: first },
  {
    ...{ result: 'groundedIntoDoublePlay', label: 'Ground ball double play', fielder: 'SS' },
    ...{ runnerBases: 1, out: first },
  },
  { result: 'flyOut', label: 'Fly out, runners hold', fielder: 'CF', runnerBases: 0 },
  { result: 'flyOut', label: 'Fly out, runners one base', fielder: 'CF', runnerBases: 1 },
  { result: 'lineOut', label: 'Line out', fielder: '2B', runnerBases: 0 },
  { result: 'popOut', label: 'Pop out', fielder: 'SS', runnerBases: 0 },
  { result: 'sacrificeBunt', label: 'Sacrifice bunt', fielder: 'P', runnerBases: 1, isBunt: true },
  { result: 'reachedOnError', label: 'Error of the shortstop', fielder: 'SS', runnerBases: 1 },
  { result: 'wildPitch', label: 'Wild pitch', fielder: null, runnerBases: 1 },
  { result: 'passedBall', label: 'Passed ball', fielder: null, runnerBases: 1 },
  { result: 'balk', label: 'Balk', fielder: null, runnerBases: 1 },
  { result: 'stolenBase', label: 'Stolen bases', fielder: null, runnerBases: 1 },
  { result: 'caughtStealing', label: 'Caught stealing', fielder: null, runnerBases: 0, out: lead },
  { result: 'pickOff', label: 'Picked off', fielder: null, runnerBases: 0, out: lead },
];
const BATTER_OUT: readonly LoggedResult[] = ['strikeout', 'groundedIntoDoublePlay'];

function batterOf(result: LoggedResult): number | null {
  const { isTurn, batter, hitBases } = MEANINGS[result];
  if (!isTurn) return null;
  if (BATTER_OUT.includes(result)) return OUT;
  return batter ?? Math.max(hitBases, 1);
}

/** Whether everybody behind a base is there, so that its runner is pushed. */
function isPushed({ runner }: EngineGame, base: number): boolean {
  for (let behind = 1; behind < base; behind += 1) {
    if (at(runner, behind) === NOBODY) return false;
  }
  return true;
}

function runnersOf(game: EngineGame, { runnerBases, out }: Usual): LoggedPlay['runners'] {
  const retired = out === undefined ? 0 : out(game);
  const move = (base: number): number | null => {
    if (at(game.runner, base) === NOBODY) return null;
    if (base === retired) return OUT;
    const bases = runnerBases ?? (isPushed(game, base) ? 1 : 0);
    return Math.min(HOME, base + bases);
  };
  return [move(1), move(2), move(3)];
}

/** The usual plays that may be logged now, with the words of their buttons. */
export function logOptions(game: EngineGame, group: string): LegalChoice[] {
  return USUAL.flatMap((usual) => {
    const { result, label, fielder, isBunt } = usual;
    const play: LoggedPlay = {
      ...{ result, fielder, batter: batterOf(result), runners: runnersOf(game, usual) },
      ...{ error: result === 'reachedOnError' ? fielder : null, isBunt: isBunt === true },
    };
    const choice: Choice = { kind: 'log', ...play };
    return checkLog(game, play) === undefined ? [{ choice, label, group }] : [];
  });
}
