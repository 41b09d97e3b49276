/** The two schemas: the league is the system of record, the bot's own is its cache and its games. */

export const SCHEMAS = ['league', 'bot'] as const;
export type SchemaName = (typeof SCHEMAS)[number];
