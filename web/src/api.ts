/** Talks to the dugout: JSON both ways, the CSRF token on every change, refusals as ApiProblem. */
import type { ProblemView } from '../../src/models/dugout-view.ts';

/** A refusal by the dugout, or `offline` when it could not be reached. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

let csrfToken = '';
/** Keeps the token that the session view brought. */
export function useCsrfToken(token: string): void {
  csrfToken = token;
}

const OFFLINE = 'The dugout cannot be reached. Check the connection; nothing was lost.';

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemView>;
  return new ApiProblem(
    response.status,
    problem.code ?? 'unknown',
    problem.message ?? `The dugout answered ${response.status}. Try again.`,
  );
}

/** Sends one request. The caller names the shape that the route answers with. */
export async function request<Answer>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') {
    headers['content-type'] = 'application/json';
    headers['x-csrf-token'] = csrfToken;
  }
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (method !== 'GET') init.body = JSON.stringify(body ?? {});
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new ApiProblem(0, 'offline', OFFLINE);
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer;
}

/** Tells whether the same request may be answered later: nobody was there, or the dugout was ill. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}

/** The sentence to show for anything that was caught. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong. Try again.';
}
