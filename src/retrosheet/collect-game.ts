/** Plays a game again from its choices and notes what an event file has to tell. */
import type { Dice } from '../engine/dice/dice.ts';
import { type EngineGame, NOBODY } from '../engine/game-state.ts';
import { applyChoice, startGame } from '../engine/play.ts';
import { PLAY_EVENTS, type PlayRecord } from '../engine/play-record.ts';
import { throwersOf } from '../engine/throwers.ts';
import { assert, present } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { GameSetup } from '../models/game.ts';
import { changesBetween, type FileLineup, lineupOf } from './file-lineup.ts';
import type { Entry, ToldOut, ToldPlay, Turn } from './told-game.ts';
import { type BooksBefore, booksOf, type OpenRun, toldRuns } from './told-runs.ts';

/** All from which a game follows. */
export interface GameSource {
  readonly setup: GameSetup;
  readonly choices: readonly Choice[];
  /** The dice of a play, 1, 2, 3 …; bulk play hands out the same dice for all of them. */
  readonly diceFor: (playNumber: number) => Dice;
}
export interface CollectedGame {
  /** The game as it ended. */
  readonly game: EngineGame;
  readonly starters: Readonly<Record<Side, FileLineup>>;
  readonly entries: readonly Entry[];
}

interface Telling {
  readonly game: EngineGame;
  readonly entries: Entry[];
  readonly lineups: Record<Side, FileLineup>;
  /** Runs of this half that are not earned so far. */
  openRuns: OpenRun[];
  /** What was told of a half in which no ball has been pitched yet; see tellOpening. */
  opening: Opening | undefined;
}
interface Opening {
  /** Who leads off, before anybody bats for him. */
  readonly turn: Turn;
  readonly runner: number;
  readonly changes: Extract<Entry, { kind: 'substitution' }>[];
}

function turnOf({ inning, batting }: EngineGame): Turn {
  const batter = present(batting.order[batting.nextSlot], 'the man at bat');
  return { inning, side: batting.side, batter };
}

function outsOf(record: PlayRecord): ToldOut[] {
  return Array.from({ length: record.outs }, (_, out) => ({
    from: present(record.outBase[out], 'who was put out'),
    putout: present(record.outPutout[out], 'who put him out'),
    throwers: throwersOf(record, out),
  }));
}

/** The bases of a bit mask, the farthest first. */
function basesOf(mask: number): number[] {
  return [3, 2, 1].filter((base) => (mask & (1 << base)) !== 0);
}

function toldPlay({ game, openRuns }: Telling, before: BooksBefore, side: Side): ToldPlay {
  const { record } = game;
  const fielding = side === 'away' ? game.home : game.away;
  return {
    event: present(PLAY_EVENTS[record.event], 'an event'),
    outsBefore: record.outsBefore,
    fielder: record.fielder,
    errorPosition: record.errorPosition,
    destination: [...record.destination],
    clean: [...record.clean],
    outs: outsOf(record),
    runs: toldRuns({ game, fieldingAfter: fielding.pitching, before, openRuns }),
    isSacrificeFly: record.sacrificeFly,
    isBunt: record.isBunt,
    isInfieldFly: record.infieldFly,
    isInterference: record.interference,
    stolen: basesOf(record.stolen),
    caught: basesOf(record.caught),
    pickedOff: record.pickedOff,
  };
}

function tellChanges({ game, entries, lineups, opening }: Telling, turn: Turn): void {
  for (const side of SIDES) {
    const before = lineups[side];
    lineups[side] = lineupOf(game[side]);
    const changes = changesBetween(before, lineups[side]);
    if (changes.length === 0) continue;
    (opening?.changes ?? entries).push({ kind: 'substitution', turn, side, changes });
  }
}

/**
 * Tells the changes before the first pitch of a half: the field first, so that the runner of extra
 * innings is charged to the pitcher who begins, then him, then whoever bats or runs for somebody.
 */
function tellOpening({ opening, entries }: Telling): void {
  if (opening === undefined) return;
  const { turn, runner, changes } = opening;
  for (const change of changes) {
    if (change.side !== turn.side) entries.push({ ...change, turn });
  }
  if (runner !== NOBODY) entries.push({ kind: 'automaticRunner', turn, runner });
  entries.push(...changes.filter(({ side }) => side === turn.side));
}

/** A half begins: perhaps with a runner, and with pinch-hitters who stay in the game. */
function openHalf(telling: Telling): void {
  const turn = turnOf(telling.game);
  telling.openRuns = [];
  telling.opening = { turn, runner: telling.game.runner[2] ?? NOBODY, changes: [] };
  tellChanges(telling, turn);
}

function tellChoice(telling: Telling, choice: Choice, dice: Dice): void {
  const { game, entries } = telling;
  const turn = turnOf(game);
  const books = booksOf(game);
  const made = applyChoice(game, choice, dice);
  assert(made.ok, `choice ${game.playNumber + 1} (${choice.kind}) is legal again`);
  if (made.value.kind === 'noPlay') {
    tellChanges(telling, turn);
    return;
  }
  tellOpening(telling);
  telling.opening = undefined;
  if (choice.kind === 'concede') {
    entries.push({ kind: 'concession', side: choice.side });
    return;
  }
  entries.push({ kind: 'play', turn, play: toldPlay(telling, books, turn.side) });
  const isNewHalf = game.batting.side !== turn.side;
  if (isNewHalf && !game.isOver) openHalf(telling);
}

/** Plays the game again. Asserts that each choice is legal, as it was when it was made. */
export function collectGame({ setup, choices, diceFor }: GameSource): CollectedGame {
  const game = startGame(setup);
  const starters = { away: lineupOf(game.away), home: lineupOf(game.home) };
  const telling: Telling = {
    ...{ game, entries: [], lineups: { ...starters }, openRuns: [], opening: undefined },
  };
  openHalf(telling);
  for (const choice of choices) tellChoice(telling, choice, diceFor(game.playNumber + 1));
  return { game, starters, entries: telling.entries };
}
