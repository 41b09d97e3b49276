/** Collects field errors the way Discord reports them: code 50035 with a tree of `_errors`. */
import type { Json } from './json.ts';
import { ApiRefusal } from './refusals.ts';

export type FieldPath = readonly (string | number)[];

interface FieldError {
  readonly code: string;
  readonly message: string;
}

interface ErrorNode {
  readonly errors: FieldError[];
  readonly children: Map<string, ErrorNode>;
}

function emptyNode(): ErrorNode {
  return { errors: [], children: new Map() };
}

function toJson(node: ErrorNode): Json {
  const children = [...node.children].map(([key, child]) => [key, toJson(child)] as const);
  const own = node.errors.length === 0 ? {} : { _errors: node.errors };
  return { ...own, ...Object.fromEntries(children) };
}

/** The errors of one request body. */
export class FormErrors {
  readonly #root = emptyNode();
  readonly #base: FieldPath;
  #count = 0;

  /** Paths of added errors are relative to `base`, for example `['data']`. */
  constructor(base: FieldPath = []) {
    this.#base = base;
  }

  /** Adds one error at a path. */
  add(path: FieldPath, error: FieldError): void {
    let node = this.#root;
    for (const key of [...this.#base, ...path]) {
      const child = node.children.get(String(key)) ?? emptyNode();
      node.children.set(String(key), child);
      node = child;
    }
    node.errors.push(error);
    this.#count += 1;
  }

  /** Adds "this field is required". */
  required(path: FieldPath): void {
    this.add(path, { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  }

  /**
   * Checks the length of a text (in UTF-16 units, the stricter way to count) or of a list.
   * Undefined is refused only when `min` is above 0.
   */
  length(
    path: FieldPath,
    found: string | readonly unknown[] | undefined,
    bounds: { readonly min: number; readonly max: number },
  ): void {
    const { min, max } = bounds;
    if (found === undefined) {
      if (min > 0) this.required(path);
      return;
    }
    if (found.length >= min && found.length <= max) return;
    if (min === 0) {
      const message = `Must be ${max} or fewer in length.`;
      this.add(path, { code: 'BASE_TYPE_MAX_LENGTH', message });
      return;
    }
    const message = `Must be between ${min} and ${max} in length.`;
    this.add(path, { code: 'BASE_TYPE_BAD_LENGTH', message });
  }

  /** Throws the collected errors as code 50035; does nothing when there are none. */
  throwIfAny(): void {
    if (this.#count === 0) return;
    throw new ApiRefusal({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      errors: toJson(this.#root),
    });
  }
}
