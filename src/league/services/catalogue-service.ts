/** Fills the league's catalogue: card sets that the factory has made, and the founding season. */
import type { CardSetRows } from '../../card-factory/catalogue-rows.ts';
import { foundSeason } from '../../card-factory/founding/found-season.ts';
import { makeCards } from '../../card-factory/make-cards.ts';
import { AppError, isAppError } from '../../errors.ts';
import type { SyncedTable } from '../../models/sync.ts';
import type { LeagueCatalogueRepo } from '../../repositories/league-catalogue-repo.ts';
import type { SyncedRowRepo } from '../../repositories/synced-row-repo.ts';
import type { Tx } from '../../repositories/transactions.ts';
import { Service, type ServiceDeps } from '../../services/base.ts';
import { foundingClubRows, managerRows } from './founding-clubs.ts';

export interface CatalogueServiceDeps extends ServiceDeps {
  readonly catalogue: LeagueCatalogueRepo;
  readonly rows: SyncedRowRepo;
}
/** How far an import is: after each table. */
export interface ImportProgress {
  readonly table: SyncedTable;
  readonly rowsDone: number;
  readonly rowsTotal: number;
}
export type OnProgress = (progress: ImportProgress) => void;
export interface ImportReport {
  /** False when the card set was there before: then nothing was changed. */
  readonly isNew: boolean;
  readonly cardsetId: string;
  readonly players: number;
}
export interface FoundingOptions {
  readonly seed: string;
  readonly onProgress?: OnProgress | undefined;
}
type Batch = readonly (readonly [SyncedTable, readonly object[]])[];

/** The season that a fresh league plays with. */
const FOUNDING_YEAR = 2026;
const FOUNDING_NAME = 'Founding Season';
const FOUNDING_DESCRIPTION = 'Thirty clubs and everybody who played for them, all made up.';

export class CatalogueService extends Service {
  readonly #deps: CatalogueServiceDeps;

  constructor(deps: CatalogueServiceDeps) {
    super('catalogue', deps);
    this.#deps = deps;
  }

  /**
   * Stores a card set, all of it or nothing. One that is there already is left as it is. Throws
   * `entity/conflict` when another set has its name.
   */
  async importCardSet(set: CardSetRows, onProgress?: OnProgress): Promise<ImportReport> {
    return await this.operation('import', { cardset: set.cardset.name }, () =>
      this.#store(set, cardSetBatch(set), onProgress),
    );
  }

  /** Founds the first season, with the clubs that the computer manages, in an empty league. */
  async foundIfEmpty({ seed, onProgress }: FoundingOptions): Promise<ImportReport | undefined> {
    const known = await this.#deps.catalogue.listCardsets();
    if (known.length > 0) return undefined;
    return await this.operation('found', { seed }, async () => {
      const set = makeCards(foundSeason({ seed, year: FOUNDING_YEAR }), {
        name: FOUNDING_NAME,
        description: FOUNDING_DESCRIPTION,
        isFounding: true,
      });
      const { teams, cards } = foundingClubRows(set);
      const clubs: Batch = [
        ['manager_ai', managerRows()],
        ['team', teams],
        ['card', cards],
      ];
      return await this.#store(set, [...cardSetBatch(set), ...clubs], onProgress);
    });
  }

  async #store(set: CardSetRows, batch: Batch, onProgress?: OnProgress): Promise<ImportReport> {
    const report = { cardsetId: set.cardset.id, players: set.players.length };
    const isKnown = async () => {
      const [row] = await this.#deps.rows.rowsByIds('cardset', [set.cardset.id]);
      return row !== undefined;
    };
    if (await isKnown()) return { isNew: false, ...report };
    try {
      await this.transaction((tx) => this.#insert(tx, batch, onProgress));
    } catch (error) {
      if (!isAppError(error, 'database/constraint')) throw error;
      // Somebody else may have imported the same set in the meantime.
      if (await isKnown()) return { isNew: false, ...report };
      const message = `The card set ${set.cardset.name} does not fit into the catalogue`;
      throw new AppError('entity/conflict', message, error.context, error);
    }
    return { isNew: true, ...report };
  }

  async #insert(tx: Tx, batch: Batch, onProgress?: OnProgress): Promise<void> {
    const repo = this.#deps.rows.with(tx);
    const rowsTotal = batch.reduce((sum, [, rows]) => sum + rows.length, 0);
    let rowsDone = 0;
    for (const [table, rows] of batch) {
      // Every set brings the same rarities and managers.
      const isShared = table === 'rarity' || table === 'manager_ai';
      await (isShared ? repo.insertMissing(table, rows) : repo.insert(table, rows));
      rowsDone += rows.length;
      onProgress?.({ table, rowsDone, rowsTotal });
    }
  }
}

/** In an order in which foreign keys are satisfied. */
function cardSetBatch(set: CardSetRows): Batch {
  return [
    ['cardset', [set.cardset]],
    ['rarity', set.rarities],
    ['player', set.players],
    ['position_rating', set.positionRatings],
    ['batting_card', set.battingCards],
    ['batting_ratings', set.battingRatings],
    ['batter_scouting', set.batterScouting],
    ['pitching_card', set.pitchingCards],
    ['pitching_ratings', set.pitchingRatings],
    ['pitcher_scouting', set.pitcherScouting],
    ['card_layout', set.cardLayouts],
  ];
}
