/** What HTTP adds to the services: sessions, forgery protection, problems, the stream of news. */
import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { FAKE_GAME_ID, type FakeDugout, fakeDugout } from '../support/fake-dugout.ts';

const CLUB = {
  managerName: 'Ann',
  longName: 'Harbor City Herons',
  shortName: 'Herons',
  abbrev: 'HCH',
  colour: '#123a6b',
};
let dugout: FakeDugout;
beforeEach(async () => {
  dugout = await fakeDugout();
});
afterEach(async () => {
  await dugout.app.close();
});

interface Visitor {
  cookie: string | undefined;
  csrf: string;
}
async function send(visitor: Visitor, options: InjectOptions) {
  const headers: Record<string, string> = { 'x-csrf-token': visitor.csrf };
  if (visitor.cookie !== undefined) headers['cookie'] = visitor.cookie;
  return await dugout.app.inject({ ...options, headers: { ...headers, ...options.headers } });
}
async function stranger(): Promise<Visitor> {
  const { csrfToken } = (await dugout.app.inject('/api/session')).json();
  return { cookie: undefined, csrf: csrfToken };
}
async function newcomer(name = 'Ann'): Promise<Visitor> {
  const response = await send(await stranger(), {
    method: 'POST',
    url: '/api/session',
    payload: { name },
  });
  const cookie = String(response.headers['set-cookie']).split(';')[0];
  return { cookie, csrf: response.json().session.csrfToken };
}
async function manager(): Promise<Visitor> {
  const visitor = await newcomer();
  await send(visitor, { method: 'POST', url: '/api/team', payload: CLUB });
  return visitor;
}

describe('a session', () => {
  test('begins as nobody, with the words that cells are printed in', async () => {
    const view = (await dugout.app.inject('/api/session')).json();
    expect(view).toMatchObject({ account: null, team: null, discord: 'not configured' });
    expect(view.resultLabels.homeRun).toEqual({ text: 'HOMERUN', isGood: true });
  });
  test('is a signed cookie that scripts and other sites cannot use', async () => {
    const response = await send(await stranger(), {
      method: 'POST',
      url: '/api/session',
      payload: { name: 'Ann' },
    });
    expect(response.headers['set-cookie']).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(response.json().recoveryCode).toBe('code-of-Ann');
  });
  test('with a forged cookie is nobody’s', async () => {
    const { cookie } = await newcomer();
    const forged = String(cookie).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const view = (
      await dugout.app.inject({ url: '/api/session', headers: { cookie: forged } })
    ).json();
    expect(view.account).toBeNull();
  });
  test('comes back in another browser with the recovery code, and only with it', async () => {
    await newcomer('Ann');
    const other = await stranger();
    const recover = (code: string) =>
      send(other, { method: 'POST', url: '/api/session/recover', payload: { code } });
    expect((await recover('wrong')).statusCode).toBe(404);
    expect((await recover('code-of-Ann')).json().account.name).toBe('Ann');
  });
  test('has five tries a minute at a recovery code', async () => {
    const other = await stranger();
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const payload = { code: `guess ${attempt}` };
      const response = await send(other, { method: 'POST', url: '/api/session/recover', payload });
      codes.push(response.statusCode);
    }
    expect(codes).toEqual([404, 404, 404, 404, 404, 429]);
  });
});

describe('a request that changes something', () => {
  test.each([
    ['without the token', { 'x-csrf-token': '' }],
    ['with another account’s token', { 'x-csrf-token': 'x'.repeat(43) }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
  ])('%s is refused', async (_title, headers) => {
    const visitor = await newcomer();
    const options = { method: 'POST', url: '/api/team', payload: CLUB, headers } as const;
    expect((await send(visitor, options)).statusCode).toBe(403);
    expect(dugout.calls).toEqual([]);
  });
  test('from the dugout’s own page reaches the service with the owner that the cookie names', async () => {
    const visitor = await newcomer();
    const response = await send(visitor, { method: 'POST', url: '/api/team', payload: CLUB });
    expect(response.json().team.abbrev).toBe('HCH');
    expect(dugout.calls).toEqual([
      { name: 'create', command: { ...CLUB, ownerId: expect.stringMatching(/^browser:/) } },
    ]);
  });
  test('with a wrong field is told which', async () => {
    const payload = { ...CLUB, abbrev: 'toolong' };
    const response = await send(await newcomer(), { method: 'POST', url: '/api/team', payload });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'input/invalid',
      message: expect.stringContaining('abbrev: expected 2 to 4 capital letters or digits'),
    });
  });
  test('that is no JSON is refused without a fault', async () => {
    const response = await send(await newcomer(), {
      method: 'POST',
      url: '/api/team',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('http/refused');
  });
});

describe('a game', () => {
  test.each([
    ['choices', { version: 1, choice: { kind: 'roll' } }, 'choose'],
    ['play-out', { version: 1, until: 'halfInning' }, 'playOut'],
    ['undo', { version: 1 }, 'undo'],
    ['words', { version: 1, words: 'rain or shine' }, 'addWords'],
  ])(
    'takes %s from a manager, with the version that the page shows',
    async (path, payload, name) => {
      const visitor = await manager();
      const url = `/api/games/${FAKE_GAME_ID}/${path}`;
      expect((await send(visitor, { method: 'POST', url, payload })).json().version).toBe(2);
      expect(dugout.calls.at(-1)).toMatchObject({
        name,
        command: { ...payload, gameId: FAKE_GAME_ID, ownerId: expect.stringMatching(/^browser:/) },
      });
    },
  );
  test('begins at the level that is asked for, and at no level that there is not', async () => {
    const visitor = await manager();
    const begin = (level: string) =>
      send(visitor, {
        method: 'POST',
        url: '/api/games',
        payload: { opponentTeamId: FAKE_GAME_ID, side: 'home', level },
      });
    await begin('ace');
    expect(dugout.calls.at(-1)).toMatchObject({ name: 'newGame', command: { level: 'ace' } });
    const calls = dugout.calls.length;
    expect((await begin('genius')).statusCode).toBe(400);
    expect(dugout.calls).toHaveLength(calls);
  });
  test('begins by the rule of campaigns where it is asked for', async () => {
    const visitor = await manager();
    const wish = { opponentTeamId: FAKE_GAME_ID, side: 'home' };
    const begin = (payload: object) =>
      send(visitor, { method: 'POST', url: '/api/games', payload });
    await begin({ ...wish, isCampaign: true });
    expect(dugout.calls.at(-1)).toMatchObject({ name: 'newGame', command: { isCampaign: true } });
    await begin(wish);
    expect(dugout.calls.at(-1)?.command).not.toHaveProperty('isCampaign');
    const calls = dugout.calls.length;
    expect((await begin({ ...wish, isCampaign: 'perhaps' })).statusCode).toBe(400);
    expect(dugout.calls).toHaveLength(calls);
  });
  test('takes nothing from somebody without a club', async () => {
    const url = `/api/games/${FAKE_GAME_ID}/undo`;
    const options = { method: 'POST', url, payload: { version: 1 } } as const;
    expect((await send(await newcomer(), options)).statusCode).toBe(403);
    expect(dugout.calls).toEqual([]);
  });
  test.each([
    ['game/stale_version', 409, 'That play is over'],
    ['game/not_your_turn', 403, 'the other manager’s turn'],
    ['game/illegal_choice', 422, 'a catcher cannot pitch'],
    ['league/unreachable', 503, 'Games go on without it'],
  ] as const)('that answers %s gives status %i and a sentence', async (code, status, sentence) => {
    const visitor = await manager();
    dugout.failNext(new AppError(code, 'a catcher cannot pitch'));
    const url = `/api/games/${FAKE_GAME_ID}/undo`;
    const response = await send(visitor, { method: 'POST', url, payload: { version: 1 } });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code, message: expect.stringContaining(sentence) });
  });
  test('that fails inside answers neutrally, with an id that the log has too', async () => {
    dugout.failNext(new Error('password of the database'));
    const response = await dugout.app.inject(`/api/games/${FAKE_GAME_ID}`);
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('password');
    expect(response.json().requestId).toBe(response.headers['x-request-id']);
  });
});

describe('the stream of a game', () => {
  async function events(count: number, after: () => void): Promise<string[]> {
    const address = await dugout.app.listen({ port: 0, host: '127.0.0.1' });
    const abort = new AbortController();
    const response = await fetch(`${address}/api/games/${FAKE_GAME_ID}/events`, {
      headers: { accept: 'text/event-stream' },
      signal: abort.signal,
    });
    const found: string[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      found.push(...parts.filter((part) => part.includes('data:')));
      if (found.length === 1) after();
      if (found.length >= count) break;
    }
    abort.abort();
    return found;
  }
  test('starts with a snapshot and sends another after every change', async () => {
    const found = await events(2, () => setTimeout(() => dugout.advance(), 20));
    expect(found[0]).toContain('event: game');
    expect(found[0]).toContain('"version":1');
    expect(found[1]).toContain('"version":2');
  });
  test('is forgotten when the page goes away', async () => {
    await events(1, () => undefined);
    await expect.poll(() => dugout.watchers()).toBe(0);
  });
});

describe('health', () => {
  test('is alive whatever happens, and ready while its own database answers', async () => {
    expect((await dugout.app.inject('/readyz')).statusCode).toBe(200);
    dugout.takeDatabaseDown();
    expect((await dugout.app.inject('/livez')).json()).toEqual({ status: 'ok' });
    const ready = await dugout.app.inject('/readyz');
    expect(ready.statusCode).toBe(503);
    expect(ready.json().checks[0]).toMatchObject({
      status: 'failed',
      reason: 'it does not answer',
    });
  });
  test('tells how far the cache is behind, and gives metrics as text', async () => {
    expect((await dugout.app.inject('/health/consistency')).json().stalenessSeconds).toBe(3);
    const metrics = await dugout.app.inject('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain('# HELP');
  });
});
