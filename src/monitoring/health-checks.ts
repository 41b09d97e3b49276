/** Answers to "are you alive", "can you work" and "are you in step", as data for every face. */

/** Something that the process needs, asked with a time limit. */
export interface Probe {
  readonly name: string;
  /** Without it the process cannot work; with the others missing it works in part. */
  readonly isRequired: boolean;
  /** Resolves when all is well; throws what is wrong. */
  check(): Promise<void>;
}
export interface ProbeReport {
  readonly name: string;
  readonly status: 'ok' | 'failed';
  readonly durationMs: number;
  /** Why it failed, in the words of the error; null when it did not. */
  readonly reason: string | null;
}
export interface ReadinessReport {
  /** `degraded` still serves: the league may be down while games go on. */
  readonly status: 'ready' | 'degraded' | 'unready';
  readonly checks: readonly ProbeReport[];
}
/** How far the cache is behind and what waits for delivery. */
export interface ConsistencyReport {
  /** Seconds since the last completed pull; null before the first. */
  readonly stalenessSeconds: number | null;
  readonly outboxDepth: number;
  /** Age of the oldest message that has not been delivered; null when none waits. */
  readonly oldestMessageSeconds: number | null;
  readonly parkedGames: number;
  /** Why deliveries are paused, as an error code; null while they are not. */
  readonly pausedBy: string | null;
}

const PROBE_TIMEOUT_MS = 2_000;

/** The process runs: nothing else is asked. */
export function liveness(): { readonly status: 'ok' } {
  return { status: 'ok' };
}

async function runProbe(probe: Probe, timeoutMs: number): Promise<ProbeReport> {
  const { name } = probe;
  const started = performance.now();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const message = `no answer within ${timeoutMs} ms`;
  const timer = setTimeout(() => reject(new Error(message)), timeoutMs);
  try {
    await Promise.race([probe.check(), tooLate]);
    return { name, status: 'ok', durationMs: performance.now() - started, reason: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, status: 'failed', durationMs: performance.now() - started, reason };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every probe at once and says whether the process can work. */
export async function readiness(
  probes: readonly Probe[],
  timeoutMs = PROBE_TIMEOUT_MS,
): Promise<ReadinessReport> {
  const checks = await Promise.all(probes.map((probe) => runProbe(probe, timeoutMs)));
  const failed = probes.filter((_, index) => checks[index]?.status === 'failed');
  if (failed.some(({ isRequired }) => isRequired)) return { status: 'unready', checks };
  return { status: failed.length === 0 ? 'ready' : 'degraded', checks };
}
