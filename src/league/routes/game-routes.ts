/** Routes of games: what bots have delivered, and the intake of what they deliver. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  gameReplySchema,
  gamesQuerySchema,
  gamesReplySchema,
  idParamSchema,
  playsQuerySchema,
  playsReplySchema,
  resultsReplySchema,
} from '../../models/league-api.ts';
import { resultsRequestSchema } from '../../models/results.ts';
import { toWire, toWireRows } from '../../models/wire.ts';
import { actorOf } from '../access.ts';
import { refusalOf, sendRefusal } from '../problems.ts';
import type { BrowseService } from '../services/browse-service.ts';
import type { IntakeService } from '../services/intake-service.ts';

const reading = { scope: 'catalogue:read' } as const;

/** Adds the routes that show games. */
export function gameRoutes(browse: BrowseService): FastifyPluginAsyncZod {
  const tags = ['games'];
  return async (server) => {
    server.route({
      method: 'GET',
      url: '/games',
      config: reading,
      schema: {
        tags,
        summary: 'Games, newest first',
        querystring: gamesQuerySchema,
        response: { 200: gamesReplySchema },
      },
      handler: async ({ query }) => {
        const { team_id: teamId, ...search } = query;
        const { rows, next } = await browse.games({ ...search, teamId });
        return { games: toWireRows(rows), next };
      },
    });
    server.route({
      method: 'GET',
      url: '/games/:id',
      config: reading,
      schema: {
        tags,
        summary: 'A game with every play, its box score and its decisions',
        params: idParamSchema,
        response: { 200: gameReplySchema },
      },
      handler: async ({ params }) => {
        const record = await browse.game(params.id);
        return {
          game: toWire(record.game),
          plays: toWireRows(record.plays),
          batting_lines: toWireRows(record.battingLines),
          pitching_lines: toWireRows(record.pitchingLines),
          fielding_lines: toWireRows(record.fieldingLines),
          decisions: toWireRows(record.decisions),
        };
      },
    });
    server.route({
      method: 'GET',
      url: '/plays',
      config: reading,
      schema: {
        tags,
        summary: 'The plays of a game that count, in order',
        querystring: playsQuerySchema,
        response: { 200: playsReplySchema },
      },
      handler: async ({ query: { game_id: gameId, after, limit } }) => {
        const { plays, next } = await browse.plays({ gameId, after, limit });
        return { plays: toWireRows(plays), next };
      },
    });
  };
}

/** Adds the route on which bots deliver. */
export function resultRoutes(intake: IntakeService): FastifyPluginAsyncZod {
  return async (server) => {
    server.route({
      method: 'POST',
      url: '/results',
      config: { scope: 'results:write' },
      schema: {
        tags: ['results'],
        summary: 'Takes in operations of one game, in order, each once for its key',
        description:
          '200 when all were taken in, 207 when some were and then one was refused; when the ' +
          'first was refused, the refusal itself.',
        body: resultsRequestSchema,
        response: { 200: resultsReplySchema, 207: resultsReplySchema },
      },
      handler: async (request, reply) => {
        const { game_id: gameId, operations } = request.body;
        const actor = actorOf(request).name;
        const { answers, refusal } = await intake.deliver({ actor, gameId, operations });
        if (refusal === undefined) return { answers: [...answers] };
        const told = refusalOf(refusal, request.id);
        if (told === undefined) throw refusal;
        if (answers.length === 0) return sendRefusal(reply, told);
        return reply.code(207).send({ answers: [...answers], problem: told.problem });
      },
    });
  };
}
