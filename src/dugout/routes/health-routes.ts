/** What operators and their tools ask: alive, ready, in step with the league, and the metrics. */
import type { FastifyInstance } from 'fastify';
import { liveness, readiness } from '../../monitoring/health-checks.ts';
import type { DugoutContext } from '../dugout-context.ts';

const UNLIMITED = { config: { rateLimit: false } };

export function healthRoutes(app: FastifyInstance, { health }: DugoutContext): void {
  app.get('/livez', UNLIMITED, async () => liveness());
  app.get('/readyz', UNLIMITED, async (_request, reply) => {
    const report = await readiness(health.probes);
    return reply.code(report.status === 'unready' ? 503 : 200).send(report);
  });
  app.get('/health/consistency', UNLIMITED, async () => await health.consistency());
  app.get('/metrics', UNLIMITED, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await health.readMetrics()),
  );
}
