/** Names for prepared statements: the same SQL gets the same name, and the number is bounded. */
import { createHash } from 'node:crypto';

/** Server memory per connection is bounded by this many plans. */
const NAMES_MAX = 400;
/** SQL that was seen once or twice, such as a list of varying length, is not worth a plan. */
const SIGHTINGS_BEFORE_NAME = 3;
const CANDIDATES_MAX = 1_000;
const PREPARABLE = /^\s*(select|insert|update|delete|with)\b/i;

/** Decides which statements are prepared, for all connections of one pool. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #sightings = new Map<string, number>();
  #generation = 1;

  /** The name to prepare this SQL under, or undefined to send it plain. */
  nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined) return known;
    if (this.#names.size >= NAMES_MAX || !PREPARABLE.test(sql)) return undefined;
    const sightings = (this.#sightings.get(sql) ?? 0) + 1;
    if (sightings < SIGHTINGS_BEFORE_NAME) {
      this.#remember(sql, sightings);
      return undefined;
    }
    this.#sightings.delete(sql);
    const hash = createHash('sha256').update(sql).digest('base64url').slice(0, 22);
    const name = `s${this.#generation}_${hash}`;
    this.#names.set(sql, name);
    return name;
  }

  /** Begins again with new names: the plans under the old ones no longer fit the schema. */
  renew(): void {
    this.#generation += 1;
    this.#names.clear();
    this.#sightings.clear();
  }

  #remember(sql: string, sightings: number): void {
    if (this.#sightings.size >= CANDIDATES_MAX) this.#sightings.clear();
    this.#sightings.set(sql, sightings);
  }
}
