/** Many ids as one parameter, so that the statement's text does not depend on how many there are. */
import { type RawBuilder, sql } from 'kysely';

/** `column = any(…)` for ids that the program made or read itself. */
export function isAnyOf(column: string, ids: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${`{${ids.join(',')}}`}::uuid[])`;
}
