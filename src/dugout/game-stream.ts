/** One page's stream of a game: a snapshot first, then a snapshot after every change. */
import type { FastifyReply } from 'fastify';
import type { DugoutContext } from './dugout-context.ts';

export interface GameStream {
  readonly gameId: string;
  readonly ownerId: string | undefined;
  readonly reply: FastifyReply;
  readonly context: DugoutContext;
}

/**
 * Serves the stream until the page goes away. Changes that come while a snapshot is on its way are
 * folded into one more snapshot, so a slow reader gets the present state, never a backlog.
 */
export async function streamGame({ gameId, ownerId, reply, context }: GameStream): Promise<void> {
  const { services, bootId } = context;
  let isSending = false;
  let isStale = false;
  const send = async () => {
    isStale = true;
    if (isSending) return;
    isSending = true;
    try {
      while (isStale && reply.sse.isConnected) {
        isStale = false;
        const view = await services.games.view({ gameId, ownerId });
        await reply.sse.send({ event: 'game', id: `${bootId}-${view.version}`, data: view });
      }
    } finally {
      isSending = false;
    }
  };
  await send();
  reply.sse.keepAlive();
  const stop = services.games.subscribe(gameId, () => {
    send().catch((error: unknown) => {
      context.logger.warn({ err: error, gameId }, 'a game stream ended');
      stop();
      reply.sse.close();
    });
  });
  reply.sse.onClose(stop);
}
