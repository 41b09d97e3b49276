/** A dugout server over services made by hand, for tests of what HTTP adds to them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildDugoutServer } from '../../src/dugout/dugout-server.ts';
import type { DugoutServices } from '../../src/dugout/dugout-services.ts';
import { AppError } from '../../src/errors.ts';
import type { Account } from '../../src/models/access.ts';
import type { GameView } from '../../src/models/game-view.ts';
import type { Team } from '../../src/models/team.ts';
import { createLogger } from '../../src/monitoring/logging.ts';

export const FAKE_GAME_ID = '018f6a3e-0000-7000-8000-00000000aaaa';
const STAMPS = {
  createdAt: '2026-04-01T00:00:00Z',
  updatedAt: '2026-04-01T00:00:00Z',
  deletedAt: null,
  version: 1,
};
const accountOf = (index: number, name: string): Account => ({
  ...STAMPS,
  id: `018f6a3e-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
  name,
  recoveryHash: '0'.repeat(64),
});

export interface FakeDugout {
  readonly app: FastifyInstance;
  readonly calls: { readonly name: string; readonly command: unknown }[];
  /** Makes the next call of a service fail. */
  failNext(error: unknown): void;
  /** Moves the one game on and tells those who watch it. */
  advance(): void;
  readonly watchers: () => number;
  takeDatabaseDown(): void;
}

/** Builds the server; its one game has version 1 and every choice moves it on. */
export async function fakeDugout(): Promise<FakeDugout> {
  const accounts = new Map<string, Account>();
  const teams = new Map<string, Team>();
  const listeners = new Set<() => void>();
  const calls: { name: string; command: unknown }[] = [];
  let failure: unknown;
  let version = 1;
  let isDatabaseDown = false;
  const seen = (name: string, command: unknown) => {
    calls.push({ name, command });
    const error = failure;
    failure = undefined;
    if (error !== undefined) throw error;
  };
  // The routes pass a view on as it is, so the fields that they never read may stay away.
  const view = () => ({ gameId: FAKE_GAME_ID, version, status: 'active' }) as GameView;
  const advance = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const answerWithGame = (name: string) => async (command: unknown) => {
    seen(name, command);
    if (name !== 'view') advance();
    return view();
  };
  const never = (name: string) => async (): Promise<never> => {
    throw new AppError('entity/not_found', `${name} has nothing here`);
  };
  const services: DugoutServices = {
    accounts: {
      find: async (id) => accounts.get(id),
      create: async (name) => {
        const account = accountOf(accounts.size + 1, name);
        accounts.set(account.id, account);
        return { account, recoveryCode: `code-of-${name}` };
      },
      recover: async (code) => {
        const found = [...accounts.values()].find(({ name }) => `code-of-${name}` === code);
        if (found === undefined) throw new AppError('entity/not_found', 'no such code');
        return found;
      },
    },
    teams: {
      create: async (command) => {
        seen('create', command);
        const team: Team = {
          ...STAMPS,
          ...command,
          id: '018f6a3e-0000-7000-8000-00000000bbbb',
          logoUrl: null,
          value: 100,
          ranking: 0,
          isAi: false,
          cardsetId: null,
        };
        teams.set(command.ownerId, team);
        return team;
      },
      mine: async (ownerId) => teams.get(ownerId),
      listOpponents: async () => [...teams.values()],
      getLineup: never('getLineup'),
      saveLineup: never('saveLineup'),
      autoFill: never('autoFill'),
    },
    managers: {
      listProfiles: async () => [],
      ownProfileNames: async (ids) => new Map(ids.map((id) => [id, 'Runner'])),
    },
    cards: { search: async () => [], show: never('show') },
    games: {
      newGame: answerWithGame('newGame'),
      view: answerWithGame('view'),
      choose: answerWithGame('choose'),
      playOut: answerWithGame('playOut'),
      undo: answerWithGame('undo'),
      addWords: answerWithGame('addWords'),
      listForTeam: async () => [],
      subscribe: (_gameId, listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  const webRoot = mkdtempSync(path.join(tmpdir(), 'pd-web-'));
  writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Paper Dynasty</title>');
  const app = await buildDugoutServer({
    services,
    pictures: { render: async () => new Uint8Array([1]) },
    logger: createLogger({ level: 'silent' }),
    sessionSecret: 'a secret of more than thirty-two letters',
    webRoot,
    discordStatus: () => 'not configured',
    health: {
      probes: [
        {
          name: 'own database',
          isRequired: true,
          check: async () => {
            if (isDatabaseDown) throw new Error('it does not answer');
          },
        },
      ],
      consistency: async () => ({
        stalenessSeconds: 3,
        outboxDepth: 0,
        oldestMessageSeconds: null,
        parkedGames: 0,
        pausedBy: null,
      }),
      readMetrics: async () => '# HELP pd_test A metric.\n',
    },
  });
  return {
    app,
    calls,
    failNext: (error) => {
      failure = error;
    },
    advance,
    watchers: () => listeners.size,
    takeDatabaseDown: () => {
      isDatabaseDown = true;
    },
  };
}
