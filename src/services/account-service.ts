/** People who play in a browser: their accounts and the recovery codes that lead back to them. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Account } from '../models/access.ts';
import { idSchema, parseInput } from '../models/base.ts';
import type { AccountRepo } from '../repositories/account-repo.ts';
import { type Ids, Service, type ServiceDeps } from './base.ts';

export interface AccountServiceDeps extends ServiceDeps {
  readonly accounts: AccountRepo;
  readonly ids: Ids;
  /** 20 bytes that nobody can guess. */
  readonly secrets: { next(): Uint8Array };
}
export interface NewAccount {
  readonly account: Account;
  /** `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`; shown once, kept as a hash only. */
  readonly recoveryCode: string;
}

const nameSchema = z.string().trim().min(1).max(60);
/** Crockford's alphabet: no I, L, O and U, so that a code can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP_LENGTH = 4;
const BITS_PER_LETTER = 5;

function writeCode(secret: Uint8Array): string {
  const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: bits.length / BITS_PER_LETTER }, (_, index) => {
    const start = index * BITS_PER_LETTER;
    return ALPHABET.charAt(Number.parseInt(bits.slice(start, start + BITS_PER_LETTER), 2));
  });
  const groups = Array.from({ length: letters.length / GROUP_LENGTH }, (_, index) =>
    letters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''),
  );
  return groups.join('-');
}

/** The hash of a code as a person types it: case, hyphens, spaces and look-alikes do not matter. */
function hashCode(code: string): string {
  const letters = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  return createHash('sha256').update(letters).digest('hex');
}

export class AccountService extends Service {
  readonly #deps: AccountServiceDeps;

  constructor(deps: AccountServiceDeps) {
    super('account', deps);
    this.#deps = deps;
  }

  /** The account, or undefined when there is none (any more). */
  async find(accountId: string): Promise<Account | undefined> {
    return await this.operation('find', {}, async () => {
      if (!idSchema.safeParse(accountId).success) return undefined;
      return await this.#deps.accounts.find(accountId);
    });
  }

  /** Makes an account. Throws `input/invalid` for a name that is empty or over 60 letters. */
  async create(name: string): Promise<NewAccount> {
    return await this.operation('create', {}, async () => {
      const recoveryCode = writeCode(this.#deps.secrets.next());
      const account = await this.#deps.accounts.insert({
        id: this.#deps.ids.next(),
        name: parseInput(nameSchema, name, 'The name'),
        recoveryHash: hashCode(recoveryCode),
      });
      return { account, recoveryCode };
    });
  }

  /** The account that a recovery code leads to. Throws `entity/not_found` for any other text. */
  async recover(recoveryCode: string): Promise<Account> {
    return await this.operation('recover', {}, async () => {
      const account = await this.#deps.accounts.findByRecoveryHash(hashCode(recoveryCode));
      if (account !== undefined) return account;
      throw new AppError('entity/not_found', 'No account has this recovery code', {
        entity: 'account',
      });
    });
  }
}
