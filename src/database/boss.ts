/** pg-boss over a database of the program, on either engine, in a schema of its own. */
import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from './connection.ts';

export interface BossOptions {
  readonly database: Database;
  /** The schema that pg-boss keeps its tables in. */
  readonly schema: string;
  /** Told what goes wrong behind the scenes; jobs go on. */
  readonly onError: (error: unknown) => void;
  /** How often jobs of workers that died are looked for; undefined is pg-boss's own minute. */
  readonly superviseSeconds?: number | undefined;
}

/** Makes a pg-boss; nothing is read or written before it is started. */
export function openBoss({ database, schema, onError, superviseSeconds }: BossOptions): PgBoss {
  const looks =
    superviseSeconds === undefined
      ? {}
      : { superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds };
  const shared = { schema, schedule: false, persistWarnings: false, ...looks } as const;
  const boss =
    database.engine === 'pglite'
      ? new PgBoss({ ...shared, db: fromPglite(database.lite), backend: 'pglite' })
      : new PgBoss({
          ...shared,
          db: { executeSql: (text, values) => database.pool.query(text, values) },
        });
  boss.on('error', onError);
  return boss;
}
