/** Routes of the catalogue: card sets, players, what stands on their cards, owned cards. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  battingRatingsReplySchema,
  cardsetsReplySchema,
  cardsQuerySchema,
  cardsReplySchema,
  idParamSchema,
  pitchingRatingsReplySchema,
  playerReplySchema,
  playersQuerySchema,
  playersReplySchema,
  positionsReplySchema,
  ratingsQuerySchema,
} from '../../models/league-api.ts';
import { toWire, toWireRows } from '../../models/wire.ts';
import type { BrowseService } from '../services/browse-service.ts';

type Sheet = Awaited<ReturnType<BrowseService['player']>>;

const config = { scope: 'catalogue:read' } as const;
const tags = ['catalogue'];

function battingReply(sheet: Sheet) {
  return {
    batting_card: sheet.battingCard && toWire(sheet.battingCard),
    batting_ratings: toWireRows(sheet.battingRatings),
    batter_scouting: sheet.batterScouting && toWire(sheet.batterScouting),
  };
}

function pitchingReply(sheet: Sheet) {
  return {
    pitching_card: sheet.pitchingCard && toWire(sheet.pitchingCard),
    pitching_ratings: toWireRows(sheet.pitchingRatings),
    pitcher_scouting: sheet.pitcherScouting && toWire(sheet.pitcherScouting),
  };
}

const ratingRoutes =
  (browse: BrowseService): FastifyPluginAsyncZod =>
  async (server) => {
    server.route({
      method: 'GET',
      url: '/ratings/batting',
      config,
      schema: {
        tags,
        summary: 'The batting card of a player and its chances',
        querystring: ratingsQuerySchema,
        response: { 200: battingRatingsReplySchema },
      },
      handler: async ({ query }) => battingReply(await browse.player(query.player_id)),
    });
    server.route({
      method: 'GET',
      url: '/ratings/pitching',
      config,
      schema: {
        tags,
        summary: 'The pitching card of a player and its chances',
        querystring: ratingsQuerySchema,
        response: { 200: pitchingRatingsReplySchema },
      },
      handler: async ({ query }) => pitchingReply(await browse.player(query.player_id)),
    });
    server.route({
      method: 'GET',
      url: '/positions',
      config,
      schema: {
        tags,
        summary: 'The position ratings of a player, most played first',
        querystring: ratingsQuerySchema,
        response: { 200: positionsReplySchema },
      },
      handler: async ({ query }) => {
        const { positions } = await browse.player(query.player_id);
        return { positions: toWireRows(positions) };
      },
    });
  };

/** Adds the routes of the catalogue. */
export function catalogueRoutes(browse: BrowseService): FastifyPluginAsyncZod {
  return async (server) => {
    await server.register(ratingRoutes(browse));
    server.route({
      method: 'GET',
      url: '/cardsets',
      config,
      schema: { tags, summary: 'Every card set', response: { 200: cardsetsReplySchema } },
      handler: async () => ({ cardsets: toWireRows(await browse.cardsets()) }),
    });
    server.route({
      method: 'GET',
      url: '/players',
      config,
      schema: {
        tags,
        summary: 'Players who meet every condition that is given, in the order of their ids',
        querystring: playersQuerySchema,
        response: { 200: playersReplySchema },
      },
      handler: async ({ query }) => {
        const { cardset_id: cardsetId, rarity_id: rarityId, ...search } = query;
        const { rows, next } = await browse.players({ ...search, cardsetId, rarityId });
        return { players: toWireRows(rows), next };
      },
    });
    server.route({
      method: 'GET',
      url: '/players/:id',
      config,
      schema: {
        tags,
        summary: 'A player with all that stands on his card',
        params: idParamSchema,
        response: { 200: playerReplySchema },
      },
      handler: async ({ params }) => {
        const sheet = await browse.player(params.id);
        return {
          player: toWire(sheet.player),
          positions: toWireRows(sheet.positions),
          ...battingReply(sheet),
          ...pitchingReply(sheet),
          layouts: toWireRows(sheet.layouts),
        };
      },
    });
    server.route({
      method: 'GET',
      url: '/cards',
      config,
      schema: {
        tags,
        summary: 'Copies of players that clubs own',
        querystring: cardsQuerySchema,
        response: { 200: cardsReplySchema },
      },
      handler: async ({ query }) => {
        const { after, limit, team_id: teamId, player_id: playerId } = query;
        const where = { ...(teamId && { teamId }), ...(playerId && { playerId }) };
        const { rows, next } = await browse.cards({ where, limit, after: after ?? null });
        return { cards: toWireRows(rows), next };
      },
    });
  };
}
