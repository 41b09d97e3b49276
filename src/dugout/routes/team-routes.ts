/** The club's own pages: opponents, cards and pictures, the line-up. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { idSchema, parseInput } from '../../models/base.ts';
import { handSchema, positionSchema } from '../../models/baseball.ts';
import type { CardFilter } from '../../models/card-view.ts';
import type { OpponentView } from '../../models/dugout-view.ts';
import { RARITY_NAMES } from '../../models/player.ts';
import { lineupCardSchema } from '../../models/team.ts';
import { cardSvg } from '../../pictures/card-svg.ts';
import type { DugoutContext } from '../dugout-context.ts';
import { managerOf, teamOfViewer } from '../viewer.ts';
import { summaryOf } from './session-routes.ts';

const playerParams = z.object({ playerId: idSchema });
const kindQuery = z.object({ kind: z.enum(['batting', 'pitching']).optional() });
const handQuery = z.object({ vs: handSchema });
const lineupBody = z.object({ lineup: lineupCardSchema, version: z.int().min(0) });
const cardQuery = z.object({
  text: z.string().max(60).optional(),
  position: positionSchema.optional(),
  rarity: z.enum(RARITY_NAMES).optional(),
  ownedOnly: z.stringbool().optional(),
  sort: z.enum(['cost', 'name', 'position']).optional(),
});
/** A card's picture changes only when the card does; its ETag is its content. */
const PICTURE_CACHE = 'public, max-age=300';

function filterOf(query: unknown): CardFilter {
  const parsed = parseInput(cardQuery, query, 'The filter');
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

export function teamRoutes(app: FastifyInstance, context: DugoutContext): void {
  const { services, pictures } = context;

  app.get('/api/opponents', async (): Promise<readonly OpponentView[]> => {
    const clubs = await services.teams.listOpponents();
    const profiles = await services.managers.ownProfileNames(clubs.map(({ id }) => id));
    return clubs.map((club) => ({ ...summaryOf(club), profile: profiles.get(club.id) ?? null }));
  });
  app.get('/api/profiles', async () => await services.managers.listProfiles());

  app.get('/api/cards', async (request) => {
    const team = await teamOfViewer(request, services);
    return await services.cards.search(filterOf(request.query), team?.id);
  });
  app.get('/api/cards/:playerId', async (request) => {
    const { playerId } = parseInput(playerParams, request.params, 'The address');
    const team = await teamOfViewer(request, services);
    return await services.cards.show(playerId, team?.id);
  });
  app.get('/pictures/cards/:playerId.png', async (request, reply) => {
    const { playerId } = parseInput(playerParams, request.params, 'The address');
    const { kind } = parseInput(kindQuery, request.query, 'The address');
    const card = await services.cards.show(playerId, undefined);
    const png = await pictures.render(cardSvg(card, kind ?? card.kind));
    return reply.type('image/png').header('cache-control', PICTURE_CACHE).send(Buffer.from(png));
  });

  app.get('/api/lineup', async (request) => {
    const { vs } = parseInput(handQuery, request.query, 'The hand');
    const { team } = await managerOf(request, services);
    return await services.teams.getLineup({ teamId: team.id, vsHand: vs });
  });
  app.put('/api/lineup', async (request) => {
    const { vs } = parseInput(handQuery, request.query, 'The hand');
    const body = parseInput(lineupBody, request.body, 'The line-up');
    const { team, ownerId } = await managerOf(request, services);
    return await services.teams.saveLineup({ ownerId, teamId: team.id, vsHand: vs, ...body });
  });
  app.post('/api/lineup/auto', async (request) => {
    const { vs } = parseInput(handQuery, request.query, 'The hand');
    const { team, ownerId } = await managerOf(request, services);
    return await services.teams.autoFill({ ownerId, teamId: team.id, vsHand: vs });
  });
}
