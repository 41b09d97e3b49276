/** HTTP in and out: JSON and multipart bodies, empty 204 answers without a content type. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJson, type Json } from './json.ts';
import { refusal } from './refusals.ts';

export interface UploadedFile {
  /** The number in `files[n]`. */
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ApiRequest {
  readonly method: string;
  /** The path as it was sent, still percent-encoded. */
  readonly path: string;
  /** The decoded parts of the path after `/api/v10`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** Undefined when there was no body. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface ApiReply {
  readonly status: number;
  /** Undefined sends no body and no content type. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw refusal('invalidJson');
  }
}

async function readForm(bytes: Buffer, contentType: string) {
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const files: UploadedFile[] = [];
  for (const [key, entry] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (typeof entry === 'string' || index === undefined) continue;
    files.push({
      index,
      filename: entry.name,
      contentType: entry.type === '' ? 'application/octet-stream' : entry.type,
      bytes: new Uint8Array(await entry.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

async function readBody(request: IncomingMessage): Promise<Pick<ApiRequest, 'body' | 'files'>> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
  return { body: parseJson(bytes.toString('utf8')), files: [] };
}

/** The address part of a request; the body is read separately, since reading takes time. */
export function readHead(request: IncomingMessage): Omit<ApiRequest, 'body' | 'files'> {
  const url = new URL(request.url ?? '/', 'http://double');
  const segments = url.pathname.split('/').filter((part) => part !== '');
  const afterApi = segments[0] === 'api' ? segments.slice(1) : segments;
  const unversioned = /^v\d+$/.test(afterApi[0] ?? '') ? afterApi.slice(1) : afterApi;
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    segments: unversioned.map((part) => decodeURIComponent(part)),
    query: url.searchParams,
    authorization: request.headers.authorization,
  };
}

/** Reads the body of a request. Throws Discord's refusal of broken JSON. */
export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const head = readHead(request);
  return { ...head, ...(await readBody(request)) };
}

/** The body as an object; empty when it is something else. */
export function bodyOf(request: ApiRequest): Json {
  return isJson(request.body) ? request.body : {};
}

/** Sends an answer. */
export function sendReply(response: ServerResponse, reply: ApiReply): void {
  if (reply.body === undefined) {
    response.writeHead(reply.status, reply.headers).end();
    return;
  }
  const headers = { 'content-type': 'application/json', ...reply.headers };
  response.writeHead(reply.status, headers).end(JSON.stringify(reply.body));
}
