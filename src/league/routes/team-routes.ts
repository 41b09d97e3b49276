/** Routes of clubs: looking them up, founding one, changing how it looks. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  idParamSchema,
  newTeamReplySchema,
  newTeamSchema,
  teamChangesSchema,
  teamReplySchema,
  teamsQuerySchema,
  teamsReplySchema,
} from '../../models/league-api.ts';
import { fromWire, toWire, toWireRows } from '../../models/wire.ts';
import { actorOf } from '../access.ts';
import type { BrowseService } from '../services/browse-service.ts';
import type { ClubProfile, ClubService, TeamLook } from '../services/club-service.ts';

const reading = { scope: 'catalogue:read' } as const;
const writing = { scope: 'teams:write' } as const;
const tags = ['teams'];

const operationKeyHeaders = z.object({ 'idempotency-key': z.string().min(8).max(100) });
/** The version as it was read, in quotes as an entity tag or plain. */
const ifMatchHeaders = z.object({
  'if-match': z
    .string()
    .regex(/^"?[1-9]\d{0,8}"?$/, 'expected the version of the team')
    .transform((text) => Number(text.replaceAll('"', ''))),
});

/** Adds the routes of clubs. */
export function teamRoutes(browse: BrowseService, clubs: ClubService): FastifyPluginAsyncZod {
  return async (server) => {
    server.route({
      method: 'GET',
      url: '/teams',
      config: reading,
      schema: {
        tags,
        summary: 'Clubs who meet every condition that is given',
        querystring: teamsQuerySchema,
        response: { 200: teamsReplySchema },
      },
      handler: async ({ query }) => {
        const { after, limit, owner_id: ownerId, abbrev, is_ai: isAi } = query;
        const where = {
          ...(ownerId && { ownerId }),
          ...(abbrev && { abbrev }),
          ...(isAi !== undefined && { isAi }),
        };
        const { rows, next } = await browse.teams({ where, limit, after: after ?? null });
        return { teams: toWireRows(rows), next };
      },
    });
    server.route({
      method: 'GET',
      url: '/teams/:id',
      config: reading,
      schema: {
        tags,
        summary: 'A club; the entity tag is its version',
        params: idParamSchema,
        response: { 200: teamReplySchema },
      },
      handler: async ({ params }, reply) => {
        const team = await browse.team(params.id);
        reply.header('etag', `"${team.version}"`);
        return { team: toWire(team) };
      },
    });
    server.route({
      method: 'POST',
      url: '/teams',
      config: writing,
      schema: {
        tags,
        summary: 'Founds a club with its starter cards, once for each idempotency key',
        headers: operationKeyHeaders,
        body: newTeamSchema,
        response: { 201: newTeamReplySchema },
      },
      handler: async (request, reply) => {
        const { team, cards } = await clubs.found({
          ...fromWire<ClubProfile>(request.body),
          operationKey: request.headers['idempotency-key'],
          actor: actorOf(request).name,
        });
        reply.code(201);
        return { team: toWire(team), cards: toWireRows(cards) };
      },
    });
    server.route({
      method: 'PATCH',
      url: '/teams/:id',
      config: writing,
      schema: {
        tags,
        summary: 'Changes how a club looks, if it still has the version in If-Match',
        headers: ifMatchHeaders,
        params: idParamSchema,
        body: teamChangesSchema,
        response: { 200: teamReplySchema },
      },
      handler: async ({ params, headers, body }, reply) => {
        const seen = { id: params.id, version: headers['if-match'] };
        const team = await clubs.change(seen, fromWire<TeamLook>(body));
        reply.header('etag', `"${team.version}"`);
        return { team: toWire(team) };
      },
    });
  };
}
