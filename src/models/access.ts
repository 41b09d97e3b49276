/** Who may come in: people who play in a browser, and the bearer tokens of the league. */
import { z } from 'zod';
import { entity, instantSchema } from './base.ts';

/** A person who plays in the browser. The recovery code is kept only as a hash. */
export const accountSchema = z.object({
  ...entity,
  name: z.string().min(1).max(60),
  recoveryHash: z.string().length(64),
});
export type Account = z.infer<typeof accountSchema>;

export const SCOPES = ['catalogue:read', 'teams:write', 'results:write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
/** A bearer token of the league, kept only as SHA-256. */
export const apiTokenSchema = z.object({
  ...entity,
  name: z.string().min(1).max(60),
  tokenHash: z.string().length(64),
  scopes: z.array(z.enum(SCOPES)),
  revokedAt: instantSchema.nullable(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;
