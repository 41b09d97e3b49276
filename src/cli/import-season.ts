/** Stores a season in the league: its cards in the database, its tables beside it. */
import { existsSync } from 'node:fs';
import type { LahmanSeason } from '../card-factory/lahman/tables.ts';
import { type CardSetOptions, makeCards } from '../card-factory/make-cards.ts';
import type { CliDeps } from './cli-deps.ts';
import { Progress } from './progress.ts';
import { replaceSeason } from './season-files.ts';

export interface ImportedSeason {
  readonly cardset: string;
  readonly year: number;
  readonly clubs: number;
  readonly players: number;
  /** False when the card set was there already, so that nothing was changed. */
  readonly isNew: boolean;
  /** Where the season's tables are kept. */
  readonly tables: string;
}

type ImportDeps = Pick<CliDeps, 'seasons' | 'output' | 'signal' | 'nowMs'>;

/** Tells the progress of an import, and stops it when the person wants to stop. */
export function rowProgress({ output, signal, nowMs }: ImportDeps) {
  let progress: Progress | undefined;
  return (rowsDone: number, rowsTotal: number): void => {
    signal.throwIfAborted();
    progress ??= new Progress({ output, unit: 'rows', total: rowsTotal, nowMs });
    progress.advance(rowsDone);
  };
}

/**
 * Makes and stores the cards of a season. The database holds all of them or none; the tables are
 * written afterwards, and by the next import of the same season if this process dies between.
 * Throws `entity/conflict` when another card set has the name.
 */
export async function importSeason(
  deps: ImportDeps,
  season: LahmanSeason,
  options: CardSetOptions,
): Promise<ImportedSeason> {
  const { seasons } = deps;
  const set = makeCards(season, options);
  const { name, year } = set.cardset;
  const { isNew } = await seasons.store(set, rowProgress(deps));
  const tables = seasons.tablesDirectory(name);
  if (isNew || !existsSync(tables)) await replaceSeason(tables, season);
  const [clubs, players] = [season.teams.length, set.players.length];
  return { cardset: name, year, clubs, players, isNew, tables };
}
