/** Failures that a test orders in advance: errors, rate limits, lost connections, delays. */
import type { ApiRequest } from './http.ts';

export type FaultResponse =
  /** Discord refuses with this status and JSON error code. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
    }
  /** Discord answers 429; the bot may try again after so many seconds. */
  | { readonly kind: 'rateLimit'; readonly retryAfter_s: number; readonly global?: boolean }
  /** The connection breaks; with `applied` Discord did the work before and only the answer is lost. */
  | { readonly kind: 'disconnect'; readonly applied?: boolean }
  /** The request is handled late, after so many milliseconds of real time. */
  | { readonly kind: 'delay'; readonly delay_ms: number };

export interface FaultMatcher {
  readonly method?: string;
  /** Compared with the path as sent: a part of it, or a pattern. */
  readonly path?: string | RegExp;
  /** Any further condition on the request. */
  readonly where?: (request: ApiRequest) => boolean;
}

interface Fault {
  readonly matcher: FaultMatcher;
  readonly response: FaultResponse;
  left: number;
}

function matches({ method, path, where }: FaultMatcher, request: ApiRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (typeof path === 'string' && !request.path.includes(path)) return false;
  if (path instanceof RegExp && !path.test(request.path)) return false;
  return where?.(request) ?? true;
}

export class Faults {
  readonly #ordered: Fault[] = [];

  /** Orders a failure for the next `times` matching requests. */
  order(matcher: FaultMatcher, response: FaultResponse, times: number): void {
    this.#ordered.push({ matcher, response, left: times });
  }

  /** Uses up and answers the failure ordered for this request, undefined when there is none. */
  take(request: ApiRequest): FaultResponse | undefined {
    const fault = this.#ordered.find(({ matcher, left }) => left > 0 && matches(matcher, request));
    if (fault === undefined) return undefined;
    fault.left -= 1;
    return fault.response;
  }
}
