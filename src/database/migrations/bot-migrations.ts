/** The bot's migrations in order. */
import type { SchemaMigration } from './migration.ts';

export const botMigrations: readonly SchemaMigration[] = [];
