/** The tables say what the models say: the same columns, the same nulls, the same ranges. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BOOKKEEPING_TABLES } from '../../src/database/migrator.ts';
import { SCHEMAS } from '../../src/database/schema/schema-names.ts';
import { MODELS } from '../support/database-models.ts';
import { onEachEngine } from '../support/databases.ts';

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (it) => `_${it.toLowerCase()}`);

/** What JSON Schema says of one property, as far as the rules below look at it. */
interface Property {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Property[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
}

const propertiesOf = (model: z.ZodObject): [string, Property][] => {
  const { properties = {} } = z.toJSONSchema(model, { reused: 'inline' });
  return Object.entries(properties).map(([name, property]) => [name, property as Property]);
};
const isNull = ({ type }: Property) => type === 'null';
const isNullable = (property: Property) =>
  property.anyOf?.some(isNull) === true ||
  (Array.isArray(property.type) && property.type.includes('null'));
const inner = (property: Property): Property =>
  property.anyOf?.find((variant) => !isNull(variant)) ?? property;

/** The texts that a check on the column must contain: its bounds and choices. */
function limitsOf(property: Property): string[] {
  const { enum: choices, minimum, maximum, minLength, maxLength, minItems } = inner(property);
  const bounds = [minimum, maximum, minLength, maxLength, minItems].filter(
    (bound) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER,
  );
  const names = (choices ?? []).filter((choice) => choice !== null);
  return [...bounds.map((bound) => String(bound)), ...names.map((choice) => `'${choice}'`)];
}

onEachEngine('the tables', (databases) => {
  describe.each(SCHEMAS)('of the %s', (schema) => {
    const { plain } = databases[schema];
    const columnsOf = async (table: string) =>
      (
        await sql<{ name: string; nullable: boolean }>`
          select column_name as name, is_nullable = 'YES' as nullable
          from information_schema.columns
          where table_schema = ${schema} and table_name = ${table}
          order by ordinal_position`.execute(plain)
      ).rows;

    test('are those of the models', async () => {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = ${schema}`.execute(plain);
      const names = rows.map(({ name }) => name).filter((it) => !BOOKKEEPING_TABLES.includes(it));
      expect(names.sort()).toEqual(Object.keys(MODELS[schema]).map(snakeCase).sort());
    });

    describe.each(Object.entries(MODELS[schema]))('%s', (name, model) => {
      const table = snakeCase(name);

      test('has exactly the columns of its model, with the same nulls', async () => {
        const expected = propertiesOf(model).map(([key, property]) => ({
          name: snakeCase(key),
          nullable: isNullable(property),
        }));
        expect(await columnsOf(table)).toEqual(expected);
      });

      test('checks every range and choice of its model', async () => {
        const { rows } = await sql<{ text: string }>`
          select pg_get_constraintdef(k.oid) as text from pg_constraint k
          where k.contype = 'c' and k.conrelid = (${`${schema}.${table}`}::text)::regclass
        `.execute(plain);
        const missing = propertiesOf(model).flatMap(([key, property]) => {
          const checks = rows.filter(({ text }) =>
            new RegExp(`\\b${snakeCase(key)}\\b`).test(text),
          );
          const has = (limit: string) =>
            checks.some(({ text }) => text.includes(limit)) || isWrittenByTheEngine(table, key);
          return limitsOf(property)
            .filter((limit) => !has(limit))
            .map((limit) => `${key}: ${limit}`);
        });
        expect(missing).toEqual([]);
      });
    });
  });
});

/** The feed's number is an identity column: its range is the engine's own. */
function isWrittenByTheEngine(table: string, key: string): boolean {
  return table === 'change' && key === 'seq';
}
