/** Founds the bot's schema: its copy of the catalogue, the games that it plays, delivery, flags. */
import { BOT_TABLES } from '../founding/bot-tables.ts';
import { CATALOGUE_TABLES } from '../founding/catalogue-tables.ts';
import { AUDIT_TABLE, dropTables } from '../founding/columns.ts';
import { GAME_TABLES } from '../founding/game-tables.ts';
import { BOT_INDEXES, catalogueIndexes, GAME_INDEXES } from '../founding/indexes.ts';
import { runStatements, type SchemaMigration } from '../migration.ts';

const TABLES = [...CATALOGUE_TABLES, ...GAME_TABLES, ...BOT_TABLES, AUDIT_TABLE];
const INDEXES = [...catalogueIndexes('plain'), ...GAME_INDEXES, ...BOT_INDEXES];

export const founding: SchemaMigration = {
  name: '0001-founding',
  stage: 'expand',
  up: (db) => runStatements(db, [...TABLES, ...INDEXES]),
  down: (db) => runStatements(db, dropTables(TABLES)),
};
