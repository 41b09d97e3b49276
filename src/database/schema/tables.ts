/** Table types of both schemas, derived from the models. */
import type { SchemaName } from './schema-names.ts';

export type LeagueTables = Record<string, never>;
export type BotTables = Record<string, never>;
export type TablesOf<Schema extends SchemaName> = Schema extends 'league'
  ? LeagueTables
  : BotTables;
