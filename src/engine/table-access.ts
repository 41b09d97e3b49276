/**
 * Reads places of typed tables that are there by construction. TypeScript cannot know the length of
 * a table; a fallback at every read would be a branch that nothing can reach.
 */

/** The number at a place of a small table; the place must exist. */
export function at(table: Int8Array, place: number): number {
  return table[place] as number;
}

/** The count at a place of a table of counts; the place must exist. */
export function countAt(table: Uint16Array, place: number): number {
  return table[place] as number;
}

/**
 * The number at a place of a chart; the place must exist. Charts have a function of their own, because
 * one that has met more than four kinds of lists is several times as slow.
 */
export function numberAt(list: readonly number[], place: number): number {
  return list[place] as number;
}

/** The item at a place of a list of words or rows; the place must exist. */
export function itemAt<Item>(list: readonly Item[], place: number): Item {
  return list[place] as Item;
}

/** The value at a place of a table of chances or sums; the place must exist. */
export function valueAt(table: Float64Array, place: number): number {
  return table[place] as number;
}
