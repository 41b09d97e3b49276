/**
 * A game's stream of snapshots, opened again for as long as the page wants it. The browser itself
 * goes back to a stream that broke off, but gives up on one that was refused, as by a proxy
 * without its server.
 */
import type { GameView } from '../../../src/models/game-view.ts';

const FIRST_WAIT_MS = 1_000;
const WAIT_MS_MAX = 15_000;

interface Listeners {
  readonly onGame: (view: GameView) => void;
  readonly onTrouble: () => void;
  /** True when the game is not there to be shown; then the stream stays closed. */
  readonly isOver: () => boolean;
}

export function openStream(path: string, listeners: Listeners) {
  let stream: EventSource;
  let waitMs = FIRST_WAIT_MS;
  let timer: number | undefined;
  const open = () => {
    stream = new EventSource(path);
    stream.addEventListener('game', (event) => {
      waitMs = FIRST_WAIT_MS;
      listeners.onGame(JSON.parse(event.data) as GameView);
    });
    stream.onerror = () => {
      listeners.onTrouble();
      if (stream.readyState !== EventSource.CLOSED || listeners.isOver()) return;
      timer = window.setTimeout(open, waitMs);
      waitMs = Math.min(2 * waitMs, WAIT_MS_MAX);
    };
  };
  /** The network is back: no waiting any longer. */
  const hurry = () => {
    window.clearTimeout(timer);
    stream.close();
    open();
  };
  open();
  window.addEventListener('online', hurry);
  return {
    close: () => {
      window.removeEventListener('online', hurry);
      window.clearTimeout(timer);
      stream.close();
    },
  };
}
