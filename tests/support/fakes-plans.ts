/** Shows how a database would run the statements that repositories send. */
import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import type { Database } from '../../src/database/connection.ts';

/** A database that remembers the statements sent through it. */
export interface WatchedDatabase {
  readonly database: Database<'bot'>;
  /** The plans of all statements so far, oldest first, as PostgreSQL prints them. */
  plans(): Promise<string[]>;
}

/** How the database would run a statement, as PostgreSQL prints it. */
export async function planOf(database: Database, query: CompiledQuery): Promise<string> {
  const explain = CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]);
  const { rows } = await database.plain.executeQuery<{ 'QUERY PLAN': string }>(explain);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** Watches a bot's database; statements run as before. */
export function watched(database: Database<'bot'>): WatchedDatabase {
  const nodes: RootOperationNode[] = [];
  const recorder: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const executor = database.db.getExecutor();
  const explain = (node: RootOperationNode) =>
    planOf(database, executor.compileQuery(node, { queryId: 'explained' }));
  return {
    database: { ...database, db: database.db.withPlugin(recorder) },
    plans: async () => {
      const plans: string[] = [];
      for (const node of nodes) plans.push(await explain(node));
      return plans;
    },
  };
}
