/** What the client makes of everything that a league, or something else at its address, may answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LeagueClient } from '../../../src/league-client/league-client.ts';
import type { TransportDeps } from '../../../src/league-client/transport.ts';
import { createLogger } from '../../../src/monitoring/logging.ts';
import { PerformanceMetrics } from '../../../src/monitoring/performance-metrics.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const HEAD = JSON.stringify({ cursor: 'c', as_of: '2026-04-01T12:00:00.000Z' });
const problem = (code: string, details?: object) =>
  JSON.stringify({ code, message: 'no', request_id: 'r-1', ...(details && { details }) });
const reply =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('the client', () => {
  let server: Server;
  let answers: Answer[];
  let requests: IncomingMessage[];
  let waits: number[];
  beforeEach(async () => {
    [answers, requests, waits] = [[], [], []];
    server = createServer((request, response) => {
      requests.push(request);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      answer?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  function client(changes: Partial<TransportDeps> = {}): LeagueClient {
    return new LeagueClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: 'pd_secret',
      isTransactionOpen: () => false,
      logger: createLogger({ level: 'silent' }),
      metrics: new PerformanceMetrics(),
      timeoutMs: 300,
      random: () => 0.5,
      sleep: async (ms) => {
        waits.push(ms);
      },
      ...changes,
    });
  }

  test('sends its token and a request id, the same id on every try', async () => {
    answers = [reply(500, ''), reply(200, HEAD)];
    expect(await client().head()).toEqual({ cursor: 'c', asOf: '2026-04-01T12:00:00.000Z' });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer pd_secret',
      'Bearer pd_secret',
    ]);
    expect(new Set(requests.map(({ headers }) => headers['x-request-id'])).size).toBe(1);
  });

  test('does not call while a transaction is open', async () => {
    const call = client({ isTransactionOpen: () => true }).head();
    await expect(call).rejects.toMatchObject({ code: 'http/inside_transaction' });
    expect(requests).toEqual([]);
  });

  test.each<[string, Answer, string]>([
    ['5xx', reply(503, problem('database/busy')), 'status 503'],
    ['a page of something else', reply(200, '<html>'), 'unreadable'],
    ['a body of another shape', reply(200, '{}'), 'unreadable'],
    ['a connection that breaks', (request) => request.socket.destroy(), 'UND_ERR_SOCKET'],
    [
      'a body that is cut off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '999' }).write('{');
        setTimeout(() => response.destroy(), 10);
      },
      'UND_ERR_SOCKET',
    ],
    ['silence', () => undefined, 'TimeoutError'],
    ['a redirect', reply(302, '', { location: 'http://127.0.0.1:9/' }), 'fetch failed'],
  ])('%s is league/unreachable', async (_, answer, reason) => {
    answers = [answer];
    const call = client({ triesMax: 1 }).head();
    await expect(call).rejects.toMatchObject({
      code: 'league/unreachable',
      context: { reason: expect.stringContaining(reason) },
    });
  });

  test('an address where nobody listens is league/unreachable', async () => {
    const call = client({ baseUrl: 'http://127.0.0.1:9', triesMax: 1 }).head();
    await expect(call).rejects.toMatchObject({ code: 'league/unreachable' });
  });

  test.each([
    [400, 'input/invalid'],
    [401, 'league/unauthorized'],
    [403, 'league/forbidden'],
    [404, 'entity/not_found'],
    [409, 'entity/conflict'],
    [410, 'sync/cursor_expired'],
    [412, 'entity/stale_version'],
    [413, 'league/rejected'],
    [429, 'league/rate_limited'],
  ])('%i without a problem is %s', async (status, code) => {
    answers = [reply(status, 'no')];
    await expect(client().head()).rejects.toMatchObject({ code, context: { status } });
  });

  test("the league's own code and details come through", async () => {
    answers = [reply(409, problem('league/out_of_order', { expected_seq: 4 }))];
    await expect(client().head()).rejects.toMatchObject({
      code: 'league/out_of_order',
      context: { expectedSeq: 4, status: 409, requestId: 'r-1' },
    });
  });

  test('a code of a newer league falls back on the status', async () => {
    answers = [reply(403, problem('league/brand_new'))];
    await expect(client().head()).rejects.toMatchObject({ code: 'league/forbidden' });
  });

  describe('tries again', () => {
    test('what failed on the way, waiting longer each time', async () => {
      answers = [reply(500, '')];
      await expect(client().head()).rejects.toMatchObject({ code: 'league/unreachable' });
      expect([requests.length, waits]).toEqual([3, [200, 400]]);
    });

    test('after as long as the league asks for', async () => {
      answers = [reply(429, '', { 'retry-after': '2' }), reply(200, HEAD)];
      await client().head();
      expect(waits).toEqual([2_000]);
    });

    test('not when it would have to wait for long: the caller knows how long', async () => {
      answers = [reply(429, '', { 'retry-after': '60' })];
      const call = client().head();
      await expect(call).rejects.toMatchObject({ context: { retryAfterMs: 60_000 } });
      expect(requests).toHaveLength(1);
    });

    test('not what another try cannot change', async () => {
      answers = [reply(403, '', { 'retry-after': 'soon' })];
      await expect(client().head()).rejects.toMatchObject({ code: 'league/forbidden' });
      expect(requests).toHaveLength(1);
    });

    test('not the question whether the league is there', async () => {
      answers = [reply(503, '')];
      await expect(client().ping()).rejects.toMatchObject({ code: 'league/unreachable' });
      expect(requests).toHaveLength(1);
    });
  });

  test('waits for real when nothing else is said', async () => {
    answers = [reply(429, '', { 'retry-after': '0' }), reply(200, HEAD)];
    const { sleep: _, ...deps } = { sleep: undefined };
    const waiting = new LeagueClient({
      ...deps,
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...{ token: 't', isTransactionOpen: () => false },
      ...{ logger: createLogger({ level: 'silent' }), metrics: new PerformanceMetrics() },
    });
    expect(await waiting.head()).toMatchObject({ cursor: 'c' });
  });

  test('closed, it gives up what is under way and refuses what comes', async () => {
    answers = [() => undefined];
    const closing = client({ timeoutMs: 60_000 });
    const call = closing.head();
    setTimeout(() => closing.close(), 50);
    await expect(call).rejects.toMatchObject({ code: 'league/unreachable' });
    await expect(closing.head()).rejects.toMatchObject({ context: { reason: 'AbortError' } });
    expect(requests).toHaveLength(1);
  });

  describe('a snapshot', () => {
    const row = (id: string) =>
      JSON.stringify({
        ...{ id, name: 'Starter', rank: 2, colour: '#123456', version: 1, deleted_at: null },
        ...{ created_at: '2026-04-01T12:00:00.000Z', updated_at: '2026-04-01T12:00:00.000Z' },
      });
    const ID = '00000000-0000-4000-8000-000000000001';
    const ask = () => client({ triesMax: 1 }).snapshot({ table: 'rarity', after: ID, limit: 2 });

    test('is read line by line up to its last line', async () => {
      answers = [reply(200, `${row(ID)}\n{"end":true,"rows":1,"next":null}\n`)];
      expect(await ask()).toMatchObject({ rows: [{ id: ID, deletedAt: null }], next: null });
    });

    test.each([
      ['its last line', `${row(ID)}\n`],
      ['a line in the middle', `{"end":true,"rows":1,"next":null}\n`],
      ['everything', ''],
    ])('without %s was cut off', async (_, body) => {
      answers = [reply(200, body)];
      await expect(ask()).rejects.toMatchObject({
        code: 'league/unreachable',
        context: { reason: 'cut off' },
      });
    });

    test('with a row that is none is refused, and the column named', async () => {
      answers = [reply(200, '{"id":"x"}\n{"end":true,"rows":1,"next":null}\n')];
      await expect(ask()).rejects.toMatchObject({ code: 'input/invalid' });
    });
  });
});
