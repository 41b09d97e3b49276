/** Playing: start, look, choose, play on, undo, and the stream of news about a game. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { idSchema, parseInput } from '../../models/base.ts';
import { sideSchema } from '../../models/baseball.ts';
import { choiceSchema } from '../../models/choice.ts';
import { managerLevelSchema } from '../../models/manager.ts';
import type { DugoutContext } from '../dugout-context.ts';
import { streamGame } from '../game-stream.ts';
import { accountIdOf } from '../session-cookie.ts';
import { managerOf, ownerIdOf } from '../viewer.ts';

/** Blanks that are typed around the words are cut off before they are measured. */
const WORDS_TYPED_MAX = 400;
const gameParams = z.object({ gameId: idSchema });
const version = z.int().min(1);
const newGameBody = z.object({
  opponentTeamId: idSchema,
  side: sideSchema,
  level: managerLevelSchema.optional(),
  profileId: idSchema.optional(),
  isCampaign: z.boolean().optional(),
});
const choiceBody = z.object({ version, choice: choiceSchema });
const playOutBody = z.object({ version, until: z.enum(['plateAppearance', 'halfInning', 'end']) });
const wordsBody = z.object({ version, words: z.string().max(WORDS_TYPED_MAX) });
const undoBody = z.object({ version });

export function gameRoutes(app: FastifyInstance, context: DugoutContext): void {
  const { services } = context;
  const gameIdOf = (params: unknown) => parseInput(gameParams, params, 'The address').gameId;

  app.get('/api/games', async (request) => {
    const { team } = await managerOf(request, services);
    return await services.games.listForTeam(team.id);
  });
  app.post('/api/games', async (request) => {
    const body = parseInput(newGameBody, request.body, 'The new game');
    const { team, ownerId } = await managerOf(request, services);
    return await services.games.newGame({ ownerId, teamId: team.id, channelId: null, ...body });
  });
  app.get('/api/games/:gameId', async (request) => {
    const gameId = gameIdOf(request.params);
    const accountId = accountIdOf(request);
    const ownerId = accountId === undefined ? undefined : ownerIdOf(accountId);
    return await services.games.view({ gameId, ownerId });
  });
  app.post('/api/games/:gameId/choices', async (request) => {
    const gameId = gameIdOf(request.params);
    const body = parseInput(choiceBody, request.body, 'The choice');
    const { ownerId } = await managerOf(request, services);
    return await services.games.choose({ gameId, ownerId, ...body });
  });
  app.post('/api/games/:gameId/play-out', async (request) => {
    const gameId = gameIdOf(request.params);
    const body = parseInput(playOutBody, request.body, 'The request');
    const { ownerId } = await managerOf(request, services);
    return await services.games.playOut({ gameId, ownerId, ...body });
  });
  app.post('/api/games/:gameId/words', async (request) => {
    const gameId = gameIdOf(request.params);
    const body = parseInput(wordsBody, request.body, 'The words');
    const { ownerId } = await managerOf(request, services);
    return await services.games.addWords({ gameId, ownerId, ...body });
  });
  app.post('/api/games/:gameId/undo', async (request) => {
    const gameId = gameIdOf(request.params);
    const body = parseInput(undoBody, request.body, 'The request');
    const { ownerId } = await managerOf(request, services);
    return await services.games.undo({ gameId, ownerId, ...body });
  });
  app.get('/api/games/:gameId/events', { sse: 'only' }, async (request, reply) => {
    const accountId = accountIdOf(request);
    const ownerId = accountId === undefined ? undefined : ownerIdOf(accountId);
    await streamGame({ gameId: gameIdOf(request.params), ownerId, reply, context });
  });
}
