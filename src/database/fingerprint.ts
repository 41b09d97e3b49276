/** What a schema consists of, as sorted lines: two schemas are the same when their lines are. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './connection.ts';
import { BOOKKEEPING_TABLES } from './migrator.ts';

export interface SchemaFingerprint {
  /** One line for each column, constraint, index, trigger, function, sequence, view and type. */
  readonly lines: readonly string[];
  /** SHA-256 of the lines in hexadecimal. */
  readonly hash: string;
}

/** Every part of a schema in one query; `own` is the schema without the migrator's record. */
function partsQuery(schema: string) {
  return sql<{ line: string }>`
    with own as (
      select c.oid, c.relname, c.relkind from pg_class c
      where c.relnamespace = to_regnamespace(${schema}::text)
        and c.relname not in (${sql.join(BOOKKEEPING_TABLES.map((name) => sql.lit(name)))})
    ), parts(line) as (
      select concat_ws(' ', 'column', o.relname,
          row_number() over (partition by o.oid order by a.attnum), a.attname,
          format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
          nullif(a.attidentity, ''), nullif(a.attgenerated, ''), pg_get_expr(d.adbin, d.adrelid))
        from own o
        join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
        where o.relkind in ('r', 'p', 'v', 'm')
      union all
      select concat_ws(' ', 'constraint', o.relname, k.conname, pg_get_constraintdef(k.oid))
        from own o join pg_constraint k on k.conrelid = o.oid
      union all
      select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid))
        from own o join pg_index i on i.indrelid = o.oid
      union all
      select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid))
        from own o join pg_trigger t on t.tgrelid = o.oid where not t.tgisinternal
      union all
      select concat_ws(' ', 'function', pg_get_functiondef(f.oid))
        from pg_proc f where f.pronamespace = to_regnamespace(${schema}::text) and f.prokind <> 'a'
      union all
      select concat_ws(' ', 'view', o.relname, pg_get_viewdef(o.oid))
        from own o where o.relkind in ('v', 'm')
      union all
      select concat_ws(' ', 'sequence', o.relname, s.seqtypid::regtype, s.seqstart, s.seqincrement)
        from own o join pg_sequence s on s.seqrelid = o.oid
      union all
      select concat_ws(' ', 'enum', t.typname, e.enumsortorder, e.enumlabel)
        from pg_type t join pg_enum e on e.enumtypid = t.oid
        where t.typnamespace = to_regnamespace(${schema}::text)
    )
    select line from parts order by line collate "C"`;
}

/** Reads the fingerprint of a schema. A schema that does not exist has no lines. */
export async function schemaFingerprint(database: Database): Promise<SchemaFingerprint> {
  const { rows } = await partsQuery(database.schema).execute(database.plain);
  const lines = rows.map((row) => row.line);
  return { lines, hash: createHash('sha256').update(lines.join('\n')).digest('hex') };
}
