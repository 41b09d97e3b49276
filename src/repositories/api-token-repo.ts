/** The league's bearer tokens, of which only hashes are kept. */
import type { ApiToken } from '../models/access.ts';
import { Repository } from './base.ts';
import type { Source } from './transactions.ts';

export class ApiTokenRepo extends Repository<ApiToken> {
  constructor(source: Source) {
    super(source, 'apiToken');
  }

  override with(source: Source): ApiTokenRepo {
    return new ApiTokenRepo(source);
  }

  /** The token with this hash that has not been revoked, or undefined. */
  async findValid(tokenHash: string): Promise<ApiToken | undefined> {
    const { rows } = await this.list({ where: { tokenHash, revokedAt: null }, limit: 1 });
    return rows[0];
  }

  /** The tokens of this name that have not been revoked. */
  async listValid(name: string): Promise<readonly ApiToken[]> {
    const { rows } = await this.list({ where: { name, revokedAt: null } });
    return rows;
  }
}
