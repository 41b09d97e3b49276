/** Who may call which route: bearer tokens with scopes, checked before anything else is read. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { Scope } from '../models/access.ts';
import type { Actor, TokenService } from './services/token-service.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a token must allow; a route without it is open to everybody. */
    readonly scope?: Scope;
  }
}

const BEARER = /^Bearer ([\x21-\x7e]{8,200})$/i;
const actors = new WeakMap<FastifyRequest, Actor>();

/** Who makes this request, on a route that has a scope. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new AppError('league/unauthorized', 'The route has no scope');
  return actor;
}

/** Guards every route of this instance that names a scope. */
export function guardRoutes(server: FastifyInstance, tokens: TokenService): void {
  server.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new AppError('league/unauthorized', 'There is no bearer token');
    const actor = await tokens.authenticate(token);
    if (!actor.scopes.includes(scope) && !actor.scopes.includes('admin')) {
      throw new AppError('league/forbidden', `This needs a token with the scope ${scope}`);
    }
    actors.set(request, actor);
  });
}
