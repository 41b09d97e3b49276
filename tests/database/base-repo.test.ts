/** What every repository does with its table, shown on clubs. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Team } from '../../src/models/team.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { onEachEngine } from '../support/databases.ts';
import { teamRow } from '../support/fakes-catalogue.ts';
import { testId, testSetup } from '../support/game-setups.ts';

const { away } = testSetup();

/** A club with its own id and abbreviation, numbered from 1. */
function club(number: number, changes: Partial<Team> = {}): Team {
  return teamRow(away, {
    ...{ id: testId(40, number), abbrev: `T${String(number).padStart(2, '0')}`, cardsetId: null },
    ...changes,
  });
}

onEachEngine('a repository', (databases) => {
  const repo = new TeamRepo(databases.bot);
  const transactions = transactionsOf(databases.bot);
  beforeEach(() => databases.clear());

  describe('reading', () => {
    test('find gives undefined and get refuses where there is no row', async () => {
      expect(await repo.find(testId(40, 1))).toBeUndefined();
      await expect(repo.get(testId(40, 1))).rejects.toMatchObject({
        code: 'entity/not_found',
        context: { entity: 'team', id: testId(40, 1) },
      });
    });

    test('a row comes back as its model has it', async () => {
      const row = club(1, { ranking: 1500.5, ownerId: 'discord:1' });
      await repo.upsertMany([row]);
      expect(await repo.get(row.id)).toEqual(row);
    });

    test('a row that the database refuses is reported as an AppError', async () => {
      await repo.insert(club(1));
      await expect(repo.insert(club(1))).rejects.toMatchObject({ code: 'database/constraint' });
    });
  });

  describe('lists', () => {
    const numbers = async (query: Parameters<typeof repo.list>[0]) =>
      (await repo.list(query)).rows.map((row) => Number(row.abbrev.slice(1)));
    beforeEach(async () => {
      const values = [30, 10, 20, 10, 50];
      await repo.insertMany(
        values.map((value, index) =>
          club(index + 1, {
            value,
            isAi: index % 2 === 0,
            ownerId: index === 4 ? null : 'discord:1',
          }),
        ),
      );
    });

    test('rows come by id without a sort', async () => {
      expect(await numbers({})).toEqual([1, 2, 3, 4, 5]);
    });

    test.each([
      ['a value', { isAi: true }, [1, 3, 5]],
      ['null', { ownerId: null }, [5]],
      ['any of several values', { value: { in: [10, 50] } }, [2, 4, 5]],
      ['none of no values', { value: { in: [] } }, []],
      ['all of several conditions', { isAi: false, value: 10 }, [2, 4]],
      ['nothing where a condition is undefined', { isAi: undefined }, [1, 2, 3, 4, 5]],
    ])('are narrowed by %s', async (_, where, expected) => {
      expect(await numbers({ where: where as object })).toEqual(expected);
    });

    test.each([
      ['asc', [2, 4, 3, 1, 5]],
      ['desc', [5, 1, 3, 4, 2]],
    ] as const)('page by page %s give every row once, ties by id', async (direction, expected) => {
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof repo.list>> = await repo.list({
          sort: { by: 'value', direction },
          limit: 2,
          after,
        });
        expect(page.rows.length).toBeLessThanOrEqual(2);
        seen.push(...page.rows.map((row) => Number(row.abbrev.slice(1))));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(expected);
    });

    test('a last page that is full has no next page', async () => {
      expect((await repo.list({ limit: 5 })).next).toBeNull();
    });

    test.each([
      ['no JSON', 'nonsense'],
      ['no cursor', Buffer.from('{"of":1}').toString('base64url')],
    ])('a cursor that is %s is refused', async (_, after) => {
      await expect(repo.list({ after })).rejects.toMatchObject({ code: 'input/invalid' });
    });

    test('a cursor of a list in another order is refused', async () => {
      const { next } = await repo.list({ limit: 1 });
      const other = repo.list({ sort: { by: 'value', direction: 'asc' }, after: next });
      await expect(other).rejects.toMatchObject({ code: 'input/invalid' });
    });
  });

  describe('writing', () => {
    test('insert fills in what the database keeps', async () => {
      const { createdAt, updatedAt, deletedAt, version, ...given } = club(1);
      const row = await repo.insert(given);
      expect(row).toMatchObject({ ...given, deletedAt: null, version: 1 });
      expect(Date.parse(row.createdAt)).toBeGreaterThan(Date.parse(createdAt));
      expect([updatedAt, deletedAt, version]).toEqual([createdAt, null, 1]);
    });

    test('many rows are stored in statements of bounded size', async () => {
      const rows = Array.from({ length: 1_001 }, (_, index) =>
        club(index + 1, { abbrev: `${index + 1}`.padStart(4, '0') }),
      );
      await repo.insertMany(rows);
      expect((await repo.list({ limit: 2_000 })).rows).toHaveLength(1_000);
      expect(await repo.find(testId(40, 1_001))).toMatchObject({ abbrev: '1001' });
    });

    test('no rows are stored by no statement', async () => {
      await repo.insertMany([]);
      expect((await repo.list()).rows).toEqual([]);
    });

    test('rows with different columns are not stored together', async () => {
      const { ownerId, ...other } = club(2);
      expect(ownerId).toBeNull();
      const both = repo.insertMany([club(1), other as Team]);
      await expect(both).rejects.toThrow('same columns');
    });

    test('a copy replaces an older copy and never a newer one', async () => {
      await repo.upsertMany([club(1, { version: 2, shortName: 'Second' })]);
      await repo.upsertMany([club(1, { version: 1, shortName: 'First' })]);
      expect(await repo.get(testId(40, 1))).toMatchObject({ version: 2, shortName: 'Second' });
      const third = club(1, { version: 3, shortName: 'Third' });
      await repo.upsertMany([third]);
      expect(await repo.get(testId(40, 1))).toEqual(third);
    });

    test('an update changes what it names, the version and the instant', async () => {
      const row = await repo.insert(club(1));
      const changed = await repo.update(row, { shortName: 'Cranes' });
      expect(changed).toMatchObject({ shortName: 'Cranes', longName: row.longName, version: 2 });
      expect(Date.parse(changed.updatedAt)).toBeGreaterThan(Date.parse(row.updatedAt));
      expect(await repo.get(row.id)).toEqual(changed);
    });

    test('an update of what somebody else has changed is refused with the present version', async () => {
      const row = await repo.insert(club(1));
      await repo.update(row, { shortName: 'Cranes' });
      await expect(repo.update(row, { shortName: 'Storks' })).rejects.toMatchObject({
        code: 'entity/stale_version',
        context: { id: row.id, version: 1, presentVersion: 2 },
      });
      expect(await repo.get(row.id)).toMatchObject({ shortName: 'Cranes' });
    });

    test('an update of no row is refused', async () => {
      const none = repo.update({ id: testId(40, 9), version: 1 }, { shortName: 'Nobody' });
      await expect(none).rejects.toMatchObject({ code: 'entity/not_found' });
    });
  });

  describe('soft deletion', () => {
    test('hides a row from everything but those who ask for hidden ones', async () => {
      const row = await repo.insert(club(1));
      const hidden = await repo.softDelete(row);
      expect(hidden).toMatchObject({ version: 2, deletedAt: expect.any(String) });
      expect(await repo.find(row.id)).toBeUndefined();
      expect((await repo.list()).rows).toEqual([]);
      expect(await repo.find(row.id, { includeDeleted: true })).toEqual(hidden);
      expect((await repo.list({ includeDeleted: true })).rows).toEqual([hidden]);
      await expect(repo.update(hidden, {})).rejects.toMatchObject({ code: 'entity/not_found' });
    });

    test('restore shows it again', async () => {
      const hidden = await repo.softDelete(await repo.insert(club(1)));
      expect(await repo.restore(hidden)).toMatchObject({ version: 3, deletedAt: null });
      expect(await repo.find(hidden.id)).toMatchObject({ version: 3 });
    });

    test('a row that is not hidden cannot be restored', async () => {
      const row = await repo.insert(club(1));
      await expect(repo.restore(row)).rejects.toMatchObject({ code: 'entity/not_found' });
      const stale = repo.restore({ id: row.id, version: 7 });
      await expect(stale).rejects.toMatchObject({ code: 'entity/stale_version' });
    });
  });

  describe('in a transaction', () => {
    test('work that throws leaves nothing behind', async () => {
      const work = transactions.run(async (tx) => {
        await repo.with(tx).insert(club(1));
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect((await repo.list()).rows).toEqual([]);
    });

    test('work that resolves is kept, and its answer is given', async () => {
      const row = await transactions.run((tx) => repo.with(tx).insert(club(1)));
      expect(await repo.get(row.id)).toEqual(row);
    });

    test('a repository that was not bound to it is refused instead of bypassing it', async () => {
      const work = transactions.run(() => repo.insert(club(1)));
      await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
    });
  });
});
