/** Founds the league's schema: the catalogue, games and their results, commands, the change feed. */
import { CATALOGUE_TABLES } from '../founding/catalogue-tables.ts';
import { DROP_FEED, FEED_STATEMENTS } from '../founding/change-feed.ts';
import { AUDIT_TABLE, dropTables } from '../founding/columns.ts';
import { GAME_TABLES } from '../founding/game-tables.ts';
import { catalogueIndexes, GAME_INDEXES, LEAGUE_INDEXES } from '../founding/indexes.ts';
import { LEAGUE_TABLES } from '../founding/league-tables.ts';
import { runStatements, type SchemaMigration } from '../migration.ts';

const TABLES = [...CATALOGUE_TABLES, ...GAME_TABLES, ...LEAGUE_TABLES, AUDIT_TABLE];
const INDEXES = [...catalogueIndexes('unique'), ...GAME_INDEXES, ...LEAGUE_INDEXES];

export const founding: SchemaMigration = {
  name: '0001-founding',
  stage: 'expand',
  up: (db) => runStatements(db, [...TABLES, ...INDEXES, ...FEED_STATEMENTS]),
  down: (db) => runStatements(db, [...dropTables(TABLES), DROP_FEED]),
};
