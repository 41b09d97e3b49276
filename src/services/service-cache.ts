/**
 * What is read often and changes rarely, in memory over the bot's own database: one load for any
 * number of readers, and the last good value while a load fails.
 */
import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';

/** Everything that follows from the rows that the league feeds. */
export const CATALOGUE_TAG = 'catalogue';

export interface CachedRead<Value> {
  /** Made of what the value depends on: `cards:names`. */
  readonly key: string;
  /** What makes it wrong when it changes. */
  readonly tags: readonly string[];
  /** The value must not be changed by those who read it: all get the same one. */
  readonly load: () => Promise<Value>;
}

export interface ServiceCacheOptions {
  /** How long a value is taken as it is. */
  readonly freshMs?: number;
  /** How long an old value stands in while loading fails. */
  readonly graceMs?: number;
  /** False reads past the cache, so that it can be switched off while the program runs. */
  readonly isEnabled?: () => boolean;
}

const FRESH_MS = 5 * 60 * 1_000;
const GRACE_MS = 6 * 60 * 60 * 1_000;
const ITEMS_MAX = 5_000;

function createStore(options: ServiceCacheOptions) {
  // Values stay objects: writing them as text and reading them again costs more than the query.
  const driver = memoryDriver({ maxItems: ITEMS_MAX, serialize: false });
  return new BentoCache({
    default: 'memory',
    ttl: options.freshMs ?? FRESH_MS,
    grace: options.graceMs ?? GRACE_MS,
    graceBackoff: '1s',
    stores: { memory: bentostore().useL1Layer(driver) },
  });
}

/** The cache wraps what a load throws; its readers want the error itself. */
function unwrapped(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

export class ServiceCache {
  readonly #store: ReturnType<typeof createStore>;
  readonly #isEnabled: () => boolean;
  /** How often each tag was forgotten: a part of the key of every value that has it. */
  readonly #generations = new Map<string, number>();

  constructor(options: ServiceCacheOptions = {}) {
    this.#store = createStore(options);
    this.#isEnabled = options.isEnabled ?? (() => true);
  }

  /** The value from memory, or loaded; what the load throws comes unchanged. */
  async read<Value>(read: CachedRead<Value>): Promise<Value> {
    if (!this.#isEnabled()) return await read.load();
    const generations = read.tags.map((tag) => this.#generationOf(tag));
    try {
      return await this.#store.getOrSet({
        key: [read.key, ...generations].join('#'),
        factory: read.load,
      });
    } catch (error) {
      throw unwrapped(error);
    }
  }

  /**
   * Makes every value with this tag load again when it is next read. A load that is under way may
   * have read the old rows, so it fills a key that nobody asks for any more.
   */
  forget(tag: string): void {
    this.#generations.set(tag, this.#generationOf(tag) + 1);
  }

  #generationOf(tag: string): number {
    return this.#generations.get(tag) ?? 0;
  }
}
