/** Asks the parts of a running program, over HTTP, how they are. */
import type { HealthAnswer } from '../cli/cli-deps.ts';
import type { Config } from '../config.ts';

const ANSWER_MS_MAX = 5_000;
/** What a server that listens everywhere is reached by from its own machine. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${ANSWER_MS_MAX / 1_000} s`;
  const { cause } = error;
  const isRefused = cause instanceof Error && Reflect.get(cause, 'code') === 'ECONNREFUSED';
  return isRefused ? 'nothing listens there: is the program running?' : error.message;
}

/** What a reply says, in a line: the state and what is wrong, or its figures. */
function summaryOf(text: string): string {
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
  if (typeof body !== 'object' || body === null) return text;
  const report = body as { status?: string; checks?: readonly Record<string, unknown>[] };
  if (report.status === undefined) {
    return Object.entries(body)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  }
  const failed = (report.checks ?? []).filter(({ status }) => status !== 'ok');
  return [report.status, ...failed.map(({ name, reason }) => `${name}: ${reason}`)].join('; ');
}

async function ask(subject: string, url: string): Promise<HealthAnswer> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX) });
    const text = (await reply.text()).trim();
    return { subject, isWell: reply.ok, detail: `${url}: ${summaryOf(text)}` };
  } catch (error) {
    return { subject, isWell: false, detail: `${url}: ${reasonOf(error)}` };
  }
}

/** Asks the dugout and the league that this configuration is for, at the same time. */
export async function askHealth(config: Config): Promise<readonly HealthAnswer[]> {
  const host = EVERYWHERE.has(config.host) ? '127.0.0.1' : config.host;
  const authority = host.includes(':') ? `[${host}]` : host;
  const league = config.leagueUrl ?? `http://${authority}:${config.leaguePort}`;
  return await Promise.all([
    ask('dugout', `http://${authority}:${config.port}/readyz`),
    ask('sync', `http://${authority}:${config.port}/health/consistency`),
    ask('league', new URL('/readyz', league).href),
  ]);
}
