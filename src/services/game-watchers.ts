/** Those who want to know when a game has moved on. */

export class GameWatchers {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls back after every change of a game; returns the way to stop it. */
  subscribe(gameId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(gameId) ?? new Set();
    this.#listeners.set(gameId, listeners);
    // A listener of its own each time, so that the same function may watch twice.
    const own = () => listener();
    listeners.add(own);
    return () => {
      listeners.delete(own);
      const isPresent = this.#listeners.get(gameId) === listeners;
      if (isPresent && listeners.size === 0) this.#listeners.delete(gameId);
    };
  }

  /** Tells everybody who watches the game; `onFault` hears of listeners that throw. */
  notify(gameId: string, onFault: (error: unknown) => void): void {
    for (const listener of [...(this.#listeners.get(gameId) ?? [])]) {
      try {
        listener();
      } catch (error) {
        onFault(error);
      }
    }
  }
}
