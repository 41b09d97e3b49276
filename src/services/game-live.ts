/**
 * A game in memory: the rules' state beside the rows that it follows from. The state is rebuilt from
 * what was pinned and the choices that were made, so memory may be lost at any moment.
 */
import { currentAlignment } from '../engine/alignment.ts';
import { awaitedSide } from '../engine/awaited-side.ts';
import { committedDice } from '../engine/dice/committed-dice.ts';
import type { Dice } from '../engine/dice/dice.ts';
import type { EngineGame } from '../engine/game-state.ts';
import { legalChoices, replayGame } from '../engine/play.ts';
import { leadersOf } from '../engine/scoring/leaders.ts';
import { type EngineView, viewOf } from '../engine/scoring/view.ts';
import { AppError, present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import type { Side } from '../models/baseball.ts';
import type { Alignment } from '../models/choice.ts';
import type { Game, GameSetup, Play } from '../models/game.ts';
import type { GameLeadersView, GameView, LegalChoice, RollView } from '../models/game-view.ts';
import { lastRollOf } from './game-last-roll.ts';
import { managersOf } from './manager-profiles.ts';

/** Who manages the sides; null where the computer does. */
export type Owners = Readonly<Record<Side, string | null>>;

/** A game as it was last committed: what people may see. */
export interface Shown {
  readonly row: Game;
  readonly owners: Owners;
  /** Those that count, first to last. */
  readonly plays: readonly NewRow<Play>[];
  /** Plays whose rolls people have seen and taken back, in the order of `inOrderOfRecord`. */
  readonly takenBack: readonly NewRow<Play>[];
  readonly view: EngineView;
  readonly managers: GameView['managers'];
  readonly lastRoll: RollView | null;
  readonly leaders: GameLeadersView | null;
  /** How the field is set, with a pitch-out, which only its manager may see. */
  readonly alignment: Alignment;
  /** Whose manager must say something before the next roll. */
  readonly awaited: Side | undefined;
  /** What each side may choose now. */
  readonly choices: Readonly<Record<Side, readonly LegalChoice[]>>;
}
export interface LiveGame {
  readonly setup: GameSetup;
  /** Changed in place by every choice, before it is committed. */
  readonly engine: EngineGame;
  readonly shown: Shown;
}

/** The dice of a play of this game. */
export function diceFor(row: Game, playNumber: number): Dice {
  const seedHex = present(row.diceSeed, "the game's dice seed");
  const words = { away: row.awayWords, home: row.homeWords };
  return committedDice({ seedHex, gameId: row.id, playNumber, words });
}

/**
 * Plays with rolls that were taken back, as the record of the dice has them: by number, then by id. Not
 * by the time of either, which the league and a game in memory have no part in.
 */
export function inOrderOfRecord<Rolled extends Pick<Play, 'id' | 'playNumber' | 'dice'>>(
  plays: readonly Rolled[],
): readonly Rolled[] {
  return plays
    .filter(({ dice }) => dice.rolls.length > 0)
    .toSorted((one, other) => one.playNumber - other.playNumber || (one.id < other.id ? -1 : 1));
}

/** Tells whether anybody has seen a roll of this game. */
export function hasRolled({ plays, takenBack }: Pick<Shown, 'plays' | 'takenBack'>): boolean {
  return takenBack.length > 0 || plays.some(({ dice }) => dice.rolls.length > 0);
}

/** What was read from the database or has just been committed to it. */
type Committed = Pick<Shown, 'row' | 'owners' | 'plays' | 'takenBack'>;

/** What may be shown of a game whose state, rows and plays agree. */
export function show(engine: EngineGame, setup: GameSetup, committed: Committed): Shown {
  const { row, owners, plays } = committed;
  const choicesOf = (side: Side) => (owners[side] === null ? [] : legalChoices(engine, side));
  return {
    ...committed,
    view: viewOf(engine),
    managers: managersOf(row, setup),
    lastRoll: lastRollOf(setup, plays),
    leaders: leadersOf(engine, plays),
    alignment: currentAlignment(engine),
    awaited: awaitedSide(engine),
    choices: { away: choicesOf('away'), home: choicesOf('home') },
  };
}

function refuseDifference(row: Game, engine: EngineGame): void {
  const { away, home } = engine;
  const isSame =
    away.runs === row.awayScore &&
    home.runs === row.homeScore &&
    engine.playNumber === row.playCount;
  if (isSame) return;
  const replayed = { away: away.runs, home: home.runs, playCount: engine.playNumber };
  throw new AppError('database/corrupt', `Game ${row.id} does not replay to its own score`, {
    gameId: row.id,
    stored: { away: row.awayScore, home: row.homeScore, playCount: row.playCount },
    replayed,
  });
}

/** Makes the choices of these plays again, from first pitch, with the game's own dice. */
export function replay(game: {
  readonly row: Game;
  readonly setup: GameSetup;
  readonly plays: readonly NewRow<Play>[];
}): EngineGame {
  const choices = game.plays.map(({ choice }) => choice);
  return replayGame(game.setup, choices, (playNumber) => diceFor(game.row, playNumber)).game;
}

/** What a game is rebuilt from. */
export interface StoredGame {
  readonly row: Game;
  readonly owners: Owners;
  readonly setup: GameSetup;
  readonly plays: readonly Play[];
  readonly takenBack: readonly Play[];
}

/**
 * Rebuilds a game by making its choices again. Throws `database/corrupt` when that does not lead to
 * the stored score.
 */
export function rebuild(stored: StoredGame): LiveGame {
  const { row, owners, setup, plays } = stored;
  const engine = replay({ row, setup, plays });
  refuseDifference(row, engine);
  const takenBack = inOrderOfRecord(stored.takenBack);
  return { setup, engine, shown: show(engine, setup, { row, owners, plays, takenBack }) };
}
