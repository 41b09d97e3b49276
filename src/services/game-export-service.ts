/** Gives finished games out as files: Retrosheet's formats, or one JSON document. */
import { AppError, present } from '../errors.ts';
import { idSchema } from '../models/base.ts';
import type { ExportedFile } from '../models/exported-file.ts';
import type { GameSetup, Play } from '../models/game.ts';
import type { ExportedPlay } from '../models/game-export.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import type { PlayerRepo } from '../repositories/player-repo.ts';
import type { Tx } from '../repositories/transactions.ts';
import type { KnownIds } from '../retrosheet/player-ids.ts';
import { Service, type ServiceDeps } from './base.ts';
import { type ExportFormat, type FinishedGame, filesOf } from './game-files.ts';
import { diceFor } from './game-live.ts';

export interface GameExportServiceDeps extends ServiceDeps {
  readonly games: GameRepo;
  readonly players: PlayerRepo;
}

/** Both rosters of a game hold fewer. */
const PLAYERS_MAX = 100;

/** Ids in public databases of everybody in a setup. */
export async function knownIdsOf(players: PlayerRepo, setup: GameSetup): Promise<KnownIds> {
  const ids = [...setup.away.players, ...setup.home.players].map(({ playerId }) => playerId);
  const { rows } = await players.list({
    where: { id: { in: [...new Set(ids)] } },
    limit: PLAYERS_MAX,
  });
  return new Map(rows.map(({ id, retrosheetId }) => [id, retrosheetId]));
}

/** A row of the table without what only the table needs. */
function exportedPlay(play: Play): ExportedPlay {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...rest } = play;
  const { deletedAt: _deleted, version: _version, gameId: _game, ...exported } = rest;
  return exported;
}

export class GameExportService extends Service {
  readonly #games: GameRepo;
  readonly #players: PlayerRepo;

  constructor(deps: GameExportServiceDeps) {
    super('gameExport', deps);
    this.#games = deps.games;
    this.#players = deps.players;
  }

  /**
   * The files of a stored game, by the names that they should have. Throws `game/not_found`,
   * `export/unfinished` while it goes on, and `export/disagrees` (context: difference) when the
   * event file does not come to the game's own box score.
   */
  async export(gameId: string, format: ExportFormat): Promise<readonly ExportedFile[]> {
    return await this.operation('export', { gameId, format }, async () =>
      filesOf(await this.transaction((tx) => this.#read(tx, gameId)), format),
    );
  }

  async #read(tx: Tx, gameId: string): Promise<FinishedGame> {
    const games = this.#games.with(tx);
    const row = idSchema.safeParse(gameId).success ? await games.find(gameId) : undefined;
    if (row === undefined) {
      throw new AppError('game/not_found', `There is no game ${gameId}`, { gameId });
    }
    if (row.status === 'active') {
      const message = `Game ${gameId} goes on, in inning ${row.inning}`;
      throw new AppError('export/unfinished', message, { gameId, inning: row.inning });
    }
    const setup = await games.getSetup(gameId);
    const takenBack = await games.listTakenBack(gameId);
    return {
      setup,
      plays: (await games.listPlays(gameId)).map(exportedPlay),
      dice: () => (playNumber) => diceFor(row, playNumber),
      circumstances: {
        ...{ startedAt: row.startedAt, endedAt: row.endedAt },
        ...{ diceKind: 'committed', diceCommitment: row.diceCommitment },
        diceSeed: present(row.diceSeed, "the game's dice seed"),
        diceWords: { away: row.awayWords, home: row.homeWords },
        takenBack: takenBack.map(({ playNumber, dice }) => ({ playNumber, dice })),
      },
      knownIds: await knownIdsOf(this.#players.with(tx), setup),
    };
  }
}
