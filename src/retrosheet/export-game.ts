/** The door of the room: a finished game as files that tools for Retrosheet's format read. */
import { AppError, isAppError } from '../errors.ts';
import type { ExportedFile } from '../models/exported-file.ts';
import { type CollectedGame, collectGame, type GameSource } from './collect-game.ts';
import { findDifference } from './compare-box.ts';
import { type GameNames, nameGame } from './game-names.ts';
import type { KnownIds } from './player-ids.ts';
import { readGame } from './reader/read-game.ts';
import { writeEventFile } from './write-event-file.ts';
import { eventFileName, writeRosters } from './write-rosters.ts';

export interface ExportOrder extends GameSource {
  /** The day of the game, 2026-11-24. */
  readonly date: string;
  /** Retrosheet's ids by player id, where they are known. */
  readonly knownIds: KnownIds;
}

/**
 * Gives the text of an event file to the strict reader. Throws `export/disagrees` (context:
 * difference) when that does not come to the game's own box score.
 */
export function proofread(text: string, { game }: CollectedGame, names: GameNames): void {
  const disagree = (difference: string, cause?: unknown) =>
    new AppError(
      'export/disagrees',
      `The event file does not say what happened, and was not written: ${difference}`,
      { gameId: game.gameId, difference },
      cause,
    );
  try {
    const difference = findDifference(game, readGame(text), names);
    if (difference !== undefined) throw disagree(difference);
  } catch (error) {
    throw isAppError(error, 'export/nonsense') ? disagree(error.message, error) : error;
  }
}

/**
 * The event file, both rosters and the TEAM file of a game. Throws `export/unfinished` while it goes
 * on and `export/disagrees` (context: difference) when the strict reader, given the event file, does
 * not come to the game's own box score.
 */
export function exportRetrosheet(order: ExportOrder): readonly ExportedFile[] {
  const { setup, date, knownIds } = order;
  const collected = collectGame(order);
  if (!collected.game.isOver) {
    const { gameId } = setup;
    throw new AppError('export/unfinished', `Game ${gameId} is not over yet`, { gameId });
  }
  const names = nameGame(setup, date, knownIds);
  const text = writeEventFile(collected, names);
  proofread(text, collected, names);
  return [{ name: eventFileName(names), text }, ...writeRosters(setup, names)];
}
