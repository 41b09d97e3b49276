/** The league's HTTP server: routes under /api/v2, their document at /docs, and health. */
import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { AppError } from '../errors.ts';
import { liveness, type Probe, readiness } from '../monitoring/health-checks.ts';
import type { Logger } from '../monitoring/logging.ts';
import { guardRoutes } from './access.ts';
import { problemHandler } from './problems.ts';
import { catalogueRoutes } from './routes/catalogue-routes.ts';
import { feedRoutes } from './routes/feed-routes.ts';
import { gameRoutes, resultRoutes } from './routes/game-routes.ts';
import { teamRoutes } from './routes/team-routes.ts';
import type { BrowseService } from './services/browse-service.ts';
import type { ClubService } from './services/club-service.ts';
import type { FeedService } from './services/feed-service.ts';
import type { IntakeService } from './services/intake-service.ts';
import type { TokenService } from './services/token-service.ts';

export interface LeagueServerDeps {
  readonly logger: Logger;
  readonly tokens: TokenService;
  readonly browse: BrowseService;
  readonly clubs: ClubService;
  readonly feed: FeedService;
  readonly intake: IntakeService;
  /** What the league needs to work: its own database and schema. */
  readonly probes: readonly Probe[];
  /** The metrics of this process in Prometheus text format; undefined leaves /metrics out. */
  readonly readMetrics?: (() => Promise<string>) | undefined;
  /** Calls a minute from one address and token; 3,000 when it is left out. */
  readonly callsPerMinuteMax?: number;
}

const BODY_BYTES_MAX = 2_000_000;
const CALLS_PER_MINUTE_MAX = 3_000;
const PRUNE_MS = 6 * 60 * 60 * 1_000;
const REQUEST_ID = /^[\w.:-]{1,100}$/;

function makeInstance(): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    // A caller's own id makes its log and the league's tell one story.
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    return503OnClosing: true,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  return server;
}

function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request;
    const facts = { requestId, method, route: request.routeOptions.url ?? 'none' };
    logger.debug({ ...facts, status: reply.statusCode, durationMs: reply.elapsedTime }, 'request');
  });
}

async function addDocument(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Paper Dynasty league',
        description: 'The system of record: cards, clubs, games, and the feed that bots copy.',
        version: '2.0.0',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await server.register(swaggerUi, { routePrefix: '/docs' });
}

function addHealth(server: FastifyInstance, deps: LeagueServerDeps): void {
  const hidden = { schema: { hide: true }, config: { rateLimit: false } };
  const { probes, readMetrics } = deps;
  server.get('/livez', hidden, async () => liveness());
  server.get('/readyz', hidden, async (_, reply) => {
    const report = await readiness(probes);
    return reply.code(report.status === 'unready' ? 503 : 200).send(report);
  });
  if (readMetrics === undefined) return;
  server.get('/metrics', hidden, async (_, reply) => {
    return reply.type('text/plain; version=0.0.4').send(await readMetrics());
  });
}

async function addApi(server: FastifyInstance, deps: LeagueServerDeps): Promise<void> {
  const { browse, clubs, feed, intake } = deps;
  guardRoutes(server, deps.tokens);
  const prefix = '/api/v2';
  await server.register(catalogueRoutes(browse), { prefix });
  await server.register(teamRoutes(browse, clubs), { prefix });
  await server.register(gameRoutes(browse), { prefix });
  await server.register(resultRoutes(intake), { prefix });
  await server.register(feedRoutes(feed), { prefix });
}

/** Forgets old changes of the feed from time to time while the server runs. */
function pruneFeed(server: FastifyInstance, { feed }: LeagueServerDeps, logger: Logger): void {
  const prune = () => {
    feed.prune().catch((error: unknown) => logger.error({ err: error }, 'the feed was not pruned'));
  };
  const timer = setInterval(prune, PRUNE_MS);
  timer.unref();
  server.addHook('onClose', async () => clearInterval(timer));
}

/** Builds the league's server. It listens when its caller says so, and owns no database. */
export async function buildLeagueServer(deps: LeagueServerDeps): Promise<FastifyInstance> {
  const logger = deps.logger.child({ part: 'league' });
  const server = makeInstance();
  server.setErrorHandler(problemHandler(logger));
  server.setNotFoundHandler(() => {
    throw new AppError('entity/not_found', 'There is no such address', { entity: 'address' });
  });
  logRequests(server, logger);
  pruneFeed(server, deps, logger);
  await server.register(rateLimit, {
    max: deps.callsPerMinuteMax ?? CALLS_PER_MINUTE_MAX,
    timeWindow: '1 minute',
    keyGenerator: (request) => `${request.ip} ${request.headers.authorization ?? ''}`,
  });
  await addDocument(server);
  addHealth(server, deps);
  await addApi(server, deps);
  return server;
}
