/**
 * The game on the screen: a snapshot, then news by server-sent events, and every choice sent once
 * with the version that it was made at.
 */
import { signal } from '@preact/signals';
import type { Choice } from '../../../src/models/choice.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { ApiProblem, isWorthRetrying, request, sentenceOf } from '../api.ts';
import { openStream } from './game-events.ts';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';
export type PlayUntil = 'plateAppearance' | 'halfInning' | 'end';

/** One game's signals and commands; close() ends its stream. */
export function openGame(gameId: string) {
  const view = signal<GameView | null>(null);
  const connection = signal<Connection>('connecting');
  const problem = signal<string | null>(null);
  const isBusy = signal(false);
  /** The dugout knows no such game for this person: asking again would not help. */
  const isGone = signal(false);

  const keep = (next: GameView) => {
    if (view.value === null || next.version >= view.value.version) view.value = next;
  };
  /** Asks for the game. Only a refusal is told here; a silent dugout is what the stream tells. */
  const load = async () => {
    try {
      keep(await request<GameView>('GET', `/games/${gameId}`));
    } catch (error) {
      if (isWorthRetrying(error)) return;
      problem.value = sentenceOf(error);
      isGone.value = view.value === null;
    }
  };
  const stream = openStream(`/api/games/${gameId}/events`, {
    onGame: (next) => {
      if (connection.value !== 'live') problem.value = null;
      connection.value = 'live';
      keep(next);
    },
    onTrouble: () => {
      connection.value = navigator.onLine ? 'reconnecting' : 'offline';
    },
    isOver: () => isGone.value,
  });

  const send = async (path: string, body: object) => {
    if (view.value === null || isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    try {
      keep(
        await request<GameView>('POST', `/games/${gameId}/${path}`, {
          version: view.value.version,
          ...body,
        }),
      );
    } catch (error) {
      problem.value = sentenceOf(error);
      if (error instanceof ApiProblem && error.code === 'game/stale_version') await load();
    } finally {
      isBusy.value = false;
    }
  };
  void load();

  return {
    view,
    connection,
    problem,
    isBusy,
    isGone,
    choose: (choice: Choice) => send('choices', { choice }),
    playOut: (until: PlayUntil) => send('play-out', { until }),
    undo: () => send('undo', {}),
    addWords: (words: string) => send('words', { words }),
    close: () => stream.close(),
  };
}
export type GameStore = ReturnType<typeof openGame>;
