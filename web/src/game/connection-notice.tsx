/** Says that the dugout is away, and that the page goes on trying. */
import type { GameStore } from './game-store.ts';

const NOTICES = {
  connecting: null,
  live: null,
  reconnecting: 'The dugout does not answer. Trying again … your game is safe.',
  offline: 'You are offline. The game waits for you, and goes on when you are back.',
} as const;

/** What there is to say about the connection; null while it holds. */
export function noticeOf(store: GameStore): string | null {
  return NOTICES[store.connection.value];
}

export function ConnectionNotice({ store }: { readonly store: GameStore }) {
  const notice = noticeOf(store);
  if (notice === null) return null;
  return (
    <p class="away" role="status">
      {notice}
    </p>
  );
}
