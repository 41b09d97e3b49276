/** The person behind a request: their account, the owner id that services know, and their club. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { Team } from '../models/team.ts';
import type { DugoutServices } from './dugout-services.ts';
import { accountIdOf } from './session-cookie.ts';

/** How a browser account is named as the owner of a club. */
export function ownerIdOf(accountId: string): string {
  return `browser:${accountId}`;
}

export interface Manager {
  readonly ownerId: string;
  readonly team: Team;
}

/** The signed-in person's club. Throws `team/not_yours` for those who have none. */
export async function managerOf(
  request: FastifyRequest,
  services: DugoutServices,
): Promise<Manager> {
  const accountId = accountIdOf(request);
  const ownerId = accountId === undefined ? undefined : ownerIdOf(accountId);
  const team = ownerId === undefined ? undefined : await services.teams.mine(ownerId);
  if (ownerId === undefined || team === undefined) {
    throw new AppError('team/not_yours', 'the request comes from nobody with a club');
  }
  return { ownerId, team };
}

/** The club of whoever looks, or undefined for an onlooker. */
export async function teamOfViewer(
  request: FastifyRequest,
  services: DugoutServices,
): Promise<Team | undefined> {
  const accountId = accountIdOf(request);
  return accountId === undefined ? undefined : await services.teams.mine(ownerIdOf(accountId));
}
