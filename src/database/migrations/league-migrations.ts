/** The league's migrations in order. */
import type { SchemaMigration } from './migration.ts';

export const leagueMigrations: readonly SchemaMigration[] = [];
