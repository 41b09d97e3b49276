/** Finds the handler of a request, applies ordered faults and records every refusal. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultResponse, Faults } from './faults.ts';
import { type ApiReply, type ApiRequest, readHead, readRequest, sendReply } from './http.ts';
import { isJson, number, record, text } from './json.ts';
import type { InteractionRecord } from './records.ts';
import { ApiRefusal, refusal } from './refusals.ts';
import type { World } from './world.ts';

export interface RouteCall {
  readonly world: World;
  readonly request: ApiRequest;
  /** The named part of the path; empty when the route has no such part. */
  readonly param: (name: string) => string;
}

export interface Route {
  readonly method: string;
  /** Parts that start with a colon are parameters, for example `/channels/:channel`. */
  readonly path: string;
  /** True for interaction and webhook routes, whose token is in the path. */
  readonly open?: boolean;
  readonly handle: (call: RouteCall) => ApiReply;
}

type Params = ReadonlyMap<string, string>;

function matchPath(pattern: string, segments: readonly string[]): Params | undefined {
  const parts = pattern.split('/').filter((part) => part !== '');
  if (parts.length !== segments.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

export class Router {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #routes: readonly Route[];

  constructor(parts: { world: World; faults: Faults; routes: readonly Route[] }) {
    this.#world = parts.world;
    this.#faults = parts.faults;
    this.#routes = parts.routes;
  }

  /** Answers one HTTP request completely. */
  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.#world.files.get(readHead(incoming).path);
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
      return;
    }
    const interaction = this.#interactionOf(readHead(incoming).segments);
    if (interaction !== undefined) interaction.inFlight += 1;
    try {
      await this.#answer(incoming, response);
    } finally {
      if (interaction !== undefined) interaction.inFlight -= 1;
      this.#world.changed();
    }
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let request: ApiRequest = { ...readHead(incoming), body: undefined, files: [] };
    try {
      request = await readRequest(incoming);
      const fault = this.#faults.take(request);
      if (fault?.kind === 'delay') await sleep(fault.delay_ms);
      if (fault?.kind === 'disconnect') {
        if (fault.applied === true) this.#route(request);
        response.destroy();
        return;
      }
      const failure = faultReply(fault);
      if (failure !== undefined) this.#record(request, failure, true);
      sendReply(response, failure ?? this.#route(request));
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      const reply = { status: error.status, body: error.body() };
      this.#record(request, reply, false);
      sendReply(response, reply);
    }
  }

  #route(request: ApiRequest): ApiReply {
    for (const route of this.#routes) {
      const params =
        route.method === request.method ? matchPath(route.path, request.segments) : undefined;
      if (params === undefined) continue;
      if (route.open !== true && request.authorization !== `Bot ${this.#world.token}`) {
        throw refusal('unauthorized');
      }
      const param = (name: string) => params.get(name) ?? '';
      return route.handle({ world: this.#world, request, param });
    }
    throw refusal('notFound');
  }

  #interactionOf(segments: readonly string[]): InteractionRecord | undefined {
    const [kind, id, token] = segments;
    if (kind === 'interactions') return this.#world.interactions.get(id ?? '');
    if (kind === 'webhooks') return this.#world.interactionsByToken.get(token ?? '');
    return undefined;
  }

  #record(request: ApiRequest, reply: ApiReply, injected: boolean): void {
    const body = isJson(reply.body) ? reply.body : {};
    const interaction = this.#interactionOf(request.segments);
    const refused = {
      method: request.method,
      path: request.path,
      status: reply.status,
      code: number(body, 'code') ?? 0,
      message: text(body, 'message') ?? '',
      errors: record(body, 'errors'),
      body: request.body,
      interactionId: interaction?.id,
      injected,
    };
    this.#world.refusals.push(refused);
    interaction?.refusals.push(refused);
  }
}

function faultReply(fault: FaultResponse | undefined): ApiReply | undefined {
  if (fault?.kind === 'error') {
    const { status, code = 0, message = `${status}: Injected failure` } = fault;
    return { status, body: { message, code } };
  }
  if (fault?.kind !== 'rateLimit') return undefined;
  const global = fault.global ?? false;
  const seconds = String(fault.retryAfter_s);
  return {
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: fault.retryAfter_s,
      global,
    },
    headers: {
      'retry-after': seconds,
      'x-ratelimit-reset-after': seconds,
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-remaining': '0' }),
    },
  };
}
