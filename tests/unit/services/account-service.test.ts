/** Accounts of people who play in a browser, over real databases. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AccountRepo } from '../../../src/repositories/account-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { AccountService } from '../../../src/services/account-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { countedIds, serviceBase } from '../../support/fakes.ts';

onEachEngine('the account service', ({ bot }) => {
  const accounts = new AccountRepo(bot);
  const makeService = (secrets = { next: (): Uint8Array => randomBytes(20) }) =>
    new AccountService({
      ...{ ...serviceBase(), transactions: transactionsOf(bot) },
      ...{ accounts, ids: countedIds(), secrets },
    });
  const service = makeService();

  describe('a new account', () => {
    test('has its name without spaces around it, and is found again', async () => {
      const { account } = await service.create('  Casey Stengel ');
      expect(account.name).toBe('Casey Stengel');
      expect(await service.find(account.id)).toEqual(account);
    });

    test('gets a recovery code of 160 bits that is kept as a hash only', async () => {
      const { account, recoveryCode } = await service.create('Casey');
      expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(JSON.stringify(await accounts.get(account.id))).not.toContain(recoveryCode);
    });

    test('is made from the secret that it was given', async () => {
      const fixed = makeService({ next: () => new Uint8Array(20).fill(0xff) });
      const { recoveryCode } = await fixed.create('Casey');
      expect(recoveryCode).toBe(Array.from({ length: 8 }, () => 'ZZZZ').join('-'));
    });

    test.each([
      ['empty', '   '],
      ['too long', 'x'.repeat(61)],
    ])('with a name that is %s is refused', async (_, name) => {
      await expect(service.create(name)).rejects.toMatchObject({ code: 'input/invalid' });
    });
  });

  describe('a recovery code', () => {
    test.each<[string, (code: string) => string]>([
      ['as it was shown', (code) => code],
      ['in small letters', (code) => code.toLowerCase()],
      ['without hyphens', (code) => code.replaceAll('-', '')],
      ['with spaces', (code) => ` ${code.replaceAll('-', ' ')} `],
      [
        'with letters that look like digits',
        (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      ],
    ])('typed %s leads back to the account', async (_, typed) => {
      const { account, recoveryCode } = await service.create('Casey');
      expect(await service.recover(typed(recoveryCode))).toEqual(account);
    });

    test('that nobody has is not found, and its text is not repeated', async () => {
      const failure = service.recover('ABCD-EFGH').catch((error: unknown) => error);
      await expect(failure).resolves.toMatchObject({ code: 'entity/not_found' });
      expect(JSON.stringify(await failure)).not.toContain('ABCD');
    });
  });

  test.each([
    ['that nobody has', '00000000-0000-4000-8000-000000000001'],
    ['that is no id', 'me'],
  ])('an account id %s finds nobody', async (_, id) => {
    expect(await service.find(id)).toBeUndefined();
  });

  test('accounts of a transaction are read inside it', async () => {
    const { account } = await service.create('Casey');
    const found = await transactionsOf(bot).run((tx) => accounts.with(tx).find(account.id));
    expect(found).toEqual(account);
  });
});
