/** The league's bearer tokens: issued once in clear, kept as SHA-256, checked at every request. */
import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Scope } from '../../models/access.ts';
import type { ApiTokenRepo } from '../../repositories/api-token-repo.ts';
import { type Clock, type Ids, Service, type ServiceDeps } from '../../services/base.ts';

/** Who asks: the token's name, under which games and commands are kept, and what it may do. */
export interface Actor {
  readonly name: string;
  readonly scopes: readonly Scope[];
}
export interface TokenServiceDeps extends ServiceDeps {
  readonly tokens: ApiTokenRepo;
  readonly clock: Clock;
  readonly ids: Ids;
}

const TOKEN_BYTES = 32;

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export class TokenService extends Service {
  readonly #tokens: ApiTokenRepo;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(deps: TokenServiceDeps) {
    super('token', deps);
    this.#tokens = deps.tokens;
    this.#clock = deps.clock;
    this.#ids = deps.ids;
  }

  /** Issues a token and revokes the earlier ones of its name. It is shown here and never again. */
  async createToken(actor: Actor): Promise<string> {
    return await this.operation('create', { name: actor.name }, async () => {
      const token = `pd_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      await this.transaction(async (tx) => {
        await this.#revoke(this.#tokens.with(tx), actor.name);
        await this.#tokens.with(tx).insert({
          id: this.#ids.next(),
          name: actor.name,
          tokenHash: hashToken(token),
          scopes: [...actor.scopes],
          revokedAt: null,
        });
      });
      return token;
    });
  }

  /** Revokes every token of this name; gives their number. */
  async revokeTokens(name: string): Promise<number> {
    return await this.operation('revoke', { name }, () =>
      this.transaction((tx) => this.#revoke(this.#tokens.with(tx), name)),
    );
  }

  /** Who holds this token. Throws `league/unauthorized` when nobody does. */
  async authenticate(token: string): Promise<Actor> {
    const row = await this.#tokens.findValid(hashToken(token));
    if (row === undefined) throw new AppError('league/unauthorized', 'The token is not valid');
    return { name: row.name, scopes: row.scopes };
  }

  async #revoke(tokens: ApiTokenRepo, name: string): Promise<number> {
    const valid = await tokens.listValid(name);
    for (const token of valid) await tokens.update(token, { revokedAt: this.#clock.now() });
    return valid.length;
  }
}
