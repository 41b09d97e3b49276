/** Reading untyped JSON safely: every accessor answers undefined or empty for a wrong type. */

export type Json = Readonly<Record<string, unknown>>;

/** Tells whether a value is a JSON object (not null, not an array). */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The raw value of a key, whatever its type. */
export function value(object: Json, key: string): unknown {
  return object[key];
}

/** The string at a key, or undefined when there is none. */
export function text(object: Json, key: string): string | undefined {
  const found = object[key];
  return typeof found === 'string' ? found : undefined;
}

/** The number at a key, or undefined when there is none. */
export function number(object: Json, key: string): number | undefined {
  const found = object[key];
  return typeof found === 'number' ? found : undefined;
}

/** True only when the key holds the boolean true. */
export function flag(object: Json, key: string): boolean {
  return object[key] === true;
}

/** The object at a key, or undefined when there is none. */
export function record(object: Json, key: string): Json | undefined {
  const found = object[key];
  return isJson(found) ? found : undefined;
}

/** The array at a key; empty when there is none. */
export function items(object: Json, key: string): readonly unknown[] {
  const found = object[key];
  return Array.isArray(found) ? found : [];
}

/** The objects in the array at a key; empty when there are none. */
export function records(object: Json, key: string): readonly Json[] {
  return items(object, key).filter(isJson);
}
