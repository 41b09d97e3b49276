/** A bot's copy of a league for tests, and the question whether it equals its source. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { SYNCED_TABLES } from '../../src/models/sync.ts';
import { CursorRepo } from '../../src/repositories/cursor-repo.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import {
  type LeagueFeed,
  SyncService,
  type SyncServiceDeps,
} from '../../src/services/sync-service.ts';
import { serviceDeps } from './league.ts';

/** A sync service over the bot's database. */
export function syncOver(
  bot: Database<'bot'>,
  league: LeagueFeed,
  changes: Partial<SyncServiceDeps> = {},
): SyncService {
  const [rows, cursors] = [new SyncedRowRepo(bot), new CursorRepo(bot)];
  return new SyncService({ ...serviceDeps(bot), rows, cursors, league, ...changes });
}

/** Live rows that only one of the two sides has, or has otherwise: `team league 3`. */
export async function differences(database: Database): Promise<string[]> {
  const found: string[] = [];
  for (const table of SYNCED_TABLES) {
    for (const [one, other] of [
      ['league', 'bot'],
      ['bot', 'league'],
    ] as const) {
      const rowsOf = (schema: string) => sql`
        select to_jsonb(t) from ${sql.table(`${schema}.${table}`)} t where deleted_at is null`;
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from (${rowsOf(one)} except ${rowsOf(other)}) d`.execute(
        database.plain,
      );
      if (rows[0]?.n !== 0) found.push(`${table} ${one} ${rows[0]?.n}`);
    }
  }
  return found;
}

/**
 * Resolves when every change is below the horizon: on a server that others use as well, one of
 * their transactions may hold it back for a moment.
 */
export async function settled(league: Database<'league'>): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*) as n from league.change
          where txid >= pg_snapshot_xmin(pg_current_snapshot())`.execute(league.plain);
        return rows[0]?.n;
      },
      { interval: 20 },
    )
    .toBe(0);
}
