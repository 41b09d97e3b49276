/** Who is who in a browser: a signed, http-only, same-site cookie that names an account. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'pd_session';
const YEAR_S = 365 * 24 * 60 * 60;

/** The account that the request's cookie names, or undefined without a cookie or with a forged one. */
export function accountIdOf(request: FastifyRequest): string | undefined {
  const cookie = request.cookies[COOKIE];
  if (cookie === undefined) return undefined;
  const unsigned = request.unsignCookie(cookie);
  return unsigned.valid ? unsigned.value : undefined;
}

/** Signs the browser in. The cookie is marked secure where the request came over TLS. */
export function signIn(request: FastifyRequest, reply: FastifyReply, accountId: string): void {
  reply.setCookie(COOKIE, accountId, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: YEAR_S,
    secure: request.protocol === 'https',
  });
}

/** A token bound to the account: a page of another site cannot read it, so it cannot send it. */
export function csrfTokenOf(secret: string, accountId: string | undefined): string {
  return createHmac('sha256', secret)
    .update(`csrf:${accountId ?? 'nobody'}`)
    .digest('base64url');
}

/** Tells whether a request that changes something came from our own page. */
export function isOwnPage(request: FastifyRequest, secret: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host) return false;
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfTokenOf(secret, accountIdOf(request)));
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
