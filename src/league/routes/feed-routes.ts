/** Routes that fill a bot's cache: a snapshot by key range, and the changes since a cursor. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  changesQuerySchema,
  changesReplySchema,
  headReplySchema,
  rowsQuerySchema,
  rowsReplySchema,
  snapshotQuerySchema,
} from '../../models/league-api.ts';
import { toWire, toWireRows } from '../../models/wire.ts';
import type { FedChange, FeedService } from '../services/feed-service.ts';

const config = { scope: 'catalogue:read' } as const;
const tags = ['feed'];

function toWireChange(change: FedChange) {
  return { ...toWire(change), row: change.row && toWire(change.row) };
}

/** Adds the routes of the feed. */
export function feedRoutes(feed: FeedService): FastifyPluginAsyncZod {
  return async (server) => {
    server.route({
      method: 'GET',
      url: '/snapshot/head',
      config,
      schema: {
        tags,
        summary: 'Where the feed stands: ask before a snapshot, whose changes then complete it',
        response: { 200: headReplySchema },
      },
      handler: async () => {
        const { cursor, asOf } = await feed.head();
        return { cursor, as_of: asOf };
      },
    });
    server.route({
      method: 'GET',
      url: '/snapshot',
      config,
      schema: {
        tags,
        summary: 'Rows of a table in the order of their ids, one JSON object a line',
        description:
          'The last line is {"end":true,"rows":…,"next":…}; a page without it was cut off. Go ' +
          'on with after=next until next is null.',
        querystring: snapshotQuerySchema,
      },
      handler: async ({ query: { table, after, limit } }, reply) => {
        const found = await feed.rowsAfter(table, { after, limit: limit + 1 });
        const rows = found.slice(0, limit);
        const next = found.length > limit ? rows.at(-1)?.id : undefined;
        const end = { end: true, rows: rows.length, next: next ?? null };
        const lines = [...toWireRows(rows), end].map((line) => `${JSON.stringify(line)}\n`);
        return reply.type('application/x-ndjson').send(lines.join(''));
      },
    });
    server.route({
      method: 'GET',
      url: '/snapshot/rows',
      config,
      schema: {
        tags,
        summary: 'The rows of a table with these ids',
        querystring: rowsQuerySchema,
        response: { 200: rowsReplySchema },
      },
      handler: async ({ query: { table, ids } }) => ({
        table,
        rows: toWireRows(await feed.rowsByIds(table, ids)),
      }),
    });
    server.route({
      method: 'GET',
      url: '/changes',
      config,
      schema: {
        tags,
        summary: 'What has changed behind a cursor, oldest first',
        description:
          '410 when the cursor belongs to another epoch or shape of rows, or is too old: take a ' +
          'new snapshot.',
        querystring: changesQuerySchema,
        response: { 200: changesReplySchema },
      },
      handler: async ({ query: { cursor, limit } }) => {
        const page = await feed.changesAfter(cursor, limit);
        const changes = page.changes.map(toWireChange);
        return { changes, cursor: page.cursor, has_more: page.hasMore };
      },
    });
  };
}
