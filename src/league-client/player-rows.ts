/** Takes the league's answer about a player apart into rows by table. */
import type { z } from 'zod';
import type { playerReplySchema } from '../models/league-api.ts';
import type { SyncedTable } from '../models/sync.ts';
import { type LeagueRow, readRow } from './league-row.ts';

/** Rows by table, each once. */
export type RowsByTable = ReadonlyMap<SyncedTable, ReadonlyMap<string, LeagueRow>>;

/** The rows of a player's card. */
export function rowsOfPlayer(reply: z.output<typeof playerReplySchema>): RowsByTable {
  const parts: readonly (readonly [SyncedTable, readonly (object | null)[]])[] = [
    ['player', [reply.player]],
    ['position_rating', reply.positions],
    ['batting_card', [reply.batting_card]],
    ['batting_ratings', reply.batting_ratings],
    ['batter_scouting', [reply.batter_scouting]],
    ['pitching_card', [reply.pitching_card]],
    ['pitching_ratings', reply.pitching_ratings],
    ['pitcher_scouting', [reply.pitcher_scouting]],
    ['card_layout', reply.layouts],
  ];
  return new Map(
    parts.map(([table, rows]) => {
      const read = rows.filter((row) => row !== null).map((row) => readRow(table, row));
      return [table, new Map(read.map((row) => [row.id, row]))];
    }),
  );
}
