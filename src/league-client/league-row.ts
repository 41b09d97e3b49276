/** A row of a synced table as the league sends it, read with its model. */
import type { z } from 'zod';
import { SYNCED_SCHEMAS } from '../models/league-api.ts';
import type { SyncedTable } from '../models/sync.ts';
import { parseWire } from '../models/wire.ts';

/** A row of a synced table, in camelCase, as its model has it. */
export interface LeagueRow {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly [column: string]: unknown;
}

/** Reads a row of this table. Throws `input/invalid`. */
export function readRow(table: SyncedTable, json: unknown): LeagueRow {
  const schema: z.ZodObject = SYNCED_SCHEMAS[table];
  return parseWire(schema, json, `a row of ${table}`) as LeagueRow;
}
