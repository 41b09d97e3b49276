/** What operations cost and how they end, as Prometheus metrics with a bounded number of series. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** How an operation ended: refused is an expected failure, failed is anything else. */
export type Outcome = 'ok' | 'refused' | 'failed';

export interface OperationReport {
  /** `game.choose`: the service and its verb, never anything that a person typed. */
  readonly operation: string;
  readonly outcome: Outcome;
  /** The error code where it did not end well. */
  readonly code?: string | undefined;
  readonly durationMs: number;
}

/** Where operations report to. */
export interface OperationMetrics {
  observe(report: OperationReport): void;
}

/** In seconds: what feels instant, what is noticed, what is too slow. */
const DURATION_BUCKETS = [0.005, 0.025, 0.1, 0.5, 2.5] as const;
/** Labels beyond these become `other`: 40 operations and 60 codes keep the whole under 500 series. */
const OPERATIONS_MAX = 40;
const CODES_MAX = 60;

/** Lets a label have only so many values. */
class BoundedLabel {
  readonly #known = new Set<string>();
  readonly #valuesMax: number;

  constructor(valuesMax: number) {
    this.#valuesMax = valuesMax;
  }

  valueOf(value: string): string {
    if (this.#known.has(value)) return value;
    if (this.#known.size >= this.#valuesMax) return 'other';
    this.#known.add(value);
    return value;
  }
}

/** The program's metrics: one registry, made once where objects are wired. */
export class PerformanceMetrics implements OperationMetrics {
  /** For parts that add metrics of their own. */
  readonly registry = new Registry();
  readonly #durations: Histogram<'operation'>;
  readonly #failures: Counter<'outcome' | 'code'>;
  readonly #operations = new BoundedLabel(OPERATIONS_MAX);
  readonly #codes = new BoundedLabel(CODES_MAX);

  constructor() {
    this.#durations = new Histogram({
      name: 'pd_operation_duration_seconds',
      help: 'How long operations take, however they end',
      labelNames: ['operation'],
      buckets: [...DURATION_BUCKETS],
      registers: [this.registry],
    });
    this.#failures = new Counter({
      name: 'pd_operation_failures_total',
      help: 'Operations that were refused or failed, by error code',
      labelNames: ['outcome', 'code'],
      registers: [this.registry],
    });
  }

  /** Adds the process's own figures: memory, event loop, garbage collection. */
  collectProcessFigures(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(report: OperationReport): void {
    const operation = this.#operations.valueOf(report.operation);
    this.#durations.observe({ operation }, report.durationMs / 1_000);
    if (report.outcome === 'ok') return;
    const code = this.#codes.valueOf(report.code ?? 'unexpected');
    this.#failures.inc({ outcome: report.outcome, code });
  }

  /** All metrics in the text format of Prometheus, with its content type. */
  async render(): Promise<{ readonly contentType: string; readonly body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }
}
