/** A finished game as files, whoever played it: from its setup, its plays and its dice. */
import type { Dice } from '../engine/dice/dice.ts';
import type { EngineGame } from '../engine/game-state.ts';
import { replayGame } from '../engine/play.ts';
import { boxScoreOf } from '../engine/scoring/box-score.ts';
import { AppError } from '../errors.ts';
import type { ExportedFile } from '../models/exported-file.ts';
import type { GameSetup } from '../models/game.ts';
import { type ExportedPlay, GAME_EXPORT_FORMAT, type GameExport } from '../models/game-export.ts';
import { exportRetrosheet } from '../retrosheet/export-game.ts';
import { nameGame } from '../retrosheet/game-names.ts';
import type { KnownIds } from '../retrosheet/player-ids.ts';

export const EXPORT_FORMATS = ['retrosheet', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The dice of a game and when it was played: what a document says beside setup and plays. */
type Circumstances = Pick<
  GameExport,
  'startedAt' | 'endedAt' | 'diceKind' | 'diceCommitment' | 'diceSeed' | 'diceWords' | 'takenBack'
>;
export interface FinishedGame {
  readonly setup: GameSetup;
  readonly plays: readonly ExportedPlay[];
  /** Fresh dice that give the game again: by play, or one for all. */
  readonly dice: () => (playNumber: number) => Dice;
  readonly circumstances: Circumstances;
  readonly knownIds: KnownIds;
}

/** Plays the game again. Throws `database/corrupt` at the first play that comes out differently. */
function replayed({ setup, plays, dice }: FinishedGame): EngineGame {
  const choices = plays.map(({ choice }) => choice);
  const again = replayGame(setup, choices, dice());
  for (const [index, { playNumber, result, outs, runs }] of plays.entries()) {
    const play = again.plays[index];
    if (play?.result === result && play.outs === outs && play.runs === runs) continue;
    throw new AppError(
      'database/corrupt',
      `Game ${setup.gameId} comes out differently at play ${playNumber}: other rules, or a changed row`,
      { gameId: setup.gameId, playNumber, stored: { result, outs, runs } },
    );
  }
  return again.game;
}

function documentOf(finished: FinishedGame, game: EngineGame): GameExport {
  const { setup, plays, circumstances } = finished;
  const { batting, pitching, fielding, decisions } = boxScoreOf(game);
  return {
    ...{ format: GAME_EXPORT_FORMAT, version: 1, gameId: setup.gameId },
    ...circumstances,
    ...{ setup, plays: [...plays] },
    score: { away: game.away.runs, home: game.home.runs },
    boxScore: {
      ...{ batting: [...batting], pitching: [...pitching] },
      ...{ fielding: [...fielding], decisions: [...decisions] },
    },
  };
}

/**
 * The files of a finished game. Throws `export/disagrees` when the event file does not say what
 * happened, and `database/corrupt` when the plays do not follow from setup, choices and dice.
 */
export function filesOf(finished: FinishedGame, format: ExportFormat): readonly ExportedFile[] {
  const { setup, plays, knownIds, circumstances } = finished;
  const date = circumstances.startedAt.slice(0, 'yyyy-mm-dd'.length);
  const game = replayed(finished);
  if (format === 'retrosheet') {
    const choices = plays.map(({ choice }) => choice);
    return exportRetrosheet({ setup, choices, diceFor: finished.dice(), date, knownIds });
  }
  const { gameCode } = nameGame(setup, date, knownIds);
  const text = `${JSON.stringify(documentOf(finished, game), null, 2)}\n`;
  return [{ name: `${gameCode}.json`, text }];
}
