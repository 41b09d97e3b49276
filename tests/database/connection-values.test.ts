/** Values cross the border to SQL the same way on both engines. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onEachEngine } from '../support/databases.ts';

onEachEngine(
  'values',
  ({ bot }) => {
    test.each([
      ['bigint', '9007199254740991', 9_007_199_254_740_991],
      ['integer', '7', 7],
      ['double precision', '0.25', 0.25],
      ['boolean', 'true', true],
      ['numeric(12, 2)', '1.5', '1.50'],
      ['date', '2026-04-01', '2026-04-01'],
      ['timestamp', '2026-04-01 18:05:00', '2026-04-01 18:05:00'],
      ['timestamptz', '2026-04-01 18:05:00.25+02', '2026-04-01T16:05:00.250Z'],
      ['timestamptz', '2026-04-01 18:05:00+05:30', '2026-04-01T12:35:00.000Z'],
      ['interval', '1 day 02:00:00', '1 day 02:00:00'],
      ['xid8', '18446744073709551615', '18446744073709551615'],
      ['jsonb', '{"snake_key": [1]}', { snake_key: [1] }],
      ['bigint[]', '{1,NULL,2}', [1, null, 2]],
      ['date[]', '{}', []],
      ['timestamptz[]', '{2026-04-01 18:05:00+00}', ['2026-04-01T18:05:00.000Z']],
      ['uuid', '0190163d-8694-739b-aea5-966c26f8ad91', '0190163d-8694-739b-aea5-966c26f8ad91'],
    ])('reads %s %s', async (type, text, expected) => {
      const query = sql<{ readValue: unknown }>`
        select cast(${text}::text as ${sql.raw(type)}) as "read_value"`;
      const { rows } = await query.execute(bot.db);
      expect(rows).toEqual([{ readValue: expected }]);
    });

    test('counts and sums of whole numbers are numbers', async () => {
      const query = sql`select count(*) as n, sum(g) as total from generate_series(1, 3) as g`;
      expect((await query.execute(bot.db)).rows).toEqual([{ n: 3, total: 6 }]);
    });

    test('a whole number beyond the safe range is refused, not rounded', async () => {
      const query = sql`select 9007199254740993::bigint as n`.execute(bot.db);
      await expect(query).rejects.toMatchObject({ code: 'database/corrupt' });
    });

    test.each([[[1, 2]], [['a', 'b']], [[]], [{ deep: [{ camelKey: null }] }]])(
      'jsonb takes %j and gives it back',
      async (value) => {
        const query = sql<{ value: unknown }>`select ${value}::jsonb as value`;
        expect((await query.execute(bot.db)).rows).toEqual([{ value }]);
      },
    );

    test('an ISO instant survives the way in and out', async () => {
      const instant = '2026-04-01T16:05:00.123Z';
      const query = sql`select ${instant}::timestamptz(3) as at`;
      expect((await query.execute(bot.db)).rows).toEqual([{ at: instant }]);
    });

    test('a Date is refused as a parameter', async () => {
      const query = sql`select ${new Date(0)}::timestamptz as at`.execute(bot.db);
      await expect(query).rejects.toMatchObject({ code: 'database/misuse' });
    });
  },
  'empty',
);
