/** What keeps the league and a bot's cache equal: changes, cursors, messages, keys, conflicts. */
import { z } from 'zod';
import { entity, idSchema, instantSchema, timestamped, versioned } from './base.ts';

/** The tables that the league feeds to bots, in an order in which foreign keys are satisfied. */
export const SYNCED_TABLES = [
  'cardset',
  'rarity',
  'player',
  'position_rating',
  'batting_card',
  'batting_ratings',
  'batter_scouting',
  'pitching_card',
  'pitching_ratings',
  'pitcher_scouting',
  'card_layout',
  'manager_ai',
  'team',
  'card',
] as const;
export type SyncedTable = (typeof SYNCED_TABLES)[number];
export const syncedTableSchema = z.enum(SYNCED_TABLES);

/** An unsigned 64-bit transaction number of PostgreSQL, as decimal text. */
export const txidSchema = z.string().regex(/^\d{1,20}$/);

export const changeSchema = z.object({
  txid: txidSchema,
  seq: z.int().min(1),
  tableName: syncedTableSchema,
  rowId: idSchema,
  version: z.int().min(1),
  operation: z.enum(['insert', 'update', 'delete']),
  contentHash: z.string().length(32),
  changedAt: instantSchema,
});
export type Change = z.infer<typeof changeSchema>;

/** The league's present epoch, its only row: a restore writes a new name into it. */
export const epochSchema = z.object({ ...timestamped, name: z.string().min(1).max(60) });
export type Epoch = z.infer<typeof epochSchema>;

/** How far a reader has come in a feed. A new epoch (after a restore) forces a full pull. */
export const cursorSchema = z.object({
  ...timestamped,
  /** The feed's name: the primary key. */
  name: z.string().min(1).max(40),
  epoch: z.string().min(1).max(60),
  txid: txidSchema,
  seq: z.int().min(0),
  schemaVersion: z.int().min(1),
  pulledAt: instantSchema,
});
export type Cursor = z.infer<typeof cursorSchema>;

export const OUTBOX_KINDS = ['game', 'play', 'undo', 'words', 'seal'] as const;
const OUTBOX_STATUSES = ['pending', 'delivered', 'parked'] as const;
export const outboxMessageSchema = z.object({
  ...entity,
  gameId: idSchema,
  /** `gameId:kind:seq`, made from what it is, never from when it is sent. */
  operationKey: z.string().min(1).max(100),
  kind: z.enum(OUTBOX_KINDS),
  /** The game's version after the write: messages of one game go out in this order. */
  seq: z.int().min(1),
  payload: z.record(z.string(), z.unknown()),
  status: z.enum(OUTBOX_STATUSES),
  attempts: z.int().min(0),
  nextAttemptAt: instantSchema,
  /** Grows with each lease, so that a sender who lost its lease cannot finish the message. */
  fencingToken: z.int().min(0),
  leasedUntil: instantSchema.nullable(),
  lastErrorCode: z.string().max(60).nullable(),
});
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;

/** A command that the league has carried out, with its answer. */
export const operationKeySchema = z.object({
  ...timestamped,
  /** The primary key. */
  key: z.string().min(1).max(100),
  actor: z.string().min(1).max(60),
  requestHash: z.string().length(64),
  status: z.int().min(100).max(599),
  response: z.record(z.string(), z.unknown()),
});
export type OperationKey = z.infer<typeof operationKeySchema>;

export const conflictSchema = z.object({
  ...entity,
  tableName: z.string().min(1).max(40),
  rowId: idSchema,
  localVersion: z.int().min(1),
  leagueVersion: z.int().min(1),
  localRow: z.record(z.string(), z.unknown()),
  leagueRow: z.record(z.string(), z.unknown()),
  fields: z.array(z.string()),
  resolution: z.enum(['open', 'merged', 'league', 'local']),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const featureFlagSchema = z.object({
  ...timestamped,
  ...versioned,
  /** The primary key. */
  name: z.string().min(1).max(60),
  enabled: z.boolean(),
  /** What stands when the table cannot be read. */
  safeDefault: z.boolean(),
  percentage: z.int().min(0).max(100),
  denied: z.array(z.string()),
  owner: z.string().min(1).max(60),
  expiresAt: instantSchema.nullable(),
});
export type FeatureFlag = z.infer<typeof featureFlagSchema>;

export const auditEntrySchema = z.object({
  ...entity,
  actor: z.string().min(1).max(80),
  action: z.string().min(1).max(60),
  subject: z.string().min(1).max(120),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
