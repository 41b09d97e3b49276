/** The rows that a game's first pitch, its plays, its undoing and its end leave in the database. */
import type { EngineGame } from '../engine/game-state.ts';
import { boxScoreOf } from '../engine/scoring/box-score.ts';
import { present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import type { Side } from '../models/baseball.ts';
import type { Game, Play } from '../models/game.ts';
import { CHAIN_START, chainHash } from '../models/results.ts';
import type { OutboxMessage } from '../models/sync.ts';
import type {
  GameAdvance,
  GameClosing,
  GameRetreat,
  GameSituation,
} from '../repositories/game-advance.ts';
import type { WordsAdded } from '../repositories/game-words.ts';
import type { Clock, Ids } from './base.ts';
import { newTurns } from './game-lineups.ts';
import type { MadeChoice } from './game-turn.ts';

export interface RowDeps {
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A message to the league about a game; its key is made from what it is. */
export function outboxMessage(
  { ids, clock }: RowDeps,
  message: Pick<OutboxMessage, 'gameId' | 'kind' | 'seq' | 'payload'>,
): NewRow<OutboxMessage> {
  const { gameId, kind, seq } = message;
  return {
    ...{ id: ids.next(), ...message, operationKey: `${gameId}:${kind}:${seq}` },
    ...{ status: 'pending', attempts: 0, nextAttemptAt: clock.now() },
    ...{ fencingToken: 0, leasedUntil: null, lastErrorCode: null },
  };
}

/** The moving columns of a game's row, from the state of the rules. */
function situationOf(engine: EngineGame, endedAt: string | null): GameSituation {
  const { inning, isBottom, outs, away, home, playNumber, isOver } = engine;
  return {
    ...{ status: isOver ? 'complete' : 'active', inning, half: isBottom ? 'bottom' : 'top', outs },
    ...{ awayScore: away.runs, homeScore: home.runs, playCount: playNumber, endedAt },
  };
}

/** What a finished game leaves behind; `plays` are all that count, first to last. */
function closingOf(
  deps: RowDeps,
  row: Game,
  finished: { readonly engine: EngineGame; readonly plays: readonly NewRow<Play>[] },
): GameClosing {
  const { engine, plays } = finished;
  const box = boxScoreOf(engine);
  const own = <Line extends { readonly side: unknown; readonly player: unknown }>(line: Line) => {
    const { side: _, player: __, ...columns } = line;
    return { ...columns, id: deps.ids.next(), gameId: row.id };
  };
  return {
    seal: {
      ...{ id: deps.ids.next(), gameId: row.id, playCount: plays.length },
      chainHash: plays.reduce((hash, play) => chainHash(hash, play), CHAIN_START),
      ...{ awayScore: engine.away.runs, homeScore: engine.home.runs },
      diceSeed: present(row.diceSeed, "the game's dice seed"),
    },
    battingLines: box.batting.map(own),
    pitchingLines: box.pitching.map(own),
    fieldingLines: box.fielding.map(own),
    decisions: box.decisions.map(own),
  };
}

/** A game that was moved on in memory: the row as it was, the state as it is. */
export interface MovedGame {
  readonly row: Game;
  readonly engine: EngineGame;
  /** The plays before. */
  readonly plays: readonly NewRow<Play>[];
}

/** Everything that commits these choices, and the end of the game with them if they ended it. */
export function advanceRows(
  deps: RowDeps,
  game: MovedGame,
  made: readonly MadeChoice[],
): GameAdvance {
  const { row, engine } = game;
  const gameId = row.id;
  const teamIds = { away: row.awayTeamId, home: row.homeTeamId };
  const plays = made.map(({ facts, reason }) => {
    return { ...facts, id: deps.ids.next(), gameId, reason };
  });
  const messages = plays.map((payload, index) =>
    outboxMessage(deps, { gameId, kind: 'play', seq: row.version + index + 1, payload }),
  );
  const lineups = made.flatMap(({ lineups: moments, facts }) =>
    moments === undefined
      ? []
      : newTurns(moments, { gameId, teamIds, afterPlay: facts.playNumber }, deps.ids),
  );
  const nextVersion = row.version + plays.length;
  const common = { gameId, version: row.version, nextVersion, plays, lineups };
  if (!engine.isOver) return { ...common, situation: situationOf(engine, null), messages };

  const endedAt = deps.clock.now();
  const situation = situationOf(engine, endedAt);
  const closing = closingOf(deps, row, { engine, plays: [...game.plays, ...plays] });
  const { status, inning, half, outs } = situation;
  const { awayWords, homeWords } = row;
  const payload = { ...closing, status, inning, half, outs, endedAt, awayWords, homeWords };
  const seal = outboxMessage(deps, { gameId, kind: 'seal', seq: nextVersion, payload });
  return { ...common, situation, closing, messages: [...messages, seal] };
}

/** Everything that takes back all plays after `lastPlayNumber`; `engine` is the state after it. */
export function retreatRows(deps: RowDeps, game: MovedGame, lastPlayNumber: number): GameRetreat {
  const { row, engine, plays } = game;
  const undone = plays.slice(lastPlayNumber).toReversed();
  const messages = undone.map(({ playNumber }, index) =>
    outboxMessage(deps, {
      ...{ gameId: row.id, kind: 'undo', seq: row.version + index + 1 },
      payload: { playNumber },
    }),
  );
  const nextVersion = row.version + undone.length;
  const situation = situationOf(engine, null);
  return { gameId: row.id, version: row.version, nextVersion, situation, messages, lastPlayNumber };
}

/** What stores a manager's words for the dice and tells them to the league. */
export function wordsRows(
  deps: RowDeps,
  added: { readonly row: Game; readonly side: Side; readonly words: string },
): WordsAdded {
  const { row, side, words } = added;
  const { id: gameId, version } = row;
  const payload = { side, words };
  const message = outboxMessage(deps, { gameId, kind: 'words', seq: version + 1, payload });
  return { gameId, version, side, words, message };
}
