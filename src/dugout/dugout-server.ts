/** The browser's server: pages, JSON commands and server-sent news, on one Fastify instance. */
import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { fastifySSE } from '@fastify/sse';
import serveStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';
import type { DugoutContext, DugoutDeps } from './dugout-context.ts';
import { sendProblem } from './problem.ts';
import { gameRoutes } from './routes/game-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { teamRoutes } from './routes/team-routes.ts';
import { isOwnPage } from './session-cookie.ts';

const BODY_BYTES_MAX = 64 * 1024;
const REQUESTS_PER_MINUTE = 1_200;

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; " +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/** Builds the server; the caller listens and closes. Open streams are cut when it closes. */
export async function buildDugoutServer(deps: DugoutDeps): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  const context: DugoutContext = { ...deps, bootId: randomBytes(4).toString('hex') };
  await app.register(cookie, { secret: deps.sessionSecret });
  await app.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: 60_000 });
  await app.register(fastifySSE);
  await app.register(serveStatic, { root: deps.webRoot, wildcard: false });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    reply.header('x-request-id', request.id);
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!isOwnPage(request, deps.sessionSecret)) {
      throw new AppError('team/not_yours', 'the request does not come from the dugout’s own page');
    }
  });
  app.setErrorHandler((error, request, reply) =>
    sendProblem({ error, request, reply, logger: deps.logger }),
  );
  healthRoutes(app, context);
  sessionRoutes(app, context);
  teamRoutes(app, context);
  gameRoutes(app, context);
  return app;
}
