/** Coming in: who is here, a new account, the way back by recovery code, founding a club. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../models/access.ts';
import { colourSchema, parseInput } from '../../models/base.ts';
import { RESULT_LABELS } from '../../models/card-labels.ts';
import type { NewAccountView, SessionView, TeamSummary } from '../../models/dugout-view.ts';
import { abbrevSchema, type Team } from '../../models/team.ts';
import type { DugoutContext } from '../dugout-context.ts';
import { accountIdOf, csrfTokenOf, signIn } from '../session-cookie.ts';
import { ownerIdOf } from '../viewer.ts';

const nameSchema = z.string().trim().min(1).max(60);
const newAccountSchema = z.object({ name: nameSchema });
const recoverySchema = z.object({ code: z.string().trim().min(1).max(100) });
const newTeamSchema = z.object({
  managerName: nameSchema,
  longName: z.string().trim().min(1).max(60),
  shortName: z.string().trim().min(1).max(30),
  abbrev: abbrevSchema,
  colour: colourSchema,
});
/** Attempts at a recovery code that one address may make in a minute. */
const RECOVERIES_PER_MINUTE = 5;
const ACCOUNTS_PER_MINUTE = 20;

/** The club as pages list it. */
export function summaryOf(team: Team): TeamSummary {
  return {
    teamId: team.id,
    abbrev: team.abbrev,
    shortName: team.shortName,
    longName: team.longName,
    colour: team.colour,
    managerName: team.managerName,
    value: team.value,
    isAi: team.isAi,
  };
}

export function sessionRoutes(app: FastifyInstance, context: DugoutContext): void {
  const { services, sessionSecret, discordStatus } = context;

  const sessionOf = async (account: Account | undefined): Promise<SessionView> => {
    const team = account && (await services.teams.mine(ownerIdOf(account.id)));
    return {
      account: account === undefined ? null : { id: account.id, name: account.name },
      team: team === undefined ? null : summaryOf(team),
      csrfToken: csrfTokenOf(sessionSecret, account?.id),
      discord: discordStatus(),
      resultLabels: RESULT_LABELS,
    };
  };
  const accountOf = async (request: FastifyRequest): Promise<Account | undefined> => {
    const id = accountIdOf(request);
    return id === undefined ? undefined : await services.accounts.find(id);
  };
  const limit = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

  app.get('/api/session', async (request) => await sessionOf(await accountOf(request)));

  app.post(
    '/api/session',
    limit(ACCOUNTS_PER_MINUTE),
    async (request: FastifyRequest, reply: FastifyReply): Promise<NewAccountView> => {
      const { name } = parseInput(newAccountSchema, request.body, 'Your name');
      const { account, recoveryCode } = await services.accounts.create(name);
      signIn(request, reply, account.id);
      return { session: await sessionOf(account), recoveryCode };
    },
  );

  app.post('/api/session/recover', limit(RECOVERIES_PER_MINUTE), async (request, reply) => {
    const { code } = parseInput(recoverySchema, request.body, 'The recovery code');
    const account = await services.accounts.recover(code);
    signIn(request, reply, account.id);
    return await sessionOf(account);
  });

  app.post('/api/team', async (request) => {
    const account = await accountOf(request);
    const command = parseInput(newTeamSchema, request.body, 'The club');
    const owner = parseInput(z.object({ id: z.string() }), account, 'Your account');
    await services.teams.create({ ownerId: ownerIdOf(owner.id), ...command });
    return await sessionOf(account);
  });
}
