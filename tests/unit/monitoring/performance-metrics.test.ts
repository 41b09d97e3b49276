/** What Prometheus gets to see. */
import { expect, test } from 'vitest';
import { PerformanceMetrics } from '../../../src/monitoring/performance-metrics.ts';

test('operations are timed in seconds and their failures counted by code', async () => {
  const metrics = new PerformanceMetrics();
  metrics.observe({ operation: 'game.choose', outcome: 'ok', durationMs: 20 });
  metrics.observe({
    ...{ operation: 'game.choose', outcome: 'refused' },
    ...{ code: 'game/over', durationMs: 200 },
  });
  metrics.observe({ operation: 'game.choose', outcome: 'failed', durationMs: 1 });
  const { body, contentType } = await metrics.render();
  expect(contentType).toContain('text/plain');
  expect(body).toContain(
    'pd_operation_duration_seconds_bucket{le="0.025",operation="game.choose"} 2',
  );
  expect(body).toContain('pd_operation_duration_seconds_count{operation="game.choose"} 3');
  expect(body).toContain('pd_operation_failures_total{outcome="refused",code="game/over"} 1');
  expect(body).toContain('pd_operation_failures_total{outcome="failed",code="unexpected"} 1');
});

test('the number of series stays bounded whatever is reported', async () => {
  const metrics = new PerformanceMetrics();
  for (let index = 0; index < 500; index += 1) {
    const report = { operation: `op.${index}`, outcome: 'refused', code: `c/${index}` } as const;
    metrics.observe({ ...report, durationMs: 1 });
    metrics.observe({ ...report, durationMs: 1 });
  }
  const { body } = await metrics.render();
  const series = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(series.length).toBeLessThanOrEqual(500);
  expect(body).toContain('operation="other"');
  expect(body).toContain('code="other"');
});

test("the process's own figures are there once they are asked for", async () => {
  const metrics = new PerformanceMetrics();
  expect((await metrics.render()).body).not.toContain('process_resident_memory_bytes');
  metrics.collectProcessFigures();
  expect((await metrics.render()).body).toContain('process_resident_memory_bytes');
});
